/// What an action message suggests; raw values are BC's ordinals (P-070).
public enum ActionMessageKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Nothing is to change.
  case none
  /// A new supply is wanted.
  case new
  /// The supply should have another quantity.
  case changeQuantity
  /// The supply should come at another date.
  case reschedule
  /// The supply should have another quantity, at another date.
  case rescheduleAndChange
  /// The supply is not needed.
  case cancel

  /// BC's words in lower case; blank for no message.
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
  /// Counted by the company's settings; never used twice.
  public var entryNo: Int32
  /// Provisional; what a supply's messages come to is found when they are read (P-072, P-080).
  public var kind: ActionMessageKind
  /// The entry number of the row that caused it.
  public var reservationEntry: Int32
  /// The change to the supply, with its sign; 0 for a message about a date.
  public var quantity: Quantity = .zero
  /// The date that the supply is to move to; blank for a message about a quantity.
  public var newDate: CalendarDate = .blank
  /// The supply; none when a new one is wanted.
  public var line: RowID<DocumentLine> = .none
  /// The item with its variant at the place that needs it, without numbers.
  public var unit: TrackedSKUID

  init(
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
    /// The messages that one reservation entry caused.
    public static let cause = 0
    /// The messages about one supply.
    public static let line = 1
    /// The messages about an item at a place.
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
