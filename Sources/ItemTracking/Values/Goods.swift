/// Goods in one phrase: how much of what, where, under which numbers.
public struct Goods: Hashable, Sendable {
  /// In the unit; nil where the phrase names none.
  public var quantity: Quantity?
  public var unitCode: UnitCode = .blank
  public var itemNo: ItemNo
  public var variantCode: VariantCode = .blank
  public var locationCode: LocationCode = .blank
  /// The bin that the goods come into or leave; blank where the phrase names none.
  public var bin: BinName = .blank
  /// The numbers; several are a range of serials, one piece each.
  public var keys: TrackingKeys = []
  public var expirationDate: CalendarDate = .blank
  public var warrantyDate: CalendarDate = .blank

  public init(_ quantity: Quantity?, of itemNo: ItemNo) {
    self.quantity = quantity
    self.itemNo = itemNo
  }

  /// Goods under one combination of numbers.
  public init(_ quantity: Quantity?, of itemNo: ItemNo, under key: TrackingKey) {
    self.quantity = quantity
    self.itemNo = itemNo
    keys = TrackingKeys(key)
  }
}
