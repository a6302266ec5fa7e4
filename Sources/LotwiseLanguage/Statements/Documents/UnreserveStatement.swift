import ItemTracking
import LotwiseSyntax

/// Takes reservations back.
struct UnreserveStatement: Statement {
  static let forms = [
    Form(
      "unreserve",
      [
        .required("demand", is: .group(.reference), at: 0),
        .optional(
          "supply", after: "from", is: .either(ReserveStatement.kinds, or: .group(.reference)),
          at: 1),
      ], summary: "Take the reservations of a line back, all or those with one supply.",
      examples: ["unreserve SO1.1", "unreserve SO1.1 from PO2.1", "unreserve reservation 1"])
  ]

  let target: Reference
  let choice: SupplyChoice
  let supply: Reference?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.reference(arguments.record(0) ?? 0)
    (choice, supply) = try arguments.supply(1)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      if case .reservation(let number) = target {
        _ = try tables.cancelReservation(number)
        return
      }
      let choice = try tables.supply(self.choice, supply)
      let sources = try tables.sources(target)
      var problem: TrackingError?
      var cancelled = false
      for source in sources {
        do throws(TrackingError) {
          _ = try tables.cancelReservations(of: source, from: choice)
          cancelled = true
        } catch {
          problem = problem ?? error
        }
      }
      if !cancelled, let problem { throw problem }
    }
    return .done
  }
}
