import LotwiseSyntax

/// Prints a text.
struct PrintStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "print", [.required("text", is: .value, at: 0)], summary: "Print a text.",
      examples: ["print \"received {qty}\""])
  ]

  let text: String

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    text = arguments.string(0) ?? ""
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome { .text(text) }
}
