import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// A query as a script writes it: a table, what it is of, conditions, columns, order, limit.
struct Query: Sendable {
  var table: QueryTable
  var subject: Subject?
  var location: LocationCode?
  var conditions: [Condition] = []
  var columns: [Int] = []
  var sorting: [(column: Int, descending: Bool)] = []
  var limit: Int?
  var isNew = false

  /// What stands after `of`.
  enum Subject: Sendable {
    case goods(Goods)
    case reference(Reference)
  }

  struct Condition: Sendable {
    var column: Int
    var sign: String
    var value: String
  }

  /// The rows as a table value.
  func table(
    in session: borrowing Session
  ) throws(StatementFailure) -> ReportTable {
    var scope = QueryScope()
    scope.locationCode = location
    if isNew { scope.since = session.lastMark }
    switch subject {
    case nil: break
    case .goods(let goods):
      scope.goods = goods
      if !goods.locationCode.isBlank { scope.locationCode = goods.locationCode }
    case .reference(let reference):
      let needsPosted = self.table.name == "posted-lines"
      if case .document(let no, 0, _, _) = reference { scope.document = no }
      if !needsPosted {
        scope.sources = try session.asking { tables throws(TrackingError) in
          try tables.allSources(reference)
        }
      }
    }
    var rows = self.table.rows(session.tables, scope)
    rows = rows.filter { row in conditions.allSatisfy { $0.holds(row.cells[$0.column]) } }
    for key in sorting.reversed() {
      rows = rows.enumerated().sorted { first, second in
        let order = Self.compare(first.element.cells[key.column], second.element.cells[key.column])
        if order == 0 { return first.offset < second.offset }
        return key.descending ? order > 0 : order < 0
      }.map(\.element)
    }
    if let limit { rows = Array(rows.prefix(limit)) }
    let shown = columns.isEmpty ? Array(self.table.columns.indices) : columns
    var report = ReportTable(
      name: self.table.name,
      columns: shown.map {
        ReportColumn(self.table.columns[$0].name, self.table.columns[$0].kind)
      }, rows: [])
    for row in rows { report.append(shown.map { row.cells[$0] }) }
    return report
  }

  static func compare(_ first: ReportCell, _ second: ReportCell) -> Int {
    switch (first, second) {
    case (.quantity(let a), .quantity(let b)): a < b ? -1 : a == b ? 0 : 1
    case (.integer(let a), .integer(let b)): a < b ? -1 : a == b ? 0 : 1
    case (.date(let a), .date(let b)): a < b ? -1 : a == b ? 0 : 1
    default:
      first.printed < second.printed ? -1 : first.printed == second.printed ? 0 : 1
    }
  }
}

extension Query.Condition {
  func holds(_ cell: ReportCell) -> Bool {
    Expression.holds(
      Value(word: cell.printed), sign, value == "none" ? .text("") : Value(word: value))
  }
}

extension Tables {
  /// The records of a reference for looking: both sides of a transfer's lines.
  func allSources(_ reference: Reference) throws(TrackingError) -> [SourceReference] {
    let own = try sources(reference)
    guard case .document(_, _, _, .unsaid) = reference else { return own }
    return own.flatMap { source -> [SourceReference] in
      guard let line = source.line, lines[line].kind == .transferOrder else { return [source] }
      return [source, SourceReference(inboundOf: line)]
    }
  }
}
