/// A component that a production order line needs; base quantities.
public struct ProductionComponent: Row {
  public var line: RowID<DocumentLine>
  public var componentNo: Int32
  public var stock: TrackedSKUID
  /// The unit in which the need was said, and how many base units it holds; blank for the base
  /// unit.
  public var unitCode: UnitCode = .blank
  public var quantityPerUnit: Quantity = .one
  public var quantityPer: Quantity
  public var expectedQuantity: Quantity
  public var quantityConsumed: Quantity = .zero
  public var dueDate: CalendarDate = .blank
  public var flushing: FlushingMethod = .manual
  /// The operation whose output consumes it, when it consumes itself; 0 for none (T-165).
  public var operationNo: Int32 = 0
  /// The bin that it is consumed from (W-133a).
  public var binCode: BinCode = .blank

  /// Of a planning component: the order's component that it stands for; 0 for none (P-147).
  public var originalNo: Int32 = 0

  public init(
    line: RowID<DocumentLine>, componentNo: Int32, stock: TrackedSKUID, quantityPer: Quantity,
    expectedQuantity: Quantity
  ) {
    self.line = line
    self.componentNo = componentNo
    self.stock = stock
    self.quantityPer = quantityPer
    self.expectedQuantity = expectedQuantity
  }

  /// What is still needed; nothing when more was used than expected.
  public var remaining: Quantity {
    let rest = expectedQuantity - quantityConsumed
    return rest.sign == expectedQuantity.sign ? rest : .zero
  }

  public static let tableName: StaticString = "components"
  public static let fields: [Field<Self>] = [
    Field("line", .row, \.line), Field("component", .number, \.componentNo),
    Field("stock", .stockKey, \.stock), Field("unit", .name, \.unitCode),
    Field("qty-per-unit", .quantity, \.quantityPerUnit),
    Field("quantity-per", .quantity, \.quantityPer),
    Field("expected", .quantity, \.expectedQuantity),
    Field("consumed", .quantity, \.quantityConsumed), Field("due-date", .date, \.dueDate),
    Field("flushing", .number, \.flushing), Field("operation", .number, \.operationNo),
    Field("bin", .name, \.binCode),
    Field("original", .number, \.originalNo),
  ]
  public var volume: Int64 {
    quantityPerUnit.magnitude.raw + quantityPer.magnitude.raw
      + expectedQuantity.magnitude.raw + quantityConsumed.magnitude.raw
  }

  /// Lists: the components of a line by number; components by where their goods are.
  public enum List {
    public static let line = 0
    public static let stock = 1
  }
  public static var listCount: Int { 2 }
  public func listKey(_ list: Int) -> Int32 { list == List.line ? line.raw : stock.raw }
  public func precedes(_ other: Self, inList list: Int) -> Bool {
    list == List.line && componentNo < other.componentNo
  }
}
