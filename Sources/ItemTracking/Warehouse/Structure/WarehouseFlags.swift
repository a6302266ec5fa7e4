/// What a location asks of those who handle goods there (W-001).
public struct WarehouseFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// BC's Require Receive: goods come in by warehouse receipts (W-008).
  public static let receive = WarehouseFlags(rawValue: 1 << 0)
  /// BC's Require Put-away: what came in is put away by documents of the warehouse (W-008).
  public static let putAway = WarehouseFlags(rawValue: 1 << 1)
  /// BC's Require Shipment: goods leave by warehouse shipments (W-008).
  public static let ship = WarehouseFlags(rawValue: 1 << 2)
  /// BC's Require Pick: what leaves is picked by documents of the warehouse (W-008).
  public static let pick = WarehouseFlags(rawValue: 1 << 3)
  /// Goods lie in bins: every posting names one.
  public static let bins = WarehouseFlags(rawValue: 1 << 4)
  /// Directed put-away and pick: zones, bin types, an adjustment bin (W-002).
  public static let directed = WarehouseFlags(rawValue: 1 << 5)
  /// BC's Use Cross-Docking: needs the four flags of `documents` (W-004).
  public static let crossDock = WarehouseFlags(rawValue: 1 << 6)
  /// Picks take what expires first (W-005).
  public static let fefo = WarehouseFlags(rawValue: 1 << 7)
  /// BC's Allow Breakbulk: larger units may be broken for a pick or a put-away.
  public static let breakbulk = WarehouseFlags(rawValue: 1 << 8)
  /// BC's Always Create Pick Line: a line without bin stands for what no bin has.
  public static let pickLines = WarehouseFlags(rawValue: 1 << 9)
  /// BC's Always Create Put-away Line: a line without bin stands for what no bin takes (W-152).
  public static let putAwayLines = WarehouseFlags(rawValue: 1 << 10)
  /// BC's Use Put-away Worksheet: receipts leave their put-aways to the worksheet.
  public static let putAwayWorksheet = WarehouseFlags(rawValue: 1 << 11)
  /// Bins take only goods of their own class.
  public static let classes = WarehouseFlags(rawValue: 1 << 12)

  /// The four that say which documents handle goods (W-008).
  public static let documents: WarehouseFlags = [.receive, .putAway, .ship, .pick]
}

/// Which bin becomes an item's default bin at a location (W-003, W-075).
public enum DefaultBinSelection: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// None by itself: somebody says which.
  case none
  /// The first bin that an item comes into, for good.
  case fixed
  /// The bin that an item came into last.
  case lastUsed
}

/// In which order bins are looked at for a pick or a put-away (W-007).
public enum BinPolicy: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// The item's default bin first, then its other bins.
  case defaultBin
  /// The bin of the highest ranking first; of picks.
  case ranking
  /// As the put-away template says (W-152); of put-aways.
  case template
}

/// Whether more may be placed into a bin than fits (W-153).
public enum CapacityPolicy: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// It is not looked at.
  case unchecked
  /// More is placed, with a warning.
  case allowed
  /// More is refused.
  case refused
}

/// How what production or assembly consumes is fetched (W-007).
public enum ConsumptionHandling: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Without a pick.
  case noPick
  /// By a warehouse pick when somebody makes one.
  case optionalPick
  /// By a warehouse pick, which must come first.
  case warehousePick
  /// By an inventory pick or an inventory movement.
  case inventoryPick
}

/// How what production makes is put away (W-007, W-134).
public enum OutputHandling: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Without a put-away.
  case noPutAway
  /// By a warehouse put-away.
  case warehousePutAway
  /// By an inventory put-away.
  case inventoryPutAway
}

/// A bin that a location uses for a purpose (W-006).
public enum SpecialBin: UInt8, CaseIterable, Hashable, Sendable {
  /// Where warehouse receipts put goods.
  case receipt
  /// Where warehouse shipments take goods from.
  case shipment
  /// What directed locations adjust against.
  case adjustment
  /// Where goods wait that are cross-docked.
  case crossDock
  /// Where production finds what it fetches for itself.
  case shopFloor
  /// Where components of production are taken to.
  case toProduction
  /// Where production leaves what it makes.
  case fromProduction
  /// Where components of assembly are taken to.
  case toAssembly
  /// Where assembly leaves what it makes.
  case fromAssembly
  /// Where what is assembled to order waits for its shipment.
  case orderAssembly

  /// The words by which statements and messages name it.
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
