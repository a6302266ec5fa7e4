/// What a location asks of those who handle goods there (W-001).
public struct WarehouseFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let receive = WarehouseFlags(rawValue: 1 << 0)
  public static let putAway = WarehouseFlags(rawValue: 1 << 1)
  public static let ship = WarehouseFlags(rawValue: 1 << 2)
  public static let pick = WarehouseFlags(rawValue: 1 << 3)
  /// Goods lie in bins: every posting names one.
  public static let bins = WarehouseFlags(rawValue: 1 << 4)
  /// Directed put-away and pick: zones, bin types, an adjustment bin (W-002).
  public static let directed = WarehouseFlags(rawValue: 1 << 5)
  public static let crossDock = WarehouseFlags(rawValue: 1 << 6)
  /// Picks take what expires first (W-005).
  public static let fefo = WarehouseFlags(rawValue: 1 << 7)
  public static let breakbulk = WarehouseFlags(rawValue: 1 << 8)
  public static let pickLines = WarehouseFlags(rawValue: 1 << 9)
  public static let putAwayLines = WarehouseFlags(rawValue: 1 << 10)
  public static let putAwayWorksheet = WarehouseFlags(rawValue: 1 << 11)
  /// Bins take only goods of their own class.
  public static let classes = WarehouseFlags(rawValue: 1 << 12)

  /// The four that say which documents handle goods (W-008).
  public static let documents: WarehouseFlags = [.receive, .putAway, .ship, .pick]
}

/// Which bin becomes an item's default bin at a location (W-003, W-075).
public enum DefaultBinSelection: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case none, fixed, lastUsed
}

/// In which order bins are looked at for a pick or a put-away (W-007).
public enum BinPolicy: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case defaultBin, ranking, template
}

/// Whether more may be placed into a bin than fits (W-153).
public enum CapacityPolicy: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case unchecked, allowed, refused
}

/// How what production or assembly consumes is fetched (W-007).
public enum ConsumptionHandling: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case noPick, optionalPick, warehousePick, inventoryPick
}

/// How what production makes is put away (W-007, W-134).
public enum OutputHandling: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case noPutAway, warehousePutAway, inventoryPutAway
}

/// A bin that a location uses for a purpose (W-006).
public enum SpecialBin: UInt8, CaseIterable, Hashable, Sendable {
  case receipt, shipment, adjustment, crossDock, shopFloor, toProduction, fromProduction
  case toAssembly, fromAssembly, orderAssembly

  public var name: String {
    switch self {
    case .receipt: "receipt bin"
    case .shipment: "shipment bin"
    case .adjustment: "adjustment bin"
    case .crossDock: "cross-dock bin"
    case .shopFloor: "shop floor bin"
    case .toProduction: "production bin"
    case .fromProduction: "production output bin"
    case .toAssembly: "assembly bin"
    case .fromAssembly: "assembly output bin"
    case .orderAssembly: "order assembly bin"
    }
  }
}
