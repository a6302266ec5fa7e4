import Glibc
import LotwiseLanguage

/// The catalogue, the two lists beside it, and the scripts, as they lie in the repository.
enum Catalogue {
  static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Conformance"

  /// A test of the oracle: its file, codeunit and name.
  struct Entry: Hashable, Sendable {
    var file: String
    var codeunit: String
    var test: String

    /// Where its script lies, from the folder.
    var script: String { "\(file.split(separator: "/").last ?? "")/\(test).lot" }
    var heading: String { "# \(file) \(codeunit) \(test): " }
  }

  /// Every test once, also when several tiers list it.
  static let entries: Set<Entry> = Set(
    rows(of: "catalogue.tsv").dropFirst().filter { $0.count == 6 }.map {
      Entry(file: $0[1], codeunit: $0[2], test: $0[3])
    })

  /// The rows of a list, cut at its tabs.
  static func rows(of name: String) -> [[String]] {
    text(name).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static func bytes(_ path: String) -> [UInt8] { Files.read("\(folder)/\(path)") ?? [] }

  static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

  /// The scripts, as paths from the folder, in order.
  static let scripts: [String] = names(in: folder).flatMap { codeunit in
    names(in: "\(folder)/\(codeunit)").filter { $0.hasSuffix(".lot") }.map { "\(codeunit)/\($0)" }
  }

  private static func names(in path: String) -> [String] {
    guard let open = opendir(path) else { return [] }
    defer { closedir(open) }
    var found: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { found.append(name) }
    }
    return found.sorted()
  }
}
