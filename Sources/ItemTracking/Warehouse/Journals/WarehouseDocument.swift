/// The header of an open document of the warehouse, such as a warehouse journal.
///
/// Its number is one of the documents' numbers: no other document has it.
public struct WarehouseDocument: Row {
  /// Unique among all documents, those of the warehouse and the others.
  public var no: DocumentNo
  /// Which kind of warehouse document it is.
  public var kind: WarehouseKind
  /// The location whose bins it changes.
  public var locationCode: LocationCode
  /// When what it moves is registered.
  public var postingDate: CalendarDate
  /// The highest line number given; numbers are never used twice.
  public var lastLineNo: Int32 = 0

  init(_ kind: WarehouseKind, no: DocumentNo, at code: LocationCode, on date: CalendarDate) {
    self.kind = kind
    self.no = no
    locationCode = code
    postingDate = date
  }

  public static let tableName: StaticString = "warehouse-documents"
  public static let fields: [Field<Self>] = [
    Field("document", .documentNo, \.no), Field("kind", .number, \.kind),
    Field("location", .name, \.locationCode), Field("registering-date", .date, \.postingDate),
    Field("last-line", .number, \.lastLineNo),
  ]
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { no.raw > 0 ? no.raw : -1 }
}

/// A line of a warehouse journal: goods that come into a bin or leave it (W-072a).
public struct WarehouseJournalLine: Row {
  /// The journal that the line stands in.
  public var document: RowID<WarehouseDocument>
  /// Counted from 1 in the order of entry; numbers of deleted lines are not used again.
  public var lineNo: Int32
  /// A positive or a negative adjustment.
  public var type: WarehouseEntryType
  /// The bin that the goods come into or leave; never the adjustment bin.
  public var bin: RowID<Bin>
  /// The item at the journal's location.
  public var stock: TrackedSKUID
  /// The unit in which the line was entered, which `quantity` counts.
  public var unitCode: UnitCode
  /// How many base units one unit of `unitCode` holds.
  public var quantityPerUnit: Quantity
  /// In the unit; a magnitude.
  public var quantity: Quantity
  /// `quantity` in base units; a magnitude, too.
  public var quantityBase: Quantity

  /// +1 for goods that come into the bin, -1 for those that leave it.
  public var sign: Int64 { type == .negativeAdjustment ? -1 : 1 }

  public static let tableName: StaticString = "warehouse-journal-lines"
  public static let fields: [Field<Self>] = [
    Field("document", .row, \.document), Field("line", .number, \.lineNo),
    Field("type", .number, \.type), Field("bin", .row, \.bin), Field("stock", .stockKey, \.stock),
    Field("unit", .name, \.unitCode), Field("qty-per-unit", .quantity, \.quantityPerUnit),
    Field("quantity", .quantity, \.quantity), Field("quantity-base", .quantity, \.quantityBase),
  ]

  public var volume: Int64 {
    quantityPerUnit.magnitude.raw + quantity.magnitude.raw
      + quantityBase.magnitude.raw
  }

  /// Lists: the lines of a journal by number; those that name a bin; those of goods.
  public enum List {
    /// The lines of a journal by their numbers.
    public static let document = 0
    /// The lines that name a bin.
    public static let bin = 1
    /// The lines of goods at a location.
    public static let stock = 2
  }
  public static var listCount: Int { 3 }
  public func listKey(_ list: Int) -> Int32 {
    switch list {
    case List.document: document.raw
    case List.bin: bin.raw
    default: stock.raw
    }
  }
  public func precedes(_ other: Self, inList list: Int) -> Bool {
    list == List.document && lineNo < other.lineNo
  }
}

/// A number on a line of the warehouse, and how much of it (W-021); base quantities, not negative.
public struct WarehouseTrackingLine: Row {
  /// The line of the warehouse that carries the number.
  public var line: RowID<WarehouseJournalLine>
  /// The item at the location under the number.
  public var stock: TrackedSKUID
  /// How much of the number the line is of.
  public var quantity: Quantity
  /// How much of it is registered next; all unless it was set.
  public var quantityToHandle: Quantity
  /// The date that goods under the number get; blank for the one that they have.
  public var expirationDate: CalendarDate = .blank
  /// The warranty date that goods under the number get; blank for the one that they have.
  public var warrantyDate: CalendarDate = .blank

  init(
    _ line: RowID<WarehouseJournalLine>, _ stock: TrackedSKUID, _ quantity: Quantity
  ) {
    self.line = line
    self.stock = stock
    self.quantity = quantity
    quantityToHandle = quantity
  }

  public static let tableName: StaticString = "warehouse-tracking"
  public static let fields: [Field<Self>] = [
    Field("line", .row, \.line), Field("stock", .stockKey, \.stock),
    Field("quantity", .quantity, \.quantity),
    Field("to-handle", .quantity, \.quantityToHandle),
    Field("expiration", .date, \.expirationDate), Field("warranty", .date, \.warrantyDate),
  ]

  public var volume: Int64 {
    quantity.magnitude.raw + quantityToHandle.magnitude.raw
  }

  /// Lists: the numbers of a line in the order of their entry.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { line.raw }
}
