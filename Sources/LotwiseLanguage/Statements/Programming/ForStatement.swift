import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Runs statements for each value of a list, or each row of a table.
struct ForStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "for",
      [
        .required("name", is: .value, at: 0),
        .required("values", after: "in", is: .rest, at: 1),
        .required("statements", is: .statements, at: 2),
      ], summary: "Run statements for each value of a list, or each row of a table.",
      examples: [
        "for lot in L1, L2 { print \"{lot}\" }", "for serial in SN1..SN3 { print \"{serial}\" }",
        "for row in lots of BOLT { print \"{row.lot}\" }",
      ])
  ]

  let name: String
  let values: [Value]
  let query: Query?
  let body: Block

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    name = arguments.string(0) ?? ""
    body = arguments.block(2)
    guard let cell = arguments.cell(1) else {
      throw Diagnostic(.missingWord, "values are missing", at: arguments.wholePlace)
    }
    var reader = QueryReader(arguments, cell)
    var afterTable = reader
    let isTable = afterTable.take("new") || afterTable.tableHere() != nil
    if isTable, !reader.words.contains(where: { $0.token.kind == .comma }) || reader.hasClause {
      query = try reader.query(&arguments)
      values = []
      guard reader.isAtEnd else { throw reader.unexpected(QueryReader.clauses) }
      return
    }
    query = nil
    var values: [Value] = []
    repeat {
      let word = try reader.next("a value")
      values += try Self.values(word, arguments.place(cell.tokens))
    } while reader.takeComma()
    guard reader.isAtEnd else {
      throw reader.problem(
        .unexpectedWord, "`\(reader.peek() ?? "")` cannot stand here", label: "expected a comma")
    }
    self.values = values
  }

  /// A word, the numbers of a range, or the values of a list that a variable held.
  private static func values(
    _ word: Arguments.Word, _ place: SourceLocation
  ) throws(Diagnostic) -> [Value] {
    if word.isQuoted { return [.text(word.text)] }
    if word.token.flags.contains(.expanded), word.text.contains(", ") {
      return word.text.split(separator: ", ").map { Value(word: String($0)) }
    }
    let parts = word.text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return [Value(word: word.text)] }
    var names = Names()
    let last = names.intern(code: String(parts[1]))
    var current = names.intern(code: String(parts[0]))
    var values = [Value(word: names.text(current))]
    while current != last {
      guard values.count < 100_000, let next = names.incremented(current),
        next.count <= names.byteCount(last)
      else {
        throw Diagnostic(
          .notACode, "counting up from \(parts[0]) does not come to \(parts[1])", at: place)
      }
      current = names.intern(text: next)
      values.append(Value(word: names.text(current)))
    }
    return values
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var items = values
    if let query {
      let table = try query.table(in: session)
      items = table.rows.map { row in
        var cells: [String: Value] = [:]
        for (column, cell) in zip(table.columns, row) { cells[column.name] = Value(cell) }
        return .row(cells)
      }
    }
    for item in items {
      if session.isInterrupted() { throw .interrupted }
      try session.inScope([name: item]) { session throws(StatementFailure) in
        try session.run(body)
      }
    }
    return .done
  }
}

extension QueryReader {
  /// Whether words that belong to a query follow, so that commas lengthen its lists.
  fileprivate var hasClause: Bool {
    words.contains { ["of", "where", "columns", "sort", "group"].contains($0.text) }
  }
}
