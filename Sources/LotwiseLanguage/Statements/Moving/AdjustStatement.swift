import ItemTracking
import LotwiseSyntax

/// Adjusts inventory up or down in one line.
struct AdjustStatement: Statement {
  static let forms = [
    Form(
      "adjust",
      [
        .required("goods", is: .group(.goods), at: 0),
        .optional("posting date", after: "on", is: .date, at: 1),
        .optional("document date", after: "dated", is: .date, at: 2),
      ], summary: "Adjust inventory: `+` adds, `-` takes.",
      examples: ["adjust +3 of BOLT lot L9 at EAST", "adjust -1 of BOLT lot L9 at EAST"])
  ]

  let command: AdjustGoods

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    var command = AdjustGoods(try arguments.goods(arguments.record(0) ?? 0))
    command.postingDate = try arguments.date(1)
    command.documentDate = try arguments.date(2)
    self.command = command
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
