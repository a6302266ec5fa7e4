import LotwiseSyntax

/// Runs what `define` named.
struct DoStatement: Statement {
  static let leaders = ["do"]
  static let forms = [
    StatementForm("do", "Run what `define` named.", ["do greet you"]) { form in
      let name = form.required("name", AnyWord.self, as: .definition)
      let values = form.list("value", of: WordValue.self)
      return { a throws(Diagnostic) in
        DoStatement(name: try a.value(name), values: try a.values(values), place: a.wholePlace)
      }
    }
  ]

  let name: String
  let values: [Value]
  let place: SourceLocation

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

  /// A word as the value that it is; in quotes always a text.
  private enum WordValue: ClauseValue {
    typealias Value = LotwiseLanguage.Value

    static var kind: SlotKind { .value }

    static func read(
      _ matched: MatchedValue, _ arguments: inout Arguments
    ) throws(Diagnostic) -> LotwiseLanguage.Value {
      let text = arguments.string(matched)
      let isQuoted = arguments.tokens[Int(matched.start)].kind == .string
      return isQuoted ? .text(text) : LotwiseLanguage.Value(word: text)
    }
  }
}
