/// The three kinds of tracking number.
public enum NumberKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// One base unit under each number.
  case serial
  /// Any quantity that was made or bought together.
  case lot
  /// Any quantity that lies in one container.
  case package

  /// The word by which tables and messages name it.
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
  /// Not tested.
  case none
  /// BC's Good.
  case good
  /// BC's Average.
  case average
  /// BC's Bad; it blocks nothing.
  case bad

  /// The word by which tables show it; `none` for BC's blank.
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
  /// The item whose number it is.
  public var itemNo: ItemNo
  /// Blank for the item without a variant.
  public var variantCode: VariantCode
  /// The serial, lot or package number's id, by `kind`.
  public var number: Int32
  /// Which of the three numbers the card is about.
  public var kind: NumberKind
  /// 1 when goods under the number may not be posted (T-195).
  public var blocked: UInt8 = 0
  /// Of lots.
  public var quality: NumberQuality = .none
  /// Blank when none was given.
  public var description: TextID = .blank
  /// Of lots and packages.
  public var certificateNo: TextID = .blank
  /// Of packages: where they come from.
  public var countryCode: TextID = .blank

  /// A card that says nothing yet and blocks nothing.
  public init(_ kind: NumberKind, number: Int32, itemNo: ItemNo, variantCode: VariantCode) {
    self.kind = kind
    self.number = number
    self.itemNo = itemNo
    self.variantCode = variantCode
  }

  /// What the card is found by.
  public var key: NumberCardKey { NumberCardKey(kind, number, of: itemNo, variantCode) }

  public static let tableName: StaticString = "cards"
  public static let fields: [Field<Self>] = [
    Field("kind", .number, \.kind), Field("item", .name, \.itemNo),
    Field("variant", .name, \.variantCode), Field("number", .name, \.number),
    Field("description", .name, \.description), Field("blocked", .number, \.blocked),
    Field("quality", .number, \.quality), Field("certificate", .name, \.certificateNo),
    Field("country", .name, \.countryCode),
  ]
  /// Two lists: the cards of a number, of whatever item, and those of an item.
  public static var listCount: Int { 2 }
  public func listKey(_ list: Int) -> Int32 { list == 0 ? number : itemNo.id }
}
