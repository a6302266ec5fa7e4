/// How far planning may change a supply (P-123).
public enum ProfileFlexibility: UInt8, BitwiseCopyable, Sendable {
  /// Quantity and date may change.
  case unlimited
  /// The quantity may become less.
  case reduceOnly
  /// It stays as it is.
  case none

  /// BC's words in lower case, as tables show them.
  public var name: String {
    switch self {
    case .unlimited: "unlimited"
    case .reduceOnly: "reduce only"
    case .none: "none"
    }
  }
}

/// What a demand or supply of a profile stands for.
public enum ProfileOrigin: UInt8, BitwiseCopyable, Sendable {
  /// An entry in inventory.
  case stock
  /// A line or component of a document, or of a worksheet.
  case order
  /// Demand that is expected (P-165).
  case forecast
  /// Demand of a blanket order that orders have not called off.
  case blanketOrder
  /// Demand that keeps safety stock aside.
  case safetyStock
  /// Supply that planning suggests.
  case suggestion

  /// Whether supply for it stays surplus: nothing real is linked (P-137).
  public var isAnticipated: Bool {
    switch self {
    case .forecast, .blanketOrder, .safetyStock: true
    case .stock, .order, .suggestion: false
    }
  }
}

/// One demand or supply of a stockkeeping unit as planning sees it (P-122, P-145); base quantities.
public struct ProfileEvent: Hashable, BitwiseCopyable, Sendable {
  /// Where it comes from: only what is real is linked (P-137).
  public var origin: ProfileOrigin
  /// The record; nil for what planning adds.
  public var source: SourceReference?
  /// Goods, place and numbers.
  public var stock: TrackedSKUID
  /// Ids of the numbers that planning matches; 0 for none.
  public var lot: Int32 = 0
  /// The serial number's id; 0 for none.
  public var serial: Int32 = 0
  /// Whether its rows carry a number of any kind.
  public var isNumbered = false
  /// Blank for inventory.
  public var date: CalendarDate
  /// Lower ones go first on the same day, before `orderPriority` counts (P-150).
  public var attributePriority: Int32 = 0
  /// By the kind of document; lower ones go first on the same day (P-150).
  public var orderPriority: Int32
  /// Load order; what planning makes follows.
  public var number: Int32 = 0
  /// What is outstanding, reserved or not.
  public var remaining: Quantity
  /// What nobody has yet.
  public var untracked: Quantity
  /// What it has at least: it is reserved, or was made for so much.
  public var minimum = Quantity.zero
  /// What it may have at most; zero for any.
  public var maximum = Quantity.zero
  /// What nobody had when it was loaded.
  public var open: Quantity
  /// What of it is kept aside as safety stock.
  public var safety = Quantity.zero
  /// What it had when it was loaded.
  public var loaded: Quantity
  /// What belongs to the order it is bound to, and no longer takes part.
  public var allocated = Quantity.zero
  /// The latest date it may move to; blank while nothing uses it.
  public var fixedDate = CalendarDate.blank
  /// The date before planning moved it; blank when it did not.
  public var originalDate = CalendarDate.blank
  /// When work on it starts, when its due date follows from that; blank otherwise.
  public var startingDate = CalendarDate.blank
  /// How far planning may change it (P-123).
  public var flexibility = ProfileFlexibility.unlimited
  /// What is suggested for it so far.
  public var action = ActionMessageKind.none
  /// The order it is bound to, by a number of its own; 0 for none.
  public var bind: Int32 = 0
  /// The order that a demand is, for what is bound to it.
  public var ownBind: Int32 = 0
  /// How far below the item of its production order it is made, for the line above only; 0 for
  /// what is planned by itself (P-149).
  public var level: Int32 = 0
  /// Meets demand of the first day's safety stock.
  public var isForSafety = false
  /// An exceptional supply, which order modifiers may leave alone (P-131).
  public var isException = false
  /// Its line of the plan; -1 for none.
  public var line: Int32 = -1
  /// The row of a number that it was unfolded from; none for a whole record.
  public var row = RowID<ReservationEntry>.none

  /// So much that nobody has yet, wholly open to planning.
  public init(
    _ origin: ProfileOrigin, _ source: SourceReference?, stock: TrackedSKUID, on date: CalendarDate,
    priority: Int32, _ quantity: Quantity
  ) {
    self.origin = origin
    self.source = source
    self.stock = stock
    self.date = date
    orderPriority = priority
    remaining = quantity
    untracked = quantity
    open = quantity
    loaded = quantity
  }

  /// What its order will have.
  public var planned: Quantity { remaining + allocated }
}
