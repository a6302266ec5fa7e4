// Storage: tables of rows with lists, chains, unique keys and sums, and the journal that undoes.
// Tables: of whatever rows; nothing here knows one.
// Rules: a row changes only through `insert`, `update` and `remove` with the journal.
// Entry points: `Table`, `Row`, `Field`, `UndoJournal`, `Mark`.
// Order of checks: none; broken invariants stop the program.

/// Rows with integer ids, their lists, chains and unique keys, and what undoing them needs.
///
/// Every change is recorded in the journal as eight bytes; rows before a change lie in the table's
/// own stack, and so do the links of a row that left a list: undoing in reverse order restores each
/// list exactly, in constant time.
///
/// Members need a `Row`; the type does not, or the runtime would look that up at every start.
public struct Table<R: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  typealias Links = RowStore<R>.Links

  struct Bucket: Equatable, BitwiseCopyable, Sendable {
    var head: Int32 = -1
    var tail: Int32 = -1
  }

  var rows: RowStore<R>
  /// Empty in a table with chains, whose rows are never removed.
  var isLive = Column<Bool>()
  /// Places to use again, last in first out: undone in reverse order it is restored exactly.
  package internal(set) var free: [Int32] = []
  var lists: Columns<Bucket>
  var chains: Columns<Int32>
  var uniques: Columns<Int32>
  var sums: Sums<R>
  var composites = CompositeIndex<R>()
  var beforeRows: [R] = []
  var beforeLinks: [Links] = []
  /// How often a row was written, undoing included: what was gathered is true while this stays.
  private(set) var changes = 0
  let tag: UInt8
  /// Passed by address, never copied to the stack: see `Model`.
  private let passedByAddress: any Sendable = ()

  var ownTag: UInt8 { tag }
}

extension Table where R: Row {
  init(tag: UInt8) {
    rows = RowStore()
    lists = Columns(count: R.listCount)
    chains = Columns(count: R.chainCount)
    uniques = Columns(count: R.uniqueCount)
    sums = Sums()
    self.tag = tag
  }

  /// How many rows there are.
  public var count: Int { rows.count - free.count }
  /// One more than the highest place in use.
  public var placeCount: Int { rows.count }

  /// The row at a place that is taken.
  public subscript(id: RowID<R>) -> R { rows[Int(id.raw)] }

  /// Whether the place is taken.
  public func contains(_ id: RowID<R>) -> Bool {
    id.raw >= 0 && Int(id.raw) < rows.count && isLive(Int(id.raw))
  }

  /// All rows in the order of their places; O(table).
  public func forEach(_ body: (RowID<R>, R) -> Void) {
    for place in 0..<rows.count where isLive(place) { body(RowID(raw: Int32(place)), rows[place]) }
  }

  // MARK: Finding

  /// The first row of a list under a key; none when the list is empty.
  public func first(inList list: Int, key: Int32) -> RowID<R> {
    RowID(raw: bucket(list, key).head)
  }

  /// The last row of a list under a key; none when the list is empty.
  public func last(inList list: Int, key: Int32) -> RowID<R> {
    RowID(raw: bucket(list, key).tail)
  }

  /// The row behind another one of its list; none at the end.
  public func next(inList list: Int, after id: RowID<R>) -> RowID<R> {
    RowID(raw: rows[links: Int(id.raw), list].next)
  }

  /// The row before another one of its list; none at the beginning.
  public func previous(inList list: Int, before id: RowID<R>) -> RowID<R> {
    RowID(raw: rows[links: Int(id.raw), list].previous)
  }

  /// The rows of a list in its declared order.
  public func ids(inList list: Int, key: Int32) -> [RowID<R>] {
    var result: [RowID<R>] = []
    var id = first(inList: list, key: key)
    while !id.isNone {
      result.append(id)
      id = next(inList: list, after: id)
    }
    return result
  }

  /// The newest row of a chain under a key; none when the chain is empty.
  public func newest(inChain chain: Int, key: Int32) -> RowID<R> {
    guard key >= 0, Int(key) < chains[chain].count else { return .none }
    return RowID(raw: chains[chain][Int(key)])
  }

  /// The row that came before another one into its chain; none at the end.
  public func older(inChain chain: Int, than id: RowID<R>) -> RowID<R> {
    RowID(raw: rows[older: Int(id.raw), chain])
  }

  /// The rows of a chain, oldest first.
  public func ids(inChain chain: Int, key: Int32) -> [RowID<R>] {
    var result: [RowID<R>] = []
    var id = newest(inChain: chain, key: key)
    while !id.isNone {
      result.append(id)
      id = older(inChain: chain, than: id)
    }
    result.reverse()
    return result
  }

  /// The row with a unique key; none when no row has it.
  public func find(unique: Int, key: Int32) -> RowID<R> {
    guard key >= 0, Int(key) < uniques[unique].count else { return .none }
    return RowID(raw: uniques[unique][Int(key)])
  }

  /// The row with a composite key, in constant time.
  public func find(_ key: CompositeKey) -> RowID<R> {
    composites.find(key, in: rows)
  }

  /// What the rows with a key add up to, in constant time.
  public func total(ofSum sum: Int, key: Int32) -> Quantity {
    sums.total(of: sum, key: key)
  }

  // MARK: Changing

  mutating func insert(_ row: R, _ journal: inout UndoJournal) -> RowID<R> {
    let place: Int32
    changes &+= 1
    journal.volume &+= UInt64(bitPattern: row.volume)
    // Only tables with gaps have places to use again; most others are written to in every posting.
    if Self.hasGaps, let reused = free.popLast() {
      place = reused
      rows[Int(reused)] = row
      isLive[Int(reused)] = true
      journal.changes.append(Change(row: place, table: tag, operation: .insertReused))
    } else {
      place = appendPlace(row)
      journal.changes.append(Change(row: place, table: tag, operation: .insertNew))
    }
    enter(place, row)
    return RowID(raw: place)
  }

  mutating func update(
    _ id: RowID<R>, _ journal: inout UndoJournal, _ change: (inout R) -> Void
  ) {
    let place = Int(id.raw)
    changes &+= 1
    let before = rows[place]
    beforeRows.append(before)
    change(&rows[place])
    let after = rows[place]
    journal.volume &+= UInt64(bitPattern: after.volume)
    var moved: UInt8 = 0
    for list in 0..<R.listCount where before.listKey(list) != after.listKey(list) {
      unlink(id.raw, list, before.listKey(list))
      beforeLinks.append(rows[links: place, list])
      link(id.raw, list, after)
      moved += 1
    }
    rekey(id.raw, from: before, to: after)
    journal.changes.append(
      Change(row: id.raw, table: tag, operation: moved == 0 ? .update : .move, moved: moved))
  }

  mutating func remove(_ id: RowID<R>, _ journal: inout UndoJournal) {
    precondition(R.chainCount == 0, "rows of a table with chains are never removed")
    let row = rows[Int(id.raw)]
    changes &+= 1
    // The place may be used again before this is undone, so the row and its links are kept.
    beforeRows.append(row)
    for list in 0..<R.listCount {
      unlink(id.raw, list, row.listKey(list))
      beforeLinks.append(rows[links: Int(id.raw), list])
    }
    leaveKeys(id.raw, row)
    isLive[Int(id.raw)] = false
    free.append(id.raw)
    journal.changes.append(
      Change(row: id.raw, table: tag, operation: .remove, moved: UInt8(R.listCount)))
  }

  // MARK: Undoing

  /// Takes back a change; it is the last one that was not yet taken back.
  mutating func undo(_ change: Change) {
    let place = Int(change.row)
    changes &+= 1
    switch change.operation {
    case .insertNew:
      leave(change.row)
      rows.removeLast()
      if Self.hasGaps { isLive.removeLast() }
    case .insertReused:
      leave(change.row)
      isLive[place] = false
      free.append(change.row)
    case .update, .move:
      guard let before = beforeRows.popLast() else {
        preconditionFailure("a change to a row keeps the row before it")
      }
      let after = rows[place]
      if change.operation == .move { moveBack(change.row, from: after, to: before) }
      rekey(change.row, from: after, to: before)
      rows[place] = before
    case .remove:
      free.removeLast()
      isLive[place] = true
      guard let row = beforeRows.popLast() else {
        preconditionFailure("a row that was removed is kept")
      }
      rows[place] = row
      for list in (0..<R.listCount).reversed() {
        guard let kept = beforeLinks.popLast() else {
          preconditionFailure("a row that was removed keeps its links")
        }
        rows[links: place, list] = kept
        relink(change.row, list, row.listKey(list))
      }
      enterKeys(change.row, row)
    case .passInNew:
      rows.removeLast()
      isLive.removeLast()
    case .passInReused: free.append(change.row)
    case .passOut: free.removeLast()
    }
  }

  /// Notes again that a row came and went; the places are as they were then.
  mutating func pass(_ change: Change, _ row: R, _ journal: inout UndoJournal) {
    switch change.operation {
    case .passInNew: isLive[Int(appendPlace(row))] = false
    case .passInReused: free.removeLast()
    default: free.append(change.row)
    }
    journal.changes.append(change)
  }

  /// Drops what undoing the oldest changes would have needed.
  mutating func forget(rows rowCount: Int, links linkCount: Int) {
    beforeRows.removeFirst(rowCount)
    beforeLinks.removeFirst(linkCount)
  }

  private mutating func moveBack(_ place: Int32, from after: R, to before: R) {
    for list in (0..<R.listCount).reversed()
    where before.listKey(list) != after.listKey(list) {
      unlink(place, list, after.listKey(list))
      guard let kept = beforeLinks.popLast() else {
        preconditionFailure("a row that moved in a list keeps its links before")
      }
      rows[links: Int(place), list] = kept
      relink(place, list, before.listKey(list))
    }
  }

  // MARK: Links

  static var hasGaps: Bool { R.chainCount == 0 }

  func isLive(_ place: Int) -> Bool { !Self.hasGaps || isLive[place] }

  private func bucket(_ list: Int, _ key: Int32) -> Bucket {
    key >= 0 && Int(key) < lists[list].count ? lists[list][Int(key)] : Bucket()
  }

  private mutating func appendPlace(_ row: R) -> Int32 {
    let place = Int32(rows.count)
    rows.append(row)
    if Self.hasGaps { isLive.append(true) }
    return place
  }

  mutating func enter(_ place: Int32, _ row: R) {
    for list in 0..<R.listCount { link(place, list, row) }
    for chain in 0..<R.chainCount {
      let key = Int(row.chainKey(chain))
      guard key >= 0 else { continue }
      chains[chain].grow(to: key, with: -1)
      rows[older: Int(place), chain] = chains[chain][key]
      chains[chain][key] = place
    }
    enterKeys(place, row)
  }

  /// Unique and composite keys, and what the row adds to a sum.
  private mutating func enterKeys(_ place: Int32, _ row: R) {
    for unique in 0..<R.uniqueCount { setUnique(unique, row.uniqueKey(unique), place) }
    if R.hasCompositeKey { composites.enter(place, row.compositeKey, rows) }
    sums.add(row)
  }

  /// The inverse of `enterKeys`.
  private mutating func leaveKeys(_ place: Int32, _ row: R) {
    for unique in 0..<R.uniqueCount { setUnique(unique, row.uniqueKey(unique), -1) }
    if R.hasCompositeKey { composites.leave(place, row.compositeKey, rows) }
    sums.subtract(row)
  }

  private mutating func leave(_ place: Int32) {
    let row = rows[Int(place)]
    for list in 0..<R.listCount { unlink(place, list, row.listKey(list)) }
    for chain in 0..<R.chainCount where row.chainKey(chain) >= 0 {
      chains[chain][Int(row.chainKey(chain))] = rows[older: Int(place), chain]
    }
    leaveKeys(place, row)
  }

  private mutating func setUnique(_ unique: Int, _ key: Int32, _ place: Int32) {
    guard key >= 0 else { return }
    uniques[unique].grow(to: Int(key), with: -1)
    uniques[unique][Int(key)] = place
  }

  private mutating func rekey(_ place: Int32, from old: R, to new: R) {
    for unique in 0..<R.uniqueCount where old.uniqueKey(unique) != new.uniqueKey(unique) {
      setUnique(unique, old.uniqueKey(unique), -1)
      setUnique(unique, new.uniqueKey(unique), place)
    }
    if R.hasCompositeKey, old.compositeKey != new.compositeKey {
      composites.leave(place, old.compositeKey, rows)
      composites.enter(place, new.compositeKey, rows)
    }
    sums.change(from: old, to: new)
  }

  private mutating func link(_ place: Int32, _ list: Int, _ row: R) {
    let key = Int(row.listKey(list))
    guard key >= 0 else { return }
    lists[list].grow(to: key, with: Bucket())
    var after = lists[list][key].tail
    while after >= 0,
      R.isByPlace(list: list) ? place < after : row.precedes(rows[Int(after)], inList: list)
    {
      after = rows[links: Int(after), list].previous
    }
    let next =
      after < 0 ? lists[list][key].head : rows[links: Int(after), list].next
    rows[links: Int(place), list] = Links(previous: after, next: next)
    relink(place, list, Int32(key))
  }

  private mutating func unlink(_ place: Int32, _ list: Int, _ key: Int32) {
    guard key >= 0 else { return }
    let own = rows[links: Int(place), list]
    if own.previous < 0 {
      lists[list][Int(key)].head = own.next
    } else {
      rows[links: Int(own.previous), list].next = own.next
    }
    if own.next < 0 {
      lists[list][Int(key)].tail = own.previous
    } else {
      rows[links: Int(own.next), list].previous = own.previous
    }
  }

  /// The exact inverse of `unlink`.
  private mutating func relink(_ place: Int32, _ list: Int, _ key: Int32) {
    guard key >= 0 else { return }
    let own = rows[links: Int(place), list]
    if own.previous < 0 {
      lists[list][Int(key)].head = place
    } else {
      rows[links: Int(own.previous), list].next = place
    }
    if own.next < 0 {
      lists[list][Int(key)].tail = place
    } else {
      rows[links: Int(own.next), list].previous = place
    }
  }
}
