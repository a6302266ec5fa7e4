/// One number of a physical inventory line, or the whole line of goods without numbers (T-180b).
public struct CountLine: Row {
  /// The line of a physical inventory order or journal, with as many rows as it counts numbers.
  public var line: RowID<DocumentLine>
  /// The goods, their place and their numbers.
  public var stock: TrackedSKUID
  /// What the books said when it was calculated; base units.
  public var expected: Quantity
  /// What was counted, in base units; nothing as long as `isRecorded` is 0.
  public var recorded: Quantity = .zero
  /// 1 once it was counted.
  public var isRecorded: UInt8 = 0
  /// The dates that were read off the goods, for what is more than the books say (T-180b).
  public var expirationDate: CalendarDate = .blank
  /// As `expirationDate`.
  public var warrantyDate: CalendarDate = .blank

  init(line: RowID<DocumentLine>, stock: TrackedSKUID, expected: Quantity) {
    self.line = line
    self.stock = stock
    self.expected = expected
  }

  public static let tableName: StaticString = "count-lines"
  public static let fields: [Field<Self>] = [
    Field("line", .row, \.line), Field("stock", .stockKey, \.stock),
    Field("expected", .quantity, \.expected), Field("recorded", .quantity, \.recorded),
    Field("is-recorded", .number, \.isRecorded), Field("expiration", .date, \.expirationDate),
    Field("warranty", .date, \.warrantyDate),
  ]
  public var volume: Int64 {
    expected.magnitude.raw + recorded.magnitude.raw
  }

  /// Lists: the numbers of a line in the order of their calculation and recording; those of goods
  /// under one number.
  public enum List {
    /// The numbers of a line in the order of their calculation and recording.
    public static let line = 0
    /// What is counted of goods under one number.
    public static let stock = 1
  }
  public static var listCount: Int { 2 }
  public func listKey(_ list: Int) -> Int32 { list == List.line ? line.raw : stock.raw }
}

extension Model {
  /// What was counted of a line, number by number.
  public func countLines(of line: RowID<DocumentLine>) -> [RowID<CountLine>] {
    countLines.ids(inList: CountLine.List.line, key: line.raw)
  }

  /// What a line counts of one number; nil before it was calculated or recorded.
  func countLine(of line: RowID<DocumentLine>, _ stock: TrackedSKUID) -> RowID<CountLine>? {
    var id = countLines.first(inList: CountLine.List.stock, key: stock.raw)
    while !id.isNone {
      if countLines[id].line == line { return id }
      id = countLines.next(inList: CountLine.List.stock, after: id)
    }
    return nil
  }

  /// What posting changes for a number: in a journal what was not counted is as it was, in an order
  /// it is not there.
  public func difference(_ id: RowID<CountLine>) -> Quantity {
    let count = countLines[id]
    let isJournal = lines[count.line].kind == .countJournal
    return isJournal && count.isRecorded == 0 ? .zero : count.recorded - count.expected
  }

  /// T-180b: whether an item is counted by numbers: its code is specific, or asks for numbers in
  /// adjustments.
  public func isCountedByNumbers(_ item: Item) -> Bool {
    let code = trackingCode(of: item)
    let flags: NumberFlags = [
      .specific, .positiveInbound, .positiveOutbound, .negativeInbound, .negativeOutbound,
    ]
    return NumberKind.allCases.contains { !code[$0].isDisjoint(with: flags) }
  }
}
