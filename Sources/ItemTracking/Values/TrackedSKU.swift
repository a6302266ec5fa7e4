/// An item with its variant at a location.
public struct StockkeepingUnit: Hashable, BitwiseCopyable, Sendable {
  /// The item, without which nothing else of the unit means anything.
  public var itemNo: ItemNo
  /// Blank for the item without a variant, which is a stock of its own.
  public var variantCode: VariantCode
  /// Blank for BC's blank location, which is a place of its own.
  public var locationCode: LocationCode

  /// An item at a place; blank where nothing is said of variant or location.
  public init(
    itemNo: ItemNo, variantCode: VariantCode = .blank, locationCode: LocationCode = .blank
  ) {
    self.itemNo = itemNo
    self.variantCode = variantCode
    self.locationCode = locationCode
  }
}

/// What a ledger entry or a reservation entry is about: which goods, where, under which numbers.
public struct TrackedSKU: Hashable, BitwiseCopyable, Sendable {
  /// The goods and where they are.
  public var unit: StockkeepingUnit
  /// All three numbers as they are entered; none for what is not tracked.
  public var tracking: TrackingKey

  /// Goods at a place under numbers, or under none.
  public init(_ unit: StockkeepingUnit, _ tracking: TrackingKey = .none) {
    self.unit = unit
    self.tracking = tracking
  }
}

/// An interned stock key.
public struct TrackedSKUID: Hashable, BitwiseCopyable, Sendable {
  /// The place in `TrackedSKUs`; -1 in fields that may have none.
  public let raw: Int32
  /// The key at a place of the model's `TrackedSKUs`.
  public init(raw: Int32) { self.raw = raw }
}
