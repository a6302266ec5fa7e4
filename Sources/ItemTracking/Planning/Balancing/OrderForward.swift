/// Orders for inventory that fell to its reorder point (P-133).
extension Balancing {
  /// Looks at the first bucket, and at supply that would be too much (P-134).
  mutating func startReordering() throws(PlanningFault) {
    let end = period.start.adding(days: Int(parameters.bucketDays) - 1)
    let level = projected + projectedSupply(from: period.start, to: end)
    if level <= parameters.reorderPoint {
      _ = try orderForward(from: period.start, current: nil, until: .blank)
    }
    checkOverflow()
  }

  /// Orders what the policy says, to start on a date; true when the order comes before the demand
  /// that is looked at, and is what balancing goes on with.
  mutating func orderForward(
    from date: CalendarDate, current: Int?, until wanted: CalendarDate
  ) throws(PlanningFault) -> Bool {
    let first = makeSupply(.zero, due: date)
    var missing = aboveReorderPoint(
      try orderQuantity(.zero, projected, first), projected, first)
    let due = date.adding(days: Int(parameters.leadDays) + Int(parameters.waitingDays))
    noteLine(first)
    let coming =
      projectedSupply(from: date, to: due)
      + projection.pending(from: date, to: due, onlySupply: true)
    projection.withinLeadTime = coming
    if coming + projected > parameters.reorderPoint {
      // It is taken care of: the suggestion goes.
      dropLine(first)
      return false
    }
    if parameters.policy == .maximum {
      missing -= coming
      log.adjust(first, .maximumInventory, by: -coming)
    } else if parameters.policy == .fixed {
      missing = max(missing - coming, parameters.reorderQuantity)
    }
    note(.bucket, first, for: nil, until: date.adding(days: -1), parameters.reorderPoint)
    let comesFirst = current.map { due < supplies[$0].date } ?? true
    let hasTakenOver = due <= wanted && (due < wanted || comesFirst) && missing.isPositive
    var ordered = Quantity.zero
    var supply: Int? = first
    while missing.isPositive {
      try checkOrders()
      let made = supply ?? makeSupply(.zero, due: date)
      if supply == nil {
        let isMaximum = parameters.policy == .maximum
        log.add(LoggedReason(made, isMaximum ? .maximumInventory : .fixedReorderQuantity, missing))
        noteLine(made)
      }
      supply = nil
      let quantity = modified(missing, of: made, minimum: .zero)
      set(made, quantity, from: date, due: due)
      missing -= quantity
      ordered += quantity
      projection.withinLeadTime += quantity
    }
    if let supply { dropLine(supply) }
    keepBelowOverflow(projected + ordered, ordered, after: due)
    if hasTakenOver { queue.goOn(with: SupplyQueue.Entry(supplies[first], at: first)) }
    return hasTakenOver
  }

  private mutating func set(
    _ supply: Int, _ quantity: Quantity, from start: CalendarDate, due: CalendarDate
  ) {
    supplies[supply].date = due
    supplies[supply].startingDate = start
    supplies[supply].fixedDate = due
    supplies[supply].remaining = quantity
    supplies[supply].untracked = quantity
    supplies[supply].minimum = quantity
    // Last of its day.
    supplies[supply].orderPriority = 1000
    supplies[supply].attributePriority = 1000
    enqueue(supply)
    log.add(LoggedReason(supply, .reorderPoint, quantity))
  }

  /// P-133: an order is so large that inventory comes above the reorder point.
  mutating func aboveReorderPoint(
    _ quantity: Quantity, _ level: Quantity, _ supply: Int
  ) -> Quantity {
    let gap = parameters.reorderPoint - level
    guard quantity <= gap, parameters.reorderQuantity.isPositive else { return quantity }
    return (gap + Quantity(raw: 1)).roundedUp(to: parameters.reorderQuantity)
  }

  /// Supply from one day to another that counts for inventory.
  func projectedSupply(from start: CalendarDate, to end: CalendarDate) -> Quantity {
    var sum = Quantity.zero
    queue.forEach(from: start, to: end) { supply in
      guard supplies[supply].bind == 0, !supplies[supply].isForSafety else { return }
      sum += supplies[supply].remaining
    }
    return sum
  }
}
