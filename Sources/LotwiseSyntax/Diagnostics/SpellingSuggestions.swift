/// "Did you mean": the known words closest to one that is not known.
public enum SpellingSuggestions {
  /// At most `limit` words, nearest first, ties in the order given.
  ///
  /// A word is near when a third of its letters, at least one, would have to change. Longer texts
  /// are never near: the answer must stay cheap however long the typo.
  public static func suggestions(
    for word: String, among known: some Sequence<String>, limit: Int = 2
  ) -> [String] {
    let wanted = letters(of: word)
    guard !wanted.isEmpty, wanted.count <= longest else { return [] }
    var found: [(distance: Int, order: Int, text: String)] = []
    let wantedAlphabet = alphabet(of: wanted)
    var rows = Rows()
    for (order, candidate) in known.enumerated() {
      let size = candidate.utf8.count
      if size > longest || abs(size - wanted.count) > max(1, max(wanted.count, size) / 3) {
        continue
      }
      let other = letters(of: candidate)
      let allowed = max(1, max(wanted.count, other.count) / 3)
      // A letter that the other word has nowhere is a change; most words end here.
      let strange = wantedAlphabet & ~alphabet(of: other)
      guard strange.nonzeroBitCount <= allowed, !turns(wanted, other) else { continue }
      let distance = rows.distance(wanted, other, upTo: allowed)
      guard distance <= allowed, distance < max(wanted.count, other.count) else { continue }
      if found.contains(where: { $0.text == candidate }) { continue }
      found.append((distance, order, candidate))
    }
    found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    return found.prefix(limit).map(\.text)
  }

  /// The `did you mean` of a message, or nothing.
  public static func question(
    for word: String, among known: some Sequence<String>
  ) -> String? {
    question(naming: suggestions(for: word, among: known))
  }

  static func question(naming near: [String]) -> String? {
    if near.isEmpty { return nil }
    return "did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
  }

  private static let longest = 40

  /// Capitals are as good as small letters.
  private static func letters(of word: String) -> [UInt8] {
    if word.utf8.contains(where: { $0 >= 0x80 }) { return Array(word.lowercased().utf8) }
    return word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Whether a word is another behind a syllable that turns its meaning round: `disassemble`.
  private static func turns(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    word.count > other.count && word.suffix(other.count).elementsEqual(other)
      && syllables.contains(Array(word.dropLast(other.count)))
  }

  private static let syllables: Set<[UInt8]> = [
    Array("dis".utf8), Array("un".utf8), Array("de".utf8), Array("non".utf8), Array("over".utf8),
  ]

  /// A bit for each letter that stands in a word.
  private static func alphabet(of letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 0x1F) }
  }

  /// The rows of a comparison, kept from one word to the next: a file may be wrong in every line,
  /// and each is compared with every statement.
  private struct Rows {
    private var before: [Int] = []
    private var previous: [Int] = []
    private var current: [Int] = []

    /// Letters to insert, delete, replace or swap with the next (optimal string alignment).
    ///
    /// - Returns: `most + 1` for any distance beyond `most`.
    mutating func distance(_ first: [UInt8], _ second: [UInt8], upTo most: Int) -> Int {
      let width = second.count + 1
      if current.count < width {
        before = Array(repeating: 0, count: width)
        (previous, current) = (before, before)
      }
      for column in 0..<width { previous[column] = column }
      for row in first.indices {
        current[0] = row + 1
        var least = row + 1
        for column in second.indices {
          let replaced = previous[column] + (first[row] == second[column] ? 0 : 1)
          var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
          if row > 0, column > 0, first[row] == second[column - 1],
            first[row - 1] == second[column]
          {
            best = min(best, before[column - 1] + 1)
          }
          current[column + 1] = best
          least = min(least, best)
        }
        // A swap goes back two rows, and costs one.
        if least > most + 1 { return most + 1 }
        swap(&before, &previous)
        swap(&previous, &current)
      }
      return min(previous[second.count], most + 1)
    }
  }
}
