/// What a location demands of those who handle goods there.
public struct LocationFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Goods are only under way there: the middle of a transfer (T-145).
  public static let inTransit = LocationFlags(rawValue: 1)
}

/// What a run does with goods at a place where they have no card (P-124).
public enum MissingCardPolicy: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// To the exact demand.
  case minimally
  /// As the item is planned.
  case asItem
  /// They are left out, and the run logs it.
  case notAtAll

  /// The word by which tables show it.
  public var name: String {
    switch self {
    case .minimally: "minimally"
    case .asItem: "as item"
    case .notAtAll: "not at all"
    }
  }
}

/// A place where goods are kept.
public struct Location: Row {
  /// What documents and ledger entries name; the blank location has no row.
  public var code: LocationCode
  /// BC's Name (T14); blank when none was given.
  public var description: TextID = .blank
  /// What the place is; none for an ordinary one.
  public var flags: LocationFlags = []
  /// Date formulas' texts: how long goods are handled when they come, and before they leave
  /// (P-163); blank for the company's.
  public var inbound: TextID = .blank
  /// As `inbound`, for goods before they leave.
  public var outbound: TextID = .blank
  /// BC's missing SKU planning policy (P-124).
  public var withoutCard = MissingCardPolicy.minimally

  /// An ordinary place with the company's handling times.
  public init(code: LocationCode) { self.code = code }

  public static let tableName: StaticString = "locations"
  public static let fields: [Field<Self>] = [
    Field("location", .name, \.code), Field("name", .name, \.description),
    Field("flags", .number, \.flags), Field("inbound", .name, \.inbound),
    Field("outbound", .name, \.outbound), Field("without-card", .number, \.withoutCard),
  ]
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { code.id }
}
