import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// What narrows a table besides its columns: its rows are made for a place, of a period.
///
/// `at EAST` narrows whatever has a column of places, and the figures of a table that reckons them
/// for a place. A clause that neither is refused: it would be dropped without a word.
enum Narrowing: Sendable {
  /// One place; several places, or all but some.
  case place, places
  /// What `of` names: goods; lines, documents and entries.
  case goods, source
  /// The bin that goods are named in.
  case bin
  case firstDay, lastDay, step

  /// What a table reckons for numbers in stock looks at.
  static let stock: Set<Self> = [.place, .places]
}

extension QueryTable {
  /// Columns by which `of` narrows, whatever it names.
  private static let subjectColumns: Set<String> = [
    "batch", "component-item", "document", "entry", "inbound", "item", "item-entry", "line", "lot",
    "number", "order", "outbound", "package", "parent", "serial", "source", "worksheet",
  ]
  /// The day that a row is of, the first of these that it has.
  private static let dayColumns = ["posting-date", "date", "due-date"]

  /// The column of the day that a row is of.
  var dayColumn: Int? { Self.dayColumns.lazy.compactMap { column($0) }.first }

  /// Whether a clause that asks for this has an effect.
  func takes(_ narrowing: Narrowing) -> Bool {
    if narrowedBy.contains(narrowing) { return true }
    return switch narrowing {
    case .place, .places: column("location") != nil
    case .goods, .source:
      !narrowedBy.isDisjoint(with: [.goods, .source])
        || columns.contains { Self.subjectColumns.contains($0.name) }
    case .firstDay, .lastDay: dayColumn != nil
    case .bin, .step: false
    }
  }
}

extension Query {
  /// What its clauses ask of the table.
  private func narrowings(of clause: QueryClause) -> [Narrowing] {
    switch clause {
    case .of, .for: [.source]
    case .at: places == nil ? [.place] : [.places]
    case .notAt: [.places]
    case .from: [.firstDay]
    case .to: [.lastDay]
    case .by: [step == nil ? .lastDay : .step]
    case .where, .columns, .sortBy, .groupBy, .limit, .since, .asOf: []
    }
  }

  /// Refuses what has no effect on the table, and looks at the rows of the days that are named.
  mutating func narrow(
    by clauses: [(clause: QueryClause, place: SourceLocation)]
  ) throws(Diagnostic) {
    for (clause, place) in clauses {
      guard let missing = narrowings(of: clause).first(where: { !table.takes($0) }) else {
        continue
      }
      throw Diagnostic(
        .unexpectedWord, "`\(clause.words)` narrows nothing in \(table.name)", at: place,
        label: hint(for: missing))
    }
    guard let column = table.dayColumn else { return }
    if let day = fromDate, !table.narrowedBy.contains(.firstDay) {
      narrow(column, .greaterOrEqual, day)
      fromDate = nil
    }
    if let day = toDate, !table.narrowedBy.contains(.lastDay) {
      narrow(column, .lessOrEqual, day)
      toDate = nil
    }
  }

  /// Refuses goods where the table is of documents, and the other way about.
  func checkSubject(_ scope: QueryScope, _ filter: ScopeFilter) throws(StatementFailure) {
    if let subjectPlace, scope.goods?.bin.isBlank == false, !table.takes(.bin) {
      throw .script(
        Diagnostic(
          .unexpectedWord, "`in bin` narrows nothing in \(table.name)", at: subjectPlace,
          label: hint(for: .bin)))
    }
    let known: Narrowing = scope.goods == nil ? .source : .goods
    let isNamed = scope.goods != nil || scope.reference != nil
    guard isNamed, filter.isEmpty, let subjectPlace, !table.narrowedBy.contains(known) else {
      return
    }
    throw .script(
      Diagnostic(
        .unexpectedWord, "this narrows nothing in \(table.name)", at: subjectPlace,
        label: "its columns are \(table.columns.map(\.name).joined(separator: ", "))"))
  }

  /// Refuses to look for new rows where none is ever written.
  func checkSince(_ place: SourceLocation?) throws(Diagnostic) {
    guard since != nil, table.isReckoned, let place else { return }
    throw Diagnostic(
      .noHistory, "\(table.name) keeps no history", at: place,
      label: "its rows are reckoned when they are asked for")
  }

  private mutating func narrow(_ column: Int, _ comparison: Comparison, _ day: CalendarDate) {
    let asked = Condition.compare(column, comparison, .value(.date(day)))
    condition = condition.map { .all([$0, asked]) } ?? asked
  }

  private func hint(for narrowing: Narrowing) -> String {
    switch narrowing {
    case .place, .places: return "it has no column location"
    case .goods, .source: return "it is of nothing; `where` narrows it by its columns"
    case .bin:
      return table.column("bin") == nil
        ? "it has no bins; those of bin-contents are figures of a bin" : "`where bin = …` does"
    case .step: return "it is no report over periods"
    case .firstDay, .lastDay:
      let days = table.columns.filter { $0.kind == .date }.map(\.name)
      guard let first = days.first else { return "it has no dates" }
      return "`where \(first) >= D` does; its dates are \(days.joined(separator: ", "))"
    }
  }
}
