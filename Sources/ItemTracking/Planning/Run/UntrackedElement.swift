/// Why a planning line is larger than what it is for, or what is wrong with it (BC's T99000855).
public struct UntrackedElement: Row {
  public var line: RowID<DocumentLine>
  public var trackLineNo: Int32
  public var unit: TrackedSKUID
  public var reason: SurplusReason = .undefined
  public var warning: WarningText = .none
  public var quantity: Quantity = .zero
  /// What was not explained before it, and after it.
  public var from: Quantity = .zero
  public var to: Quantity = .zero
  public var parameter: Quantity = .zero
  /// What a warning names: a level of inventory, and the day.
  public var level: Quantity = .zero
  public var date: CalendarDate = .blank
  /// The order or forecast whose quantity it is.
  public var sourceNo: DocumentNo = .blank

  public init(_ line: RowID<DocumentLine>, _ trackLineNo: Int32, _ unit: TrackedSKUID) {
    self.line = line
    self.trackLineNo = trackLineNo
    self.unit = unit
  }

  public static let tableName: StaticString = "untracked"
  public static let fields: [Field<Self>] = [
    Field("line", .row, \.line), Field("track-line", .number, \.trackLineNo),
    Field("unit", .stockKey, \.unit), Field("reason", .number, \.reason),
    Field("warning", .number, \.warning), Field("quantity", .quantity, \.quantity),
    Field("quantity-from", .quantity, \.from), Field("quantity-to", .quantity, \.to),
    Field("parameter", .quantity, \.parameter), Field("level", .quantity, \.level),
    Field("date", .date, \.date), Field("source", .documentNo, \.sourceNo),
  ]
  public var volume: Int64 {
    [quantity, from, to, parameter, level].reduce(0) { $0 + $1.magnitude.raw }
  }
  /// By planning line.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { line.raw }
  public func precedes(_ other: Self, inList list: Int) -> Bool {
    trackLineNo < other.trackLineNo
  }
}

/// An item that a run could not plan, and why (P-170).
public struct PlanningErrorEntry: Row {
  public var entryNo: Int32
  public var worksheetNo: DocumentNo
  public var unit: TrackedSKUID
  public var reason: PlanningErrorReason
  /// 1 when the item was planned all the same.
  public var isPlanned: UInt8 = 0

  public init(
    _ entryNo: Int32, in worksheetNo: DocumentNo, _ unit: TrackedSKUID,
    _ reason: PlanningErrorReason
  ) {
    self.entryNo = entryNo
    self.worksheetNo = worksheetNo
    self.unit = unit
    self.reason = reason
  }

  public static let tableName: StaticString = "planning-errors"
  public static let fields: [Field<Self>] = [
    Field("entry", .number, \.entryNo), Field("worksheet", .documentNo, \.worksheetNo),
    Field("unit", .stockKey, \.unit), Field("reason", .number, \.reason),
    Field("planned", .number, \.isPlanned),
  ]
  /// By goods and place.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { unit.raw }
  public func precedes(_ other: Self, inList list: Int) -> Bool { entryNo < other.entryNo }
}

/// What keeps a run from planning an item (P-133, P-143, P-167, P-170).
public enum PlanningErrorReason: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case reorderQuantityMissing, maximumTooLow, routeMissing, stockkeepingMissing
  case transferFromMissing, tooManyOrders, quantityOverflow

  public var code: ErrorCode {
    switch self {
    case .reorderQuantityMissing: .reorderQuantityMissing
    case .maximumTooLow: .maximumTooLow
    case .routeMissing: .routeMissing
    case .stockkeepingMissing: .stockkeepingMissing
    case .transferFromMissing: .transferFromMissing
    case .tooManyOrders: .tooManyOrders
    case .quantityOverflow: .quantityOverflow
    }
  }
}
