/// What a warehouse entry tells; raw values are BC's ordinals.
public enum WarehouseEntryType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case negativeAdjustment, positiveAdjustment, movement

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
  case none
  /// Adjustments of what bins of a directed location hold (W-072a).
  case itemJournal

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
  public var type: WarehouseEntryType
  public var types: BinTypes
  public var isDedicated: UInt8
  /// The warehouse document that was registered; none for what a posting wrote.
  public var documentKind: WarehouseKind = .none
  public var postingDate: CalendarDate
  /// The item at its location, under the numbers that the warehouse tracks.
  public var stock: TrackedSKUID
  public var zoneCode: ZoneCode
  public var binCode: BinCode
  public var unitCode: UnitCode
  public var expirationDate: CalendarDate
  public var warrantyDate: CalendarDate
  /// The posted line that it is part of; none for what was registered.
  public var postedLine: RowID<PostedLine>
  public var documentNo: DocumentNo = .blank
  public var documentLineNo: Int32 = 0
  public var quantityPerUnit: Quantity
  /// In the unit; positive into the bin, negative out of it.
  public var quantity: Quantity
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
    public static let stock = 0
    public static let postedLine = 1
  }
  public static var chainCount: Int { 2 }
  public func chainKey(_ chain: Int) -> Int32 {
    chain == Chain.stock ? stock.raw : postedLine.raw
  }
}

extension RowID<WarehouseEntry> {
  public var entryNo: Int { Int(raw) + 1 }
}
