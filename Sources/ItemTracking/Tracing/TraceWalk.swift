/// The walk behind traces: depth first, each entry expanded once.
///
/// It writes what it meets into arrays that are kept for the next walk; rows of a report are made
/// of it afterwards.
public struct TraceWalk: ~Copyable {
  private var trail = Column<TraceLine>()
  private var met = EntryMarks()
  private let direction: TraceDirection
  private let components: TraceComponents
  private var pending = Column<Step>()
  /// How many different entries were visited.
  public private(set) var visitedCount = 0

  /// An entry still to be visited, with the ways from it.
  ///
  /// They are looked up when the step is put, for several steps at once: the memory answers them
  /// side by side, and the visit finds it near.
  struct Step: BitwiseCopyable {
    var entry: Int32
    var parent: Int32
    var level: Int32
    /// Siblings of a consumption are shown with what follows them, not with their own siblings.
    var showsComponents: Bool
    /// Whether `ways` are all there are.
    var isPacked = false
    var ways = Adjacency.Run()
  }

  /// A walk that has met nothing; it may be used again and again.
  public init(direction: TraceDirection, components: TraceComponents) {
    self.direction = direction
    self.components = components
  }

  /// The lines of the trace, pre-order.
  public var lines: [TraceLine] { trail.indices.map { trail[$0] } }

  /// Makes room to be used for another walk, without giving memory back.
  public mutating func reset() {
    for line in trail.indices { met.forget(around: trail[line].entry.raw) }
    trail.removeLast(trail.count)
    visitedCount = 0
  }

  /// Adds a root and everything it leads to; nothing when it stands in the trace already (T-204).
  public mutating func follow(_ root: RowID<ItemLedgerEntry>, on model: borrowing Model) {
    let start = arrivingCounterpart(of: root, model)
    model.traceLinks.withLinks(of: model) { links in
      met.cover(links.facts.count)
      guard !met.contains(start.raw) else { return }
      push(start.raw, parent: -1, level: 0, links)
      walk(links)
    }
  }

  private mutating func walk(_ links: borrowing TraceLinks) {
    while let step = pending.popLast() {
      let isAgain = !met.insert(step.entry)
      let line = Int32(trail.count)
      trail.append(
        TraceLine(
          entry: RowID(raw: step.entry), parent: step.parent, level: step.level, isAgain: isAgain))
      if isAgain { continue }
      visitedCount += 1
      // What is put last is shown first: components before applications (T-205).
      if step.isPacked {
        addPacked(step, line, links)
      } else {
        if links.facts[Int(step.entry)].contains(.followed) { addNext(step, line, links) }
        if step.showsComponents { addComponents(step, line, links) }
      }
    }
  }

  @inline(__always)
  private mutating func addPacked(_ step: Step, _ line: Int32, _ links: borrowing TraceLinks) {
    for place in step.ways.places {
      let target = links.back.targets[place]
      if target < 0 {
        addComponents(step, line, links)
      } else {
        push(target, parent: line, level: step.level + 1, links)
      }
    }
  }

  /// T-203: backwards, a transfer that left is shown by what arrived of it.
  private func arrivingCounterpart(
    of root: RowID<ItemLedgerEntry>, _ model: borrowing Model
  ) -> RowID<ItemLedgerEntry> {
    let entry = model.itemLedgerEntries[root]
    guard direction == .toOrigin, entry.type == .transfer, !entry.isPositive else { return root }
    var id = model.itemApplicationEntries.newest(
      inChain: ItemApplicationEntry.Chain.outbound, key: root.raw)
    var result = root
    while !id.isNone {
      let application = model.itemApplicationEntries[id]
      if application.itemEntry != root { result = application.itemEntry }
      id = model.itemApplicationEntries.older(
        inChain: ItemApplicationEntry.Chain.outbound, than: id)
    }
    return result
  }

  // MARK: Production and assembly (T-207)

  /// Shown by entry number; of what is consumed beside an entry before what became of it.
  private mutating func addComponents(
    _ step: Step, _ line: Int32, _ links: borrowing TraceLinks
  ) {
    let making = links.makings[Int(step.entry)]
    guard making >= 0 else { return }
    let own = links.facts[Int(step.entry)]
    let shown: TraceLinks.Facts = components == .all ? [] : .tracked
    let level = step.level + 1
    switch direction {
    case .toOrigin:
      guard own.contains(.output), components != .none else { return }
      links.consumption.forEachNewestFirst(of: making) { other in
        if links.isUsed(other, for: own, shown) {
          push(other, parent: line, level: level, showsComponents: false, links)
        }
      }
    case .toUsage:
      guard own.contains(.consumption) else { return }
      links.output.forEachNewestFirst(of: making) { other in
        if links.facts[Int(other)].isSuperset(of: shown.union(.positive)) {
          push(other, parent: line, level: level, showsComponents: false, links)
        }
      }
      guard components != .none else { return }
      links.consumption.forEachNewestFirst(of: making) { other in
        if other != step.entry, links.facts[Int(other)].isSuperset(of: shown) {
          push(other, parent: line, level: level, showsComponents: false, links)
        }
      }
    }
  }

  // MARK: Applications (T-206)

  /// Forwards the oldest application is shown first, back the newest.
  private mutating func addNext(_ step: Step, _ line: Int32, _ links: borrowing TraceLinks) {
    switch direction {
    case .toUsage:
      links.uses.forEachNewestFirst(of: step.entry) {
        push($0, parent: line, level: step.level + 1, links)
      }
    case .toOrigin:
      links.sources.forEachOldestFirst(of: step.entry) {
        push($0, parent: line, level: step.level + 1, links)
      }
    }
  }

  @inline(__always)
  private mutating func push(
    _ entry: Int32, parent: Int32, level: Int32, showsComponents: Bool = true,
    _ links: borrowing TraceLinks
  ) {
    var step = Step(entry: entry, parent: parent, level: level, showsComponents: showsComponents)
    if direction == .toOrigin, components == .tracked, links.isPackedBack(entry) {
      step.isPacked = true
      step.ways = links.back.run(of: entry)
    }
    pending.append(step)
  }
}
