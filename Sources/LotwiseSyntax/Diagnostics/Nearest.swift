/// "Did you mean": the known words closest to one that is not known.
public enum Nearest {
  /// At most `limit` words, nearest first, ties in the order given.
  ///
  /// A word is near when a third of its letters, at least one, would have to change. Longer texts
  /// are never near: the answer must stay cheap however long the typo.
  public static func suggestions(
    for word: String, among known: some Sequence<String>, limit: Int = 2
  ) -> [String] {
    let wanted = Array(word.lowercased().utf8)
    guard !wanted.isEmpty, wanted.count <= longest else { return [] }
    var found: [(distance: Int, order: Int, text: String)] = []
    for (order, candidate) in known.enumerated() {
      let letters = Array(candidate.lowercased().utf8)
      let allowed = max(1, max(wanted.count, letters.count) / 3)
      if letters.count > longest || abs(letters.count - wanted.count) > allowed { continue }
      let distance = distance(wanted, letters)
      guard distance <= allowed, distance < max(wanted.count, letters.count) else { continue }
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
    let near = suggestions(for: word, among: known)
    if near.isEmpty { return nil }
    return "did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
  }

  private static let longest = 40

  /// Letters to insert, delete, replace or swap with the next (optimal string alignment).
  static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let replaced = previous[column] + (first[row] == second[column] ? 0 : 1)
        var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, previous) = (previous, current)
    }
    return previous[second.count]
  }
}
