import ItemTracking
import LotwiseSyntax

/// How a sale's goods are bought: by its purchasing code alone, or by the line of a purchase order.
struct PurchasingClause: Sendable {
  var purchasing: Purchasing
  /// The line that buys them, where it is known already.
  var purchase: Reference?

  static let count = 5

  static func clauses(from first: Int) -> [Clause] {
    [
      .optional(
        "purchase line", after: "dropped from", is: .group(.documentReference), at: first),
      .optional(
        "special purchase line", after: "special from", is: .group(.documentReference),
        at: first + 1),
      .flag("drop shipment", at: first + 2), .flag("special order", at: first + 3),
      .flag("ordinary", at: first + 4),
    ]
  }

  /// Nil where none of the clauses is there.
  init?(_ arguments: inout Arguments, _ record: Int = 0, from first: Int) throws(Diagnostic) {
    let kinds: [Purchasing] = [.dropShipment, .specialOrder, .dropShipment, .specialOrder]
    guard let found = (0..<Self.count).first(where: { arguments.has(first + $0, of: record) })
    else { return nil }
    purchasing = kinds.indices.contains(found) ? kinds[found] : .ordinary
    guard let line = arguments.record(first + found, of: record) else { return }
    purchase = try arguments.documentReference(line)
  }

  func apply(to line: RowID<DocumentLine>, _ model: inout Model) throws(TrackingError) {
    guard let purchase else {
      try model.setPurchasing(purchasing, of: line)
      return
    }
    let bought = try model.line(purchase)
    if purchasing == .specialOrder {
      try model.orderSpecially(line, from: bought)
    } else {
      try model.dropShip(line, from: bought)
    }
  }
}
