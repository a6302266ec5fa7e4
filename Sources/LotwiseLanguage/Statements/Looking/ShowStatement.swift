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
        "show ledger group by lot sum quantity as csv to \"lots.csv\"", "show tables",
        "show columns of ledger",
      ]
    ) { form in
      let table = form.required("table", Stretch.Rest.self, as: .table)
      return { a throws(Diagnostic) in
        var reader = QueryReader(a, try a.value(table))
        return try ShowStatement(&reader, &a)
      }
    }
  ]

  enum Subject: Sendable {
    case query(Query)
    case model
    case columns(QueryTable)
  }

  let subject: Subject
  let output: Output

  private init(_ reader: inout QueryReader, _ arguments: inout Arguments) throws(Diagnostic) {
    if reader.take("tables") {
      subject = .model
    } else if reader.take("columns of") {
      subject = .columns(try reader.table())
    } else {
      subject = .query(try reader.query(&arguments))
    }
    output = try reader.output(TableFormat.self)
    guard reader.isAtEnd else { throw reader.unexpected(QueryReader.clauses + ["as", "to"]) }
  }

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
