/// Which demand a reservation worksheet gathers.
public enum ReservationDemandType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case all, salesOrders, transfers, components, assemblyComponents
}

/// A named reservation worksheet.
public struct ReservationBatch: Row {
  public var name: DocumentNo
  public var demandType: ReservationDemandType
  /// Demand outside these dates is not gathered; blank for no bound.
  public var startDate: CalendarDate = .blank
  public var endDate: CalendarDate = .blank
  /// Blank for all.
  public var itemNo: ItemNo = .blank
  /// Blank for all.
  public var locationCode: LocationCode = .blank
  public var lastLineNo: Int32 = 0
  public var lastLogNo: Int32 = 0

  public init(_ name: DocumentNo, _ demandType: ReservationDemandType) {
    self.name = name
    self.demandType = demandType
  }

  public static let tableName: StaticString = "reservation-batches"
  public static let fields: [Field<Self>] = [
    Field("name", .documentNo, \.name), Field("demand-type", .number, \.demandType),
    Field("start", .date, \.startDate), Field("end", .date, \.endDate),
    Field("item", .name, \.itemNo), Field("location", .name, \.locationCode),
    Field("last-line", .number, \.lastLineNo),
    Field("last-log", .number, \.lastLogNo),
  ]
  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { name.raw }
}

/// One demand in a reservation worksheet; base quantities.
public struct ReservationWorksheetLine: Row {
  public var batch: RowID<ReservationBatch>
  public var lineNo: Int32
  public var isAccepted: UInt8 = 0
  public var demand: SourceReference
  /// What the demand was when it was gathered: a place may have another line by now.
  public var documentNo: DocumentNo
  public var documentLineNo: Int32
  public var unit: TrackedSKUID
  public var unitCode: UnitCode
  public var date: CalendarDate
  public var priority: Int32 = 0
  public var remaining: Quantity
  public var available: Quantity
  public var inStock: Quantity
  public var reservedInStock: Quantity
  public var toReserve: Quantity = .zero

  public static let tableName: StaticString = "reservation-worksheet"
  public static let fields: [Field<Self>] = [
    Field("batch", .row, \.batch), Field("line", .number, \.lineNo),
    Field("accept", .number, \.isAccepted), Field("demand-kind", .number, \.demand.kind),
    Field("demand", .row, \.demand.row), Field("document", .documentNo, \.documentNo),
    Field("document-line", .number, \.documentLineNo), Field("unit-stock", .stockKey, \.unit),
    Field("unit", .name, \.unitCode), Field("date", .date, \.date),
    Field("priority", .number, \.priority), Field("remaining", .quantity, \.remaining),
    Field("available", .quantity, \.available), Field("in-stock", .quantity, \.inStock),
    Field("reserved-in-stock", .quantity, \.reservedInStock),
    Field("to-reserve", .quantity, \.toReserve),
  ]
  public var volume: Int64 {
    remaining.magnitude.raw + available.magnitude.raw + inStock.magnitude.raw
      + reservedInStock.magnitude.raw + toReserve.magnitude.raw
  }
  /// The lines of a batch by number.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { batch.raw }
  public func precedes(_ other: Self, inList list: Int) -> Bool { lineNo < other.lineNo }
}

/// What a worksheet reserved.
public struct ReservationLogEntry: Row {
  public var batch: RowID<ReservationBatch>
  public var entryNo: Int32
  public var demand: SourceReference
  public var quantity: Quantity

  public static let tableName: StaticString = "reservation-log"
  public static let fields: [Field<Self>] = [
    Field("batch", .row, \.batch), Field("entry", .number, \.entryNo),
    Field("demand-kind", .number, \.demand.kind), Field("demand", .row, \.demand.row),
    Field("quantity", .quantity, \.quantity),
  ]
  public var volume: Int64 { quantity.magnitude.raw }
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { batch.raw }
  public func precedes(_ other: Self, inList list: Int) -> Bool { entryNo < other.entryNo }
}
