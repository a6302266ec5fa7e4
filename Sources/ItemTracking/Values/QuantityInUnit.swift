/// A quantity as it is said: in a unit of the item, or in the one that its place counts in.
public struct QuantityInUnit: Hashable, Sendable {
  public var quantity: Quantity
  /// Blank for the unit that the place counts in.
  public var unitCode: UnitCode

  public init(_ quantity: Quantity, in unitCode: UnitCode = .blank) {
    self.quantity = quantity
    self.unitCode = unitCode
  }
}
