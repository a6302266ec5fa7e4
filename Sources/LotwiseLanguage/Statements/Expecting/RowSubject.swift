import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// What fields are read of: the one row of a line, a document, an entry, a number, goods.
///
/// Which table the row stands in is known only when the statement runs: `PO1.1` may be an open
/// line, a posted one, or a line in the warehouse. The first table that has the row is meant.
struct RowSubject: Sendable {
  var candidates: [Candidate]
  /// Where the subject stands in the script.
  var place: SourceLocation

  struct Candidate: Sendable {
    var query: Query
    /// Only when there is such an item, or such a document.
    var needs: Need = .nothing
  }

  enum Need: Sendable {
    case nothing
    case item(ItemNo)
    case record(Reference)
  }

  /// A field: its name, and where it stands.
  struct Field: Sendable {
    var name: String
    var place: SourceLocation

    /// What a card counts, goods without a card have as well: in the words of their figures.
    fileprivate var isCounted: Bool { name.hasSuffix("inventory") }
  }

  /// The item whose goods are meant.
  var item: ItemNo? {
    for candidate in candidates {
      if case .item(let no) = candidate.needs { return no }
    }
    return nil
  }

  /// Looks at the past of the tables that have one.
  mutating func look(at cut: LedgerCut, named place: SourceLocation) throws(Diagnostic) {
    let tables = candidates
    candidates = []
    for var candidate in tables where candidate.query.table.past != nil {
      do throws(Diagnostic) {
        try candidate.query.look(at: cut, named: place)
        candidates.append(candidate)
      } catch {
        // Cards have days, but no entries.
      }
    }
    guard candidates.isEmpty else { return }
    let name = tables.first?.query.table.name ?? "it"
    throw Diagnostic(.noHistory, "\(name) keeps no history", at: place)
  }

  /// The cells of the fields, and the table they are of.
  func cells(
    _ fields: [Field], in session: borrowing Session
  ) throws(StatementFailure) -> (table: String, cells: [TableCell]) {
    var problem: StatementFailure?
    var noCard: StatementFailure?
    var isFound = false
    var lacking: [(query: Query, field: Field)] = []
    for candidate in candidates where session.model.meets(candidate.needs) {
      var query = candidate.query
      if let missing = fields.first(where: { query.table.column($0.name) == nil }) {
        lacking.append((query, missing))
        continue
      }
      query.columns = fields.compactMap { query.table.column($0.name) }
      do throws(StatementFailure) {
        let table = try query.table(in: session)
        if table.rows.count == 1 { return (table.name, table.rows[0]) }
        if table.rows.isEmpty, Self.isOfCards(query.table), !fields.contains(where: \.isCounted) {
          noCard = wrongCount(table)
        }
        if table.rows.count > 1 || problem == nil { problem = wrongCount(table) }
        isFound = isFound || !table.rows.isEmpty
      } catch {
        problem = problem ?? error
      }
    }
    if let noCard { throw noCard }
    // A row that is there without the field says more than a table without the row.
    if !isFound, let there = lacking.first(where: { Self.hasRow($0.query, in: session) }) {
      throw .script(unknown(there.field, of: there.query))
    }
    if let problem { throw problem }
    if let first = lacking.first { throw .script(unknown(first.field, of: first.query)) }
    throw try nothingKnown(session)
  }

  /// A number without a card has none of its fields, wherever else it stands.
  private static func isOfCards(_ table: QueryTable) -> Bool {
    (serialCards + lotCards + packageCards).contains { $0.name == table.name }
  }

  private static func hasRow(_ query: Query, in session: borrowing Session) -> Bool {
    do throws(StatementFailure) {
      return try query.table(in: session).rows.count == 1
    } catch {
      return false
    }
  }

  private func wrongCount(_ table: ReportTable) -> StatementFailure {
    let message =
      table.rows.isEmpty
      ? "there is no such row in \(table.name)"
      : "\(table.rows.count) rows of \(table.name) are meant; one is needed"
    return .expectation(Diagnostic(.expectationFailed, message, at: place))
  }

  private func unknown(_ field: Field, of query: Query) -> Diagnostic {
    let table = query.table
    let names = table.columns.map(\.name)
    if query.cut != nil {
      return Diagnostic(
        .noHistory, "\(field.name) of \(table.name) keeps no history", at: field.place,
        label: "of the past it has \(names.joined(separator: ", "))")
    }
    return Diagnostic(
      .columnUnknown, "\(table.name) has no column \(field.name)", at: field.place,
      label: ColumnSuggestions.question(for: field.name, among: names)
        ?? "it has \(names.joined(separator: ", "))")
  }

  /// Neither an item nor a document is called that.
  private func nothingKnown(
    _ session: borrowing Session
  ) throws(StatementFailure) -> StatementFailure {
    for candidate in candidates {
      if case .item(let no) = candidate.needs {
        return .script(
          Diagnostic(
            .subjectUnknown,
            "there is neither an item nor a document \(session.model.names.text(no))", at: place))
      }
    }
    return .script(Diagnostic(.subjectUnknown, "nothing is known of this", at: place))
  }
}

extension Model {
  fileprivate func meets(_ need: RowSubject.Need) -> Bool {
    switch need {
    case .nothing: true
    case .item(let no): !items.find(unique: 0, key: no.id).isNone
    case .record(let reference): isKnown(reference)
    }
  }
}

extension RowSubject {
  /// Tables in which a document, or a line of one, may stand; the first that has it is meant.
  static let documentTables = named([
    "documents", "posted-documents", "lines", "posted-lines", "warehouse-lines",
    "activity-lines", "registered-activity-lines", "posted-warehouse-lines", "planning-lines",
    "warehouse-worksheet", "reservation-worksheet", "internal-lines", "count-lines",
  ])
  static let lineTables = documentTables.filter { $0.column("line") != nil }

  static let goodsTables = named(["item-figures", "bin-contents", "lots", "items"])
  private static let figureTables = named(["item-figures", "bin-contents", "lots"])
  private static let serialCards = named(["serial-cards"])
  private static let lotCards = named(["lot-cards"])
  private static let packageCards = named(["package-cards"])

  /// Where goods may stand: under a number on its card; only an item alone is one of the items.
  static func goodsTables(of goods: Goods) -> [QueryTable] {
    if let key = goods.keys.first {
      return figureTables + (key.serialNo.isBlank ? [] : serialCards)
        + (key.lotNo.isBlank ? [] : lotCards) + (key.packageNo.isBlank ? [] : packageCards)
    }
    let isItem = goods.variantCode.isBlank && goods.locationCode.isBlank && goods.bin.isBlank
    return isItem ? goodsTables : figureTables
  }

  static func named(_ names: [String]) -> [QueryTable] {
    names.compactMap { QueryTables.named($0) }
  }

  init(_ model: [QueryTable], _ subject: Query.Subject, at place: SourceLocation) {
    self.place = place
    candidates = model.map { table in
      var query = Query(table: table)
      query.subject = subject
      query.subjectPlace = place
      return Candidate(query: query)
    }
  }

  /// The kind of a field, whichever table has the row; nil where they differ.
  func kind(of field: Field) -> ReportColumn.Kind? {
    let kinds = candidates.map(\.query.table).compactMap { table in
      table.column(field.name).map { table.columns[$0].kind }
    }
    guard let first = kinds.first else { return nil }
    let isOne = kinds.allSatisfy { $0 == first || $0.isNumber && first.isNumber }
    return isOne ? first : nil
  }

  /// The names of all columns that a field may be.
  func hasColumn(_ name: String) -> Bool {
    candidates.contains { $0.query.table.column(name) != nil }
  }

  var columnNames: [String] {
    var seen: Set<String> = []
    return candidates.flatMap { $0.query.table.columns.map(\.name) }.filter {
      seen.insert($0).inserted
    }
  }
}
