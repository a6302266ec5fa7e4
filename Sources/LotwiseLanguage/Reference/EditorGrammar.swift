import LotwiseSyntax

/// A TextMate grammar: what editors need to colour a script.
enum EditorGrammar {
  /// One thing that is coloured: its scope and the expression that finds it.
  private struct Pattern {
    let name: String
    let scope: String
    let match: String
  }

  static func text(of forms: [Form]) -> String {
    let names = patterns(of: forms)
    let includes = names.map { "    { \"include\": \"#\($0.name)\" }" }
    let rules = names.map { pattern in
      """
          "\(pattern.name)": {
            "name": "\(pattern.scope).lotwise",
            "match": "\(escaped(pattern.match))"
          }
      """
    }
    return """
      {
        "comment": "Written by `lotwise grammar textmate`; do not edit.",
        "name": "Lotwise",
        "scopeName": "source.lotwise",
        "fileTypes": ["lot"],
        "patterns": [
      \(includes.joined(separator: ",\n"))
        ],
        "repository": {
      \(rules.joined(separator: ",\n"))
        }
      }

      """
  }

  /// In the order in which they are tried.
  private static func patterns(of forms: [Form]) -> [Pattern] {
    let phrases = Set(forms.map(\.phrase))
    // A word of a clause is coloured wherever it stands; codes are in upper case, keywords never.
    let words = keywords(of: forms).subtracting(
      phrases.flatMap { $0.split(separator: " ").map(String.init) })
    return [
      Pattern(name: "comment", scope: "comment.line.number-sign", match: "#.*$"),
      Pattern(name: "text", scope: "string.quoted.double", match: "\"(?:[^\"]|\"\")*\""),
      Pattern(name: "variable", scope: "variable.other", match: "\\{[^\\s{}][^{}]*\\}"),
      Pattern(
        name: "date", scope: "constant.numeric.date", match: "\\b\\d{4}-\\d{2}-\\d{2}\\b"),
      Pattern(
        name: "quantity", scope: "constant.numeric",
        match: "(?<![\\w.])[+-]?\\d[\\d_]*(?:\\.\\d+)?\\b"),
      Pattern(
        name: "statement", scope: "keyword.control",
        match: "(?:^|(?<=[{;]))\\s*(?:\(alternatives(phrases)))(?![\\w-])"),
      Pattern(
        name: "clause", scope: "keyword.other",
        match: "(?<![\\w-])(?:\(alternatives(words)))(?![\\w-])"),
    ]
  }

  /// Longest first, so that `purchase order` is not taken for `purchase`.
  private static func alternatives(_ words: Set<String>) -> String {
    words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.joined(separator: "|")
  }

  private static func keywords(of forms: [Form]) -> Set<String> {
    var words: Set<String> = []
    var seen: Set<String> = []
    for form in forms { collect(form, &words, &seen) }
    return words
  }

  private static func collect(
    _ form: Form, _ words: inout Set<String>, _ seen: inout Set<String>
  ) {
    for clause in form.clauses {
      words.formUnion(clause.wordList)
      words.formUnion(clause.kind.choices.flatMap { $0.split(separator: " ").map(String.init) })
      guard let group = clause.kind.group, seen.insert(group.name).inserted else { continue }
      for form in group.forms {
        words.formUnion(form.phraseWords)
        collect(form, &words, &seen)
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
