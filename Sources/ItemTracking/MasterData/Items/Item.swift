/// In which order an item's outbound entries consume inbound ones.
public enum CostingMethod: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// The oldest open entry first.
  case fifo
  /// The newest open entry first.
  case lifo
  /// As `fifo`, but a transfer arrives as one entry, whatever it took from.
  case average
  /// The entry of the same serial number; needs specific serial tracking.
  case specific
  /// As `fifo`: amounts are not this model's purpose.
  case standard
}

/// Whether demand for an item is reserved.
public enum ReservePolicy: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Reserving is refused.
  case never
  /// Reserved when somebody asks for it.
  case optional
  /// Reserved as soon as the demand is there.
  case always
}

/// Only goods of type inventory are kept in stock and can be tracked (T-002).
public enum ItemType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Kept in stock: it may be tracked, reserved and planned (T-002).
  case inventory
  /// Moved and invoiced, with nothing that remains (T-131).
  case nonInventory
  /// As `nonInventory`.
  case service
}

/// Whether stock may go below zero; `byDefault` asks the company's set-up.
public enum NegativeInventory: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// As the company's set-up says.
  case byDefault
  /// What is sold, returned or written off without specific numbers may go below zero (T-135).
  case allowed
  /// Nothing leaves that is not there.
  case refused
}

/// How demand and supply of an item are linked as they appear (P-001).
public enum OrderTracking: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Demand and supply are linked by reservations alone.
  case none
  /// Demand and supply are linked as they appear (P-001).
  case only
  /// As `only`, and action messages suggest what supply should change (P-070).
  case messages
}

/// Whether an item that has variants is posted by variant only (W-015); `byDefault` asks the
/// company's set-up.
public enum VariantRule: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// As the company's set-up says.
  case byDefault
  /// Posting without a variant is refused (W-015).
  case required
  /// It may be posted with a variant or without.
  case optional
}

/// An item that is bought, made, moved or sold.
public struct Item: Row {
  /// The number by which everything names the item.
  public var no: ItemNo
  /// Blank when none was given.
  public var description: TextID = .blank
  /// The unit of base quantities: the one in which ledger and reservation entries count.
  public var baseUnit: UnitCode = .blank
  /// BC's Item Tracking Code; blank for an item without numbers (T-002).
  public var trackingCode: ItemTrackingCodeCode = .blank
  /// BC's Lot Nos.: what lot numbers are drawn from; blank when none are drawn (T-082).
  public var lotSeries: SeriesCode = .blank
  /// BC's Serial Nos.: what serial numbers are drawn from; blank when none are drawn (T-081).
  public var serialSeries: SeriesCode = .blank
  /// A date formula's text that gives the expiration date from the document date; may be blank.
  public var expirationCalculation: TextID = .blank
  /// Whose stock goes first where nothing is applied by hand; `specific` needs serial numbers.
  public var costing: CostingMethod = .fifo
  /// What new demand gets; `optional` leaves it to the customer or the document.
  public var reserve: ReservePolicy = .optional
  /// Only `inventory` is kept in stock, and may be tracked (T-002).
  public var type: ItemType = .inventory
  /// Whether it may be posted out below zero; by default as the company does.
  public var negativeInventory: NegativeInventory = .byDefault
  /// `none` leaves demand and supply apart, `only` links them, `messages` also suggests (P-001).
  public var orderTracking: OrderTracking = .none
  /// 1 when the item may not be posted.
  public var blocked: UInt8 = 0
  /// Whether one of its variants must be named; by default as the company does (W-015).
  public var variants: VariantRule = .byDefault
  /// 1 when every sale of it is assembled for itself (T-169).
  public var isAssembledToOrder: UInt8 = 0
  /// How orders consume it unless their bill of materials says so (T-165).
  public var flushing: FlushingMethod = .manual

  /// An inventory item without tracking, with BC's settings of a new item.
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
