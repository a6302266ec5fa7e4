/// What an action message suggests; raw values are BC's ordinals (P-070).
public enum ActionMessageKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case none, new, changeQuantity, reschedule, rescheduleAndChange, cancel

  public var name: String {
    switch self {
    case .none: ""
    case .new: "new"
    case .changeQuantity: "change quantity"
    case .reschedule: "reschedule"
    case .rescheduleAndChange: "reschedule and change quantity"
    case .cancel: "cancel"
    }
  }
}

/// One suggestion for an existing or a new supply, made because of one reservation entry (P-070).
public struct ActionMessageEntry: Row {
  public var entryNo: Int32
  /// Provisional; what a supply's messages come to is found when they are read (P-072, P-080).
  public var kind: ActionMessageKind
  /// The entry number of the row that caused it.
  public var reservationEntry: Int32
  /// The change to the supply, with its sign; 0 for a message about a date.
  public var quantity: Quantity = .zero
  public var newDate: CalendarDate = .blank
  /// The supply; none when a new one is wanted.
  public var line: RowID<DocumentLine> = .none
  public var unit: TrackedSKUID

  public init(
    entryNo: Int32, _ kind: ActionMessageKind, reservationEntry: Int32, unit: TrackedSKUID
  ) {
    self.entryNo = entryNo
    self.kind = kind
    self.reservationEntry = reservationEntry
    self.unit = unit
  }

  public static let tableName: StaticString = "action-messages"
  public static let fields: [Field<Self>] = [
    Field("entry", .number, \.entryNo), Field("type", .number, \.kind),
    Field("reservation-entry", .number, \.reservationEntry),
    Field("quantity", .quantity, \.quantity), Field("new-date", .date, \.newDate),
    Field("line", .row, \.line), Field("unit", .stockKey, \.unit),
  ]
  public var volume: Int64 {
    quantity.magnitude.raw
  }

  /// Lists: by the row that caused it; by supply; by goods and place.
  public enum List {
    public static let cause = 0
    public static let line = 1
    public static let unit = 2
  }
  public static var listCount: Int { 3 }
  public func listKey(_ list: Int) -> Int32 {
    switch list {
    case List.cause: reservationEntry
    case List.line: line.raw
    default: unit.raw
    }
  }
  public func precedes(_ other: Self, inList list: Int) -> Bool { entryNo < other.entryNo }
}
