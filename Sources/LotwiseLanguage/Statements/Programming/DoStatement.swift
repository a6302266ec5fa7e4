import LotwiseSyntax

/// Runs what `define` named.
struct DoStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "do", [.required("name", is: .value, at: 0), .list("value", of: .value, at: 1)],
      summary: "Run what `define` named.", examples: ["do greet you"])
  ]

  let name: String
  let values: [String]
  let place: SourceLocation

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    name = arguments.string(0) ?? ""
    var values: [String] = []
    for cell in arguments.cells(1) { values.append(arguments.string(cell)) }
    self.values = values
    place = arguments.wholePlace
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    guard let definition = session.definitions[name] else {
      let near = SpellingSuggestions.suggestions(
        for: name, among: session.definitions.keys.sorted(), limit: 1)
      throw .script(
        Diagnostic(
          .definitionUnknown, "\(name) is not defined", at: place,
          label: near.first.map { "did you mean \($0)?" } ?? ""))
    }
    guard definition.parameters.count == values.count else {
      throw .script(
        Diagnostic(
          .expressionWrong,
          "\(name) takes \(definition.parameters.count) values, not \(values.count)", at: place))
    }
    var variables: [String: Value] = [:]
    for (parameter, value) in zip(definition.parameters, values) {
      variables[parameter] = Value(word: value)
    }
    try session.inScope(variables) { session throws(StatementFailure) in
      try session.run(definition.body)
    }
    return .done
  }
}
