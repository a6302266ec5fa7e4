/// A component that a production order line needs; base quantities.
public struct ProductionComponent: Row {
  /// The line of the production, assembly or planning order that it is for.
  public var line: RowID<DocumentLine>
  /// Counted from 1 within the line.
  public var componentNo: Int32
  /// The goods and the place that they are taken from.
  public var stock: TrackedSKUID
  /// The unit in which the need was said, and how many base units it holds; blank for the base
  /// unit.
  public var unitCode: UnitCode = .blank
  /// How many base units one `unitCode` holds.
  public var quantityPerUnit: Quantity = .one
  /// Base units for one base unit of what is made.
  public var quantityPer: Quantity
  /// Base units for the whole line: `quantityPer` by its quantity.
  public var expectedQuantity: Quantity
  /// What was posted as consumption, less what was put back.
  public var quantityConsumed: Quantity = .zero
  /// When it is needed: the starting date of production.
  public var dueDate: CalendarDate = .blank
  /// Whether release or output consumes it by itself (T-165).
  public var flushing: FlushingMethod = .manual
  /// The operation whose output consumes it, when it consumes itself; 0 for none (T-165).
  public var operationNo: Int32 = 0
  /// The bin that it is consumed from (W-133a).
  public var binCode: BinCode = .blank

  /// Of a planning component: the order's component that it stands for; 0 for none (P-147).
  public var originalNo: Int32 = 0

  init(
    line: RowID<DocumentLine>, componentNo: Int32, stock: TrackedSKUID, quantityPer: Quantity,
    expectedQuantity: Quantity
  ) {
    self.line = line
    self.componentNo = componentNo
    self.stock = stock
    self.quantityPer = quantityPer
    self.expectedQuantity = expectedQuantity
  }

  /// Whether output of the line consumes it (T-165).
  var isFlushedByOutput: Bool {
    flushing == .backward || flushing == .forward && operationNo != 0
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
    /// The components of a line by their numbers.
    public static let line = 0
    /// Components by what goods they take from where.
    public static let stock = 1
  }
  public static var listCount: Int { 2 }
  public func listKey(_ list: Int) -> Int32 { list == List.line ? line.raw : stock.raw }
  public func precedes(_ other: Self, inList list: Int) -> Bool {
    list == List.line && componentNo < other.componentNo
  }
}
