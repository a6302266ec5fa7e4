import LotwiseSyntax

/// Names statements, to be done with `do`.
struct DefineStatement: Statement {
  static let leaders = ["define"]
  static let forms = [
    StatementForm(
      "define", "Name statements; `do` runs them with values.",
      ["define greet who { print \"{who}\" }"]
    ) { form in
      let name = form.required("name", AnyWord.self, as: .definition.new)
      let parameters = form.list("parameter", of: AnyWord.self, as: .variable)
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in
        let given = try a.values(parameters)
        for (index, parameter) in given.enumerated() where given[..<index].contains(parameter) {
          throw Diagnostic(
            .givenTwice, "the parameter `\(parameter)` is given twice", at: a.place(of: parameters),
            label: "one of the two values would be dropped")
        }
        return DefineStatement(
          name: try a.value(name), parameters: given, body: try a.value(body))
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
