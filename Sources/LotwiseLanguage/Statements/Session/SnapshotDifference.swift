import ItemTracking
import LotwiseReports

/// What two snapshots do not have alike: rows are known by the numbers that people call them by.
enum SnapshotDifference {
  /// The tables that are compared, and the columns by which their rows are known.
  private static let keys: [(table: QueryTable, columns: [String])] = [
    (.items, ["item"]), (.trackingCodes, ["code", "number"]), (.series, ["code", "start-date"]),
    (.units, ["item", "unit"]), (.variants, ["item", "variant"]), (.boms, ["parent", "line"]),
    (.customers, ["party"]), (.vendors, ["party"]), (.locations, ["location"]),
    (.lotCards, ["item", "variant", "lot"]), (.serialCards, ["item", "variant", "serial"]),
    (.packageCards, ["item", "variant", "package"]),
    (.documents, ["kind", "document"]), (.lines, ["document", "line"]),
    (.components, ["document", "line", "component"]),
    (.journalLines, ["journal", "document", "line"]), (.countLines, ["document", "line"]),
    (.reservationEntries, ["entry", "positive"]), (.ledger, ["entry"]),
    (.applications, ["entry"]), (.values, ["entry"]), (.postedDocuments, ["document"]),
    (.postedLines, ["document", "line"]),
  ]

  static func table(
    _ before: String, _ after: String
  ) throws(StatementFailure) -> ReportTable {
    var old = Session()
    var new = Session()
    try old.load(before)
    try new.load(after)
    var changes = ReportTable(
      name: "changes",
      columns: [
        ReportColumn("table", .text), ReportColumn("row", .code), ReportColumn("change", .text),
        ReportColumn("column", .text), ReportColumn("before", .text),
        ReportColumn("after", .text),
      ])
    for (table, columns) in keys {
      let query = Query(table: table)
      let places = columns.compactMap { table.column($0) }
      add(try query.table(in: old), try query.table(in: new), by: places, to: &changes)
    }
    return changes
  }

  private static func add(
    _ old: ReportTable, _ new: ReportTable, by key: [Int], to changes: inout ReportTable
  ) {
    let before = named(old, by: key)
    let after = named(new, by: key)
    let (oldNames, newNames) = (Set(before.map(\.name)), Set(after.map(\.name)))
    let rows = Dictionary(before.map { ($0.name, $0.row) }, uniquingKeysWith: { first, _ in first })
    for (name, row) in before where !newNames.contains(name) {
      add(row, nil, of: old, name, besides: key, to: &changes)
    }
    for (name, row) in after {
      let held = oldNames.contains(name) ? rows[name] : nil
      add(held, row, of: new, name, besides: key, to: &changes)
    }
  }

  /// The rows by what people call them; several that are called alike are counted.
  private static func named(
    _ table: ReportTable, by key: [Int]
  ) -> [(name: String, row: [TableCell])] {
    var counts: [String: Int] = [:]
    return table.rows.map { row in
      let name = key.map { row[$0].printed }.filter { !$0.isEmpty }.joined(separator: " ")
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return (count == 1 ? name : "\(name) (\(count))", row)
    }
  }

  private static func add(
    _ old: [TableCell]?, _ new: [TableCell]?, of table: ReportTable, _ row: String,
    besides key: [Int], to changes: inout ReportTable
  ) {
    let word = old == nil ? "added" : new == nil ? "gone" : "changed"
    for (index, column) in table.columns.enumerated() where !key.contains(index) {
      let before = old.map { $0[index].printed } ?? ""
      let after = new.map { $0[index].printed } ?? ""
      let isNothing = ["", "0", "no"].contains(before + after)
      guard before != after, word == "changed" || !isNothing else { continue }
      changes.append([
        .text(table.name), .code(row), .text(word), .text(column.name), .text(before),
        .text(after),
      ])
    }
  }
}
