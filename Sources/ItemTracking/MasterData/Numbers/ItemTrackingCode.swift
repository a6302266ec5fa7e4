/// What an item tracking code asks of one kind of number: serial, lot or package (T-003).
public struct NumberFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let specific = NumberFlags(rawValue: 1 << 0)
  public static let warehouse = NumberFlags(rawValue: 1 << 1)
  public static let cardInbound = NumberFlags(rawValue: 1 << 2)
  public static let cardOutbound = NumberFlags(rawValue: 1 << 3)
  public static let cardsCreated = NumberFlags(rawValue: 1 << 4)
  public static let purchaseInbound = NumberFlags(rawValue: 1 << 5)
  public static let purchaseOutbound = NumberFlags(rawValue: 1 << 6)
  public static let salesInbound = NumberFlags(rawValue: 1 << 7)
  public static let salesOutbound = NumberFlags(rawValue: 1 << 8)
  public static let positiveInbound = NumberFlags(rawValue: 1 << 9)
  public static let positiveOutbound = NumberFlags(rawValue: 1 << 10)
  public static let negativeInbound = NumberFlags(rawValue: 1 << 11)
  public static let negativeOutbound = NumberFlags(rawValue: 1 << 12)
  public static let manufacturingInbound = NumberFlags(rawValue: 1 << 13)
  public static let manufacturingOutbound = NumberFlags(rawValue: 1 << 14)
  public static let assemblyInbound = NumberFlags(rawValue: 1 << 15)
  public static let assemblyOutbound = NumberFlags(rawValue: 1 << 16)
  public static let transfer = NumberFlags(rawValue: 1 << 17)

  /// Every flag that says when a number must be entered (T-006).
  public static let workflow = NumberFlags(rawValue: 0x3_FFE0)
}

/// Rules about dates of an item tracking code (T-012).
public struct DateFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let expirationUsed = DateFlags(rawValue: 1)
  public static let expirationRequired = DateFlags(rawValue: 2)
  public static let expirationStrict = DateFlags(rawValue: 4)
  public static let warrantyRequired = DateFlags(rawValue: 8)
}

/// The rules by which items are tracked (T-001); one code serves many items.
public struct ItemTrackingCode: Row {
  public var code: ItemTrackingCodeCode
  public var description: TextID = .blank
  public var serial: NumberFlags = []
  public var lot: NumberFlags = []
  public var package: NumberFlags = []
  /// A date formula's text; blank for none.
  public var warrantyFormula: TextID = .blank
  public var dates: DateFlags = []

  public init(code: ItemTrackingCodeCode) { self.code = code }

  /// True when any kind of number is specific (T-021).
  public var isSpecific: Bool {
    serial.contains(.specific) || lot.contains(.specific) || package.contains(.specific)
  }

  /// Which kinds of number are specific (T-019).
  var specificKinds: NumberRequirements {
    NumberRequirements(
      serial: serial.contains(.specific), lot: lot.contains(.specific),
      package: package.contains(.specific))
  }

  /// The numbers by which outbound goods must meet inbound goods: only specific ones (T-008).
  public func specificPart(of key: TrackingKey) -> TrackingKey {
    TrackingKey(
      serialNo: serial.contains(.specific) ? key.serialNo : .blank,
      lotNo: lot.contains(.specific) ? key.lotNo : .blank,
      packageNo: package.contains(.specific) ? key.packageNo : .blank)
  }

  public static let tableName: StaticString = "tracking-codes"
  public static let fields: [Field<Self>] = [
    Field("code", .name, \.code), Field("description", .name, \.description),
    Field("serial", .number, \.serial), Field("lot", .number, \.lot),
    Field("package", .number, \.package), Field("warranty", .name, \.warrantyFormula),
    Field("dates", .number, \.dates),
  ]
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { code.id }
}
