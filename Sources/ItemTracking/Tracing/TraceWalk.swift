/// The walk behind traces and recalls: depth first, each entry expanded once.
public struct TraceWalk {
  public private(set) var lines: [TraceLine] = []
  private let direction: TraceDirection
  private let components: TraceComponents
  private var seen = EntrySet()
  private var pending: [Step] = []

  /// An entry still to be visited.
  private struct Step {
    var entry: Int32
    var parent: Int32
    var level: Int32
    /// Siblings of a consumption are shown with what follows them, not with their own siblings.
    var showsComponents: Bool
  }

  public init(direction: TraceDirection, components: TraceComponents) {
    self.direction = direction
    self.components = components
  }

  /// How many different entries were visited.
  public var visitedCount: Int { seen.count }

  public func contains(_ entry: RowID<ItemLedgerEntry>) -> Bool { seen.contains(entry.raw) }

  /// Makes room to be used for another walk, without giving memory back.
  public mutating func reset() {
    lines.removeAll(keepingCapacity: true)
    seen.removeAll()
  }

  /// Adds a root and everything it leads to; nothing when it stands in the trace already (T-204).
  public mutating func follow(_ root: RowID<ItemLedgerEntry>, on tables: borrowing Tables) {
    let start = arrivingCounterpart(of: root, tables)
    guard !seen.contains(start.raw) else { return }
    pending.append(Step(entry: start.raw, parent: -1, level: 0, showsComponents: true))
    tables.traceLinks.withLinks(of: tables) { walk($0) }
  }

  private mutating func walk(_ links: borrowing TraceLinks) {
    while let step = pending.popLast() {
      let isNew = seen.insert(step.entry)
      let line = Int32(lines.count)
      lines.append(
        TraceLine(
          entry: RowID(raw: step.entry), parent: step.parent, level: step.level, isAgain: !isNew))
      guard isNew else { continue }
      let before = pending.count
      let facts = links.facts[Int(step.entry)]
      if step.showsComponents, !facts.isDisjoint(with: [.consumption, .output]) {
        addComponents(step, facts, line, links)
      }
      if facts.contains(.followed) { addNext(step, line, links) }
      // The stack gives back the last one first.
      reversePending(from: before)
    }
  }

  /// Turns the steps put last around, in their place: a slice would be a copy of all.
  private mutating func reversePending(from start: Int) {
    var low = start
    var high = pending.count - 1
    while low < high {
      pending.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// T-203: backwards, a transfer that left is shown by what arrived of it.
  private func arrivingCounterpart(
    of root: RowID<ItemLedgerEntry>, _ tables: borrowing Tables
  ) -> RowID<ItemLedgerEntry> {
    let entry = tables.ledger[root]
    guard direction == .toOrigin, entry.type == .transfer, !entry.isPositive else { return root }
    var id = tables.applications.newest(
      inChain: ItemApplicationEntry.Chain.outbound, key: root.raw)
    var result = root
    while !id.isNone {
      let application = tables.applications[id]
      if application.itemEntry != root { result = application.itemEntry }
      id = tables.applications.older(
        inChain: ItemApplicationEntry.Chain.outbound, than: id)
    }
    return result
  }

  // MARK: Production and assembly (T-207)

  private mutating func addComponents(
    _ step: Step, _ facts: TraceLinks.Facts, _ line: Int32, _ links: borrowing TraceLinks
  ) {
    guard links.makings[Int(step.entry)] >= 0 else { return }
    switch direction {
    case .toOrigin:
      guard facts.contains(.output), components != .none else { return }
      // Consumption of the opposite sign: what was really used.
      let isPositive = facts.contains(.positive)
      addMembers(step, line, links) {
        $0.contains(.consumption) && $0.contains(.positive) != isPositive
      }
    case .toUsage:
      guard facts.contains(.consumption) else { return }
      if components != .none { addMembers(step, line, links) { $0.contains(.consumption) } }
      addMembers(step, line, links) { $0.contains(.output) && $0.contains(.positive) }
    }
  }

  /// Entries used and made together with the step's that a test selects, by entry number.
  private mutating func addMembers(
    _ step: Step, _ line: Int32, _ links: borrowing TraceLinks,
    where belongs: (TraceLinks.Facts) -> Bool
  ) {
    let shown: TraceLinks.Facts = components == .all ? [] : .tracked
    let source = links.makings[Int(step.entry)]
    for place in links.members.packed(of: source) {
      let other = links.members.target(place)
      let facts = links.facts[Int(other)]
      if other != step.entry, belongs(facts), facts.isSuperset(of: shown) {
        push(other, step, line, showsComponents: false)
      }
    }
    let before = pending.count
    var place = links.members.newestAdded(to: source)
    while place >= 0 {
      let added = links.members.added(place)
      let facts = links.facts[Int(added.target)]
      if added.target != step.entry, belongs(facts), facts.isSuperset(of: shown) {
        push(added.target, step, line, showsComponents: false)
      }
      place = added.older
    }
    reversePending(from: before)
  }

  // MARK: Applications (T-206)

  /// Forwards the oldest application is shown first, back the newest.
  private mutating func addNext(_ step: Step, _ line: Int32, _ links: borrowing TraceLinks) {
    switch direction {
    case .toUsage:
      for place in links.uses.packed(of: step.entry) {
        push(links.uses.target(place), step, line, showsComponents: true)
      }
      let before = pending.count
      var place = links.uses.newestAdded(to: step.entry)
      while place >= 0 {
        let added = links.uses.added(place)
        push(added.target, step, line, showsComponents: true)
        place = added.older
      }
      reversePending(from: before)
    case .toOrigin:
      var place = links.sources.newestAdded(to: step.entry)
      while place >= 0 {
        let added = links.sources.added(place)
        push(added.target, step, line, showsComponents: true)
        place = added.older
      }
      for place in links.sources.packed(of: step.entry).reversed() {
        push(links.sources.target(place), step, line, showsComponents: true)
      }
    }
  }

  @inline(__always)
  private mutating func push(
    _ entry: Int32, _ step: Step, _ line: Int32, showsComponents: Bool
  ) {
    pending.append(
      Step(entry: entry, parent: line, level: step.level + 1, showsComponents: showsComponents))
  }
}
