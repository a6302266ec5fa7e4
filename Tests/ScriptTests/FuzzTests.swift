import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Testing

/// Whatever is read, the answer is success or a diagnostic: never a crash, never a hang, never
/// silence about a failure.
@Suite struct FuzzTests {
  private static let scripts = ["racing-bike.lot", "tracking/worked-scenarios.lot"].compactMap {
    Files.read("\(ScriptRunner.root)/Examples/\($0)")
  }
  private static let count = 60

  @Test(arguments: UInt64(1)...3)
  func `mangled scripts are answered`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<Self.count {
      let chosen = random.one(of: Self.scripts)
      let script = try #require(chosen)
      let bytes = Self.mangled(script, &random)

      let end = ScriptRunner.run(bytes)

      let isTold = end.worst == .success || !end.codes.isEmpty
      #expect(isTold, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: UInt64(1)...2)
  func `random bytes are answered`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<random.within(0...300)).map { _ in UInt8(random.below(256)) }

      let end = ScriptRunner.run(bytes)

      let isTold = end.worst == .success || !end.codes.isEmpty
      #expect(isTold, "seed \(seed): \(bytes)")
    }
  }

  @Test func `a script cut off anywhere is answered`() throws {
    let script = try #require(Self.scripts.first)
    for length in stride(from: 0, to: script.count, by: 7) {
      let end = ScriptRunner.run(Array(script[..<length]))

      #expect(end.worst == .success || !end.codes.isEmpty, "cut at \(length)")
    }
  }

  @Test func `a very long line and very deep blocks are answered`() {
    let long = ScriptRunner.run(Array(repeating: UInt8(ascii: "a"), count: 2_000_000))
    let deep = ScriptRunner.run(
      Array(String(repeating: "scenario \"a\" { ", count: 20_000).utf8))

    #expect(long.worst == .scriptWrong)
    #expect(deep.codes.contains("nested-too-deep"))
  }

  /// A script with a few words, bytes or lines changed, doubled, swapped or gone.
  private static func mangled(_ script: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var lines = script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    for _ in 0..<random.within(1...5) {
      let at = random.below(lines.count)
      switch random.below(7) {
      case 0: lines.remove(at: at)
      case 1: lines.insert(lines[random.below(lines.count)], at: at)
      case 2: lines.swapAt(at, random.below(lines.count))
      case 3 where !lines[at].isEmpty:
        lines[at][random.below(lines[at].count)] = UInt8(random.below(256))
      case 4 where !lines[at].isEmpty: lines[at].removeLast(random.within(1...lines[at].count))
      case 5: lines[at] = word(of: lines[at], replacedBy: strange, &random)
      default:
        lines[at] = word(
          of: lines[at], replacedBy: script.split(separator: 32).map(Array.init), &random)
      }
      if lines.isEmpty { lines = [[]] }
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static let strange = [
    "{", "}", "|", "\"", "..", "-", "0", "-1", "999999999.99999", "1_000_000_000", "{x}", "{1 / 0}",
    "2026-02-30", "9999-12-31", "today", "none", "A..A", "SN9..SN1", "SN1..SN999999999", ";", ",",
    "PO1.0", "PO1.99", "entry", "\u{E9}", "\u{4E2D}\u{6587}", "of", "lot", "serial", "#", "\\",
  ].map { Array($0.utf8) }

  private static func word(
    of line: [UInt8], replacedBy words: [[UInt8]], _ random: inout SplitMix
  ) -> [UInt8] {
    var parts = line.split(separator: 32, omittingEmptySubsequences: false).map(Array.init)
    guard !parts.isEmpty, let word = random.one(of: words) else { return line }
    parts[random.below(parts.count)] = word
    return Array(parts.joined(separator: [32]))
  }
}
