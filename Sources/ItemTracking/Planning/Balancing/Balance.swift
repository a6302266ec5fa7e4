/// Balances the demand and supply of one stockkeeping unit.
///
/// Every demand is met, every supply serves a purpose, and inventory is as low as that allows
/// (P-129). Numbers and what is bound to an order go first (P-105), then what lies before the
/// period (P-159, P-160), then demand by demand and supply by supply.
public func balance(
  _ profile: InventoryProfile, _ parameters: ResolvedParameters, _ period: PlanningPeriod
) throws(PlanningFault) -> Plan {
  var balancing = Balancing(profile, parameters, period)
  return try balancing.balance()
}

/// Why a stockkeeping unit cannot be planned: its parameters contradict each other (P-133).
public enum PlanningFault: Error, Sendable {
  /// The policy `fixed` has no reorder quantity (P-133).
  case reorderQuantityMissing
  /// The maximum inventory is below the reorder point or the safety stock (P-133).
  case maximumTooLow
  /// More orders than anybody could carry out: the maximum order quantity is too small.
  case tooManyOrders

  /// How many orders a run suggests for one stockkeeping unit at most.
  static let mostOrders = 100_000
}

/// The machine of `balance`: one state at a time looks at the next demand and the next supply.
struct Balancing {
  enum State {
    case startOver, matchDates, matchQuantity, createSupply, reduceSupply, closeDemand, closeSupply
    case closeLoop, done
  }

  let parameters: ResolvedParameters
  let period: PlanningPeriod
  var demands: [ProfileEvent]
  var supplies: [ProfileEvent]
  var plan = Plan()
  var state = State.startOver
  var demandAt = 0
  var queue = SupplyQueue(inOrder: [])
  var projected = Quantity.zero
  var available = Quantity.zero
  var lastNumber: Int32
  /// Demand that came after an order cut at the maximum is due with it (P-152).
  var accumulationStart = CalendarDate.blank
  var projection: Projection
  var log = ReasonLog()
  /// Room for the causes of a supply, while they are told.
  var causes: [LoggedReason] = []
  /// Of each supply what meets nothing real.
  var free: [Quantity] = []
  /// What was left as it was, when somebody asks.
  var notes: PlanNotes?
  let watchesReorderPoint: Bool
  let loadedCount: Int
  /// Passed by address, never copied to the stack: see `Model`.
  private let passedByAddress: any Sendable = ()

  init(
    _ profile: InventoryProfile, _ parameters: ResolvedParameters, _ period: PlanningPeriod
  ) {
    self.parameters = parameters
    self.period = period
    demands = profile.demands
    supplies = profile.supplies
    loadedCount = supplies.count
    lastNumber = Int32(truncatingIfNeeded: demands.count + supplies.count)
    watchesReorderPoint = parameters.watchesReorderPoint
    let reach = Int(parameters.leadDays) + Int(parameters.waitingDays) + Int(parameters.bucketDays)
    projection = Projection(from: period.start, to: period.end.adding(days: reach))
  }

  mutating func balance() throws(PlanningFault) -> Plan {
    guard prepare() else {
      plan.isLeft = true
      return plan
    }
    matchNumbers()
    clearFrozenZone()
    try insertSafetySupply()
    if watchesReorderPoint { try startReordering() }
    limitOrders()
    try run()
    return finish()
  }

  var demand: Int? { demandAt < demands.count ? demandAt : nil }

  mutating func run() throws(PlanningFault) {
    while state != .done {
      try checkOrders()
      switch state {
      case .startOver: startOver()
      case .matchDates: try matchDates()
      case .matchQuantity: matchQuantity()
      case .createSupply: try createSupply()
      case .reduceSupply: try reduceSupply()
      case .closeDemand: closeDemand()
      case .closeSupply: closeSupply()
      case .closeLoop: try closeLoop()
      case .done: break
      }
    }
  }

  func checkOrders() throws(PlanningFault) {
    guard supplies.count - loadedCount <= PlanningFault.mostOrders else { throw .tooManyOrders }
  }

  private mutating func startOver() {
    let hasSupply = queue.first != nil
    guard let demand else {
      state = hasSupply ? .reduceSupply : .closeLoop
      return
    }
    if demands[demand].untracked.isZero {
      state = .closeDemand
    } else {
      state = hasSupply ? .matchDates : .createSupply
    }
  }

  private mutating func closeLoop() throws(PlanningFault) {
    if queue.hasAside {
      queue.startAgain()
      state = .startOver
      return
    }
    if watchesReorderPoint, maintainProjection(to: period.end) {
      _ = try orderForward(from: projection.bucketStart, current: nil, until: .blank)
      state = .startOver
    } else {
      state = .done
    }
  }

  /// The suggestions that are left, in the order in which their lines were made (P-164).
  mutating func finish() -> Plan {
    plan.lines.removeAll { supplies[$0].line < 0 || supplies[$0].action == .none }
    plan.demands = demands
    plan.supplies = supplies
    return plan
  }

  // MARK: Supply and its line

  /// A new supply of a quantity; it stands in no queue yet.
  mutating func makeSupply(_ quantity: Quantity, due date: CalendarDate) -> Int {
    lastNumber += 1
    var event = ProfileEvent(
      .suggestion, nil, stock: TrackedSKUID(raw: -1), on: date, priority: 0, quantity)
    event.number = lastNumber
    event.action = .new
    event.loaded = .zero
    event.open = .zero
    supplies.append(event)
    free.append(.zero)
    return supplies.count - 1
  }

  mutating func enqueue(_ supply: Int) {
    queue.insert(SupplyQueue.Entry(supplies[supply], at: supply))
  }

  /// Gives a supply its place among the planning lines when it has none (P-164).
  mutating func noteLine(_ supply: Int) {
    guard supplies[supply].line < 0 else { return }
    supplies[supply].line = Int32(truncatingIfNeeded: plan.lines.count)
    plan.lines.append(supply)
  }

  /// New supply of nothing has no line.
  mutating func dropLine(_ supply: Int) { supplies[supply].line = -1 }

  mutating func link(_ demand: Int?, _ supply: Int?, _ quantity: Quantity, isBound: Bool = false) {
    guard quantity.isPositive else { return }
    if let supply, demand.map({ demands[$0].origin.isAnticipated }) ?? true {
      free[supply] += quantity
    }
    plan.links.append(
      PlanLink(demand: demand, supply: supply, quantity: quantity, isBound: isBound))
  }
}
