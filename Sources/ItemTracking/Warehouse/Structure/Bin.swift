/// Which movements of a bin are stopped (W-079).
public enum BinBlock: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case none, inbound, outbound, all

  public var stopsInbound: Bool { self == .inbound || self == .all }
  public var stopsOutbound: Bool { self == .outbound || self == .all }
}

/// A place within a location where goods lie.
public struct Bin: Row {
  public var locationCode: LocationCode
  public var code: BinCode
  /// Blank at a location without zones.
  public var zoneCode: ZoneCode = .blank
  public var types: BinTypes = []
  public var block: BinBlock = .none
  /// 1 for a bin that picks leave alone.
  public var isDedicated: UInt8 = 0
  public var isCrossDock: UInt8 = 0
  /// Higher ones come first in picks and put-aways.
  public var ranking: Int32 = 0
  public var classCode: WarehouseClassCode = .blank
  /// Zero for no limit.
  public var maximumCubage: Quantity = .zero
  public var maximumWeight: Quantity = .zero

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
