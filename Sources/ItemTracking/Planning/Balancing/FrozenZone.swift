/// What lies before the period: it is used as it stands, and what it lacks is an emergency
/// (P-159, P-160).
extension Balancing {
  /// Supplies and demands from before the period against each other; the queue holds what is left.
  mutating func clearFrozenZone() {
    var used: [SupplyQueue.Entry] = []
    used.reserveCapacity(supplies.count)
    for index in supplies.indices
    where supplies[index].bind == 0 || supplies[index].remaining.isPositive {
      used.append(SupplyQueue.Entry(supplies[index], at: index))
    }
    let order = used.sorted()
    let early = order.prefix { $0.date < period.start }.map(\.index)
    var place = 0
    while demandAt < demands.count, demands[demandAt].date < period.start, place < early.count {
      let demand = demandAt
      let supply = early[place]
      if demands[demand].untracked > supplies[supply].untracked {
        projected += supplies[supply].remaining
        let used = supplies[supply].untracked
        demands[demand].untracked -= used
        keepNumbers(demand, supply, used)
        supplies[supply].untracked = .zero
        place += 1
      } else {
        projected -= demands[demand].remaining
        let used = demands[demand].untracked
        supplies[supply].untracked -= used
        keepNumbers(demand, supply, used)
        demands[demand].untracked = .zero
        demandAt += 1
      }
    }
    let firstOpen = demandAt
    while demandAt < demands.count, demands[demandAt].date < period.start {
      projected -= demands[demandAt].remaining
      available -= demands[demandAt].untracked
      demandAt += 1
    }
    for supply in early[place...] {
      projected += supplies[supply].remaining
      available += supplies[supply].untracked
    }
    for supply in early { supplies[supply].flexibility = .none }
    if available.isNegative { orderAtOnce(for: firstOpen..<demandAt) }
    let left = order[..<early.count].filter { !supplies[$0.index].untracked.isZero }
    queue = SupplyQueue(inOrder: left + order[early.count...])
  }

  /// Numbers are never lost: each side of what met keeps its own (P-110, P-159).
  private mutating func keepNumbers(_ demand: Int, _ supply: Int, _ quantity: Quantity) {
    if demands[demand].isNumbered { link(demand, nil, quantity) }
    if supplies[supply].isNumbered { link(nil, supply, quantity) }
  }

  /// P-160: what is missing when the period starts comes the day before, exactly.
  private mutating func orderAtOnce(for open: Range<Int>) {
    let quantity = -available
    let supply = makeSupply(quantity, due: period.start.adding(days: -1))
    supplies[supply].flexibility = .none
    noteLine(supply)
    link(nil, supply, quantity)
    for demand in open where demands[demand].untracked.isPositive {
      link(demand, nil, demands[demand].untracked)
      demands[demand].untracked = .zero
    }
    projected += quantity
    available = .zero
    log.add(LoggedReason(supply, .emergencyOrder, quantity))
    supplies[supply].untracked = .zero
    publishReasons(of: supply)
    var reason = PlanReason(supply: supply)
    reason.warning = .emergencyOrder
    reason.level = -quantity
    reason.date = period.start
    plan.reasons.append(reason)
  }

  /// P-131: safety stock that is missing on the first day is ordered for that day, as an exception.
  mutating func insertSafetySupply() throws(PlanningFault) {
    var level = available
    for supply in queue.indices(from: period.start, to: period.start) {
      level += supplies[supply].untracked
    }
    guard level < parameters.safetyStock else { return }
    let isMultiple = period.respectsParameters && parameters.policy == .fixed
    var missing = (isMultiple ? parameters.reorderPoint : parameters.safetyStock) - level
    while missing.isPositive {
      try checkOrders()
      let supply = makeSupply(missing, due: period.start)
      if period.respectsParameters {
        var quantity = missing
        if watchesReorderPoint {
          quantity = try orderQuantity(quantity, level, supply)
          quantity = aboveReorderPoint(quantity, level, supply)
        }
        quantity = modified(quantity, of: supply, minimum: .zero)
        supplies[supply].remaining = quantity
        supplies[supply].untracked = quantity
        supplies[supply].minimum = quantity
      }
      supplies[supply].fixedDate = period.start
      supplies[supply].isForSafety = true
      supplies[supply].isException = true
      enqueue(supply)
      warn(supply, .belowSafetyStock, level: parameters.safetyStock, on: period.start)
      let quantity = supplies[supply].remaining
      projected += quantity
      level += quantity
      missing -= quantity
      if isMultiple, missing.isZero { missing = Quantity(raw: 1) }
    }
  }

  /// P-126: no order of the period is raised above the maximum order quantity.
  mutating func limitOrders() {
    for index in supplies.indices
    where supplies[index].maximum.isZero && supplies[index].remaining.isPositive {
      supplies[index].maximum = parameters.maximumOrder
    }
  }
}
