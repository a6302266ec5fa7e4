import LotwiseSyntax

/// Two statements that stand in one line without a mark between them.
struct StatementSplit {
  /// Words with which statements begin.
  private static let firsts = Set(StatementRegistry.table.forms.compactMap(\.phraseWords.first))

  /// Whether a word or a mark stands before one of them.
  static func isJoined(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return zip(words, words.dropFirst()).contains { word, next in
      firsts.contains(String(next)) && (word == "then" || word == "and" || word.hasSuffix(","))
    }
  }

  /// The line with a semicolon between its two statements, which nothing parts, or a comma or
  /// `and`; nil when it has none.
  ///
  /// Each of them is taken as it stands, or in other words that `reworded` finds.
  static func split(
    _ line: String, accepts: (String) -> Bool, reworded: (String) -> String?
  ) -> String? {
    guard line.utf8.count <= Leader.longest, !line.contains("\n") else { return nil }
    let words = line.split(separator: " ")
    // `undo` and others of one word would be done besides.
    for place in words.indices.dropFirst(2).dropLast()
    where firsts.contains(String(words[place])) {
      var first = words[..<place].joined(separator: " ")
      for joint in [" then", " and", " ,", ","] where first.hasSuffix(joint) {
        first.removeLast(joint.count)
      }
      let second = words[place...].joined(separator: " ")
      guard first.count(where: { $0 == "{" }) == first.count(where: { $0 == "}" }),
        let first = accepts(first) ? first : nil,
        let second = accepts(second) ? second : reworded(second)
      else { continue }
      return "\(first); \(second)"
    }
    return nil
  }
}
