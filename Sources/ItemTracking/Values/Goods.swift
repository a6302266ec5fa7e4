/// Goods in one phrase: how much of what, where, under which numbers.
public struct Goods: Hashable, Sendable {
  /// In the unit; nil where the phrase names none.
  public var quantity: Quantity?
  /// The unit of `quantity`; blank for the one that the place counts in.
  public var unitCode: UnitCode = .blank
  /// The item; it must be declared when the command is done.
  public var itemNo: ItemNo
  /// Blank for the item without a variant.
  public var variantCode: VariantCode = .blank
  /// Blank for the document's location, or for BC's blank one where there is no document.
  public var locationCode: LocationCode = .blank
  /// The bin that the goods come into or leave; blank where the phrase names none.
  public var bin: BinName = .blank
  /// The numbers; several are a range of serials, one piece each.
  public var keys: TrackingKeys = []
  /// BC's Expiration Date of the numbers; blank where the phrase says none (T-183).
  public var expirationDate: CalendarDate = .blank
  /// BC's Warranty Date of the numbers; blank where the phrase says none.
  public var warrantyDate: CalendarDate = .blank

  /// Goods without numbers; whatever else the phrase says is set afterwards.
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

  /// The quantity; where the phrase names none, one of each number, or one.
  package var quantityOrOneEach: Quantity { quantity ?? Quantity(max(1, keys.count)) }
}
