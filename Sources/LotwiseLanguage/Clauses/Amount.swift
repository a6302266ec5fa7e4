import ItemTracking
import LotwiseSyntax

/// `7 of`, `3 BOX of`: how much, and in which unit.
enum Amount: ClauseValue {
  typealias Value = QuantityInUnit

  static var kind: SlotKind { .amount }
  static var role: ValueRole { .unit }
  static var blame: Blame? { .quantity }

  @inline(__always)
  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> QuantityInUnit {
    var amount = QuantityInUnit(try arguments.quantity(matched))
    if let token = arguments.matcher.match.unit(of: matched) {
      amount.unitCode = UnitCode(id: arguments.unitID(token))
    }
    return amount
  }
}

extension QuantityInUnit {
  /// In base units of what a line is of, from the unit that is named (T-045).
  func base(
    of source: SourceReference, _ model: borrowing Model
  ) throws(TrackingError) -> Quantity {
    try model.baseQuantity(self, of: source)
  }
}
