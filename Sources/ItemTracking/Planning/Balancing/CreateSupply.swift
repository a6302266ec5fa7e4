/// New supply for a demand that nothing there can meet (P-131), and what of a supply is too much.
extension Balancing {
  mutating func createSupply() throws(PlanningFault) {
    let demand = demandAt
    let wanted = demands[demand].date
    let date = isAccumulated(to: accumulationStart, wanted) ? accumulationStart : wanted
    if watchesReorderPoint, date >= projection.bucketStart, maintainProjection(to: date) {
      let current = queue.first
      if try orderForward(from: projection.bucketStart, current: current, until: wanted) {
        state = .matchDates
        return
      }
    }
    let pending = projection.pending(from: projection.bucketStart, to: wanted)
    let level = projected + pending - demands[demand].remaining
    let supply = try supply(for: demand, level)
    supplies[supply].date = date
    supplies[supply].fixedDate = date
    enqueue(supply)
    if watchesReorderPoint {
      warn(supply, .belowSafetyStock, level: parameters.safetyStock, on: wanted)
    }
    state = .matchQuantity
  }

  /// Exactly what is needed where inventory is watched, else what the policy orders.
  private mutating func supply(
    for demand: Int, _ level: Quantity
  ) throws(PlanningFault) -> Int {
    let supply = makeSupply(.zero, due: demands[demand].date)
    let isException = watchesReorderPoint
    var quantity = demands[demand].untracked
    if demands[demand].level > 0 {
      // P-149: what is made for the line above it has no modifiers.
      supplies[supply].maximum = quantity
    } else if !isException || period.respectsParameters {
      if isException {
        // What safety stock asks for is in the level already.
        let isSafety = demands[demand].origin == .safetyStock
        let level = isSafety ? level + demands[demand].remaining : level
        quantity = try orderQuantity(quantity, level, supply)
        if quantity < -level, parameters.reorderQuantity.isPositive {
          // More than the level lacks, unless it comes out even.
          quantity = (-level).roundedUp(to: parameters.reorderQuantity)
        }
        // Where there is enough already, what is missing is still ordered: others have the rest.
        if !quantity.isPositive { quantity = demands[demand].untracked }
      }
      quantity = modified(quantity, of: supply, minimum: .zero)
      supplies[supply].maximum = parameters.maximumOrder
    } else {
      quantity = notAboveMaximum(quantity)
    }
    supplies[supply].remaining = quantity
    supplies[supply].untracked = quantity
    supplies[supply].minimum = quantity
    takeAttributes(supply, from: demand)
    supplies[supply].isException = isException
    if !isException || period.respectsParameters {
      keepBelowOverflow(level + quantity, quantity, after: supplies[supply].date)
    }
    return supply
  }

  /// What the policy orders at a level of inventory (P-133).
  mutating func orderQuantity(
    _ needed: Quantity, _ level: Quantity, _ supply: Int
  ) throws(PlanningFault) -> Quantity {
    switch parameters.policy {
    case .maximum:
      guard parameters.maximumInventory > parameters.reorderPoint else { throw .maximumTooLow }
      let quantity = parameters.maximumInventory - level
      log.add(LoggedReason(supply, .maximumInventory, quantity))
      return quantity
    case .fixed:
      guard parameters.reorderQuantity.isPositive else { throw .reorderQuantityMissing }
      log.add(LoggedReason(supply, .fixedReorderQuantity, parameters.reorderQuantity))
      return parameters.reorderQuantity
    case .none, .order, .lotForLot: return needed
    }
  }

  mutating func reduceSupply() throws(PlanningFault) {
    let supply = queue.front
    let date = supplies[supply].date
    if watchesReorderPoint, date >= projection.bucketStart, maintainProjection(to: date) {
      if try orderForward(from: projection.bucketStart, current: supply, until: date) {
        state = demand == nil ? .closeSupply : .matchDates
        return
      }
    }
    if decrease(supply, by: supplies[supply].untracked, keepingParameters: true) {
      state = .closeSupply
    } else {
      noteNotLowered(supply, by: supplies[supply].untracked)
      supplies[supply].maximum = supplies[supply].remaining
      state = demand == nil ? .closeSupply : .matchQuantity
    }
  }
}
