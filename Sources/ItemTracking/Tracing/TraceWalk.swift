/// The walk behind traces and recalls: depth first, each entry expanded once.
///
/// It writes what it meets into arrays that are kept for the next walk; rows of a report are made
/// of it afterwards. Which entries it met is a small set of its own: most traces are short.
public struct TraceWalk: ~Copyable {
  private var trail = Column<TraceLine>()
  private var seen = EntrySet()
  private let direction: TraceDirection
  private let components: TraceComponents
  private var pending = Column<Step>()

  /// An entry still to be visited, with what will be asked of it then.
  ///
  /// It is looked up when the step is put, for several steps at once: the memory answers them side
  /// by side, and the visit finds it near.
  struct Step: BitwiseCopyable {
    var entry: Int32
    var parent: Int32
    var level: Int32
    var making: Int32
    var next: Adjacency.Run
    /// What it was made of, or made into.
    var members: Adjacency.Run
    var facts: TraceLinks.Facts
    /// Siblings of a consumption are shown with what follows them, not with their own siblings.
    var showsComponents: Bool
  }

  public init(direction: TraceDirection, components: TraceComponents) {
    self.direction = direction
    self.components = components
  }

  /// How many different entries were visited.
  public var visitedCount: Int { seen.count }

  /// The lines of the trace, pre-order.
  public var lines: [TraceLine] { trail.indices.map { trail[$0] } }

  /// Makes room to be used for another walk, without giving memory back.
  public mutating func reset() {
    trail.removeLast(trail.count)
    seen.removeAll()
  }

  /// Adds a root and everything it leads to; nothing when it stands in the trace already (T-204).
  public mutating func follow(_ root: RowID<ItemLedgerEntry>, on tables: borrowing Tables) {
    let start = arrivingCounterpart(of: root, tables)
    guard !seen.contains(start.raw) else { return }
    tables.traceLinks.withLinks(of: tables) { links in
      push(start.raw, parent: -1, level: 0, showsComponents: true, links)
      walk(links)
    }
  }

  private mutating func walk(_ links: borrowing TraceLinks) {
    while let step = pending.popLast() {
      let isAgain = !seen.insert(step.entry)
      let line = Int32(trail.count)
      trail.append(
        TraceLine(
          entry: RowID(raw: step.entry), parent: step.parent, level: step.level, isAgain: isAgain))
      if isAgain { continue }
      // What is put last is shown first: components before applications (T-205).
      if step.facts.contains(.followed) { addNext(step, line, links) }
      if step.showsComponents, step.making >= 0 { addComponents(step, line, links) }
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

  /// Shown by entry number; of what is consumed beside an entry before what became of it.
  private mutating func addComponents(
    _ step: Step, _ line: Int32, _ links: borrowing TraceLinks
  ) {
    let shown: TraceLinks.Facts = components == .all ? [] : .tracked
    switch direction {
    case .toOrigin:
      guard step.facts.contains(.output), components != .none else { return }
      // Consumption of the opposite sign: what was really used.
      let isPositive = step.facts.contains(.positive)
      links.consumption.forEachNewestFirst(of: step.making, step.members) { other in
        let facts = links.facts[Int(other)]
        if facts.contains(.positive) != isPositive, facts.isSuperset(of: shown) {
          push(other, parent: line, level: step.level + 1, showsComponents: false, links)
        }
      }
    case .toUsage:
      guard step.facts.contains(.consumption) else { return }
      links.output.forEachNewestFirst(of: step.making, step.members) { other in
        if links.facts[Int(other)].isSuperset(of: shown.union(.positive)) {
          push(other, parent: line, level: step.level + 1, showsComponents: false, links)
        }
      }
      guard components != .none else { return }
      links.consumption.forEachNewestFirst(
        of: step.making, links.consumption.run(of: step.making)
      ) { other in
        if other != step.entry, links.facts[Int(other)].isSuperset(of: shown) {
          push(other, parent: line, level: step.level + 1, showsComponents: false, links)
        }
      }
    }
  }

  // MARK: Applications (T-206)

  /// Forwards the oldest application is shown first, back the newest.
  private mutating func addNext(_ step: Step, _ line: Int32, _ links: borrowing TraceLinks) {
    switch direction {
    case .toUsage:
      links.uses.forEachNewestFirst(of: step.entry, step.next) {
        push($0, parent: line, level: step.level + 1, showsComponents: true, links)
      }
    case .toOrigin:
      links.sources.forEachOldestFirst(of: step.entry, step.next) {
        push($0, parent: line, level: step.level + 1, showsComponents: true, links)
      }
    }
  }

  @inline(__always)
  private mutating func push(
    _ entry: Int32, parent: Int32, level: Int32, showsComponents: Bool,
    _ links: borrowing TraceLinks
  ) {
    let making = links.makings[Int(entry)]
    var step = Step(
      entry: entry, parent: parent, level: level, making: making,
      next: direction == .toUsage ? links.uses.run(of: entry) : links.sources.run(of: entry),
      members: Adjacency.Run(), facts: links.facts[Int(entry)], showsComponents: showsComponents)
    if making >= 0 {
      step.members =
        direction == .toUsage
        ? links.output.run(of: making) : links.consumption.run(of: making)
    }
    pending.append(step)
  }
}
