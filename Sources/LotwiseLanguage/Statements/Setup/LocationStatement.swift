import ItemTracking
import LotwiseSyntax

/// Declares a location, or changes one: any clause of its declaration.
struct LocationStatement: Statement {
  static let forms = [
    form(
      "location", isChange: false, "Declare a place where goods are kept, or are under way.",
      "EAST", "OWNLOG in transit"),
    form(
      "set location", isChange: true, "Change a location: any clause of its declaration.",
      "EAST \"Eastern warehouse\""),
  ]

  private static func form(
    _ phrase: String, isChange: Bool, _ summary: String, _ examples: String...
  ) -> StatementForm {
    StatementForm(phrase, summary, examples.map { "\(phrase) \($0)" }) { form in
      form.allowBraces()
      let code = form.required(
        "location", LocationCode.self, as: isChange ? .location : .location.new)
      let clauses = LocationClauses.clauses(in: &form)
      return { a throws(Diagnostic) in
        LocationStatement(code: try a.value(code), isChange: isChange, clauses: try clauses(&a))
      }
    }
  }

  let code: LocationCode
  let isChange: Bool
  let clauses: LocationClauses

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if isChange {
        try model.change(code) { clauses.apply(to: &$0) }
        return
      }
      var location = Location(code: code)
      clauses.apply(to: &location)
      try model.declare(location)
    }
    return .done
  }
}

/// The clauses of a location, alike in its declaration and in `set location`.
struct LocationClauses: Sendable {
  var name: TextID?
  var isInTransit: Bool?

  static func clauses(in form: inout FormBuilder) -> Reader<LocationClauses> {
    let name = form.optional("name", QuotedText.self)
    let isInTransit = form.yesNo("in transit", "not in transit")
    return { a throws(Diagnostic) in
      LocationClauses(name: try a.value(name), isInTransit: a.value(isInTransit))
    }
  }

  func apply(to location: inout Location) {
    if let name { location.description = name }
    switch isInTransit {
    case true?: location.flags.insert(.inTransit)
    case false?: location.flags.remove(.inTransit)
    case nil: break
    }
  }
}
