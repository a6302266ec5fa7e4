import ItemTracking
import LotwiseSyntax

/// Takes reservations back.
struct UnreserveStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "unreserve",
      [
        .required("line", is: .group(.reference), at: 0),
        .optional("supply", after: "from", is: ReservationPartners.from, at: 1),
        .optional("demand", after: "for", is: ReservationPartners.for, at: 2),
      ], summary: "Take the reservations of a line back, all or those with one partner.",
      examples: [
        "unreserve SO1.1 answering yes", "unreserve SO1.1 from PO2.1 answering yes",
        "unreserve PO1.1 for sales orders answering yes",
        "unreserve reservation 1 answering yes",
      ])
  ]

  let target: Reference
  let partner: ReservationPartners.Choice

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.reference(arguments.record(0) ?? 0)
    partner = try arguments.partners(from: 1, for: 2)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if case .reservation(let number) = target {
        try model.unreserve(number)
        return
      }
      try model.unreserve(try model.sources(target), with: try model.partner(partner))
    }
    return .done
  }
}
