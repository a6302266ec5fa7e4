import ItemTracking
import LotwiseSyntax

/// Declares a location, or changes one: any clause of its declaration.
struct LocationStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "location", [.required("location", is: .code, at: 0)] + LocationClauses.clauses(from: 1),
      summary: "Declare a place where goods are kept, or are under way.",
      examples: ["location EAST", "location OWNLOG in transit"], takesClausesInBlock: true),
    Form(
      "set location", [.required("location", is: .code, at: 0)] + LocationClauses.clauses(from: 1),
      summary: "Change a location: any clause of its declaration.",
      examples: ["set location EAST \"Eastern warehouse\""], takesClausesInBlock: true),
  ]

  let code: LocationCode
  let isChange: Bool
  let clauses: LocationClauses

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isChange = arguments.form.phraseWords.first == "set"
    code = try arguments.locationCode(0)
    clauses = LocationClauses(&arguments, from: 1)
  }

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

  static func clauses(from first: Int) -> [Clause] {
    [
      .optional("name", is: .text, at: first), .flag("in transit", at: first + 1),
      .flag("not in transit", at: first + 2),
    ]
  }

  init(_ arguments: inout Arguments, from first: Int) {
    if arguments.has(first) { name = arguments.textID(first) }
    if arguments.has(first + 1) { isInTransit = true }
    if arguments.has(first + 2) { isInTransit = false }
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
