/// What a stockkeeping unit is planned by, once cards, company settings and corrections are settled
/// (P-124 to P-127); base quantities, periods in days.
public struct ResolvedParameters: Hashable, Sendable {
  public var policy: ReorderingPolicy
  public var replenishment: Replenishment = .purchase
  /// Made for the order above it, not for stock (P-149).
  public var isMadeToOrder = false
  /// At least 1.
  public var bucketDays: Int32 = 1
  public var reorderPoint = Quantity.zero
  public var reorderQuantity = Quantity.zero
  public var maximumInventory = Quantity.zero
  /// Above it supply is lowered; zero for never (P-127).
  public var overflowLevel = Quantity.zero
  public var safetyStock = Quantity.zero
  public var minimumOrder = Quantity.zero
  public var maximumOrder = Quantity.zero
  public var multiple = Quantity.zero
  public var dampenerQuantity = Quantity.zero
  public var accumulationDays: Int32 = 0
  public var reschedulingDays: Int32 = 0
  public var dampenerDays: Int32 = 0
  public var includesInventory = true
  /// From starting to ending date.
  public var leadDays: Int32 = 0
  /// From ending to due date: safety lead time and handling.
  public var waitingDays: Int32 = 0
  public var isLotSpecific = false
  public var isSerialSpecific = false
  /// Planned without a card, to the exact demand (P-124).
  public var isMinimal = false

  public init(_ policy: ReorderingPolicy) { self.policy = policy }

  /// Whether inventory is watched against a reorder point.
  public var watchesReorderPoint: Bool {
    policy.hasReorderPoint || reorderPoint > safetyStock
  }
}

/// From when to when is planned, and how (P-120, P-141).
public struct PlanningPeriod: Hashable, Sendable {
  public var start: CalendarDate
  public var end: CalendarDate
  /// Exceptional supply keeps to the order modifiers, too (P-131).
  public var respectsParameters = false
  /// What is forecast for earlier days is left out; blank for nothing (P-165).
  public var forecastStart = CalendarDate.blank

  public init(from start: CalendarDate, to end: CalendarDate) {
    self.start = start
    self.end = end
  }
}
