extension Model {
  /// Where the journal stands now.
  public var mark: Mark { Mark(height: journal.height) }

  /// As far as can be gone back.
  public var oldestMark: Mark { Mark(height: journal.forgotten) }

  /// True when something changed since the mark.
  public func hasChanged(since mark: Mark) -> Bool { journal.height > mark.height }

  /// How many changes have been made since the mark.
  public func changeCount(since mark: Mark) -> Int { journal.height - mark.height }

  /// Takes back every change since the mark, the last one first.
  public mutating func rollBack(to mark: Mark) {
    precondition(mark.height >= journal.forgotten, "the journal still reaches back to a live mark")
    while journal.height > mark.height {
      let change = journal.changes.removeLast()
      var undoer = Undoer(change: change)
      visit(change.table, &undoer)
    }
    forgetViews()
  }

  /// Takes back every change since the mark, and gives what putting them back needs.
  public mutating func rollKeepingRedo(back mark: Mark) -> RedoLog {
    precondition(mark.height >= journal.forgotten, "the journal still reaches back to a live mark")
    var log = RedoLog()
    while journal.height > mark.height {
      let change = journal.changes.removeLast()
      var undoer = RedoKeeper(change: change, log: log)
      visit(change.table, &undoer)
      log = undoer.log
    }
    forgetViews()
    return log
  }

  /// What was gathered from rows that are there no more is gathered anew.
  private mutating func forgetViews() {
    assignedTo = min(assignedTo, mark)
    traceLinks.shorten(
      entries: itemLedgerEntries.placeCount, applications: itemApplicationEntries.placeCount)
  }

  /// Does again what `rollKeepingRedo` took back; nothing may have changed in between.
  public mutating func redo(_ log: RedoLog) {
    for step in log.steps.reversed() {
      var redoer = Redoer(step: step, journal: journal)
      // The journal is lent to the visitor, so that a table and the journal change together.
      journal = UndoJournal()
      visit(step.change.table, &redoer)
      journal = redoer.journal
    }
  }

  /// Drops what rolling back to before the mark would need.
  ///
  /// Cost: what is dropped.
  public mutating func forget(before mark: Mark) {
    let count = mark.height - journal.forgotten
    guard count > 0 else { return }
    var rows = [Int](repeating: 0, count: Int(Self.count))
    var links = rows
    for change in journal.changes[..<count] where change.operation.keepsRow {
      rows[Int(change.table)] += 1
      links[Int(change.table)] += Int(change.moved)
    }
    for tag in 0..<Self.count where rows[Int(tag)] > 0 {
      var forgetter = Forgetter(rows: rows[Int(tag)], links: links[Int(tag)])
      visit(tag, &forgetter)
    }
    journal.changes.removeFirst(count)
    journal.forgotten += count
  }

  /// Keeps of the changes since the mark what going back to it needs, and nothing to go back to
  /// within them: for a statement that runs many others.
  ///
  /// Cost: none as long as there are no more than so many changes and twice what the last time
  /// left of them; so all times together cost what the changes are.
  package mutating func fold(since mark: Mark, beyond count: Int) {
    // What was folded may have been taken back since.
    let left = max(0, min(journal.folded, journal.height) - mark.height)
    guard journal.height - mark.height > 2 * left + count else { return }
    let start = mark.height - journal.forgotten
    var changes = journal.changes[start...].map(Optional.some)
    var isTouched = [Bool](repeating: false, count: Int(Self.count))
    for case .some(let change) in changes where change.operation.keepsRow {
      isTouched[Int(change.table)] = true
    }
    for tag in 0..<Self.count where isTouched[Int(tag)] {
      var folder = Folder(changes: changes)
      changes = []
      visit(tag, &folder)
      changes = folder.changes
    }
    journal.changes.replaceSubrange(start..., with: changes.compactMap { $0 })
    journal.folded = journal.height
    assignedTo = min(assignedTo, self.mark)
  }

  /// How many bytes going back to the mark needs; O(changes).
  package mutating func undoSize(since mark: Mark) -> Int {
    let changes = journal.changes[max(0, mark.height - journal.forgotten)...]
    var size = changes.count * MemoryLayout<Change>.stride
    for tag in 0..<Self.count {
      var measurer = UndoMeasurer(changes: changes.filter { $0.table == tag })
      visit(tag, &measurer)
      size += measurer.size
    }
    return size
  }

  /// The ledger entries written since the mark, oldest first, and likewise for any table.
  public func inserted<R: Row>(in table: borrowing Table<R>, since mark: Mark) -> [RowID<R>] {
    let tag = table.ownTag
    var seen: [Int32: Bool] = [:]
    var order: [Int32] = []
    for change in journal.changes[(mark.height - journal.forgotten)...] where change.table == tag {
      switch change.operation {
      case .insertNew, .insertReused:
        if seen.updateValue(true, forKey: change.row) == nil { order.append(change.row) }
      case .remove: if seen[change.row] != nil { seen[change.row] = false }
      case .update, .move, .passInNew, .passInReused, .passOut: break
      }
    }
    return order.filter { seen[$0] == true }.map { RowID(raw: $0) }
  }
}

/// What was taken back and can be done again.
public struct RedoLog: Sendable {
  struct Step: Sendable {
    var change: Change
    /// The row as it was after the change, for its own table to read.
    var row: [UInt8]
  }
  var steps: [Step] = []

  /// True when nothing was taken back, so that nothing can be done again.
  public var isEmpty: Bool { steps.isEmpty }
}

private struct Undoer: TableVisitor {
  let change: Change
  mutating func visit<R: Row>(_ table: inout Table<R>) { table.undo(change) }
}

private struct RedoKeeper: TableVisitor {
  let change: Change
  var log: RedoLog
  mutating func visit<R: Row>(_ table: inout Table<R>) {
    let row = table.rows[Int(change.row)]
    log.steps.append(RedoLog.Step(change: change, row: withUnsafeBytes(of: row) { Array($0) }))
    table.undo(change)
  }
}

private struct Redoer: TableVisitor {
  let step: RedoLog.Step
  var journal: UndoJournal
  mutating func visit<R: Row>(_ table: inout Table<R>) {
    let row = step.row.withUnsafeBytes { $0.loadUnaligned(as: R.self) }
    switch step.change.operation {
    case .insertNew, .insertReused: _ = table.insert(row, &journal)
    case .update, .move: table.update(RowID(raw: step.change.row), &journal) { $0 = row }
    case .remove: table.remove(RowID(raw: step.change.row), &journal)
    case .passInNew, .passInReused, .passOut: table.pass(step.change, row, &journal)
    }
  }
}

private struct Forgetter: TableVisitor {
  let rows: Int
  let links: Int
  mutating func visit<R: Row>(_ table: inout Table<R>) { table.forget(rows: rows, links: links) }
}

private struct Folder: TableVisitor {
  var changes: [Change?]
  mutating func visit<R: Row>(_ table: inout Table<R>) { table.fold(&changes) }
}

private struct UndoMeasurer: TableVisitor {
  let changes: [Change]
  var size = 0
  mutating func visit<R: Row>(_ table: inout Table<R>) {
    let rows = changes.count { $0.operation.keepsRow }
    let links = changes.reduce(0) { $0 + Int($1.moved) }
    size = rows * MemoryLayout<R>.stride + links * MemoryLayout<Table<R>.Links>.stride
  }
}
