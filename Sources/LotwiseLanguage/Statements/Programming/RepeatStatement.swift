import ItemTracking
import LotwiseSyntax

/// Runs statements a number of times.
struct RepeatStatement: Statement {
  static let leaders = ["repeat"]
  static let forms = [
    StatementForm(
      "repeat", "Run statements a number of times; the counter begins at 1.",
      ["repeat 50 as i { print \"{i}\" }"]
    ) { form in
      let times = form.required("times", Int.self, as: .times)
      let counter = form.optional("counter", after: "as", AnyWord.self, as: .variable)
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in
        let count = try a.value(times)
        guard count >= 0 else {
          throw Diagnostic(
            .notANumber, "nothing is repeated \(count) times", at: a.wholePlace,
            label: "expected 0 or more")
        }
        return RepeatStatement(
          times: Int64(count), counter: try a.value(counter), body: try a.value(body))
      }
    }
  ]

  let times: Int64
  let counter: String?
  let body: Block

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
