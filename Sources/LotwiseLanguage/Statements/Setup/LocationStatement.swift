import ItemTracking
import LotwiseSyntax

/// Declares a location.
struct LocationStatement: Statement {
  static let forms = [
    Form(
      "location",
      [
        .required("location", is: .code, at: 0), .optional("name", is: .text, at: 1),
        .flag("in transit", at: 2),
      ], summary: "Declare a place where goods are kept, or are under way.",
      examples: ["location EAST", "location OWNLOG in transit"])
  ]

  let location: Location

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    var location = Location(code: try arguments.locationCode(0))
    location.description = arguments.textID(1)
    if arguments.has(2) { location.flags.insert(.inTransit) }
    self.location = location
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in try tables.declare(location) }
    return .done
  }
}
