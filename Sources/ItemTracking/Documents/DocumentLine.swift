/// Who made a journal line, where that says what may be changed of it.
public enum LineOrigin: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Entered or changed as any user may.
  case byUser
  /// Made by code: it may name a directed location (W-079a).
  case byProgram
  /// Calculated from warehouse entries: it stays as it is (W-072b).
  case fromWarehouse
}

/// A line of an open order or journal.
///
/// Quantities are base quantities unless they say otherwise.
public struct DocumentLine: Row {
  /// The header, which says party, dates and status.
  public var document: RowID<Document>
  /// Counted from 1 in the order of entry; numbers of deleted lines are not used again.
  public var lineNo: Int32
  /// The document's kind, kept here since lines are met without their headers.
  public var kind: DocumentKind
  /// What posting the line makes; a journal line's own choice, else given by the document's kind.
  public var entryType: EntryType
  /// Whether its goods are reserved: the item's policy, else the document's.
  public var reserve: ReservePolicy = .optional
  /// 1 when planning leaves the line as it is: flexibility none (P-032).
  public var isInflexible: UInt8 = 0
  /// How the goods of a sale, or for one, are bought: what the purchasing code says (P-026).
  public var purchasing: Purchasing = .ordinary
  /// Who made it; only a few lines of journals are not the user's.
  public var origin: LineOrigin = .byUser
  /// What is moved, and where it is (transfers: where it comes from).
  public var stock: TrackedSKUID
  /// Where a transfer takes it; the same as `stock` elsewhere.
  public var toStock: TrackedSKUID
  /// The unit in which the line was entered, which `quantity` counts.
  public var unitCode: UnitCode
  /// How many base units one unit of `unitCode` holds; 1 for the base unit (T-044).
  public var quantityPerUnit: Quantity
  /// In the line's unit.
  public var quantity: Quantity
  /// `quantity` in base units, rounded as the unit says (T-045); the same sign.
  public var quantityBase: Quantity
  /// Received (purchases, returns), shipped (sales, transfers) or finished (production).
  public var quantityHandled: Quantity = .zero
  /// Invoiced so far; never more than what was received or shipped (T-064).
  public var quantityInvoiced: Quantity = .zero
  /// Of a transfer: what has arrived; of a blanket order: what orders were made of.
  public var quantityReceived: Quantity = .zero
  /// What the next posting handles; the whole rest unless it was set.
  public var quantityToHandle: Quantity
  /// In base units: what the next invoice takes; the whole rest unless it was set.
  public var quantityToInvoice: Quantity
  /// Of a transfer: what the next receipt takes of what is on the way.
  public var quantityToReceive: Quantity = .zero
  /// When the goods leave: what demand goes by in sales and on the leaving side of transfers
  ///
  public var shipmentDate: CalendarDate = .blank
  /// When the goods arrive: what supply goes by in purchases and transfers.
  public var expectedDate: CalendarDate = .blank
  /// When production and assembly are to be done, and the need of planning lines.
  public var dueDate: CalendarDate = .blank
  /// Fixed application on a line without tracking (T-047); a ledger row, none by default.
  public var appliesTo: RowID<ItemLedgerEntry> = .none
  /// Fixed application of what comes back to the entry that it left by (T-048); none by default.
  public var appliesFrom: RowID<ItemLedgerEntry> = .none
  /// The newest posted line made from this one; the older ones follow from it.
  public var lastPosted: RowID<PostedLine> = .none
  /// Of a production line: its first posting, which gathers what is used and made (T-207).
  public var making: RowID<PostedLine> = .none
  /// Of an invoice or credit memo line: the receipt or shipment line that it invoices (T-064).
  public var postedSource: RowID<PostedLine> = .none
  /// The line at the other end: of an assembly order and what it is assembled for (T-169), or of a
  /// sale and the purchase that is made for it: shipped to its customer (T-066), or received first.
  public var linked: RowID<DocumentLine> = .none
  /// Of an output or consumption journal line: the production order line it is for.
  public var orderLine: RowID<DocumentLine> = .none
  /// Of a consumption journal line: the component that it is for; none elsewhere.
  public var component: RowID<ProductionComponent> = .none
  /// Of an output journal line: the operation that is done; 0 for the last one.
  public var operationNo: Int32 = 0
  /// The line's own numbers in a journal with numbers on lines (T-151); -1 for none.
  public var numbers = TrackedSKUID(raw: -1)
  /// Of a journal with numbers on lines: the date of the line's own numbers (T-151).
  public var expirationDate: CalendarDate = .blank
  /// Of a journal with numbers on lines: the warranty date of the line's own numbers (T-151).
  public var warrantyDate: CalendarDate = .blank
  /// The bin that the goods come into or leave; of a transfer the one they leave (W-110).
  public var binCode: BinCode = .blank
  /// Of a transfer or reclassification: the bin that they arrive in.
  public var toBinCode: BinCode = .blank

  init(
    document: RowID<Document>, lineNo: Int32, kind: DocumentKind, entryType: EntryType,
    stock: TrackedSKUID, toStock: TrackedSKUID, unitCode: UnitCode, quantityPerUnit: Quantity,
    quantity: Quantity, quantityBase: Quantity
  ) {
    self.document = document
    self.lineNo = lineNo
    self.kind = kind
    self.entryType = entryType
    self.stock = stock
    self.toStock = toStock
    self.unitCode = unitCode
    self.quantityPerUnit = quantityPerUnit
    self.quantity = quantity
    self.quantityBase = quantityBase
    quantityToHandle = quantityBase
    quantityToInvoice = quantityBase
  }

  /// What is still to be received, shipped or finished; nothing when more was made than ordered.
  public var outstanding: Quantity {
    let rest = quantityBase - quantityHandled
    return rest.sign == quantityBase.sign ? rest : .zero
  }
  /// Whether the goods leave one place for another, as a transfer's do, so that the line is demand
  /// here and supply there.
  public var hasInboundSide: Bool {
    kind == .transferOrder || kind == .planningWorksheet && entryType == .transfer
  }
  /// One end of a drop shipment whose other end is known (T-066).
  public var isDropped: Bool { purchasing == .dropShipment && !linked.isNone }
  /// Of a transfer: shipped and not yet arrived.
  public var inTransit: Quantity { quantityHandled - quantityReceived }

  public static let tableName: StaticString = "lines"
  public static let fields: [Field<Self>] = [
    Field("document", .row, \.document), Field("line", .number, \.lineNo),
    Field("kind", .number, \.kind), Field("type", .number, \.entryType),
    Field("reserve", .number, \.reserve), Field("inflexible", .number, \.isInflexible),
    Field("purchasing", .number, \.purchasing), Field("stock", .stockKey, \.stock),
    Field("to-stock", .stockKey, \.toStock), Field("unit", .name, \.unitCode),
    Field("qty-per-unit", .quantity, \.quantityPerUnit), Field("quantity", .quantity, \.quantity),
    Field("quantity-base", .quantity, \.quantityBase),
    Field("handled", .quantity, \.quantityHandled),
    Field("invoiced", .quantity, \.quantityInvoiced),
    Field("received", .quantity, \.quantityReceived),
    Field("to-handle", .quantity, \.quantityToHandle),
    Field("to-invoice", .quantity, \.quantityToInvoice),
    Field("to-receive", .quantity, \.quantityToReceive),
    Field("ship-date", .date, \.shipmentDate), Field("expected-date", .date, \.expectedDate),
    Field("due-date", .date, \.dueDate), Field("applies-to", .row, \.appliesTo),
    Field("applies-from", .row, \.appliesFrom), Field("last-posted", .row, \.lastPosted),
    Field("making", .row, \.making), Field("posted-source", .row, \.postedSource),
    Field("linked", .row, \.linked), Field("order-line", .row, \.orderLine),
    Field("component", .row, \.component),
    Field("operation", .number, \.operationNo), Field("numbers", .stockKeyIfAny, \.numbers),
    Field("expiration", .date, \.expirationDate), Field("warranty", .date, \.warrantyDate),
    Field("origin", .number, \.origin), Field("bin", .name, \.binCode),
    Field("to-bin", .name, \.toBinCode),
  ]
  public var volume: Int64 {
    quantityPerUnit.magnitude.raw + quantity.magnitude.raw + quantityBase.magnitude.raw
      + quantityHandled.magnitude.raw + quantityInvoiced.magnitude.raw
      + quantityReceived.magnitude.raw + quantityToHandle.magnitude.raw
      + quantityToInvoice.magnitude.raw + quantityToReceive.magnitude.raw
  }

  /// Lists: the lines of a document by number; lines by where their goods are; transfer lines by
  /// where their goods go.
  public enum List {
    /// The lines of a document by their numbers.
    public static let document = 0
    /// The lines whose goods are, or are to be, at a place.
    public static let stock = 1
    /// The transfer lines whose goods go to a place.
    public static let toStock = 2
  }
  public static var listCount: Int { 3 }
  public func listKey(_ list: Int) -> Int32 {
    switch list {
    case List.document: document.raw
    case List.stock: stock.raw
    default: kind == .transferOrder ? toStock.raw : -1
    }
  }
  public func precedes(_ other: Self, inList list: Int) -> Bool {
    list == List.document && lineNo < other.lineNo
  }
}
