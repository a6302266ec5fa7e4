import LotwiseSyntax

/// Names statements, to be done with `do`.
struct DefineStatement: Statement {
  static let forms = [
    StatementForm(
      "define", "Name statements; `do` runs them with values.",
      ["define greet who { print \"{who}\" }"]
    ) { form in
      let name = form.required("name", AnyWord.self, as: .definition.new)
      let parameters = form.list("parameter", of: AnyWord.self, as: .variable)
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in
        DefineStatement(
          name: try a.value(name), parameters: try a.values(parameters), body: try a.value(body))
      }
    }
  ]

  let name: String
  let parameters: [String]
  let body: Block

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    session.definitions[name] = Session.Definition(parameters: parameters, body: body)
    return .done
  }
}
