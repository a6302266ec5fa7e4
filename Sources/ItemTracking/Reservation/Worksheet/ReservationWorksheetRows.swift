/// Which demand a reservation worksheet gathers.
public enum ReservationDemandType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Demand of all four kinds.
  case all
  /// Lines of sales orders.
  case salesOrders
  /// The side of transfer lines that leaves.
  case transfers
  /// Components of released production orders.
  case components
  /// Components of assembly orders.
  case assemblyComponents
}

/// A named reservation worksheet.
public struct ReservationBatch: Row {
  /// Unique among reservation worksheets; no open document has it either.
  public var name: DocumentNo
  /// Which demand is gathered.
  public var demandType: ReservationDemandType
  /// Demand outside these dates is not gathered; blank for no bound.
  public var startDate: CalendarDate = .blank
  /// Blank for no end.
  public var endDate: CalendarDate = .blank
  /// Blank for all.
  public var itemNo: ItemNo = .blank
  /// Blank for all.
  public var locationCode: LocationCode = .blank
  /// The highest line number given; numbers are never used twice.
  public var lastLineNo: Int32 = 0
  /// The highest number of its log given.
  public var lastLogNo: Int32 = 0

  /// A worksheet of all items and places, without bounds in time.
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
  /// The worksheet that the line stands in.
  public var batch: RowID<ReservationBatch>
  /// Counted from 1 within the worksheet in the order of gathering.
  public var lineNo: Int32
  /// 1 when the line is to be reserved; others are left alone.
  public var isAccepted: UInt8 = 0
  /// The line or the component that needs the goods.
  public var demand: SourceReference
  /// What the demand was when it was gathered: a place may have another line by now.
  public var documentNo: DocumentNo
  /// The number of the order line, or of the component.
  public var documentLineNo: Int32
  /// The item with its variant at the place that needs it, without numbers.
  public var unit: TrackedSKUID
  /// The unit of the order line; the quantities here are base units all the same.
  public var unitCode: UnitCode
  /// When the demand needs the goods: its shipment or due date.
  public var date: CalendarDate
  /// The customer's; 0 for what is no sale.
  public var priority: Int32
  /// What the demand still needs and nobody reserved.
  public var remaining: Quantity
  /// What is in inventory there and nobody reserved, blocked numbers left out.
  public var available: Quantity
  /// What is in inventory there, blocked numbers left out.
  public var inStock: Quantity
  /// What of `inStock` is reserved already, by whomever.
  public var reservedInStock: Quantity
  /// What the line reserves when it is accepted; set by sharing out, or by hand.
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
  /// The worksheet that reserved it.
  public var batch: RowID<ReservationBatch>
  /// Counted from 1 within the worksheet.
  public var entryNo: Int32
  /// The line or the component that it was reserved for; it may be gone since.
  public var demand: SourceReference
  /// What was reserved, in base units.
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
