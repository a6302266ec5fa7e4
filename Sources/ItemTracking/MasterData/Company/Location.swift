/// What a location demands of those who handle goods there.
public struct LocationFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Goods are only under way there: the middle of a transfer (T-145).
  public static let inTransit = LocationFlags(rawValue: 1)
}

/// A place where goods are kept.
public struct Location: Row {
  public var code: LocationCode
  public var description: TextID = .blank
  public var flags: LocationFlags = []

  public init(code: LocationCode) { self.code = code }

  public static let tableName: StaticString = "locations"
  public static let fields: [Field<Self>] = [
    Field("location", .name, \.code), Field("name", .name, \.description),
    Field("flags", .number, \.flags),
  ]
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { code.id }
}
