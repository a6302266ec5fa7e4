import ItemTracking
import LotwiseReports

extension Session {
  /// The tables whose rows tell what a posting did; those that only repeat another are left out.
  private static let telling: [QueryTable] = QueryTables.all.filter {
    [
      "ledger", "applications", "values", "relations", "reservation-entries",
      "tracking-specifications", "posted-documents", "posted-lines", "documents", "lines",
      "warehouse-entries", "warehouse-lines", "activity-lines", "planning-lines",
    ].contains($0.name)
  }

  /// Tells what would have been written since a mark that is about to be gone back to.
  mutating func reportWritten(since mark: Mark) throws(StatementFailure) {
    let written = try written(since: mark)
    if written.isEmpty { show(.text("nothing would be written")) }
    for table in written { show(.table(table)) }
  }

  /// The rows written since a mark, table by table; tables without any are left out.
  ///
  /// After them stands what was changed or taken away, and what came into other tables, column by
  /// column as `diff` tells it.
  mutating func written(since mark: Mark) throws(StatementFailure) -> [ReportTable] {
    var written: [ReportTable] = []
    for table in Self.telling {
      var query = Query(table: table)
      query.since = .mark(mark)
      let found = try query.table(in: self)
      guard !found.rows.isEmpty else { continue }
      // Columns in which nothing stands would only widen the page.
      let shown = found.columns.indices.filter { column in
        found.rows.contains { !$0[column].isBlank && $0[column] != .quantity(.zero) }
      }
      written.append(
        ReportTable(
          name: found.name, title: found.name, columns: shown.map { found.columns[$0] },
          rows: found.rows.map { row in shown.map { row[$0] } }))
    }
    let told = Set(written.map(\.name))
    let changes = differences(since: mark)
    let others = changes.rows.filter { row in
      row[2].printed != "added" || !told.contains(row[0].printed)
    }
    if !others.isEmpty {
      written.append(ReportTable(name: changes.name, columns: changes.columns, rows: others))
    }
    return written
  }
}
