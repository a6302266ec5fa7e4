/// A cause for a supply to be larger than what it is for, as it comes up.
struct LoggedReason: Hashable {
  var supply: Int
  var reason: SurplusReason
  var quantity: Quantity
  var demand: Int?
  var warning = WarningText.none
  var level = Quantity.zero
  var date = CalendarDate.blank

  init(_ supply: Int, _ reason: SurplusReason, _ quantity: Quantity, demand: Int? = nil) {
    self.supply = supply
    self.reason = reason
    self.quantity = quantity
    self.demand = demand
  }
}

/// Causes by supply, in the order in which they came up.
struct ReasonLog {
  private struct Logged {
    var reason: LoggedReason
    /// The cause of the same supply before it.
    var before: Int?
  }

  private var entries: [Logged] = []
  /// For each supply its newest cause.
  private var newest: [Int?] = []

  mutating func add(_ entry: LoggedReason) {
    guard !entry.quantity.isZero || entry.warning != .none else { return }
    while newest.count <= entry.supply { newest.append(nil) }
    entries.append(Logged(reason: entry, before: newest[entry.supply]))
    newest[entry.supply] = entries.count - 1
  }

  private func newest(of supply: Int) -> Int? { supply < newest.count ? newest[supply] : nil }

  /// The newest cause of a kind comes to more or less.
  mutating func adjust(_ supply: Int, _ reason: SurplusReason, by quantity: Quantity) {
    var next = newest(of: supply)
    while let place = next {
      if entries[place].reason.reason == reason {
        entries[place].reason.quantity += quantity
        return
      }
      next = entries[place].before
    }
  }

  /// The causes of a supply, oldest first; the list is empty before.
  func tell(_ supply: Int, into found: inout [LoggedReason]) {
    var next = newest(of: supply)
    while let place = next {
      found.append(entries[place].reason)
      next = entries[place].before
    }
    found.reverse()
  }
}

extension Balancing {
  mutating func warn(
    _ supply: Int, _ text: WarningText, quantity: Quantity = .zero, level: Quantity,
    on date: CalendarDate
  ) {
    var entry = LoggedReason(supply, .undefined, quantity)
    entry.warning = text
    entry.level = level
    entry.date = date
    log.add(entry)
  }

  /// What of a suggestion meets nothing, explained reason by reason until nothing is left; then its
  /// warnings (P-161, P-162).
  mutating func publishReasons(of supply: Int) {
    // One list serves all supplies: a list for each is a tenth of balancing.
    var logged: [LoggedReason] = []
    swap(&logged, &causes)
    log.tell(supply, into: &logged)
    defer {
      logged.removeAll(keepingCapacity: true)
      swap(&logged, &causes)
    }
    var rest = free[supply]
    var explained = supplies[supply].planned - rest
    var takesPart = false
    if rest.isPositive {
      for entry in representatives(of: logged) {
        var reason = PlanReason(supply: supply, reason: entry.reason)
        reason.demand = entry.demand
        reason.parameter = parameter(of: entry)
        reason.quantity = part(of: entry, explained, rest, supply, &takesPart)
        guard !reason.quantity.isZero || entry.reason == .reorderPoint else { continue }
        reason.from = rest
        explained += reason.quantity
        rest -= reason.quantity
        reason.to = rest
        plan.reasons.append(reason)
      }
      if rest.isPositive {
        var reason = PlanReason(supply: supply)
        reason.quantity = rest
        reason.from = rest
        plan.reasons.append(reason)
      }
    }
    for entry in logged where entry.warning != .none {
      var reason = PlanReason(supply: supply)
      reason.warning = entry.warning
      // A warning explains no quantity; what it names are levels.
      reason.parameter = entry.quantity
      reason.level = entry.level
      reason.date = entry.date
      plan.reasons.append(reason)
    }
  }

  /// Of the causes of one rank and demand the newest stands for all; anticipated demand adds up.
  private func representatives(of logged: [LoggedReason]) -> [LoggedReason] {
    if logged.count == 1 { return logged }
    var found: [LoggedReason] = []
    for entry in logged where entry.warning == .none {
      if let place = found.firstIndex(where: {
        $0.reason.rank == entry.reason.rank && $0.demand == entry.demand
          && ($0.reason == .safetyStock) == (entry.reason == .safetyStock)
      }) {
        var merged = entry
        if entry.reason.rank == 1 { merged.quantity += found[place].quantity }
        found[place] = merged
      } else {
        found.append(entry)
      }
    }
    return found.sorted { key(of: $0) < key(of: $1) }
  }

  private func key(of entry: LoggedReason) -> (UInt8, Int32) {
    let number =
      entry.reason == .safetyStock
      ? supplies[entry.supply].number : entry.demand.map { demands[$0].number } ?? 0
    return (entry.reason.rank, number)
  }

  private func part(
    of entry: LoggedReason, _ explained: Quantity, _ rest: Quantity, _ supply: Int,
    _ takesPart: inout Bool
  ) -> Quantity {
    switch entry.reason {
    case .forecast, .blanketOrder, .safetyStock, .emergencyOrder: return entry.quantity
    case .reorderPoint, .undefined: return .zero
    case .maximumInventory, .fixedReorderQuantity:
      takesPart = explained < entry.quantity
      return takesPart ? entry.quantity - explained : .zero
    case .maximumOrder: return takesPart ? entry.quantity : .zero
    case .minimumOrder: return max(.zero, entry.quantity - explained)
    case .multiple:
      let planned = supplies[supply].planned
      let unused = parameters.multiple - planned.roundedUp(to: parameters.multiple) + planned
      return min(min(unused, entry.quantity), rest)
    case .dampener: return min(entry.quantity, rest)
    }
  }

  private func parameter(of entry: LoggedReason) -> Quantity {
    switch entry.reason {
    case .safetyStock: parameters.safetyStock
    case .reorderPoint: parameters.reorderPoint
    case .maximumInventory: parameters.maximumInventory
    case .fixedReorderQuantity: parameters.reorderQuantity
    case .maximumOrder: parameters.maximumOrder
    case .minimumOrder: parameters.minimumOrder
    case .multiple: parameters.multiple
    case .dampener: entry.quantity
    case .forecast, .blanketOrder, .emergencyOrder, .undefined: .zero
    }
  }
}
