import LotwiseSyntax

/// Runs statements when a condition holds.
struct IfStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "if",
      [
        .required("condition", is: .rest, at: 0), .required("statements", is: .statements, at: 1),
        .list("other condition", after: "else if", of: .group(branch), at: 2),
        .optional("other statements", after: "else", is: .statements, at: 3),
      ], summary: "Run statements when a condition holds, else others.",
      examples: [
        "if {n} < 5 { print \"few\" } else { print \"many\" }",
        "if {n} = 0 { print \"none\" } else if {n} < 5 { print \"few\" }",
      ])
  ]

  private static let branch = FormGroup(
    "branch",
    [
      .required("condition", is: .rest, at: 0), .required("statements", is: .statements, at: 1),
    ])

  private struct Branch {
    let condition: [String]
    let body: Block
  }

  private let branches: [Branch]
  private let otherwise: Block?
  private let place: SourceLocation

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let records = [0] + arguments.cells(2).map { Int($0.record) }
    branches = records.map { record in
      let words = arguments.cell(0, of: record).map { arguments.words($0).map(\.operand) }
      return Branch(condition: words ?? [], body: arguments.block(1, of: record))
    }
    otherwise = arguments.has(3) ? arguments.block(3) : nil
    place = arguments.wholePlace
  }

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
