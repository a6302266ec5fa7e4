/// Why a planning line is larger than what it is for, or what is wrong with it (BC's T99000855).
public struct UntrackedElement: Row {
  /// The document line of the planning line that it explains.
  public var line: RowID<DocumentLine>
  /// Counted from 1 within the planning line.
  public var trackLineNo: Int32
  /// The item with its variant at its place, without numbers.
  public var unit: TrackedSKUID
  /// The reason; `undefined` for what nothing else explains, and for warnings.
  public var reason: SurplusReason = .undefined
  /// The warning; none for a row that explains a quantity.
  public var warning: WarningText = .none
  /// How much of the suggestion it explains; zero of warnings.
  public var quantity: Quantity = .zero
  /// What was not explained before it, and after it.
  public var from: Quantity = .zero
  /// What is still not explained after it.
  public var to: Quantity = .zero
  /// The value of the card by which it came, or that a warning compares with.
  public var parameter: Quantity = .zero
  /// What a warning names: a level of inventory, and the day.
  public var level: Quantity = .zero
  /// The day that a warning names; blank for reasons.
  public var date: CalendarDate = .blank
  /// The order or forecast whose quantity it is.
  public var sourceNo: DocumentNo = .blank

  init(_ line: RowID<DocumentLine>, _ trackLineNo: Int32, _ unit: TrackedSKUID) {
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
  /// Counted by the company's settings; never used twice.
  public var entryNo: Int32 = 0
  /// The worksheet of the run.
  public var worksheetNo: DocumentNo
  /// The item with its variant at the place that could not be planned.
  public var unit: TrackedSKUID
  /// What kept it from being planned.
  public var reason: PlanningErrorReason
  /// 1 when the item was planned all the same.
  public var isPlanned: UInt8 = 0

  init(
    in worksheetNo: DocumentNo, _ unit: TrackedSKUID, _ reason: PlanningErrorReason
  ) {
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
  /// The policy `fixed` has no reorder quantity (P-133).
  case reorderQuantityMissing
  /// The maximum inventory is below the reorder point or the safety stock (P-133).
  case maximumTooLow
  /// No transfer route leads to the place (P-167).
  case routeMissing
  /// The place has no card, and its location plans nothing without one (P-124).
  case stockkeepingMissing
  /// Nothing says where a transfer takes it from (P-167).
  case transferFromMissing
  /// The maximum order quantity makes more orders than anybody could carry out.
  case tooManyOrders
  /// A quantity would be larger than one may be.
  case quantityOverflow

  /// The code under which a run that stops at the first error is refused.
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
