/// One operation of an item's production, in the order of their numbers (T-162).
public struct RoutingLine: Row {
  /// The item that is made.
  public var itemNo: ItemNo
  /// BC's Operation No., above 0; output of the highest brings goods into inventory (T-162).
  public var operationNo: Int32

  init(itemNo: ItemNo, operationNo: Int32) {
    self.itemNo = itemNo
    self.operationNo = operationNo
  }

  public static let tableName: StaticString = "operations"
  public static let fields: [Field<Self>] = [
    Field("item", .name, \.itemNo), Field("operation", .number, \.operationNo),
  ]

  /// Lists: the operations of an item by number.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { itemNo.id }
  public func precedes(_ other: Self, inList list: Int) -> Bool { operationNo < other.operationNo }
}

extension Model {
  /// Replaces the operations of an item.
  ///
  /// - Throws: `item-unknown`, `action-unfit` for a number that is none of an operation.
  package mutating func declareOperations(
    of itemNo: ItemNo, _ numbers: [Int32]
  ) throws(TrackingError) {
    _ = try item(itemNo)
    if let number = numbers.first(where: { $0 < 1 || $0 > UInt16.max }) {
      throw TrackingError(
        .actionUnfit, blaming: .line,
        "operations are numbered from 1 to \(Int(UInt16.max)); \(Int(number)) is no such number")
    }
    for id in routingLines.ids(inList: 0, key: itemNo.id) { routingLines.remove(id, &journal) }
    for number in Set(numbers).sorted() {
      _ = routingLines.insert(RoutingLine(itemNo: itemNo, operationNo: number), &journal)
    }
  }

  /// - Throws: `operation-unknown` for a number below 0; 0 stands for none.
  func checkOperation(_ number: Int32) throws(TrackingError) {
    guard number < 0 else { return }
    throw TrackingError(
      .operationUnknown, blaming: .line, "there is no operation \(number): operations count from 1")
  }

  /// The number of an item's last operation; 0 without operations.
  func lastOperation(of itemNo: ItemNo) -> Int32 {
    let last = routingLines.last(inList: 0, key: itemNo.id)
    return last.isNone ? 0 : routingLines[last].operationNo
  }

  /// Whether an operation is the last one, whose output alone is goods (T-162).
  ///
  /// - Throws: `operation-unknown`.
  func isLastOperation(_ number: Int32, of itemNo: ItemNo) throws(TrackingError) -> Bool {
    let ids = routingLines.ids(inList: 0, key: itemNo.id)
    guard ids.contains(where: { routingLines[$0].operationNo == number }) else {
      throw TrackingError(
        .operationUnknown, blaming: .line, "item \(itemNo) has no operation \(number)",
        advice: "`operations of \(itemNo) { … }` declares them")
    }
    return ids.last.map { routingLines[$0].operationNo } == number
  }
}
