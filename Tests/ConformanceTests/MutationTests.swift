import Glibc
import LotwiseLanguage
import LotwiseSoak
import Testing

/// A script that cannot fail shows nothing: with what it expects, or the cause of what it expects,
/// changed, it has to fail.
@Suite struct MutationTests {
  /// Another seed, other fifty scripts: each commit tries its own.
  ///
  /// `LOTWISE_SEED` sets it; a failure prints it. With `LOTWISE_ALL` every figure of every script
  /// is changed.
  private static let seed: UInt64 =
    getenv("LOTWISE_SEED").flatMap { UInt64(String(cString: $0)) } ?? ofCommit ?? 4

  /// The first digits of the commit's hash; nil outside a repository.
  private static var ofCommit: UInt64? {
    guard let pipe = popen("git -C '\(Catalogue.folder)' rev-parse HEAD 2>/dev/null", "r") else {
      return nil
    }
    defer { pclose(pipe) }
    var digits = [CChar](repeating: 0, count: 16)
    guard fread(&digits, 1, 15, pipe) == 15 else { return nil }
    return digits.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { UInt64(String(cString: $0), radix: 16) }
    }
  }

  @Test func `fifty scripts fail when one thing is changed`() {
    print("mutation seed: \(Self.seed)")
    var random = SplitMix(seed: Self.seed)
    var left = Catalogue.scripts
    var wrong: [String] = []
    for _ in 0..<min(50, left.count) {
      let path = left.remove(at: random.below(left.count))
      if let reason = Self.standsFast(path, &random) { wrong.append("\(path): \(reason)") }
    }

    #expect(wrong == [], "LOTWISE_SEED=\(Self.seed)")
  }

  @Test(.enabled(if: getenv("LOTWISE_ALL") != nil))
  func `every script fails when any of its figures is changed`() {
    var random = SplitMix(seed: Self.seed)
    var wrong: [String] = []
    for path in Catalogue.scripts {
      let script = ScriptLines(Catalogue.text(path))
      guard !script.figures.isEmpty else {
        if let reason = Self.standsFast(path, &random) { wrong.append("\(path): \(reason)") }
        continue
      }
      for figure in script.figures {
        if let reason = Self.passes(script, figure, path) { wrong.append("\(path): \(reason)") }
      }
    }

    #expect(wrong == [])
  }

  /// Why a change went unnoticed; nil when it was noticed, as it has to be.
  private static func standsFast(_ path: String, _ random: inout SplitMix) -> String? {
    let script = ScriptLines(Catalogue.text(path))
    guard let figure = random.one(of: script.figures) else {
      let isNamed = script.withOtherNames.contains {
        Run($0, of: path).worst == .expectationFailed
      }
      guard !isNamed else { return nil }
      return lacksCause(script, path) ? "no change of the given makes a refusal go away" : nil
    }
    return passes(script, figure, path)
  }

  private static func passes(
    _ script: ScriptLines, _ figure: ScriptLines.Figure, _ path: String
  ) -> String? {
    let end = Run(script.changing(figure), of: path)
    guard end.worst != .expectationFailed else { return nil }
    return "line \(figure.row + 1), \(figure.word) as \(figure.changed): still passes"
  }

  /// True when nothing that is taken out of the given makes a refusal go away.
  private static func lacksCause(_ script: ScriptLines, _ path: String) -> Bool {
    for (row, line) in script.lines.enumerated() where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      // From `expect failure CODE {` on, the statements of the block are part of the given.
      let first = words.first == "expect" ? (words.firstIndex(of: "{") ?? words.count) + 1 : 0
      for start in words.indices where start >= first {
        for count in 1...3 where start + count <= words.count {
          let rest = words[..<start] + words[(start + count)...]
          var copy = script
          copy.lines[row] = rest.joined(separator: " ")
          let end = Run(copy.text, of: path)
          if end.worst == .expectationFailed { return false }
        }
        if let more = Int(words[start]) {
          for other in [1, more - 1, more + 1, more * 2] where other > 0 && other != more {
            var copy = script
            var changed = words.map(String.init)
            changed[start] = "\(other)"
            copy.lines[row] = changed.joined(separator: " ")
            if Run(copy.text, of: path).worst == .expectationFailed { return false }
          }
        }
      }
    }
    return true
  }
}
