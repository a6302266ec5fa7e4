import ItemTracking
import LotwiseSyntax

/// How a sale's goods are bought: by its purchasing code alone, or by the line of a purchase order.
struct PurchasingClause: Sendable {
  var purchasing: Purchasing
  /// The line that buys them, where it is known already.
  var purchase: Reference?

  /// Nil where none of the clauses is there; at most one may be.
  static func clauses(in form: inout FormBuilder) -> Reader<PurchasingClause?> {
    let dropped = form.optional("purchase line", after: "dropped from", DocumentReference.self)
    let special = form.optional(
      "special purchase line", after: "special from", DocumentReference.self)
    let dropShipment = form.flag("drop shipment")
    let specialOrder = form.flag("special order")
    let ordinary = form.flag("ordinary")
    form.exclude(dropped, special, dropShipment, specialOrder, ordinary)
    return { a throws(Diagnostic) in
      if let line = try a.value(dropped) {
        return PurchasingClause(purchasing: .dropShipment, purchase: line)
      }
      if let line = try a.value(special) {
        return PurchasingClause(purchasing: .specialOrder, purchase: line)
      }
      if a.has(dropShipment) { return PurchasingClause(purchasing: .dropShipment) }
      if a.has(specialOrder) { return PurchasingClause(purchasing: .specialOrder) }
      return a.has(ordinary) ? PurchasingClause(purchasing: .ordinary) : nil
    }
  }

  func choice(_ model: borrowing Model) throws(TrackingError) -> PurchasingChoice {
    guard let purchase else { return PurchasingChoice(purchasing) }
    return PurchasingChoice(purchasing, by: try model.line(purchase))
  }
}
