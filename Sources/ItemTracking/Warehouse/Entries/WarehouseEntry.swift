/// What a warehouse entry tells; raw values are BC's ordinals.
public enum WarehouseEntryType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Goods left a bin.
  case negativeAdjustment
  /// Goods came into a bin.
  case positiveAdjustment
  /// Goods went from bin to bin, with an entry each.
  case movement

  /// BC's word in lower case, as tables show it.
  public var name: String {
    switch self {
    case .negativeAdjustment: "negative adjustment"
    case .positiveAdjustment: "positive adjustment"
    case .movement: "movement"
    }
  }
}

/// What a warehouse document is (a number space with all other documents).
public enum WarehouseKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// No document of the warehouse: a posting.
  case none
  /// Adjustments of what bins of a directed location hold (W-072a).
  case itemJournal

  /// BC's words in lower case; blank for none.
  public var name: String {
    switch self {
    case .none: ""
    case .itemJournal: "warehouse journal"
    }
  }
}

/// Goods that came into a bin or left it (W-073); only ever added.
///
/// The bin is kept by its code, not by its row: a bin that is empty may be deleted.
public struct WarehouseEntry: Row {
  /// Whether goods came in, left, or moved from bin to bin.
  public var type: WarehouseEntryType
  /// The bin's types when it was written; a bin that is gone has none to ask.
  public var types: BinTypes
  /// 1 when the bin was dedicated when it was written.
  public var isDedicated: UInt8
  /// The warehouse document that was registered; none for what a posting wrote.
  public var documentKind: WarehouseKind = .none
  /// The day of the posting or of the registering.
  public var postingDate: CalendarDate
  /// The item at its location, under the numbers that the warehouse tracks.
  public var stock: TrackedSKUID
  /// The bin's zone when it was written; blank at a location without zones.
  public var zoneCode: ZoneCode
  /// The bin; it may be deleted since.
  public var binCode: BinCode
  /// The unit in which the goods lie in the bin; the base unit where none is kept apart (W-118).
  public var unitCode: UnitCode
  /// The date of the number, where the warehouse tracks it; blank for none.
  public var expirationDate: CalendarDate
  /// The warranty date of the number, where the warehouse tracks it; blank for none.
  public var warrantyDate: CalendarDate
  /// The posted line that it is part of; none for what was registered.
  public var postedLine: RowID<PostedLine>
  /// The warehouse document that was registered; blank for what a posting wrote.
  public var documentNo: DocumentNo = .blank
  /// The line of that document; 0 for none.
  public var documentLineNo: Int32 = 0
  /// How many base units one unit of `unitCode` holds.
  public var quantityPerUnit: Quantity
  /// In the unit; positive into the bin, negative out of it.
  public var quantity: Quantity
  /// `quantity` in base units; the same sign.
  public var quantityBase: Quantity

  public static let tableName: StaticString = "warehouse-entries"
  public static let fields: [Field<Self>] = [
    Field("type", .number, \.type), Field("bin-type", .number, \.types),
    Field("dedicated", .number, \.isDedicated), Field("whse-kind", .number, \.documentKind),
    Field("registering-date", .date, \.postingDate), Field("stock", .stockKey, \.stock),
    Field("zone", .name, \.zoneCode), Field("bin", .name, \.binCode),
    Field("unit", .name, \.unitCode), Field("expiration", .date, \.expirationDate),
    Field("warranty", .date, \.warrantyDate), Field("posted-line", .row, \.postedLine),
    Field("whse-document", .documentNo, \.documentNo),
    Field("whse-line", .number, \.documentLineNo),
    Field("qty-per-unit", .quantity, \.quantityPerUnit),
    Field("quantity", .quantity, \.quantity), Field("quantity-base", .quantity, \.quantityBase),
  ]

  public var volume: Int64 {
    quantityPerUnit.magnitude.raw + quantity.magnitude.raw
      + quantityBase.magnitude.raw
  }

  /// Chains: the entries of an item at a location under a number; those of a posted line.
  public enum Chain {
    /// The entries of an item at a location under one combination of numbers.
    public static let stock = 0
    /// The entries that a posted line wrote.
    public static let postedLine = 1
  }
  public static var chainCount: Int { 2 }
  public func chainKey(_ chain: Int) -> Int32 {
    chain == Chain.stock ? stock.raw : postedLine.raw
  }
}

extension RowID<WarehouseEntry> {
  /// Counted from 1 in the order of writing; never used twice.
  public var entryNo: Int { Int(raw) + 1 }
}
