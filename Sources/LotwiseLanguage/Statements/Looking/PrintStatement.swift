import LotwiseSyntax

/// Prints a text.
struct PrintStatement: Statement {
  static let leaders = ["print"]
  static let forms = [
    StatementForm("print", "Print a text.", ["print \"received {qty}\""]) { form in
      let text = form.required("text", AnyWord.self)
      return { a throws(Diagnostic) in PrintStatement(text: try a.value(text)) }
    }
  ]

  let text: String

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome { .text(text) }
}
