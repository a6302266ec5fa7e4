import ItemTracking
import LotwiseSyntax

/// Moves goods from one location to another in one line.
struct TransferStatement: Statement {
  static let forms = [
    Form(
      "transfer",
      [
        .required("goods", is: .group(.goods), at: 0),
        .optional("location", after: "from", is: .code, at: 1),
        .required("destination", after: "to", is: .code, at: 2),
        .optional("location in transit", after: "via", is: .code, at: 3),
        .optional("posting date", after: "on", is: .date, at: 4),
        .optional("document", after: "as", is: .code, at: 5),
      ], summary: "Move goods to another location: shipped and received at once.",
      examples: ["transfer 5 of BOLT lot L1 from EAST to WEST"])
  ]

  let command: MoveBetweenLocations

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    var goods = try arguments.goods(arguments.record(0) ?? 0)
    if arguments.has(1) { goods.locationCode = try arguments.locationCode(1) }
    var command = MoveBetweenLocations(goods, to: try arguments.locationCode(2, of: 0, .toLocation))
    command.inTransitCode = try arguments.locationCode(3, of: 0, .viaLocation)
    command.postingDate = try arguments.date(4)
    command.handledNo = try arguments.documentNo(5, of: 0, .name)
    self.command = command
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
