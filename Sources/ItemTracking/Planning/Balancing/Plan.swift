/// What balancing one stockkeeping unit comes to: suggestions, links, reasons (P-135 to P-137).
///
/// Demands and supplies are named by their places in `demands` and `supplies`.
public struct Plan: Hashable, Sendable {
  /// Nothing is planned and every row stays (P-155), or there is nothing to plan.
  public var isLeft = false
  /// The profile as it ended, with what planning added.
  public internal(set) var demands: [ProfileEvent] = []
  public internal(set) var supplies: [ProfileEvent] = []
  /// The supplies that get a planning line, in the order of P-164.
  public internal(set) var lines: [Int] = []
  public internal(set) var links: [PlanLink] = []
  public internal(set) var reasons: [PlanReason] = []

  init() {}
}

/// Supply that meets demand, or a part of one side that meets nothing: a surplus row (P-137).
public struct PlanLink: Hashable, Sendable {
  /// Nil for free supply.
  public var demand: Int?
  /// Nil for demand that nothing is linked to.
  public var supply: Int?
  public var quantity: Quantity
  /// Order-to-order: a reservation (P-138).
  public var isBound = false

  public init(demand: Int?, supply: Int?, quantity: Quantity, isBound: Bool = false) {
    self.demand = demand
    self.supply = supply
    self.quantity = quantity
    self.isBound = isBound
  }
}

/// Why a suggestion is larger than the demand it meets (P-161).
public enum SurplusReason: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case undefined, forecast, blanketOrder, safetyStock, reorderPoint, maximumInventory
  case fixedReorderQuantity, maximumOrder, minimumOrder, multiple, dampener, emergencyOrder

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
    case .undefined: 0
    case .forecast, .blanketOrder, .safetyStock, .reorderPoint: 1
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
  case none, emergency, exception, attention

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
  case none
  /// Available inventory is negative on the starting date.
  case emergencyOrder
  case belowSafetyStock
  case aboveOverflow
  case startsBeforeWorkDate
  case orderReleased
  case plannedMinimally

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
  public var reason: SurplusReason = .undefined
  public var warning: WarningText = .none
  public var quantity = Quantity.zero
  /// What is not explained before it, and after it.
  public var from = Quantity.zero
  public var to = Quantity.zero
  public var parameter = Quantity.zero
  /// The demand whose quantity it is, or the level that a warning names.
  public var demand: Int?
  public var level = Quantity.zero
  public var date = CalendarDate.blank
}
