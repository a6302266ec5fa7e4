import Glibc
import LotwiseLanguage

/// The files of the project, found from where this file lies.
enum Repository {
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// Text of a file; empty when there is none.
  static func text(_ path: String) -> String {
    String(decoding: Files.read("\(root)/\(path)") ?? [], as: UTF8.self)
  }

  static func lines(_ path: String) -> [Substring] {
    text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Files below a folder by how their name ends, as paths from the root, in order.
  static func files(below folder: String, endingWith ending: String) -> [String] {
    guard let open = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(open) }
    var found: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      found += files(below: path, endingWith: ending)
      if name.hasSuffix(ending) { found.append(path) }
    }
    return found.sorted()
  }

  /// The programs the benchmark compares us with are not built by the package.
  static let sources = files(below: "Sources", endingWith: ".swift").filter {
    !$0.contains("/Peers/")
  }
  static let tests = files(below: "Tests", endingWith: ".swift")
  static let scripts =
    files(below: "Examples", endingWith: ".lot") + files(below: "Tests", endingWith: ".lot")
}
