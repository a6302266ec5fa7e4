import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Runs statements for each value of a list, or each row of a table.
struct ForStatement: Statement {
  static let leaders = ["for"]
  static let forms = [
    StatementForm(
      "for", "Run statements for each value of a list, or each row of a table.",
      [
        "for lot in L1, L2 { print \"{lot}\" }", "for serial in SN1..SN3 { print \"{serial}\" }",
        "for row in lots of BOLT { print \"{row.lot}\" }",
      ]
    ) { form in
      let name = form.required("name", AnyWord.self, as: .variable)
      let values = form.required("values", after: "in", ListWords.self)
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in
        var reader = QueryReader(a, try a.value(values))
        return ForStatement(
          name: try a.value(name), source: try source(&reader, &a), body: try a.value(body))
      }
    }
  ]

  /// What is gone through.
  enum Source: Sendable {
    case values([Value])
    case rows(Query)
  }

  let name: String
  let source: Source
  let body: Block

  private static func source(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Source {
    let place = reader.fallback
    var afterTable = reader
    let isTable = afterTable.take("new") || afterTable.tableHere() != nil
    if isTable, !reader.words.contains(where: { $0.token.kind == .comma }) || reader.hasClause {
      let query = try reader.query(&arguments)
      guard reader.isAtEnd else { throw reader.unexpected(QueryReader.clauses) }
      return .rows(query)
    }
    var values: [Value] = []
    repeat {
      let word = try reader.next("a value")
      values += try Self.values(word, place)
    } while reader.takeComma()
    guard reader.isAtEnd else {
      throw reader.problem(
        .unexpectedWord, "`\(reader.peek() ?? "")` cannot stand here", label: "expected a comma")
    }
    return .values(values)
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
    for item in try items(in: session) {
      if session.isInterrupted() { throw .interrupted }
      try session.inScope([name: item]) { session throws(StatementFailure) in
        try session.run(body)
      }
    }
    return .done
  }

  private func items(in session: borrowing Session) throws(StatementFailure) -> [Value] {
    switch source {
    case .values(let values): return values
    case .rows(let query):
      let table = try query.table(in: session)
      return table.rows.map { row in
        var cells: [String: Value] = [:]
        for (column, cell) in zip(table.columns, row) { cells[column.name] = Value(cell) }
        return .row(cells)
      }
    }
  }
}

extension QueryReader {
  /// Whether words that belong to a query follow, so that commas lengthen its lists.
  fileprivate var hasClause: Bool {
    words.contains { ["of", "where", "columns", "sort", "group"].contains($0.text) }
  }
}
