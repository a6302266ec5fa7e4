/// What is settled before anything is matched: who takes part, in which order.
extension Balancing {
  /// Sorts demand and supply; false when nothing is to be planned, or all is left as it is.
  mutating func prepare() -> Bool {
    if !parameters.includesInventory {
      supplies.removeAll { $0.origin == .stock && $0.bind == 0 }
      demands.removeAll { $0.origin == .stock && $0.bind == 0 }
    }
    addSafetyDemand()
    guard !demands.isEmpty || !supplies.isEmpty || watchesReorderPoint else { return false }
    // Mostly there is less new supply than demand: growing would move all events again.
    let more = demands.count / 2
    demands = inOrder(demands, andRoomFor: 0, settleDemand)
    supplies = inOrder(supplies, andRoomFor: more, settleSupply)
    free.reserveCapacity(supplies.count + more)
    free.append(contentsOf: repeatElement(.zero, count: supplies.count))
    plan.links.reserveCapacity(demands.count + supplies.count)
    plan.lines.reserveCapacity(more)
    plan.reasons.reserveCapacity(more)
    return !isCovered(demands, by: supplies) || !isCovered(supplies, by: demands)
  }

  /// Safety stock is asked for on the first day and on each day with demand, last of the day.
  private mutating func addSafetyDemand() {
    guard parameters.safetyStock.isPositive else { return }
    let start = period.start
    var dates = Set(demands.map(\.date).filter { $0 >= start })
    dates.insert(period.start)
    for date in dates.sorted() {
      lastNumber += 1
      var event = ProfileEvent(
        .safetyStock, nil, stock: TrackedSKUID(raw: -1), on: date, priority: 1000,
        parameters.safetyStock)
      event.number = lastNumber
      event.flexibility = .none
      demands.append(event)
    }
  }

  /// What supply is made for is served by that supply alone.
  private func settleDemand(_ event: inout ProfileEvent) {
    if parameters.policy == .order || event.level > 0, !event.origin.isAnticipated {
      event.bind = event.ownBind
    }
    event.setAttributePriority(parameters)
  }

  /// P-123, P-128: what cannot be changed is used before what can.
  private func settleSupply(_ event: inout ProfileEvent) {
    if event.date > period.end { event.flexibility = .none }
    if watchesReorderPoint, event.bind == 0, event.flexibility != .none {
      event.flexibility = .reduceOnly
    }
    if event.origin != .stock, event.flexibility != .unlimited {
      event.orderPriority = 100 + event.orderPriority / 10
    }
    event.setAttributePriority(parameters)
  }

  /// P-150: by date, attributes, order priority, then as loaded.
  ///
  /// Sorts what decides, and moves each event, which is far larger, once to its place.
  private func inOrder(
    _ events: [ProfileEvent], andRoomFor more: Int, _ settle: (inout ProfileEvent) -> Void
  ) -> [ProfileEvent] {
    var ordered = events
    ordered.reserveCapacity(events.count + more)
    var entries: [SupplyQueue.Entry] = []
    entries.reserveCapacity(events.count)
    for index in ordered.indices {
      settle(&ordered[index])
      entries.append(SupplyQueue.Entry(ordered[index], at: index))
    }
    guard !SupplyQueue.isInOrder(entries) else { return ordered }
    entries.sort()
    for place in entries.indices {
      ordered[place] = events[entries[place].index]
      settle(&ordered[place])
    }
    return ordered
  }

  // MARK: Shortcuts

  /// P-115, P-155: whether what is specific on one side has as much on the other.
  private func isCovered(_ own: [ProfileEvent], by others: [ProfileEvent]) -> Bool {
    let isLotForLot = parameters.policy == .lotForLot
    guard isLotForLot || parameters.replenishment == .production else { return false }
    // P-149: what is made for the line above it is always looked at.
    var isSpecific = false
    for event in own where event.level == 0 {
      if event.attributePriority < 8 {
        isSpecific = true
      } else if isLotForLot, !event.untracked.isZero {
        return false
      }
    }
    guard isSpecific else { return false }
    var sums: [Attributes: Quantity] = [:]
    for event in others {
      Attributes.forEach(of: event) { sums[$0, default: .zero] += event.untracked }
    }
    var specific = Quantity.zero
    var found = Quantity.zero
    for event in own where event.level == 0 && event.attributePriority < 8 {
      specific += event.untracked
      found += sums[Attributes(of: event), default: .zero]
    }
    guard found == specific else { return false }
    return isLotForLot || !found.isZero && isInTime(own, others)
  }

  /// What is bound is left as it is only on the days of its demand.
  private func isInTime(_ own: [ProfileEvent], _ others: [ProfileEvent]) -> Bool {
    var days: [Attributes: Set<CalendarDate>] = [:]
    for event in others where event.bind != 0 {
      Attributes.forEach(of: event) { days[$0, default: []].insert(event.date) }
    }
    return own.allSatisfy { event in
      days[Attributes(of: event)].map { $0 == [event.date] } ?? true
    }
  }

  /// What a demand asks of a supply: the same order, and each number that it names.
  struct Attributes: Hashable {
    var bind: Int32
    var lot: Int32
    var serial: Int32

    func hash(into hasher: inout Hasher) {
      hasher.combine(Int64(lot) << 32 | Int64(UInt32(bitPattern: serial ^ bind)))
    }

    /// Everything that an event would be found by.
    static func forEach(of event: ProfileEvent, _ body: (Attributes) -> Void) {
      body(Attributes(bind: event.bind, lot: 0, serial: 0))
      if event.lot != 0 { body(Attributes(bind: event.bind, lot: event.lot, serial: 0)) }
      if event.serial != 0 {
        body(Attributes(bind: event.bind, lot: 0, serial: event.serial))
        if event.lot != 0 { body(Attributes(of: event)) }
      }
    }
  }
}

extension Balancing.Attributes {
  init(of event: ProfileEvent) {
    self.init(bind: event.bind, lot: event.lot, serial: event.serial)
  }
}

extension ProfileEvent {
  /// P-102: specific numbers and bindings first, the most particular ones before the others.
  mutating func setAttributePriority(_ parameters: ResolvedParameters) {
    let hasSerial = serial != 0 && parameters.isSerialSpecific
    let hasLot = lot != 0 && parameters.isLotSpecific
    let isBound = bind != 0
    switch (hasSerial, hasLot) {
    case (true, true): attributePriority = isBound ? 1 : 4
    case (true, false): attributePriority = isBound ? 2 : 5
    case (false, true): attributePriority = isBound ? 3 : 6
    case (false, false): attributePriority = isBound ? 7 : 8
    }
  }
}
