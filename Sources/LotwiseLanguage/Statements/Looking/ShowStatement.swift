import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Shows a table of the domain.
struct ShowStatement: Statement {
  static let leaders = ["show"]
  static let forms = [
    StatementForm(
      "show",
      "Show a table: of what, where, which columns, in which order; or all of a document or item.",
      [
        "show SO1", "show BOLT", "show lot L1",
        "show ledger where item = BOLT and open columns entry, type, lot, quantity",
        "show lots of BOLT at EAST sort by available descending limit 5",
        "show ledger group by lot sum quantity as csv to \"lots.csv\"",
      ]
    ) { form in
      let query = form.required("query", LookWords.self, as: .look)
      let output = TableOutput.clauses(in: &form)
      return { a throws(Diagnostic) in
        var reader = QueryReader(a, try a.value(query))
        let start = reader.place(0)
        if let subject = try reader.overview() {
          guard reader.isAtEnd else { throw unexpected(&reader) }
          return ShowStatement(subject: .overview(subject, start), output: try output(&a))
        }
        let query = try reader.query(&a)
        guard reader.isAtEnd else { throw unexpected(&reader) }
        let format = try output(&a)
        try requireDrawn(query.chart, query.table.name, format, at: start)
        return ShowStatement(subject: .query(query), output: format)
      }
    },
    StatementForm("show tables", "Show which tables there are.", ["show tables"]) { form in
      let output = TableOutput.clauses(in: &form)
      return { a throws(Diagnostic) in
        let format = try output(&a)
        try requireDrawn(nil, "tables", format, at: a.wholePlace)
        return ShowStatement(subject: .model, output: format)
      }
    },
    StatementForm(
      "show columns of", "Show which columns a table has.", ["show columns of ledger"]
    ) { form in
      let table = form.required("table", TableName.self)
      let output = TableOutput.clauses(in: &form)
      return { a throws(Diagnostic) in
        var reader = QueryReader(a, try a.value(table))
        let table = try reader.table()
        guard reader.isAtEnd else { throw reader.unexpected(["as", "to"]) }
        let format = try output(&a)
        try requireDrawn(nil, "columns", format, at: a.wholePlace)
        return ShowStatement(subject: .columns(table), output: format)
      }
    },
  ]

  /// Only what goes on over time is drawn.
  private static func requireDrawn(
    _ chart: ReportChart?, _ name: String, _ output: Output, at place: SourceLocation
  ) throws(Diagnostic) {
    guard chart == nil, let format = output.format, format.table == nil else { return }
    var diagnostic = Diagnostic(
      .notDrawn, "\(name) cannot be drawn as \(format.rawValue)", at: place,
      label: "no course of time")
    let others = OutputFormat.ofTables.map(\.rawValue).joined(separator: ", ")
    diagnostic.notes = [
      "help: a table goes out as \(others); `show projection of ITEM from DAY to DAY` can be drawn"
    ]
    throw diagnostic
  }

  /// A word that no clause takes, or a file that does not stand in quotes.
  private static func unexpected(_ reader: inout QueryReader) -> Diagnostic {
    guard reader.take("to"), let word = reader.peek() else {
      return reader.unexpected(QueryReader.clauses + ["as", "to"])
    }
    return reader.problem(
      .notAText, "`\(word)` is not in quotes", label: "expected a file in quotes")
  }

  enum Subject: Sendable {
    case query(Query)
    /// All of a document, an item or a number, and where it is named.
    case overview(Overview.Subject, SourceLocation)
    case model
    case columns(QueryTable)
  }

  let subject: Subject
  let output: Output

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let table: ReportTable
    switch subject {
    case .query(let query):
      table = try query.table(in: session)
      if table.rows.isEmpty { try query.hintAtOtherNumbers(in: &session) }
    case .overview(let subject, let place):
      let overview = try session.overview(of: subject, at: place)
      if let format = output.format, format.page == nil {
        let tables = try overview.filled(in: session)
        throw .script(.severalTables(overview.title, tables, format, at: place))
      }
      return try session.put(try overview.page(in: session), output)
    case .model: table = Self.listing
    case .columns(let wanted):
      table = ReportTable(
        name: "columns", columns: [ReportColumn("column", .text), ReportColumn("kind", .text)],
        rows: wanted.columns.map { [.text($0.name), .text($0.kind.rawValue)] })
    }
    return try session.put(table, output)
  }

  private static let listing = ReportTable(
    name: "tables", columns: [ReportColumn("table", .text), ReportColumn("summary", .text)],
    rows: QueryTables.all.map { [.text($0.name), .text($0.summary)] })
}

extension Diagnostic {
  /// A format that holds one table, with the line for each of several.
  fileprivate static func severalTables(
    _ title: String, _ parts: [Overview.Part], _ format: OutputFormat, at place: SourceLocation
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      .severalTables, "\(title) is several tables, and \(format.rawValue) holds one",
      at: place, label: "say which table")
    diagnostic.notes = parts.map { "help: `\($0.line) as \(format.rawValue)`" }
    return diagnostic
  }
}
