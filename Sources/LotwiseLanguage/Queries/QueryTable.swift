import ItemTracking
import LotwiseReports

/// A table that `show` and `expect` see: its columns, and how its rows are found.
///
/// A column is declared once, beside how its cell is made of a row. `of`, `at`, `from`, `to` and
/// `since` narrow every table by the columns it has; a table whose rows can be found faster looks
/// at the scope, and one that reckons them for a place or a period says so (`narrowedBy`).
struct QueryTable: Sendable {
  /// What a bare word after `of` is first taken for.
  enum Subject: Sendable { case goods, record }

  let name: String
  let summary: String
  let subject: Subject
  let columns: [ReportColumn]
  /// How it is drawn; nil for a table that is no course of time.
  let chart: ReportChart?
  /// What narrows it besides its columns.
  let narrowedBy: Set<Narrowing>
  /// Whether its rows are figures of others' rows, and so none was written at any time.
  let isReckoned: Bool
  private let otherNames: [String: Int]
  /// Cells of the rows in the table's own order; of columns not asked for they stay blank.
  let read: @Sendable (borrowing Model, QueryScope, [Int]) -> [[TableCell]]

  init<Row: Sendable>(
    _ name: String, of subject: Subject, _ summary: String,
    columns groups: [[QueryColumn<Row>]], details: Set<String> = [],
    narrowedBy: Set<Narrowing> = [], isReckoned: Bool = false, chart: ReportChart? = nil,
    rows: @escaping @Sendable (borrowing Model, QueryScope) -> [Row]
  ) {
    self.name = name
    self.summary = summary
    self.subject = subject
    self.chart = chart
    self.narrowedBy = narrowedBy
    self.isReckoned = isReckoned
    let all = groups.flatMap { $0 }
    columns = all.map { column in
      let column = column.column
      return ReportColumn(
        column.name, column.kind, isDetail: details.contains(column.name), values: column.values)
    }
    otherNames = Dictionary(
      all.enumerated().compactMap { index, column in column.also.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    read = { model, scope, wanted in
      var result: [[TableCell]] = []
      for (place, row) in rows(model, scope).enumerated() {
        if place % 1024 == 0, scope.isStopped() { break }
        var cells = [TableCell](repeating: .blank, count: all.count)
        for index in wanted { cells[index] = all[index].cell(model, row) }
        result.append(cells)
      }
      return result
    }
  }

  /// The names of its columns, other names of them too.
  var names: [(name: String, kind: ReportColumn.Kind)] {
    columns.map { ($0.name, $0.kind) }
      + otherNames.sorted { $0.key < $1.key }.map { ($0.key, columns[$0.value].kind) }
  }

  /// Columns by the words of the clauses that fill them.
  private static let clauseWords = [
    "expires": "expiration", "qty": "quantity", "exp": "expiration",
  ]

  func column(_ name: String) -> Int? {
    columns.firstIndex { $0.name == name } ?? otherNames[name]
      ?? Self.clauseWords[name].flatMap { word in columns.firstIndex { $0.name == word } }
  }
}

/// What narrows a table before its rows are made.
struct QueryScope: Sendable {
  /// The records that `of` names, both sides of a transfer included.
  var sources: [SourceReference]?
  /// The line, entry or document that `of` names.
  var reference: Reference?
  var goods: Goods?
  /// A look at all places unless one is named.
  var locationCode: LocationCode?
  var places: Query.Places?
  var document: DocumentNo?
  /// Only rows written since.
  var since: Mark?
  /// The period of a report, and the length of its parts, where they were named.
  var cut: LedgerCut?
  var fromDate: CalendarDate?
  var toDate: CalendarDate?
  var step: DateFormula?
  /// The line that availability is seen from, and the opened page.
  var current: SourceReference?
  var page: TrackingPage?
  var trace: Trace?
  var find: FindEntries?
  var recall: Recall?
  /// What the last statement told.
  var messages: [ReportedMessage] = []
  /// The number that a line is looked at for: `supply for SO1.1 lot L`.
  var number: TrackingKey? {
    if case .number(let key, on: _) = reference { return key }
    return nil
  }
  /// Asked now and then while rows are made; once true, the rest is left out.
  var isStopped: @Sendable () -> Bool = { false }
}

extension Model {
  /// The rows of a table in the order of their places, or those written since the scope's mark.
  func ids<R: Row>(_ scope: QueryScope, in table: borrowing Table<R>) -> [RowID<R>] {
    if let since = scope.since { return inserted(in: table, since: since) }
    var ids: [RowID<R>] = []
    table.forEach { id, _ in ids.append(id) }
    return ids
  }

  /// Those of some rows that were written since the scope's mark; all of them without one.
  func narrowed<R: Row>(
    _ ids: [RowID<R>], _ scope: QueryScope, in table: borrowing Table<R>
  ) -> [RowID<R>] {
    guard let since = scope.since else { return ids }
    let written = Set(inserted(in: table, since: since))
    return ids.filter { written.contains($0) }
  }

  /// A source as a script writes it.
  func cell(_ source: SourceReference) -> TableCell {
    switch source.kind {
    case .line: return .code(lineName(RowID(raw: source.row)))
    case .transferInbound: return .code(lineName(RowID(raw: source.row)) + " inbound")
    case .component:
      let component = components[RowID(raw: source.row)]
      return .code("\(lineName(component.line)).\(component.componentNo)")
    case .ledgerEntry: return .code("entry \(RowID<ItemLedgerEntry>(raw: source.row).entryNo)")
    }
  }

  func lineName(_ id: RowID<DocumentLine>) -> String {
    let line = lines[id]
    return "\(names.text(documents[line.document].no)).\(line.lineNo)"
  }
}
