/// A quantity as it is said: in a unit of the item, or in the one that its place counts in.
public struct QuantityInUnit: Hashable, Sendable {
  /// In `unitCode`, not yet in base units.
  public var quantity: Quantity
  /// Blank for the unit that the place counts in.
  public var unitCode: UnitCode

  /// A quantity in a unit; without one, in that which the place counts in.
  public init(_ quantity: Quantity, in unitCode: UnitCode = .blank) {
    self.quantity = quantity
    self.unitCode = unitCode
  }
}
