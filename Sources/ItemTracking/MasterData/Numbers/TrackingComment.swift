/// A remark on the information card of a number (BC's T6506, T-193).
public struct TrackingComment: Row {
  /// Which of the three numbers the card is about.
  public var kind: NumberKind
  /// The item whose number it is.
  public var itemNo: ItemNo
  /// Blank for the item without a variant.
  public var variantCode: VariantCode
  /// The serial, lot or package number's id, by `kind`.
  public var number: Int32
  /// BC's Line No., by which the comments of a card stand in order.
  public var lineNo: Int32
  /// The day that the comment names; blank when it names none.
  public var date: CalendarDate = .blank
  /// The remark itself, in its own letters.
  public var text: TextID = .blank

  init(_ key: NumberCardKey, lineNo: Int32) {
    kind = key.kind
    itemNo = key.itemNo
    variantCode = key.variantCode
    number = key.number
    self.lineNo = lineNo
  }

  /// The card it stands on.
  public var key: NumberCardKey { NumberCardKey(kind, number, of: itemNo, variantCode) }

  public static let tableName: StaticString = "comments"
  public static let fields: [Field<Self>] = [
    Field("kind", .number, \.kind), Field("item", .name, \.itemNo),
    Field("variant", .name, \.variantCode), Field("number", .name, \.number),
    Field("line", .number, \.lineNo), Field("date", .date, \.date),
    Field("comment", .name, \.text),
  ]
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { number }
  public func precedes(_ other: Self, inList list: Int) -> Bool { lineNo < other.lineNo }
}
