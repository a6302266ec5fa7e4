import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Shows what a posting would write, and writes nothing.
struct PreviewStatement: Statement {
  static let forms = [
    Form(
      "preview", [.required("statement", is: .statement, at: 0)],
      summary: "Show what a statement would write, and write nothing.",
      examples: ["preview post SO1 ship"])
  ]

  let statement: Block

  init(checking arguments: inout Arguments) throws(Diagnostic) { statement = arguments.block(0) }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.takingBack { session throws(StatementFailure) in
      let start = session.tables.mark
      try session.runTrial(statement)
      let written = try session.written(since: start)
      if written.isEmpty { session.report(.outcome(.text("nothing would be written"))) }
      for table in written { session.report(.outcome(.table(table))) }
    }
    return .done
  }
}

extension Session {
  /// The tables whose rows tell what a posting did; those that only repeat another are left out.
  private static let telling: [QueryTable] = QueryTables.all.filter {
    [
      "ledger", "applications", "values", "relations", "reservation-entries",
      "tracking-specifications", "posted-documents", "posted-lines", "documents", "lines",
      "warehouse-entries", "warehouse-lines", "activity-lines", "planning-lines",
    ].contains($0.name)
  }

  /// The rows written since a mark, table by table; tables without any are left out.
  func written(since mark: Mark) throws(StatementFailure) -> [ReportTable] {
    var written: [ReportTable] = []
    for table in Self.telling {
      var query = Query(table: table)
      query.since = .mark(mark)
      let found = try query.table(in: self)
      guard !found.rows.isEmpty else { continue }
      // Columns in which nothing stands would only widen the page.
      let shown = found.columns.indices.filter { column in
        found.rows.contains { !$0[column].isBlank && $0[column] != .quantity(0) }
      }
      written.append(
        ReportTable(
          name: found.name, title: found.name, columns: shown.map { found.columns[$0] },
          rows: found.rows.map { row in shown.map { row[$0] } }))
    }
    return written
  }
}
