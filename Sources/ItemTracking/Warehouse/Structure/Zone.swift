public enum ZoneCodeTag {}
public enum WarehouseClassTag {}
public enum PutAwayTemplateTag {}

/// A zone of a location.
public typealias ZoneCode = Code<ZoneCodeTag>
/// A class of goods that are kept apart, such as frozen ones (W-154).
public typealias WarehouseClassCode = Code<WarehouseClassTag>
/// A put-away template.
public typealias PutAwayTemplateCode = Code<PutAwayTemplateTag>

/// What a bin is used for at a directed location (W-079); none: only movements and adjustments.
public struct BinTypes: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Warehouse receipts put goods there.
  public static let receive = BinTypes(rawValue: 1)
  /// Warehouse shipments take goods from there.
  public static let ship = BinTypes(rawValue: 2)
  /// Put-aways may place goods there.
  public static let putAway = BinTypes(rawValue: 4)
  /// Picks may take goods from there.
  public static let pick = BinTypes(rawValue: 8)

  /// As a script writes it: `put-away, pick`.
  public var words: String {
    var words: [String] = []
    if contains(.receive) { words.append("receive") }
    if contains(.ship) { words.append("ship") }
    if contains(.putAway) { words.append("put-away") }
    if contains(.pick) { words.append("pick") }
    return words.isEmpty ? "none" : words.joined(separator: ", ")
  }
}

/// A part of a location whose bins are alike: they take its type, ranking and class.
public struct Zone: Row {
  /// The location; the same code at another location is another zone.
  public var locationCode: LocationCode
  /// BC's Code (T7300).
  public var code: ZoneCode
  /// What its bins are used for (W-079).
  public var types: BinTypes = []
  /// 1 for bins that goods pass through on their way from receipt to shipment.
  public var isCrossDock: UInt8 = 0
  /// Higher ones come first in picks and put-aways.
  public var ranking: Int32 = 0
  /// Its bins take only goods of this class; blank for any.
  public var classCode: WarehouseClassCode = .blank

  /// A zone without types, whose bins take any goods.
  public init(_ code: ZoneCode, at locationCode: LocationCode) {
    self.code = code
    self.locationCode = locationCode
  }

  public static let tableName: StaticString = "zones"
  public static let fields: [Field<Self>] = [
    Field("location", .name, \.locationCode), Field("zone", .name, \.code),
    Field("type", .number, \.types), Field("cross-dock", .number, \.isCrossDock),
    Field("ranking", .number, \.ranking), Field("class", .name, \.classCode),
  ]
  public static var hasCompositeKey: Bool { true }
  public var compositeKey: CompositeKey { CompositeKey(locationCode.id, code.id) }

  /// Lists: the zones of a location.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { locationCode.id }
  public static func isByPlace(list: Int) -> Bool { true }
}
