/// Tracking of a line that is already posted (BC's T336), kept while the line exists (T-105).
public struct TrackingSpecification: Row {
  public var itemEntry: RowID<ItemLedgerEntry>
  public var line: RowID<DocumentLine>
  /// The component of an assembly that was consumed; none for the line's own goods.
  public var component: RowID<ProductionComponent> = .none
  public var stock: TrackedSKUID
  /// Like the reservation entry it came from: negative for demand.
  public var quantity: Quantity
  public var quantityHandled: Quantity
  public var quantityInvoiced: Quantity = .zero
  public var quantityToInvoice: Quantity
  public var expirationDate: CalendarDate = .blank
  public var warrantyDate: CalendarDate = .blank
  public var isCorrection: UInt8 = 0

  public init(
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
    public static let line = 0
    public static let component = 1
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
