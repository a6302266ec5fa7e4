/// What balancing one stockkeeping unit comes to: suggestions, links, reasons (P-135 to P-137).
///
/// Demands and supplies are named by their places in `demands` and `supplies`.
public struct Plan: Hashable, Sendable {
  /// Nothing is planned and every row stays (P-155), or there is nothing to plan.
  public var isLeft = false
  /// The profile as it ended, with what planning added.
  public internal(set) var demands: [ProfileEvent] = []
  /// What is there, on order or suggested; `lines` and `links` name them by their places.
  public internal(set) var supplies: [ProfileEvent] = []
  /// The supplies that get a planning line, in the order of P-164.
  public internal(set) var lines: [Int] = []
  /// Who gets what, as order tracking will show it (P-137).
  public internal(set) var links: [PlanLink] = []
  /// Why suggestions are larger than their demand, and what is wrong with them (P-161, P-162).
  public internal(set) var reasons: [PlanReason] = []

  init() {}
}

/// Supply that meets demand, or a part of one side that meets nothing: a surplus row (P-137).
public struct PlanLink: Hashable, Sendable {
  /// Nil for free supply.
  public var demand: Int?
  /// Nil for demand that nothing is linked to.
  public var supply: Int?
  /// Base units.
  public var quantity: Quantity
  /// Order-to-order: a reservation (P-138).
  public var isBound = false

  /// A link, or the surplus of the side that is given.
  public init(demand: Int?, supply: Int?, quantity: Quantity, isBound: Bool = false) {
    self.demand = demand
    self.supply = supply
    self.quantity = quantity
    self.isBound = isBound
  }
}

/// Why a suggestion is larger than the demand it meets (P-161).
public enum SurplusReason: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Nothing else explains it.
  case undefined
  /// A forecast is served, to which nothing is linked.
  case forecast
  /// A blanket order is served, to which nothing is linked.
  case blanketOrder
  /// Safety stock is kept aside.
  case safetyStock
  /// Inventory comes to the reorder point.
  case reorderPoint
  /// Inventory is filled up to its maximum.
  case maximumInventory
  /// The policy orders a fixed quantity.
  case fixedReorderQuantity
  /// The maximum order quantity splits it.
  case maximumOrder
  /// The minimum order quantity raises it.
  case minimumOrder
  /// The order multiple rounds it up.
  case multiple
  /// A decrease is not worth a change.
  case dampener
  /// Negative inventory is made good.
  case emergencyOrder

  /// BC's word in lower case, as tables show it.
  public var name: String {
    switch self {
    case .undefined: "undefined"
    case .forecast: "forecast"
    case .blanketOrder: "blanket order"
    case .safetyStock: "safety stock"
    case .reorderPoint: "reorder point"
    case .maximumInventory: "maximum inventory"
    case .fixedReorderQuantity: "fixed reorder quantity"
    case .maximumOrder: "maximum order"
    case .minimumOrder: "minimum order"
    case .multiple: "multiple"
    case .dampener: "dampener"
    case .emergencyOrder: "emergency order"
    }
  }

  /// The order in which reasons take their part of what is not explained yet.
  var rank: UInt8 {
    switch self {
    case .undefined, .forecast, .blanketOrder, .safetyStock, .reorderPoint: 1
    case .emergencyOrder: 2
    case .maximumInventory, .fixedReorderQuantity: 3
    case .maximumOrder: 4
    case .minimumOrder: 5
    case .multiple: 6
    case .dampener: 7
    }
  }
}

/// How grave a warning of a planning line is (P-162).
public enum PlanningWarning: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Nothing is wrong.
  case none
  /// Inventory is negative when the period starts (P-131).
  case emergency
  /// Inventory falls below the safety stock (P-162).
  case exception
  /// Somebody should look before it is accepted (P-162).
  case attention

  /// BC's word in lower case; blank for no warning.
  public var name: String {
    switch self {
    case .none: ""
    case .emergency: "emergency"
    case .exception: "exception"
    case .attention: "attention"
    }
  }
}

/// What a warning says (P-131, P-134, P-136, P-162).
public enum WarningText: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// No warning.
  case none
  /// Available inventory is negative on the starting date.
  case emergencyOrder
  /// Available inventory falls below the safety stock.
  case belowSafetyStock
  /// Projected inventory is above the overflow level (P-127).
  case aboveOverflow
  /// The supply would have to start before the work date.
  case startsBeforeWorkDate
  /// The order to change is released already.
  case orderReleased
  /// Planned to the exact demand for want of a card (P-124).
  case plannedMinimally

  /// How grave it is (P-162).
  public var level: PlanningWarning {
    switch self {
    case .none: .none
    case .emergencyOrder: .emergency
    case .belowSafetyStock: .exception
    case .aboveOverflow, .startsBeforeWorkDate, .orderReleased, .plannedMinimally: .attention
    }
  }
}

/// One line of what explains a suggestion: a part of its free quantity, or a warning.
public struct PlanReason: Hashable, Sendable {
  /// A supply with a line.
  public var supply: Int
  /// The reason; `undefined` for what nothing else explains, and for warnings.
  public var reason: SurplusReason = .undefined
  /// The warning; none for a line that explains a quantity.
  public var warning: WarningText = .none
  /// How much of the suggestion it explains; zero of warnings.
  public var quantity = Quantity.zero
  /// What is not explained before it, and after it.
  public var from = Quantity.zero
  /// What is still not explained after it.
  public var to = Quantity.zero
  /// The value of the card by which it came, or that a warning compares with.
  public var parameter = Quantity.zero
  /// The demand whose quantity it is, or the level that a warning names.
  public var demand: Int?
  /// The inventory that a warning names, in base units.
  public var level = Quantity.zero
  /// The day that a warning names; blank for reasons.
  public var date = CalendarDate.blank
}
