/// The three kinds of tracking number.
public enum NumberKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case serial, lot, package

  public var name: String {
    switch self {
    case .serial: "serial"
    case .lot: "lot"
    case .package: "package"
    }
  }
}

/// What a lot was found to be on its card (T-190).
public enum NumberQuality: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case none, good, average, bad

  public var name: String {
    switch self {
    case .none: "none"
    case .good: "good"
    case .average: "average"
    case .bad: "bad"
    }
  }
}

/// The information card of a lot, serial or package number (T-190, T-191).
public struct NumberInformation: Row {
  public var itemNo: ItemNo
  public var variantCode: VariantCode
  /// The serial, lot or package number's id, by `kind`.
  public var number: Int32
  public var kind: NumberKind
  public var blocked: UInt8 = 0
  /// Of lots.
  public var quality: NumberQuality = .none
  public var description: TextID = .blank
  /// Of lots and packages.
  public var certificateNo: TextID = .blank
  /// Of packages: where they come from.
  public var countryCode: TextID = .blank

  public init(_ kind: NumberKind, number: Int32, itemNo: ItemNo, variantCode: VariantCode) {
    self.kind = kind
    self.number = number
    self.itemNo = itemNo
    self.variantCode = variantCode
  }

  public var key: NumberCardKey { NumberCardKey(kind, number, of: itemNo, variantCode) }

  public static let tableName: StaticString = "cards"
  public static let fields: [Field<Self>] = [
    Field("kind", .number, \.kind), Field("item", .name, \.itemNo),
    Field("variant", .name, \.variantCode), Field("number", .name, \.number),
    Field("description", .name, \.description), Field("blocked", .number, \.blocked),
    Field("quality", .number, \.quality), Field("certificate", .name, \.certificateNo),
    Field("country", .name, \.countryCode),
  ]
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { number }
}
