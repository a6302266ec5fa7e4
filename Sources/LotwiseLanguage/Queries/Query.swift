import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// A query as a script writes it: a table, what it is of, conditions, columns, order, limit.
struct Query: Sendable {
  var table: QueryTable
  var subject: Subject?
  /// Where the clause stands that names it.
  var subjectPlace: SourceLocation?
  var location: LocationCode?
  /// Several places, or all but some.
  var places: Places?
  var condition: Condition?
  var columns: [Int] = []
  var sorting: [(column: Int, descending: Bool)] = []
  var grouping: Grouping?
  var limit: Int?
  var since: Since?
  /// The point in the past that is looked at.
  var cut: LedgerCut?
  var fromDate: CalendarDate?
  var toDate: CalendarDate?
  var step: DateFormula?

  init(table: QueryTable) { self.table = table }

  /// What stands after `of`.
  enum Subject: Sendable {
    case goods(Goods)
    case reference(Reference)
    /// A bare word: an item or a document, whichever there is; the table says which comes first.
    case named(Goods, Reference)
    case trace(Trace)
    /// The other way from a line of the last trace.
    case oppositeTrace(Int)
    case find(FindEntries)
    case recall(Recall)
  }

  struct Places: Sendable {
    var codes: [LocationCode]
    var areLeftOut: Bool

    func admit(_ code: LocationCode) -> Bool { codes.contains(code) != areLeftOut }
  }

  enum Since: Sendable {
    case lastStatement
    case checkpoint(String, SourceLocation)
    case mark(Mark)
  }

  struct Grouping: Sendable {
    var columns: [Int] = []
    var sums: [Int] = []
  }

  /// The rows as a table value.
  func table(in session: borrowing Session) throws(StatementFailure) -> ReportTable {
    let scope = try scope(in: session)
    let filter = ScopeFilter(table, scope, session.model)
    try checkSubject(scope, filter)
    var rows = table.read(session.model, scope, wanted(filter))
    if session.isInterrupted() { throw .interrupted }
    rows = rows.filter { row in
      filter.admits(row) && condition?.holds(row) ?? true
        && admits(row, scope.places, session.model)
    }
    var shown = columns.isEmpty ? Array(table.columns.indices) : columns
    var names = table.columns
    if let grouping {
      rows = Self.grouped(rows, by: grouping)
      names.append(ReportColumn("rows", .integer))
      if columns.isEmpty { shown = grouping.columns + grouping.sums + [names.count - 1] }
    }
    for key in sorting.reversed() { Self.sort(&rows, by: key) }
    if let limit { rows = Array(rows.prefix(limit)) }
    var report = ReportTable(
      name: table.name, columns: shown.map { names[$0] },
      rows: rows.map { row in shown.map { row[$0] } })
    report.chart = chart
    if columns.isEmpty, grouping == nil { report.shown = FirstColumns.places(in: table) }
    return report
  }

  /// How its rows are drawn; nil when that cannot be.
  var chart: ReportChart? {
    guard let chart = table.chart, grouping == nil else { return nil }
    let shown = columns.isEmpty ? table.columns : columns.map { table.columns[$0] }
    return chart.fits(shown) ? chart : nil
  }

  /// Whether a row is of one of the places that are looked at; tables without places are of all.
  private func admits(
    _ row: [TableCell], _ places: Places?, _ model: borrowing Model
  ) -> Bool {
    guard let places, let column = table.column("location") else { return true }
    let known = places.codes.contains {
      model.names.text($0).uppercased() == row[column].printed.uppercased()
    }
    return known != places.areLeftOut
  }

  /// The columns whose cells something looks at.
  private func wanted(_ filter: ScopeFilter) -> [Int] {
    if columns.isEmpty, grouping == nil { return Array(table.columns.indices) }
    var wanted = Set(columns)
    wanted.formUnion(sorting.map(\.column))
    wanted.formUnion(grouping.map { $0.columns + $0.sums } ?? [])
    wanted.formUnion(filter.columns)
    if places != nil, let column = table.column("location") { wanted.insert(column) }
    condition?.collectColumns(into: &wanted)
    return wanted.sorted()
  }

  /// Equal keys keep the order they came in.
  private static func sort(_ rows: inout [[TableCell]], by key: (column: Int, descending: Bool)) {
    rows = rows.enumerated().sorted { first, second in
      let order = compare(first.element[key.column], second.element[key.column])
      if order == 0 { return first.offset < second.offset }
      return key.descending ? order > 0 : order < 0
    }.map(\.element)
  }

  static func compare(_ first: TableCell, _ second: TableCell) -> Int {
    switch (first, second) {
    case (.quantity(let a), .quantity(let b)): a < b ? -1 : a == b ? 0 : 1
    case (.integer(let a), .integer(let b)): a < b ? -1 : a == b ? 0 : 1
    case (.date(let a), .date(let b)): a < b ? -1 : a == b ? 0 : 1
    default:
      first.printed < second.printed ? -1 : first.printed == second.printed ? 0 : 1
    }
  }

  /// One row a combination of the grouping cells, in the order in which they first came; the count
  /// of its rows is added as a last cell.
  private static func grouped(_ rows: [[TableCell]], by grouping: Grouping) -> [[TableCell]] {
    var places: [[TableCell]: Int] = [:]
    var result: [[TableCell]] = []
    for row in rows {
      let key = grouping.columns.map { row[$0] }
      guard let place = places[key] else {
        places[key] = result.count
        result.append(row + [.integer(1)])
        continue
      }
      for column in grouping.sums { add(row[column], to: &result[place][column]) }
      add(.integer(1), to: &result[place][row.count])
    }
    return result
  }

  private static func add(_ cell: TableCell, to sum: inout TableCell) {
    switch (sum, cell) {
    case (.quantity(let a), .quantity(let b)): sum = .quantity(a + b)
    case (.integer(let a), .integer(let b)): sum = .integer(a + b)
    case (.blank, _): sum = cell
    default: return
    }
  }
}

extension Query {
  /// What the query is of, as the model knows it now.
  func scope(in session: borrowing Session) throws(StatementFailure) -> QueryScope {
    var scope = QueryScope()
    scope.locationCode = location
    scope.places = places
    scope.messages = session.trail.lastMessages
    scope.isStopped = session.isInterrupted
    scope.cut = cut
    scope.fromDate = fromDate
    scope.toDate = toDate
    scope.step = step
    scope.page = session.page
    if let location {
      try session.asking { model throws(TrackingError) in try model.requireLocation(location) }
    }
    for code in places?.codes ?? [] {
      try session.asking { model throws(TrackingError) in try model.requireLocation(code) }
    }

    switch since {
    case nil: break
    case .lastStatement: scope.since = session.history.lastMark
    case .mark(let mark): scope.since = mark
    case .checkpoint(let name, let place): scope.since = try session.checkpoint(name, place)
    }
    // What was undone meanwhile lies beyond the end of the journal.
    scope.since = scope.since.map { min($0, session.model.mark) }
    switch subject {
    case nil: break
    case .goods(let goods):
      scope.take(goods)
      if !goods.itemNo.isBlank {
        _ = try session.asking { model throws(TrackingError) in try model.item(goods.itemNo) }
      }
    case .reference(let reference): try take(reference, &scope, session)
    case .named(let goods, let reference):
      let isItem = !session.model.items.find(unique: 0, key: goods.itemNo.id).isNone
      let isRecord = session.model.isKnown(reference)
      let takesGoods = table.subject == .goods ? isItem || !isRecord : isItem && !isRecord
      if takesGoods { scope.take(goods) } else { try take(reference, &scope, session) }
      if takesGoods, !isItem {
        _ = try session.asking { model throws(TrackingError) in try model.item(goods.itemNo) }
      }
    case .trace(var trace):
      trace.cut = cut ?? trace.cut
      scope.trace = trace
    case .oppositeTrace(let line): scope.trace = try session.oppositeTrace(ofLine: line)
    case .find(let find): scope.find = find
    case .recall(var recall):
      recall.cut = cut
      scope.recall = recall
    }
    return scope
  }

  private func take(
    _ reference: Reference, _ scope: inout QueryScope, _ session: borrowing Session
  ) throws(StatementFailure) {
    if case .document(let no, _, _, _) = reference, session.model.reservationBatch(no) != nil {
      scope.document = no
      return
    }
    let resolved = try session.asking { model throws(TrackingError) in
      try model.resolved(reference)
    }
    scope.reference = resolved
    switch resolved {
    case .page, .number(_, on: .page): scope.sources = [try session.tracked(.page)]
    default:
      scope.sources = try session.asking { model throws(TrackingError) in
        try model.allSources(resolved)
      }
    }
    if let sources = scope.sources, let first = sources.first,
      sources.count == 1 || sources.allSatisfy({ $0.line != nil && $0.line == first.line })
    {
      scope.current = first
    }
    if case .document(let no, _, _, _) = resolved { scope.document = no }
    if case .number(_, on: .document(let no, _, _, _)) = resolved { scope.document = no }
  }
}

extension QueryScope {
  fileprivate mutating func take(_ goods: Goods) {
    self.goods = goods
    if !goods.locationCode.isBlank { locationCode = goods.locationCode }
  }
}

extension Session {
  /// The mark of a checkpoint.
  func checkpoint(_ name: String, _ place: SourceLocation) throws(StatementFailure) -> Mark {
    if let mark = history.checkpoints[name] { return mark }
    let near = SpellingSuggestions.suggestions(
      for: name, among: history.checkpoints.keys.sorted(), limit: 1)
    throw .script(
      Diagnostic(
        .checkpointUnknown, "there is no checkpoint \(name)", at: place,
        label: near.first.map { "did you mean \($0)?" } ?? "`checkpoint \(name)` sets one"))
  }
}
