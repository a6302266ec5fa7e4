/// Bringing a supply and a demand of one date to one quantity (P-126, P-132).
extension Balancing {
  mutating func matchQuantity() {
    let demand = demandAt
    let supply = queue.front
    if supplies[supply].untracked >= demands[demand].untracked {
      state = .closeDemand
    } else if isClosed(supply, for: demands[demand].date) {
      noteNotRaised(supply, demand)
      state = .closeSupply
    } else if increase(supply, for: demand, withinAccumulation: true) {
      state = .closeDemand
      // Supply that was only for safety is ordinary once it serves demand.
      if supplies[supply].isForSafety, demands[demand].origin != .safetyStock {
        supplies[supply].isForSafety = false
        projected -= parameters.safetyStock
      }
    } else {
      noteNotRaised(supply, demand)
      state = .closeSupply
      if parameters.maximumOrder.isPositive { accumulationStart = supplies[supply].date }
    }
  }

  /// Whether a supply takes no more demand: an exception only what falls into its time, and orders
  /// for inventory none beyond what they have.
  private func isClosed(_ supply: Int, for date: CalendarDate) -> Bool {
    guard supplies[supply].isException else { return watchesReorderPoint }
    return parameters.policy == .lotForLot
      ? !isAccumulated(to: supplies[supply].date, date) : supplies[supply].date != date
  }

  /// Raises a supply to what a demand needs; false when it may not, or not so far.
  mutating func increase(_ supply: Int, for demand: Int, withinAccumulation: Bool) -> Bool {
    let event = supplies[supply]
    let needed = demands[demand].untracked
    guard event.flexibility == .unlimited else { return false }
    // P-149: what is made for the line above it serves that line alone.
    let isMadeForLine = max(event.level, demands[demand].level) > 0
    if isMadeForLine, event.bind != demands[demand].bind { return false }
    if event.maximum.isPositive || event.action == .cancel, event.maximum <= event.remaining {
      return false
    }
    // As an argument the date would have the whole machine copied.
    let date = demands[demand].date
    if withinAccumulation, !isAccumulated(to: event.date, date) { return false }
    var quantity = event.remaining + needed - event.untracked
    if !isMadeForLine {
      let isModified = event.isException ? period.respectsParameters : true
      quantity =
        isModified
        ? modified(quantity, of: supply, minimum: event.minimum) : notAboveMaximum(quantity)
    }
    change(supply, to: quantity)
    return needed <= supplies[supply].untracked
  }

  /// P-126: the maximum order quantity holds without other modifiers, too.
  func notAboveMaximum(_ quantity: Quantity) -> Quantity {
    parameters.maximumOrder.isPositive ? min(quantity, parameters.maximumOrder) : quantity
  }

  /// Sets what a supply has, and what of it is free.
  private mutating func change(_ supply: Int, to quantity: Quantity) {
    supplies[supply].untracked += quantity - supplies[supply].remaining
    supplies[supply].remaining = quantity
    setAction(of: supply)
  }

  /// Lowers a supply; true when nothing of it is free any more (P-132).
  mutating func decrease(
    _ supply: Int, by quantity: Quantity, keepingParameters: Bool
  ) -> Bool {
    let part = decreasable(supply, quantity)
    // P-149: what is made for the line above it has no dampener.
    let dampener = supplies[supply].level > 0 ? .zero : parameters.dampenerQuantity
    guard supplies[supply].flexibility != .none else { return false }
    if supplies[supply].level > 0, !part.isPositive { return supplies[supply].untracked.isZero }
    guard part > dampener else {
      if dampener.isPositive {
        log.add(LoggedReason(supply, .dampener, parameters.dampenerQuantity))
      }
      return false
    }
    let before = supplies[supply].remaining
    var after = before - part
    if keepingParameters {
      after = max(after, modified(after, of: supply, minimum: supplies[supply].minimum))
      let isDamped = (before - after).magnitude < dampener
      if supplies[supply].action != .new, isDamped { return false }
    }
    change(supply, to: after)
    return supplies[supply].untracked.isZero
  }

  /// How much less a supply may be: what is linked, reserved or kept for safety stays.
  func decreasable(_ supply: Int, _ quantity: Quantity) -> Quantity {
    let event = supplies[supply]
    let linked = event.remaining - event.untracked
    let kept = max(event.minimum, linked + event.safety)
    return min(min(quantity, event.untracked), event.remaining - kept)
  }

  /// P-126: a quantity after the order modifiers; what the maximum cuts off is for other supply.
  mutating func modified(_ quantity: Quantity, of supply: Int, minimum: Quantity) -> Quantity {
    guard quantity.isPositive else { return .zero }
    var result = quantity
    let most = parameters.maximumOrder
    if most.isPositive, quantity > most, most > minimum {
      result = most
      log.add(LoggedReason(supply, .maximumOrder, most - quantity))
    }
    if parameters.minimumOrder > result {
      result = parameters.minimumOrder
      log.add(LoggedReason(supply, .minimumOrder, parameters.minimumOrder))
    }
    if parameters.multiple.isPositive {
      let rounded = result.roundedUp(to: parameters.multiple)
      log.add(LoggedReason(supply, .multiple, rounded - result))
      result = rounded
    }
    return most.isPositive ? min(result, most) : result
  }
}

extension Quantity {
  /// The smallest multiple of a step that is not less.
  func roundedUp(to step: Quantity) -> Quantity {
    let rest = raw % step.raw
    return rest > 0 ? Quantity(raw: raw + (step.raw - rest)) : Quantity(raw: raw - rest)
  }
}
