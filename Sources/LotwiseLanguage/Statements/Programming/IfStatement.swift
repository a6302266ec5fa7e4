import LotwiseSyntax

/// Runs statements when a condition holds.
struct IfStatement: Statement {
  static let leaders = ["if"]
  static let forms = [
    StatementForm(
      "if", "Run statements when a condition holds, else others.",
      [
        "if {n} < 5 { print \"few\" } else { print \"many\" }",
        "if {n} = 0 { print \"none\" } else if {n} < 5 { print \"few\" }",
      ]
    ) { form in
      let first = Branch.clauses(in: &form)
      let others = form.list("other condition", after: "else if", of: Branch.self, as: .otherwise)
      let otherwise = form.optional(
        "other statements", after: "else", Block.self, as: .otherwise)
      return { a throws(Diagnostic) in
        IfStatement(
          branches: [try first(&a)] + (try a.values(others)), otherwise: try a.value(otherwise),
          place: a.wholePlace)
      }
    }
  ]

  private struct Branch: ClauseGroup {
    let condition: [String]
    let body: Block

    static let group = GroupForms<Branch>("branch") { clauses(in: &$0) }

    static func clauses(in form: inout FormBuilder) -> Reader<Branch> {
      let condition = form.required("condition", Stretch.Rest.self, as: .condition)
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in
        Branch(
          condition: a.words(try a.value(condition)).map(\.operand), body: try a.value(body))
      }
    }
  }

  private let branches: [Branch]
  private let otherwise: Block?
  private let place: SourceLocation

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    for branch in branches where try session.evaluate(branch.condition, at: place).text == "yes" {
      try run(branch.body, in: &session)
      return .done
    }
    if let otherwise { try run(otherwise, in: &session) }
    return .done
  }

  private func run(_ body: Block, in session: inout Session) throws(StatementFailure) {
    try session.inScope([:]) { session throws(StatementFailure) in try session.run(body) }
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
