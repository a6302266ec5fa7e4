import ItemTracking
import LotwiseSyntax

/// Takes reservations back.
struct UnreserveStatement: Statement {
  static let leaders = ["unreserve"]
  static let forms = [
    StatementForm(
      "unreserve", "Take the reservations of a line back, all or those with one partner.",
      [
        "unreserve SO1.1 answering yes", "unreserve SO1.1 from PO2.1 answering yes",
        "unreserve PO1.1 for sales orders answering yes",
        "unreserve reservation 1 answering yes",
      ]
    ) { form in
      form.mark(.usesNumbers)
      let line = form.required("line", Reference.self)
      let partner = ReservationPartners.clauses(in: &form)
      return { a throws(Diagnostic) in
        let target = try a.value(line)
        let partner = try partner(&a)
        guard case .reservation = target else {
          return UnreserveStatement(target: target, partner: partner)
        }
        guard case .any = partner else {
          throw Diagnostic(
            .unexpectedWord, "a reservation has its partner already", at: a.wholePlace,
            label: "leave `from` and `for` out")
        }
        return UnreserveStatement(target: target, partner: partner)
      }
    }
  ]

  let target: Reference
  let partner: ReservationPartners

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if case .reservation(let number) = target {
        try Unreserve.entry(number).perform(on: &model)
        return
      }
      try Unreserve.sources(try model.sources(target), with: try model.partner(partner))
        .perform(on: &model)
    }
    return .done
  }
}
