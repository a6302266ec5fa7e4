/// A demand that is met, and a supply that is used up (P-137, P-151).
extension Balancing {
  mutating func closeDemand() {
    let demand = demandAt
    let quantity = demands[demand].untracked
    let isSafety = demands[demand].origin == .safetyStock
    if isSafety {
      if let supply = queue.first {
        keepForSafety(supply, quantity, on: demands[demand].date)
        remind(of: supply, onlyWhatIsSure: true)
      }
    } else {
      if watchesReorderPoint { projection.remind(of: demands[demand], as: .demand(demand)) }
      if let supply = queue.first, quantity.isPositive {
        supplies[supply].untracked -= quantity
        supplies[supply].safety = min(supplies[supply].safety, supplies[supply].untracked)
        if supplies[supply].action != .none { noteLine(supply) }
        remind(of: supply, onlyWhatIsSure: true)
        connect(demand, supply, quantity)
      }
    }
    demands[demand].untracked = .zero
    demandAt += 1
    // P-151: safety stock serves later demand and is asked for again.
    if isSafety { queue.startAgain() }
    state = .startOver
  }

  mutating func closeSupply() {
    let supply = queue.front
    let free = supplies[supply].untracked
    if let demand { demands[demand].untracked -= free }
    state = .startOver
    if let demand, demands[demand].origin == .safetyStock {
      keepForSafety(supply, free, on: demands[demand].date)
      remind(of: supply, onlyWhatIsSure: true)
      queue.setFirstAside()
      return
    }
    remind(of: supply, onlyWhatIsSure: false)
    if supplies[supply].action != .none {
      noteLine(supply)
      if supplies[supply].action == .new, supplies[supply].planned.isZero { dropLine(supply) }
    }
    if supplies[supply].action == .new || supplies[supply].date <= period.end {
      if let demand { connect(demand, supply, free) } else { link(nil, supply, free) }
    }
    supplies[supply].untracked = .zero
    queue.finishFirst()
    if supplies[supply].line >= 0 {
      log.add(LoggedReason(supply, .safetyStock, supplies[supply].safety))
      publishReasons(of: supply)
    }
  }

  /// A link, and why its supply stays free when nothing real needs it.
  private mutating func connect(_ demand: Int, _ supply: Int, _ quantity: Quantity) {
    link(demand, supply, quantity, isBound: demands[demand].bind != 0)
    switch demands[demand].origin {
    case .forecast: log.add(LoggedReason(supply, .forecast, quantity, demand: demand))
    case .blanketOrder: log.add(LoggedReason(supply, .blanketOrder, quantity, demand: demand))
    case .stock, .order, .safetyStock, .suggestion: break
    }
  }

  /// A quantity of a supply is not to be reduced: it is safety stock.
  private mutating func keepForSafety(_ supply: Int, _ quantity: Quantity, on date: CalendarDate) {
    guard quantity > supplies[supply].safety else { return }
    let linked = supplies[supply].remaining - supplies[supply].untracked
    supplies[supply].safety = quantity
    supplies[supply].minimum = max(supplies[supply].minimum, linked + quantity)
    let fixed = supplies[supply].fixedDate
    if fixed.isBlank || fixed > date { supplies[supply].fixedDate = date }
  }

  private mutating func remind(of supply: Int, onlyWhatIsSure: Bool) {
    guard watchesReorderPoint, supplies[supply].date >= projection.bucketStart else { return }
    var event = supplies[supply]
    if onlyWhatIsSure { event.remaining = event.remaining - event.untracked + event.safety }
    projection.remind(of: event, as: .supply(supply))
  }
}
