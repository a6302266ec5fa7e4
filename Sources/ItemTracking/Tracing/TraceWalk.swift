/// The walk behind traces and recalls: depth first, each entry expanded once.
public struct TraceWalk {
  public private(set) var lines: [TraceLine] = []
  private let direction: TraceDirection
  private let components: TraceComponents
  private var seen = EntrySet()
  private var pending: [Step] = []

  /// An entry still to be visited.
  private struct Step {
    var entry: RowID<ItemLedgerEntry>
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
    pending.append(Step(entry: start, parent: -1, level: 0, showsComponents: true))
    while let step = pending.popLast() {
      let isNew = seen.insert(step.entry.raw)
      let line = Int32(lines.count)
      lines.append(
        TraceLine(
          entry: step.entry, parent: step.parent, level: step.level, isAgain: !isNew))
      guard isNew else { continue }
      let before = pending.count
      let entry = tables.ledger[step.entry]
      if step.showsComponents, !entry.productionLine.isNone {
        addComponents(step, entry, line, tables)
      }
      addNext(step, entry, line, tables)
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

  // MARK: Production (T-207)

  private mutating func addComponents(
    _ step: Step, _ entry: ItemLedgerEntry, _ line: Int32, _ tables: borrowing Tables
  ) {
    switch direction {
    case .toOrigin:
      guard entry.type == .output, components != .none else { return }
      // Consumption of the opposite sign: what was really used.
      addEntries(of: entry, step, line, tables) {
        $0.type == .consumption && $0.isPositive != entry.isPositive
      }
    case .toUsage:
      guard entry.type == .consumption else { return }
      if components != .none {
        addEntries(of: entry, step, line, tables) { $0.type == .consumption }
      }
      addEntries(of: entry, step, line, tables) { $0.type == .output && $0.isPositive }
    }
  }

  /// Entries of the same production order line that a test selects, by entry number.
  private mutating func addEntries(
    of entry: ItemLedgerEntry, _ step: Step, _ line: Int32, _ tables: borrowing Tables,
    where belongs: (ItemLedgerEntry) -> Bool
  ) {
    let chain = ItemLedgerEntry.Chain.productionLine
    let before = pending.count
    var id = tables.ledger.newest(inChain: chain, key: entry.productionLine.raw)
    while !id.isNone {
      let other = tables.ledger[id]
      if id != step.entry, belongs(other), components == .all || isTracked(other, tables) {
        pending.append(
          Step(entry: id, parent: line, level: step.level + 1, showsComponents: false))
      }
      id = tables.ledger.older(inChain: chain, than: id)
    }
    reversePending(from: before)
  }

  private func isTracked(_ entry: ItemLedgerEntry, _ tables: borrowing Tables) -> Bool {
    !tables.stockKeys[entry.stock].tracking.isBlank
  }

  // MARK: Applications (T-206)

  private mutating func addNext(
    _ step: Step, _ entry: ItemLedgerEntry, _ line: Int32, _ tables: borrowing Tables
  ) {
    guard isFollowed(entry, tables) else { return }
    let isPositive = entry.isPositive
    let chain =
      isPositive
      ? ItemApplicationEntry.Chain.inbound : ItemApplicationEntry.Chain.outbound
    let before = pending.count
    var id = tables.applications.newest(inChain: chain, key: step.entry.raw)
    while !id.isNone {
      let application = tables.applications[id]
      let isOwn = application.itemEntry == step.entry
      let next = isPositive ? application.outbound : application.inbound
      if isOwn == (direction == .toOrigin) {
        if next.isNone {
          // A true origin: nothing came before it.
          pending.removeLast(pending.count - before)
          return
        }
        pending.append(
          Step(entry: next, parent: line, level: step.level + 1, showsComponents: true))
      }
      id = tables.applications.older(inChain: chain, than: id)
    }
    // Applications stand newest first; forwards the oldest is shown first.
    if direction == .toUsage { reversePending(from: before) }
  }

  /// Only numbers that are specific are followed: others do not decide what was applied (T-206).
  private func isFollowed(_ entry: ItemLedgerEntry, _ tables: borrowing Tables) -> Bool {
    let pool = tables.stockKeys[entry.pool].tracking
    if entry.pool == entry.stock { return !pool.isBlank }
    let key = tables.stockKeys[entry.stock].tracking
    if !key.serialNo.isBlank { return !pool.serialNo.isBlank }
    if !key.lotNo.isBlank { return !pool.lotNo.isBlank }
    return !pool.packageNo.isBlank
  }
}
