/// An item with its variant at a location.
public struct StockkeepingUnit: Hashable, BitwiseCopyable, Sendable {
  public var itemNo: ItemNo
  public var variantCode: VariantCode
  public var locationCode: LocationCode

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
  public var unit: StockkeepingUnit
  public var tracking: TrackingKey

  public init(_ unit: StockkeepingUnit, _ tracking: TrackingKey = .none) {
    self.unit = unit
    self.tracking = tracking
  }
}

/// An interned stock key.
public struct TrackedSKUID: Hashable, BitwiseCopyable, Sendable {
  public let raw: Int32
  public init(raw: Int32) { self.raw = raw }
}
