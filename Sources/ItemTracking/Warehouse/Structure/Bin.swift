/// Which movements of a bin are stopped (W-079).
public enum BinBlock: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Every movement is allowed.
  case none
  /// Nothing is placed into it.
  case inbound
  /// Nothing is taken from it.
  case outbound
  /// Nothing is placed into it or taken from it.
  case all

  /// True when nothing may be placed into it (W-079).
  public var stopsInbound: Bool { self == .inbound || self == .all }
  /// True when nothing may be taken from it (W-079).
  public var stopsOutbound: Bool { self == .outbound || self == .all }
}

/// A place within a location where goods lie.
public struct Bin: Row {
  /// The location; the same code at another location is another bin.
  public var locationCode: LocationCode
  /// BC's Code (T7354).
  public var code: BinCode
  /// Blank at a location without zones.
  public var zoneCode: ZoneCode = .blank
  /// What it is used for at a directed location; taken from its zone (W-079).
  public var types: BinTypes = []
  /// Which movements are stopped (W-079).
  public var block: BinBlock = .none
  /// 1 for a bin that picks leave alone.
  public var isDedicated: UInt8 = 0
  /// 1 for a bin that goods pass through on their way from receipt to shipment.
  public var isCrossDock: UInt8 = 0
  /// Higher ones come first in picks and put-aways.
  public var ranking: Int32 = 0
  /// Takes only goods of this class where the location checks classes; blank for any.
  public var classCode: WarehouseClassCode = .blank
  /// Zero for no limit.
  public var maximumCubage: Quantity = .zero
  /// As `maximumCubage`, in weight.
  public var maximumWeight: Quantity = .zero

  /// A bin without zone and limit that stops nothing.
  public init(_ code: BinCode, at locationCode: LocationCode) {
    self.code = code
    self.locationCode = locationCode
  }

  /// Takes over what a zone gives its bins.
  public mutating func take(from zone: Zone) {
    zoneCode = zone.code
    types = zone.types
    ranking = zone.ranking
    classCode = zone.classCode
    isCrossDock = zone.isCrossDock
  }

  public static let tableName: StaticString = "bins"
  public static let fields: [Field<Self>] = [
    Field("location", .name, \.locationCode), Field("bin", .name, \.code),
    Field("zone", .name, \.zoneCode), Field("type", .number, \.types),
    Field("blocked", .number, \.block), Field("dedicated", .number, \.isDedicated),
    Field("cross-dock", .number, \.isCrossDock), Field("ranking", .number, \.ranking),
    Field("class", .name, \.classCode), Field("maximum-cubage", .quantity, \.maximumCubage),
    Field("maximum-weight", .quantity, \.maximumWeight),
  ]
  public var volume: Int64 { maximumCubage.magnitude.raw + maximumWeight.magnitude.raw }
  public static var hasCompositeKey: Bool { true }
  public var compositeKey: CompositeKey { CompositeKey(locationCode.id, code.id) }

  /// Lists: the bins of a location.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { locationCode.id }
  public static func isByPlace(list: Int) -> Bool { true }
}
