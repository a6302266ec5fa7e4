import LotwiseSyntax

/// Explains a statement, a table, a refusal or a rule.
struct HelpStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "help", [.optional("topic", is: .rest, at: 0)],
      summary: "List all statements, or explain one, a table, a refusal, a rule, the terminal.",
      examples: ["help", "help receive", "help lot-required"])
  ]

  let topic: String
  let place: SourceLocation

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    place = arguments.wholePlace
    topic = arguments.cell(0).map { arguments.words($0).map(\.text).joined(separator: " ") } ?? ""
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if let text = HelpTopics.text(of: topic) {
      return .text(text.last == "\n" ? String(text.dropLast()) : text)
    }
    let near = HelpTopics.near(topic).map { "`\($0)`" }
    throw .script(
      Diagnostic(
        .topicUnknown, "nothing is known of `\(topic)`", at: place,
        label: near.isEmpty
          ? "`help` lists all statements"
          : "did you mean \(near.joined(separator: " or "))?"))
  }
}
