/// In which order an item's outbound entries consume inbound ones.
public enum CostingMethod: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case fifo, lifo, average, specific, standard
}

/// Whether demand for an item is reserved.
public enum ReservePolicy: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case never, optional, always
}

/// Only goods of type inventory are kept in stock and can be tracked (T-002).
public enum ItemType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case inventory, nonInventory, service
}

/// Whether stock may go below zero; `byDefault` asks the company's set-up.
public enum NegativeInventory: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case byDefault, allowed, refused
}

/// How demand and supply of an item are linked as they appear (P-001).
public enum OrderTracking: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case none, only, messages
}

/// Whether an item that has variants is posted by variant only (W-015); `byDefault` asks the
/// company's set-up.
public enum VariantRule: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case byDefault, required, optional
}

/// An item that is bought, made, moved or sold.
public struct Item: Row {
  public var no: ItemNo
  public var description: TextID = .blank
  public var baseUnit: UnitCode = .blank
  public var trackingCode: ItemTrackingCodeCode = .blank
  public var lotSeries: SeriesCode = .blank
  public var serialSeries: SeriesCode = .blank
  /// A date formula's text that gives the expiration date from the document date; may be blank.
  public var expirationCalculation: TextID = .blank
  public var costing: CostingMethod = .fifo
  public var reserve: ReservePolicy = .optional
  public var type: ItemType = .inventory
  public var negativeInventory: NegativeInventory = .byDefault
  public var orderTracking: OrderTracking = .none
  /// 1 when the item may not be posted.
  public var blocked: UInt8 = 0
  public var variants: VariantRule = .byDefault
  /// 1 when every sale of it is assembled for itself (T-169).
  public var isAssembledToOrder: UInt8 = 0
  /// How orders consume it unless their bill of materials says so (T-165).
  public var flushing: FlushingMethod = .manual

  public init(no: ItemNo) { self.no = no }

  /// An item whose goods carry numbers by the rules of a tracking code.
  public init(_ no: ItemNo, trackedBy code: ItemTrackingCodeCode) {
    self.no = no
    trackingCode = code
  }

  /// Makes it inventory, or something that is not kept in stock: that has no numbers, is never
  /// reserved and never order tracked (T-002, R-020, P-001).
  public mutating func become(_ type: ItemType) {
    self.type = type
    guard type != .inventory else { return }
    reserve = .never
    orderTracking = .none
    trackingCode = .blank
    lotSeries = .blank
    serialSeries = .blank
    expirationCalculation = .blank
    costing = .fifo
    isAssembledToOrder = 0
  }

  public static let tableName: StaticString = "items"
  public static let fields: [Field<Self>] = [
    Field("item", .name, \.no), Field("description", .name, \.description),
    Field("unit", .name, \.baseUnit), Field("tracking-code", .name, \.trackingCode),
    Field("lots-from", .name, \.lotSeries), Field("serials-from", .name, \.serialSeries),
    Field("expires-after", .name, \.expirationCalculation), Field("costing", .number, \.costing),
    Field("reserve", .number, \.reserve), Field("type", .number, \.type),
    Field("negative-inventory", .number, \.negativeInventory),
    Field("order-tracking", .number, \.orderTracking), Field("blocked", .number, \.blocked),
    Field("variants", .number, \.variants),
    Field("assembled-to-order", .number, \.isAssembledToOrder),
    Field("flushing", .number, \.flushing),
  ]
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { no.id }
}
