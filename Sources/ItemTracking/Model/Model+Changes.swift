/// A row that is not as it was: its values in the order of the table's columns.
package struct RowChange: Sendable {
  package let layout: TableLayout
  package let place: Int32
  /// Nil when the row was not there.
  package let before: [Int64]?
  /// Nil when the row is gone.
  package let after: [Int64]?
}

extension Model {
  /// What has changed since the mark, by table and place.
  ///
  /// Cost: the changes since then.
  package mutating func changes(since mark: Mark) -> [RowChange] {
    let recent = Array(journal.changes[max(0, mark.height - journal.forgotten)...])
    var reader = ChangeReader(changes: recent)
    for tag in 0..<Self.count { visit(tag, &reader) }
    return reader.found
  }

  /// The rows of one table that were touched since the mark, as they were before it; nil for rows
  /// that were not there.
  ///
  /// Cost: the changes since then.
  package func rowsBefore<R: Row>(
    _ mark: Mark, in table: borrowing Table<R>
  ) -> [(id: RowID<R>, before: R?)] {
    let tag = table.ownTag
    let recent = journal.changes[max(0, mark.height - journal.forgotten)...]
    return table.rowsBefore(recent.filter { $0.table == tag })
      .map { (RowID(raw: $0.place), $0.row) }
  }
}

private struct ChangeReader: TableVisitor {
  let changes: [Change]
  var found: [RowChange] = []

  mutating func visit<R: Row>(_ table: inout Table<R>) {
    let tag = table.ownTag
    var layout: TableLayout?
    for (place, before) in table.rowsBefore(changes.filter { $0.table == tag }) {
      let after = table.contains(RowID(raw: place)) ? table[RowID(raw: place)] : nil
      if before == after { continue }
      let known = layout ?? TableLayout(R.self)
      layout = known
      found.append(
        RowChange(
          layout: known, place: place, before: before.map(Self.values),
          after: after.map(Self.values)))
    }
  }

  private static func values<R: Row>(_ row: R) -> [Int64] { R.fields.map { $0.value(in: row) } }
}

extension Table where R: Row {
  /// Each row that was touched by the newest changes, as it was before them, by place.
  fileprivate func rowsBefore(_ changes: [Change]) -> [(place: Int32, row: R?)] {
    var first: [Int32: R?] = [:]
    var newest = beforeRows.count
    for change in changes.reversed() {
      switch change.operation {
      case .insertNew, .insertReused: first[change.row] = .some(nil)
      case .update, .move, .remove:
        newest -= 1
        first[change.row] = .some(beforeRows[newest])
      case .passInNew, .passInReused, .passOut: break
      }
    }
    return first.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
