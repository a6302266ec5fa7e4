import LotwiseSyntax

/// Names statements, to be done with `do`.
struct DefineStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "define",
      [
        .required("name", is: .value, at: 0), .list("parameter", of: .value, at: 1),
        .required("statements", is: .statements, at: 2),
      ], summary: "Name statements; `do` runs them with values.",
      examples: ["define greet who { print \"{who}\" }"])
  ]

  let name: String
  let parameters: [String]
  let body: Block

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    name = arguments.string(0) ?? ""
    var parameters: [String] = []
    for cell in arguments.cells(1) { parameters.append(arguments.string(cell)) }
    self.parameters = parameters
    body = arguments.block(2)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    session.definitions[name] = Session.Definition(parameters: parameters, body: body)
    return .done
  }
}
