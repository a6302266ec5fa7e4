import ItemTracking
import LotwiseSyntax

/// Runs statements a number of times.
struct RepeatStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "repeat",
      [
        .required("times", is: .integer, at: 0),
        .optional("counter", after: "as", is: .value, at: 1),
        .required("statements", is: .statements, at: 2),
      ], summary: "Run statements a number of times; the counter begins at 1.",
      examples: ["repeat 50 as i { print \"{i}\" }"])
  ]

  let times: Int64
  let counter: String?
  let body: Block

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    times = arguments.cell(0)?.value ?? 0
    counter = arguments.string(1)
    body = arguments.block(2)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    guard times > 0 else { return .done }
    for index in 1...times {
      // A block without statements would never ask.
      if session.isInterrupted() { throw .interrupted }
      var variables: [String: Value] = [:]
      if let counter { variables[counter] = .quantity(Quantity(Int(index))) }
      try session.inScope(variables) { session throws(StatementFailure) in
        try session.run(body)
      }
    }
    return .done
  }
}
