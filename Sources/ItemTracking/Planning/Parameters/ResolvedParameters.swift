/// What a stockkeeping unit is planned by, once cards, company settings and corrections are settled
/// (P-124 to P-127); base quantities, periods in days.
public struct ResolvedParameters: Hashable, Sendable {
  /// How much is ordered, and when (P-124).
  public var policy: ReorderingPolicy
  /// How it is supplied.
  public var replenishment: Replenishment = .purchase
  /// Made for the order above it, not for stock (P-149).
  public var isMadeToOrder = false
  /// At least 1.
  public var bucketDays: Int32 = 1
  /// Zero where the policy has none.
  public var reorderPoint = Quantity.zero
  /// How much the policy `fixed` orders at once.
  public var reorderQuantity = Quantity.zero
  /// Up to what the policy `maximum` orders; zero when it is less than it must be.
  public var maximumInventory = Quantity.zero
  /// Above it supply is lowered; zero for never (P-127).
  public var overflowLevel = Quantity.zero
  /// Never below zero.
  public var safetyStock = Quantity.zero
  /// Zero for no minimum, and for policies without order modifiers.
  public var minimumOrder = Quantity.zero
  /// Zero for no maximum; never below the minimum.
  public var maximumOrder = Quantity.zero
  /// Zero for any quantity.
  public var multiple = Quantity.zero
  /// Below it no change of a quantity is suggested (P-125).
  public var dampenerQuantity = Quantity.zero
  /// Lot-for-lot: how many days of demand share a supply.
  public var accumulationDays: Int32 = 0
  /// Lot-for-lot: how many days supply may be moved before it is cancelled and made anew.
  public var reschedulingDays: Int32 = 0
  /// Needs that are later by no more days move nothing (P-125).
  public var dampenerDays: Int32 = 0
  /// Whether inventory is used before anything is ordered.
  public var includesInventory = true
  /// From starting to ending date.
  public var leadDays: Int32 = 0
  /// From ending to due date: safety lead time and handling.
  public var waitingDays: Int32 = 0
  /// Whether lot numbers are specific: then only supply of the same lot meets demand of it.
  public var isLotSpecific = false
  /// Whether serial numbers are specific: then only supply of the same serial meets demand of it.
  public var isSerialSpecific = false
  /// Planned without a card, to the exact demand (P-124).
  public var isMinimal = false

  /// A policy with all else as BC has it on an empty card.
  public init(_ policy: ReorderingPolicy) { self.policy = policy }

  /// Whether inventory is watched against a reorder point.
  public var watchesReorderPoint: Bool {
    policy.hasReorderPoint || reorderPoint > safetyStock
  }
}

/// From when to when is planned, and how (P-120, P-141).
public struct PlanningPeriod: Hashable, Sendable {
  /// The first day; supply before it is late or left alone (P-131).
  public var start: CalendarDate
  /// The last day; what is needed after it is not looked at.
  public var end: CalendarDate
  /// Exceptional supply keeps to the order modifiers, too (P-131).
  public var respectsParameters = false
  /// What is forecast for earlier days is left out; blank for nothing (P-165).
  public var forecastStart = CalendarDate.blank

  /// A period in which exceptions are exact and all forecasts count.
  public init(from start: CalendarDate, to end: CalendarDate) {
    self.start = start
    self.end = end
  }
}
