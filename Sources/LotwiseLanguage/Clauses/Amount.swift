import ItemTracking
import LotwiseSyntax

/// `7 of`, `3 BOX of`: how much, and in which unit.
struct Amount: ClauseValue, Sendable {
  var quantity: Quantity
  /// Blank where no unit is named.
  var unitCode = UnitCode.blank

  static var kind: SlotKind { .amount }
  static var role: ValueRole { .unit }
  static var blame: Blame? { .quantity }

  @inline(__always)
  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Amount {
    var amount = Amount(quantity: try arguments.quantity(matched))
    if let token = arguments.matcher.match.unit(of: matched) {
      amount.unitCode = UnitCode(id: arguments.unitID(token))
    }
    return amount
  }

  /// In base units of what a line is of, from the unit that is named (T-045).
  func base(
    of source: SourceReference, _ model: borrowing Model
  ) throws(TrackingError) -> Quantity {
    guard !unitCode.isBlank else { return quantity }
    let item = try model.item(model.sku(of: source).itemNo)
    return try model.baseQuantity(quantity, in: unitCode, of: item).base
  }
}
