import LotwiseSoak

/// Scripts changed at random, by word, by byte and by line: the same seed, the same script.
public struct ScriptMutation {
  private let scripts: [[UInt8]]
  /// Words of all scripts, and some that are rarely written.
  private let words: [[UInt8]]

  /// - Parameter scripts: what is changed; at least one.
  public init(_ scripts: [[UInt8]]) {
    self.scripts = scripts
    var known = Set(Self.strange.map { Array($0.utf8) })
    for script in scripts {
      for word in script.split(whereSeparator: { $0 == 32 || $0 == 10 }) {
        known.insert(Array(word))
      }
    }
    words = known.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The script of a seed.
  public func script(seed: UInt64) -> [UInt8] {
    var random = SplitMix(seed: seed)
    var lines = (random.one(of: scripts) ?? [])
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    for _ in 0..<random.within(1...6) { change(&lines, &random) }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private func change(_ lines: inout [[UInt8]], _ random: inout SplitMix) {
    if lines.isEmpty { lines = [[]] }
    let at = random.below(lines.count)
    switch random.below(9) {
    case 0: lines.remove(at: at)
    case 1: lines.insert(lines[random.below(lines.count)], at: at)
    case 2: lines.swapAt(at, random.below(lines.count))
    case 3 where !lines[at].isEmpty:
      lines[at][random.below(lines[at].count)] = UInt8(random.below(256))
    case 4 where !lines[at].isEmpty: lines[at].removeLast(random.within(1...lines[at].count))
    case 5:
      let other = random.one(of: scripts) ?? []
      let theirs = other.split(separator: UInt8(ascii: "\n")).map(Array.init)
      if let line = random.one(of: theirs) { lines.insert(line, at: at) }
    default: lines[at] = replaced(in: lines[at], &random)
    }
  }

  private func replaced(in line: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var parts = line.split(separator: 32, omittingEmptySubsequences: false).map(Array.init)
    let strange = random.once(in: 3) ? random.one(of: Self.strange).map { Array($0.utf8) } : nil
    guard !parts.isEmpty, let word = strange ?? random.one(of: words) else { return line }
    let at = random.below(parts.count)
    if random.once(in: 4) { parts.insert(word, at: at) } else { parts[at] = word }
    return Array(parts.joined(separator: [32]))
  }

  private static let strange = [
    "{", "}", "|", "\"", "\"\"", "\" \"", "..", "-", "0", "-1", "999999999.99999",
    "-999999999.99999",
    "1_000_000_000", "0.00001", "{x}", "{1 / 0}", "9990000000000101", "-9223372036854775808",
    "99999999999999999999", "2147483647", "999999999", "2026-02-30", "9999-12-31", "0001-01-01",
    "9999Y", "-9999Y", "D31", "today", "none", "A..A", "SN9..SN1", "SN1..SN99999", ";", ",",
    "PO1.0", "PO1.99", "PO1.999999999", "entry", "\u{E9}", "\u{200B}", "\u{4E2D}\u{6587}", "of",
    "lot", "serial", "#", "\\", "not", "( (", "- -", "what if {", "repeat 3 {", "scenario \"a\" {",
    "limit", "group by", "sum", "where", "~PR1", "~PR33554432", "answering yes", "answering no",
  ]
}
