import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Shows a table of the domain.
struct ShowStatement: Statement {
  static let forms = [
    StatementForm(
      "show", "Show a table: of what, where, which columns, in which order, as which format.",
      [
        "show ledger where item = BOLT and open columns entry, type, lot, quantity",
        "show lots of BOLT at EAST sort by available descending limit 5",
        "show ledger group by lot sum quantity as csv to \"lots.csv\"",
      ]
    ) { form in
      let query = form.required("query", QueryWords.self)
      let output = TableOutput.clauses(in: &form)
      return { a throws(Diagnostic) in
        var reader = QueryReader(a, try a.value(query))
        let query = try reader.query(&a)
        guard reader.isAtEnd else { throw unexpected(&reader) }
        return ShowStatement(subject: .query(query), output: try output(&a))
      }
    },
    StatementForm("show tables", "Show which tables there are.", ["show tables"]) { form in
      let output = TableOutput.clauses(in: &form)
      return { a throws(Diagnostic) in ShowStatement(subject: .model, output: try output(&a)) }
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
        return ShowStatement(subject: .columns(table), output: try output(&a))
      }
    },
  ]

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
