import LotwiseSyntax

/// Runs what `define` named.
struct DoStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "do", [.required("name", is: .value, at: 0), .list("value", of: .value, at: 1)],
      summary: "Run what `define` named.", examples: ["do greet you"])
  ]

  let name: String
  let values: [Value]
  let place: SourceLocation

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    name = arguments.string(0) ?? ""
    values = arguments.cells(1).map { cell in
      let text = arguments.string(cell)
      let isQuoted = arguments.tokens[Int(cell.start)].kind == .string
      return isQuoted ? .text(text) : Value(word: text)
    }
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
      variables[parameter] = value
    }
    try session.inScope(variables) { session throws(StatementFailure) in
      try session.run(definition.body)
    }
    return .done
  }
}
