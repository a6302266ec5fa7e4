import ItemTracking
import LotwiseSyntax

/// Declares how goods go from one place to another, and how long.
struct RouteStatement: Statement {
  static let leaders = ["route"]
  static let forms = [
    StatementForm(
      "route", "Declare how goods go from one place to another.",
      ["route EAST to WEST via OWNLOG shipping 2D"]
    ) { form in
      let from = form.required("location", LocationCode.self)
      let to = form.required("destination", after: "to", LocationCode.self, blaming: .toLocation)
      let via = form.optional(
        "location in transit", after: "via", LocationCode.self, blaming: .viaLocation)
      let shipping = form.optional("shipping time", after: "shipping", FormulaText.self)
      return { a throws(Diagnostic) in
        var route = TransferRoute(from: try a.value(from), to: try a.value(to))
        route.inTransitCode = try a.value(via) ?? .blank
        route.shipping = try a.value(shipping) ?? .blank
        return RouteStatement(route: route)
      }
    }
  ]

  let route: TransferRoute

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.perform(Declare.route(route))
    return .done
  }
}
