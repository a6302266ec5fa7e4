/// Tracking of a line that is already posted (BC's T336), kept while the line exists (T-105).
public struct TrackingSpecification: Row {
  /// The posted entry that the part belongs to; rows of a line stand in its order.
  public var itemEntry: RowID<ItemLedgerEntry>
  /// The line that was posted; of a component's part the line of its order.
  public var line: RowID<DocumentLine>
  /// The component of an assembly that was consumed; none for the line's own goods.
  public var component: RowID<ProductionComponent> = .none
  /// The goods, the place and the numbers that were posted.
  public var stock: TrackedSKUID
  /// Like the reservation entry it came from: negative for demand.
  public var quantity: Quantity
  /// BC's Quantity Handled (Base): what was posted; the same sign as `quantity`.
  public var quantityHandled: Quantity
  /// How much of it has been invoiced; the same sign.
  public var quantityInvoiced: Quantity = .zero
  /// What the next invoice of the line takes of it; the same sign.
  public var quantityToInvoice: Quantity
  /// The date that the goods were posted with; blank for none.
  public var expirationDate: CalendarDate = .blank
  /// The warranty date that the goods were posted with; blank for none.
  public var warrantyDate: CalendarDate = .blank
  /// BC's Correction (T336); no command sets it.
  public var isCorrection: UInt8 = 0

  init(
    itemEntry: RowID<ItemLedgerEntry>, line: RowID<DocumentLine>, stock: TrackedSKUID,
    quantity: Quantity
  ) {
    self.itemEntry = itemEntry
    self.line = line
    self.stock = stock
    self.quantity = quantity
    quantityHandled = quantity
    quantityToInvoice = quantity
  }

  public static let tableName: StaticString = "tracking-specifications"
  public static let fields: [Field<Self>] = [
    Field("entry", .row, \.itemEntry), Field("line", .row, \.line),
    Field("component", .row, \.component),
    Field("stock", .stockKey, \.stock), Field("quantity", .quantity, \.quantity),
    Field("handled", .quantity, \.quantityHandled),
    Field("invoiced", .quantity, \.quantityInvoiced),
    Field("to-invoice", .quantity, \.quantityToInvoice),
    Field("expiration", .date, \.expirationDate), Field("warranty", .date, \.warrantyDate),
    Field("correction", .number, \.isCorrection),
  ]
  public var volume: Int64 {
    quantity.magnitude.raw + quantityHandled.magnitude.raw + quantityInvoiced.magnitude.raw
      + quantityToInvoice.magnitude.raw
  }

  /// Lists: the specifications of a line, of a component, and of goods under a number, by ledger
  /// entry.
  public enum List {
    /// What is posted of a line's own goods.
    public static let line = 0
    /// What is posted of a component.
    public static let component = 1
    /// What is posted of goods under one combination of numbers.
    public static let stock = 2

    /// The list of what is posted of a kind of record; nil where the ledger alone tells.
    static func of(_ kind: SourceKind) -> Int? {
      switch kind {
      case .line: line
      case .component: component
      case .transferInbound, .ledgerEntry: nil
      }
    }
  }
  public static var listCount: Int { 3 }
  public func listKey(_ list: Int) -> Int32 {
    switch list {
    case List.stock: stock.raw
    case List.component: component.raw
    default: component.isNone ? line.raw : -1
    }
  }
  public func precedes(_ other: Self, inList list: Int) -> Bool {
    itemEntry.raw < other.itemEntry.raw
  }

  /// Sums: what is posted of a line, and of a component.
  public static var sumCount: Int { 2 }
  public var addend: Addend {
    component.isNone
      ? Addend(to: Int32(List.line), key: line.raw, quantityHandled)
      : Addend(to: Int32(List.component), key: component.raw, quantityHandled)
  }
}
