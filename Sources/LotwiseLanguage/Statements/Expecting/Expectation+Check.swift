import ItemTracking
import LotwiseReports
import LotwiseSyntax

extension Expectation {
  func check(in session: borrowing Session, at place: Place) throws(StatementFailure) {
    switch self {
    case .fields(let query, let checks):
      let table = try query.table(in: session)
      guard let row = table.rows.first, table.rows.count == 1 else {
        throw fail(
          table.rows.isEmpty
            ? "there is no such row in \(table.name)"
            : "\(table.rows.count) rows of \(table.name) are meant; one is needed", place)
      }
      var wrong: [String] = []
      for (column, check) in checks where !check.holds(row[column]) {
        let name = table.columns[column].name
        let bound = check.sign == ">=" ? "at least " : check.sign == "<=" ? "at most " : ""
        wrong.append("\(name) is \(shown(row[column])), expected \(bound)\(check.value)")
      }
      if !wrong.isEmpty { throw fail(wrong.joined(separator: "; "), place) }
    case .count(let query, let check):
      let table = try query.table(in: session)
      guard !check.holds(.integer(table.rows.count)) else { return }
      throw fail("\(table.rows.count) rows in \(table.name), expected \(check.value)", place)
    case .table(let source, let expected):
      try compare(expected, try table(source, in: session), place)
    case .includes(let trace, let key, let item):
      let tables = session.tables.traceTable(trace)
      let found = trace.lines(on: session.tables).contains { line in
        let stock = session.tables.stockKeys[session.tables.ledger[line.entry].stock]
        return stock.tracking.matches(key) && (item.isBlank || stock.unit.itemNo == item)
      }
      if !found {
        throw fail(
          "the trace does not come to \(session.tables.names.text(key)); it has \(tables.rows.count) lines",
          place)
      }
    }
  }

  private func shown(_ cell: ReportCell) -> String { cell.isBlank ? "blank" : cell.printed }

  private func table(
    _ source: TableSource, in session: borrowing Session
  ) throws(StatementFailure) -> ReportTable {
    switch source {
    case .query(let query): return try query.table(in: session)
    case .trace(let trace): return session.tables.traceTable(trace)
    case .find(let find): return session.tables.findTable(find)
    case .recall(let recall): return session.tables.recallTable(recall)
    }
  }

  private func compare(
    _ expected: ExpectedTable, _ found: ReportTable, _ place: Place
  ) throws(StatementFailure) {
    switch expected.compare(with: found) {
    case .match: return
    case .difference(let difference):
      var diagnostic = Diagnostic(
        .expectationFailed, "\(found.name) differs from what is expected", at: place)
      diagnostic.notes = TableDifferenceRenderer().render(difference).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      throw .expectation(diagnostic)
    case .mistakes(let mistakes):
      throw .script(
        Diagnostic(
          .columnUnknown, mistakes.map(\.message).joined(separator: "; "), at: place))
    }
  }

  private func fail(_ message: String, _ place: Place) -> StatementFailure {
    .expectation(Diagnostic(.expectationFailed, message, at: place))
  }
}
