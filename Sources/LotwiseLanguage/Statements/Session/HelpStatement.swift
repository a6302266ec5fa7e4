import LotwiseSyntax

/// Explains a statement, a table, a refusal or a rule.
struct HelpStatement: Statement {
  static let leaders = ["help"]
  static let forms = [
    StatementForm(
      "help", "List all statements, or explain one, a table, a refusal, a rule, the terminal.",
      ["help", "help receive", "help lot-required"]
    ) { form in
      let topic = form.optional("topic", Stretch.Rest.self, as: .topic)
      return { a throws(Diagnostic) in
        let words = try a.value(topic).map { a.words($0).map(\.text) } ?? []
        let text = try text(of: words.joined(separator: " "), at: a.wholePlace)
        return HelpStatement(text: text.last == "\n" ? String(text.dropLast()) : text)
      }
    }
  ]

  let text: String

  private static func text(
    of topic: String, at place: SourceLocation
  ) throws(Diagnostic) -> String {
    if let text = HelpTopics.text(of: topic) { return text }
    let near = HelpTopics.near(topic).map { "`\($0)`" }
    throw Diagnostic(
      .topicUnknown, "nothing is known of `\(topic)`", at: place,
      label: near.isEmpty
        ? "`help` lists all statements"
        : "did you mean \(near.joined(separator: " or "))?")
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome { .text(text) }
}
