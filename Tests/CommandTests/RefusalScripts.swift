import Foundation

/// The scripts of `Examples/refusals`, each named by the refusal that it shows.
enum RefusalScripts {
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  static let folder = root + "/Examples/refusals"

  static func names(endingWith ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }
}

/// The last `expect failure …` of a script (or the last question or message, where no failure is
/// expected), which is taken off what it wraps.
enum Expectation {
  static func removed(from script: String) -> String? {
    let text = Array(script.utf8)
    let starts = [["failure"], ["question", "warning", "message"]].lazy.compactMap { kinds in
      [false, true].lazy.compactMap { isIndented in
        kinds.compactMap { lastLine(beginning: "expect \($0) ", isIndented, in: text) }.max()
      }.first
    }
    guard let start = starts.first, let block = block(after: start, in: text) else { return nil }
    let kept = text[..<start] + text[(block.lowerBound + 1)..<block.upperBound]
    return String(decoding: kept + text[(block.upperBound + 1)...], as: UTF8.self)
  }

  private static let newline = UInt8(ascii: "\n")

  /// The last line that begins so; within a scenario only when it may be indented.
  private static func lastLine(
    beginning words: String, _ isIndented: Bool, in text: [UInt8]
  ) -> Int? {
    let words = Array(words.utf8)
    return text.indices.last { index in
      guard text[index...].starts(with: words) else { return false }
      let before = text[..<index].last { !isIndented || $0 != UInt8(ascii: " ") }
      return before ?? newline == newline
    }
  }

  /// Where the outermost braces after a place open and close; braces in quotes do not count.
  private static func block(after start: Int, in text: [UInt8]) -> Range<Int>? {
    var (opened, depth, isQuoted, index) = (-1, 0, false, start)
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\") where isQuoted: index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "{") where !isQuoted:
        if depth == 0 { opened = index }
        depth += 1
      case UInt8(ascii: "}") where !isQuoted:
        depth -= 1
        if depth == 0 { return opened..<index }
      default: break
      }
      index += 1
    }
    return nil
  }
}
