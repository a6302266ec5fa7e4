/// What an item tracking code asks of one kind of number: serial, lot or package (T-003).
public struct NumberFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// BC's Specific Tracking: every movement names it, and what leaves came in under it (T-008).
  public static let specific = NumberFlags(rawValue: 1 << 0)
  /// BC's Warehouse Tracking: bins and warehouse documents keep it too; set with `specific`
  /// (T-004).
  public static let warehouse = NumberFlags(rawValue: 1 << 1)
  /// Goods come in only with an information card (T-010).
  public static let cardInbound = NumberFlags(rawValue: 1 << 2)
  /// Goods leave only with an information card (T-010).
  public static let cardOutbound = NumberFlags(rawValue: 1 << 3)
  /// A posting makes the information card where there is none (T-011); packages have no such flag.
  public static let cardsCreated = NumberFlags(rawValue: 1 << 4)
  /// Asked for when a purchase comes in (T-006).
  public static let purchaseInbound = NumberFlags(rawValue: 1 << 5)
  /// Asked for when a purchase goes back (T-006).
  public static let purchaseOutbound = NumberFlags(rawValue: 1 << 6)
  /// Asked for when a sale comes back (T-006).
  public static let salesInbound = NumberFlags(rawValue: 1 << 7)
  /// Asked for when a sale goes out (T-006).
  public static let salesOutbound = NumberFlags(rawValue: 1 << 8)
  /// Asked for by a positive adjustment (T-006).
  public static let positiveInbound = NumberFlags(rawValue: 1 << 9)
  /// Asked for by a positive adjustment of less than zero, which is outbound (T-006, T-152).
  public static let positiveOutbound = NumberFlags(rawValue: 1 << 10)
  /// Asked for by a negative adjustment of less than zero, which is inbound (T-006).
  public static let negativeInbound = NumberFlags(rawValue: 1 << 11)
  /// Asked for by a negative adjustment (T-006).
  public static let negativeOutbound = NumberFlags(rawValue: 1 << 12)
  /// Asked for by output, and by consumption that is put back (T-006).
  public static let manufacturingInbound = NumberFlags(rawValue: 1 << 13)
  /// Asked for by consumption, and by output that is taken back (T-006).
  public static let manufacturingOutbound = NumberFlags(rawValue: 1 << 14)
  /// Asked for by assembly output, and by assembly consumption that is put back (T-006).
  public static let assemblyInbound = NumberFlags(rawValue: 1 << 15)
  /// Asked for by assembly consumption, and by assembly output that is taken back (T-006).
  public static let assemblyOutbound = NumberFlags(rawValue: 1 << 16)
  /// Asked for by transfers and reclassifications, in both directions (T-006).
  public static let transfer = NumberFlags(rawValue: 1 << 17)

  /// Every flag that says when a number must be entered (T-006).
  public static let workflow = NumberFlags(rawValue: 0x3_FFE0)
}

/// Rules about dates of an item tracking code (T-012).
public struct DateFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// BC's Use Expiration Dates: without it no rule about expiration dates holds (T-012).
  public static let expirationUsed = DateFlags(rawValue: 1)
  /// What comes in says its date; sets `expirationUsed` (T-012).
  public static let expirationRequired = DateFlags(rawValue: 2)
  /// BC's Strict Expiration Posting: what has expired may not leave; sets `expirationUsed` (T-012).
  public static let expirationStrict = DateFlags(rawValue: 4)
  /// Every number that is posted has a warranty date (T-187).
  public static let warrantyRequired = DateFlags(rawValue: 8)
}

/// The rules by which items are tracked (T-001); one code serves many items.
public struct ItemTrackingCode: Row {
  /// BC's Code (T6502); blank items carry none of it.
  public var code: ItemTrackingCodeCode
  /// Blank when none was given.
  public var description: TextID = .blank
  /// What is asked of serial numbers; BC's fields whose names begin with SN.
  public var serial: NumberFlags = []
  /// What is asked of lot numbers.
  public var lot: NumberFlags = []
  /// What is asked of package numbers.
  public var package: NumberFlags = []
  /// A date formula's text; blank for none.
  public var warrantyFormula: TextID = .blank
  /// What is asked about expiration and warranty dates.
  public var dates: DateFlags = []

  /// A code that asks for nothing.
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
  /// One key: the code.
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { code.id }
}
