import LotwiseSyntax

/// Which column is meant by a word that names none.
enum ColumnSuggestions {
  /// A name that is spelt alike, else the first that the word is a part of (`date` of
  /// `posting-date`), else one that begins alike (`tracked`, `tracking-code`).
  static func question(for word: String, among names: [String]) -> String? {
    if let near = SpellingSuggestions.question(for: word, among: names) { return near }
    let beginning = word.prefix(sharedLetters)
    let tests: [(Substring) -> Bool] = [
      { $0 == word },
      { beginning.count == sharedLetters && $0.hasPrefix(beginning) },
    ]
    for test in tests {
      if let name = names.first(where: { $0.split(separator: "-").contains(where: test) }) {
        return "did you mean `\(name)`?"
      }
    }
    return nil
  }

  /// Fewer letters are shared by words that have nothing to do with each other.
  private static let sharedLetters = 5
}
