/// Demand that names numbers, or that supply is made for, takes its own before anything else,
/// whenever it is; what names none may then take any supply (P-105 to P-108, P-154).
extension Balancing {
  mutating func matchNumbers() {
    let hasStock = supplies.contains { $0.origin == .stock && $0.bind == 0 }
    if demands.contains(where: { $0.attributePriority < 8 }) {
      var finder = SupplyFinder(supplies)
      for index in demands.indices where demands[index].attributePriority < 8 {
        serve(index, &finder, hasStock: hasStock)
      }
    }
    releaseBoundSupply()
  }

  /// P-107: while unbound inventory is there, numbers that nothing has are left to ordinary
  /// balancing.
  private mutating func serve(_ demand: Int, _ finder: inout SupplyFinder, hasStock: Bool) {
    let attributes = Attributes(of: demands[demand])
    var supply = finder.next(attributes, supplies)
    while demands[demand].untracked.isPositive {
      if supply == nil, hasStock { break }
      if let found = supply, attributes.bind != 0 { moveBound(found, to: demands[demand].date) }
      let inTime = supply.flatMap { supplies[$0].date > demands[demand].date ? nil : $0 }
      let used = inTime ?? makeSpecific(for: demand)
      if attributes.bind != 0, demands[demand].untracked > supplies[used].untracked {
        _ = increase(used, for: demand, withinAccumulation: false)
      }
      let part = min(supplies[used].untracked, demands[demand].untracked)
      supplies[used].untracked -= part
      demands[demand].untracked -= part
      if supplies[used].action != .none { noteLine(used) }
      link(demand, used, part, isBound: attributes.bind != 0)
      if demands[demand].untracked.isPositive {
        supply = finder.next(attributes, supplies)
      } else if attributes.bind != 0 {
        demands[demand].remaining -= part
      }
    }
  }

  /// P-106: exactly what is missing, with the same numbers, on the demand's date, as it is.
  private mutating func makeSpecific(for demand: Int) -> Int {
    let supply = makeSupply(demands[demand].untracked, due: demands[demand].date)
    takeAttributes(supply, from: demand)
    supplies[supply].fixedDate = supplies[supply].date
    return supply
  }

  /// What new supply takes over from its demand.
  mutating func takeAttributes(_ supply: Int, from demand: Int) {
    if parameters.isLotSpecific { supplies[supply].lot = demands[demand].lot }
    if parameters.isSerialSpecific { supplies[supply].serial = demands[demand].serial }
    supplies[supply].bind = demands[demand].bind
    supplies[supply].level = demands[demand].level
    if supplies[supply].lot != 0 || supplies[supply].serial != 0 {
      supplies[supply].isNumbered = true
      supplies[supply].flexibility = .none
    }
  }

  /// P-154: bound supply follows its demand, unless it would only wait a little longer.
  private mutating func moveBound(_ supply: Int, to date: CalendarDate) {
    guard supplies[supply].fixedDate.isBlank, supplies[supply].date != date else { return }
    let possible =
      supplies[supply].date > date
      ? scheduleIn(supply, to: date, withinWindow: false)
      : scheduleOut(supply, to: date, withinWindow: false)
    guard let possible, possible != supplies[supply].date || supplies[supply].level > 0 else {
      return
    }
    reschedule(supply, to: date)
    supplies[supply].fixedDate = date
  }

  /// P-154: what is left of bound supply is taken back; if it cannot be, it is free where inventory
  /// counts.
  private mutating func releaseBoundSupply() {
    for supply in supplies.indices where supplies[supply].bind != 0 {
      if supplies[supply].untracked.isPositive {
        if decrease(supply, by: supplies[supply].untracked, keepingParameters: false) {
          noteLine(supply)
        } else if parameters.includesInventory {
          supplies[supply].bind = 0
          supplies[supply].setAttributePriority(parameters)
        } else {
          link(nil, supply, supplies[supply].untracked)
          supplies[supply].untracked = .zero
        }
      }
      // What its order has is no part of projected inventory.
      supplies[supply].allocated += supplies[supply].remaining - supplies[supply].untracked
      supplies[supply].remaining = supplies[supply].untracked
    }
  }
}

/// Supply by its order and numbers, each list in balancing order.
private struct SupplyFinder {
  /// One for each thing that a supply may be found by: an array a list would be an allocation each.
  private struct Link {
    var supply: Int32
    /// The next link of the same list; -1 for none.
    var next: Int32 = -1
  }

  private struct List {
    /// The first link that is not known to be used up; -1 for none.
    var first: Int32 = -1
    var last: Int32 = -1

    /// A link comes last; gives the one before it.
    mutating func end(with place: Int32) -> Int32 {
      let before = last
      last = place
      if first < 0 { first = place }
      return before
    }
  }

  private var lists: [Balancing.Attributes: List] = [:]
  private var links: [Link] = []

  init(_ supplies: [ProfileEvent]) {
    for (index, event) in supplies.enumerated()
    where event.lot != 0 || event.serial != 0 || event.bind != 0 {
      add(event, at: index)
    }
  }

  private mutating func add(_ event: ProfileEvent, at index: Int) {
    Balancing.Attributes.forEach(of: event) { attributes in
      let place = Int32(truncatingIfNeeded: links.count)
      links.append(Link(supply: Int32(truncatingIfNeeded: index)))
      let last = lists[attributes, default: List()].end(with: place)
      if last >= 0 { links[Int(last)].next = place }
    }
  }

  /// The first supply that has anything left.
  mutating func next(_ attributes: Balancing.Attributes, _ supplies: [ProfileEvent]) -> Int? {
    guard let index = lists.index(forKey: attributes) else { return nil }
    let known = lists.values[index].first
    var first = known
    while first >= 0, supplies[Int(links[Int(first)].supply)].untracked.isZero {
      first = links[Int(first)].next
    }
    if first != known { lists.values[index].first = first }
    return first >= 0 ? Int(links[Int(first)].supply) : nil
  }
}
