import LotwiseSyntax

/// Runs statements when a condition holds.
struct IfStatement: Statement {
  static let forms = [
    Form(
      "if",
      [
        .required("condition", is: .rest, at: 0), .required("statements", is: .statements, at: 1),
        .optional("other statements", after: "else", is: .statements, at: 2),
      ], summary: "Run statements when a condition holds, else others.",
      examples: ["if {n} < 5 { print \"few\" } else { print \"many\" }"])
  ]

  let condition: [String]
  let then: Block
  let otherwise: Block?
  let place: Place

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    condition =
      arguments.cell(0).map { cell in
        arguments.words(cell).map(\.operand)
      } ?? []
    then = arguments.block(1)
    otherwise = arguments.has(2) ? arguments.block(2) : nil
    place = arguments.wholePlace
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let value = try session.evaluate(condition, at: place)
    if value.text == "yes" {
      try session.inScope([:]) { session throws(StatementFailure) in try session.run(then) }
    } else if let otherwise {
      try session.inScope([:]) { session throws(StatementFailure) in try session.run(otherwise) }
    }
    return .done
  }
}

extension Session {
  /// Runs something with variables of its own.
  mutating func inScope(
    _ variables: [String: Value],
    _ body: (inout Session) throws(StatementFailure) -> Void
  ) throws(StatementFailure) {
    scopes.append(variables)
    defer { scopes.removeLast() }
    try body(&self)
  }
}
