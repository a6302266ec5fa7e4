import LotwiseSyntax

/// Explains a statement, a table, a refusal or a rule.
struct HelpStatement: Statement {
  static let forms = [
    Form("help", [], summary: "List all statements.", examples: ["help"]),
    Form(
      "help", [.required("topic", is: .rest, at: 0)],
      summary: "Explain a statement, a table, a refusal, a rule, or the terminal.",
      examples: ["help receive", "help lot-required"]),
  ]

  let topic: String
  let place: Place

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    place = arguments.wholePlace
    guard !arguments.form.clauses.isEmpty, let cell = arguments.cell(0) else {
      topic = ""
      return
    }
    topic = arguments.words(cell).map(\.text).joined(separator: " ")
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if let text = HelpTopics.text(of: topic) {
      return .text(text.last == "\n" ? String(text.dropLast()) : text)
    }
    let near = HelpTopics.near(topic).map { "`\($0)`" }
    throw .script(
      Diagnostic(
        .topicUnknown, "nothing is known of `\(topic)`", at: place,
        label: near.isEmpty ? "`help` lists all statements"
          : "did you mean \(near.joined(separator: " or "))?"))
  }
}
