import ItemTracking
import LotwiseSyntax

/// Declares a location, or changes one: any clause of its declaration.
struct LocationStatement: Statement {
  static let leaders = ["location", "set"]
  static let forms = [
    StatementForm(
      "location", "Declare a place where goods are kept, or are under way.",
      [
        "location EAST", "location OWNLOG in transit",
        "location SIL requires put-away, pick, bins",
        "location WHI as full warehouse of 3 bins",
      ]
    ) { form in
      let code = form.required("location", LocationCode.self, as: .location.new)
      let clauses = LocationClauses.clauses(in: &form)
      let full = form.optional(
        "number of bins", after: "as full warehouse of", BinsPerZone.self, blaming: .quantity)
      return { a throws(Diagnostic) in
        Self(
          code: try a.value(code), isChange: false, clauses: try clauses(&a),
          binsPerZone: try a.value(full))
      }
    },
    StatementForm(
      "set location", "Change a location: any clause of its declaration.",
      [
        "set location EAST \"Eastern warehouse\"",
        "set location YEL receipt bin R1 shipment bin S1",
      ]
    ) { form in
      let code = form.required("location", LocationCode.self)
      let clauses = LocationClauses.clauses(in: &form)
      return { a throws(Diagnostic) in
        Self(
          code: try a.value(code), isChange: true, clauses: try clauses(&a), binsPerZone: nil)
      }
    },
  ]

  private let code: LocationCode
  private let isChange: Bool
  private let clauses: LocationClauses
  private let binsPerZone: Int?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if let binsPerZone {
        try FullWarehouse(code, binsPerZone: binsPerZone).perform(on: &model)
      } else if !isChange {
        try Declare.location(Location(code: code)).perform(on: &model)
      } else {
        try model.requireLocation(code)
      }
      try clauses.apply(to: code, &model)
    }
    return .done
  }
}

/// `3 bins`: how many bins each zone of a full warehouse has.
private enum BinsPerZone: ClauseGroup {
  typealias Value = Int

  static let group = GroupForms<Int>(
    "number of bins",
    [
      .init("") { form in
        let count = form.required("bins a zone", Int.self)
        form.marker("bins")
        return { a throws(Diagnostic) in try a.value(count) }
      }
    ])
}
