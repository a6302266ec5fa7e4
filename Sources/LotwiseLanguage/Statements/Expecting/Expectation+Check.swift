import ItemTracking
import LotwiseReports
import LotwiseSyntax

extension Expectation {
  func check(in session: inout Session, at place: SourceLocation) throws(StatementFailure) {
    switch self {
    case .fields(let subject, let checks): try Self.check(subject, checks, in: &session)
    case .count(let query, let check):
      let table = try query.table(in: session)
      let count = TableCell.integer(table.rows.count)
      if session.update(check, to: count, at: place) || check.holds(count) { return }
      var diagnostic = Diagnostic(
        .expectationFailed,
        "\(table.rows.count) \(table.rows.count == 1 ? "row" : "rows") in \(table.name), "
          + "expected \(check.text)", at: place)
      diagnostic.notes = Self.excerpt(of: table)
      throw .expectation(diagnostic)
    case .table(let query, let rows):
      try Self.compare(rows, try query.table(in: session), place, &session)
    case .preview(let block, var query, let rows):
      let start = session.model.mark
      let told = session.trail.lastMessages
      defer { session.trail.lastMessages = told }
      try session.runTrial(block)
      query.since = query.since ?? .mark(start)
      let found: ReportTable
      do throws(StatementFailure) {
        found = try query.table(in: session)
      } catch {
        session.model.rollBack(to: start)
        throw error
      }
      session.model.rollBack(to: start)
      try Self.compare(rows, found, place, &session)
    case .changes(let name, let namePlace, let rows):
      let mark = try session.checkpoint(name, namePlace)
      try Self.compare(rows, session.differences(since: mark), place, &session)
    case .reaches(let trace, let numbers, let isWanted):
      try Self.check(trace, numbers, isWanted, place, session)
    }
  }

  private static func check(
    _ subject: RowSubject, _ checks: [FieldCheck], in session: inout Session
  ) throws(StatementFailure) {
    let (table, cells) = try subject.cells(checks.map(\.field), in: session)
    var wrong: [(check: FieldCheck, cell: TableCell)] = []
    for (check, cell) in zip(checks, cells)
    where !session.update(check.check, to: cell, at: check.field.place) && !check.check.holds(cell)
    {
      wrong.append((check, cell))
    }
    guard let first = wrong.first else { return }
    let found = wrong.map { check, cell in
      "\(check.field.name) is \(cell.isBlank ? "blank" : cell.printed), "
        + "expected \(check.check.text)"
    }
    var diagnostic = Diagnostic(
      .expectationFailed, found.joined(separator: "; "), at: first.check.field.place,
      label: "found \(first.cell.isBlank ? "blank" : first.cell.printed)")
    diagnostic.notes = ["a row of \(table)"]
    if wrong.contains(where: { $0.check.field.name == "available" }), let item = subject.item {
      let code = Session.code(session.model.names.text(item))
      diagnostic.notes.append(
        "help: of open orders only what has a number already is counted; "
          + "`show projection of \(code) to today` counts all of them")
    }
    throw .expectation(diagnostic)
  }

  /// A few rows of what was found instead.
  private static func excerpt(of table: ReportTable) -> [String] {
    guard !table.rows.isEmpty else { return [] }
    let shown = ReportTable(
      name: table.name, columns: Array(table.columns.prefix(12)),
      rows: table.rows.prefix(10).map { Array($0.prefix(12)) })
    return [TextTableRenderer(maxWidth: 160).render(shown)]
  }

  static func compare(
    _ expected: ExpectedRows, _ found: ReportTable, _ place: SourceLocation,
    _ session: inout Session
  ) throws(StatementFailure) {
    if expected.isOpen {
      session.update(expected, found)
      guard !session.testRun.updatesGoldens else { return }
      var diagnostic = Diagnostic(
        .expectationOpen, "the table is left open; `lotwise test --update` fills it in", at: place)
      diagnostic.notes = excerpt(of: found)
      throw .expectation(diagnostic)
    }
    switch expected.table.compare(with: found) {
    case .match: session.note(expected.braces, nil)
    case .difference(let difference):
      if expected.table.extent == .exact, !expected.hasVariables, session.testRun.updatesGoldens {
        session.update(expected, found)
        return
      }
      session.leave(
        place,
        expected.hasVariables
          ? "a variable stands in it: it is changed by hand"
          : "only some rows are named: they are changed by hand")
      var diagnostic = Diagnostic(
        .expectationFailed, "\(found.name) differs from what is expected", at: place)
      diagnostic.notes = [TableDifferenceRenderer().render(difference)]
      throw .expectation(diagnostic)
    case .mistakes(let mistakes):
      throw .script(
        Diagnostic(
          .columnUnknown, mistakes.map(\.message).joined(separator: "; "), at: place))
    }
  }

  private static func check(
    _ trace: Trace, _ numbers: [(TrackingKey, ItemNo)], _ isWanted: Bool, _ place: SourceLocation,
    _ session: borrowing Session
  ) throws(StatementFailure) {
    let lines = trace.lines(on: session.model)
    let wrong = numbers.filter { key, item in
      let isThere = lines.contains { line in
        let stock = session.model.trackedSKUs[session.model.itemLedgerEntries[line.entry].stock]
        return stock.tracking.matches(key) && (item.isBlank || stock.unit.itemNo == item)
      }
      return isThere != isWanted
    }
    guard !wrong.isEmpty else { return }
    let names = wrong.map { session.model.names.text($0.0) }.joined(separator: ", ")
    var diagnostic = Diagnostic(
      .expectationFailed,
      isWanted ? "the trace does not come to \(names)" : "the trace comes to \(names)", at: place)
    let tree = TraceTreeRenderer().render(session.model.graph(trace))
    diagnostic.notes = [tree.isEmpty ? "the trace is empty" : tree]
    throw .expectation(diagnostic)
  }
}
