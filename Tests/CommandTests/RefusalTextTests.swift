import Foundation
import Testing

/// The exact text of every refusal: the script that shows it, without the expectation, is run; what
/// it prints to standard error and how it ends stand beside it as `<code>.stderr`.
///
/// `.ci/refresh` writes these files, by setting `LOTWISE_REFRESH`; nothing else does.
@Suite struct RefusalTextTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    + "/Examples/refusals"
  private static let isRefreshing =
    !(ProcessInfo.processInfo.environment["LOTWISE_REFRESH"] ?? "").isEmpty

  private static func names(endingWith ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  @Test func `every refusal is printed as its golden text says`() throws {
    var different: [String] = []
    for name in try Self.names(endingWith: ".lot") {
      let script = try #require(
        Expectation.removed(from: Self.text("\(name).lot")), "\(name).lot expects nothing")
      let run = try Command.run(["run", "-"], input: script, folder: Self.folder)
      let printed = "exit code \(run.code)\n" + run.problems
      if Self.isRefreshing {
        try Data(printed.utf8).write(to: URL(fileURLWithPath: "\(Self.folder)/\(name).stderr"))
      } else if (try? Self.text("\(name).stderr")) != printed {
        different.append("\(name):\n\(printed)")
      }
    }

    #expect(different.isEmpty, "\(different.joined(separator: "\n")); `.ci/refresh` writes them")
  }

  @Test func `every golden text has its script`() throws {
    let scripts = try Set(Self.names(endingWith: ".lot"))

    #expect(try Set(Self.names(endingWith: ".stderr")) == scripts)
  }

  @Test func `a refusal points into the statement that is refused`() throws {
    for name in try Self.names(endingWith: ".stderr") {
      let printed = try Self.text("\(name).stderr")
      #expect(!printed.contains("<stdin>:1:1\n"), "\(name) blames the first line of its file")
    }
  }
}

/// The last `expect failure …` of a script (or the last question or message, where no failure is
/// expected), which is taken off what it wraps.
private enum Expectation {
  static func removed(from script: String) -> String? {
    let text = Array(script.utf8)
    let starts = [["failure"], ["question", "warning", "message"]].lazy.compactMap { kinds in
      kinds.compactMap { lastLine(beginning: "expect \($0) ", in: text) }.max()
    }
    guard let start = starts.first, let block = block(after: start, in: text) else { return nil }
    let kept = text[..<start] + text[(block.lowerBound + 1)..<block.upperBound]
    return String(decoding: kept + text[(block.upperBound + 1)...], as: UTF8.self)
  }

  private static let newline = UInt8(ascii: "\n")

  private static func lastLine(beginning words: String, in text: [UInt8]) -> Int? {
    let words = Array(words.utf8)
    return text.indices.last { index in
      guard text[index...].starts(with: words) else { return false }
      return text[..<index].last { $0 != UInt8(ascii: " ") } ?? newline == newline
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
