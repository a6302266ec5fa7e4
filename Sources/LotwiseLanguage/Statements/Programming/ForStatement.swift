import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Runs statements for each value of a list, or each row of a table.
struct ForStatement: Statement {
  static let forms = [
    Form(
      "for",
      [
        .required("name", is: .value, at: 0),
        .required("values", after: "in", is: .rest, at: 1),
        .required("statements", is: .statements, at: 2),
      ], summary: "Run statements for each value of a list, or each row of a table.",
      examples: [
        "for lot in L1, L2 { print \"{lot}\" }", "for row in lots of BOLT { print \"{row.lot}\" }",
      ])
  ]

  let name: String
  let values: [String]
  let query: Query?
  let body: Block

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    name = arguments.string(0) ?? ""
    body = arguments.block(2)
    guard let cell = arguments.cell(1) else {
      throw Diagnostic(.missingWord, "values are missing", at: arguments.wholePlace)
    }
    var reader = QueryReader(arguments, cell)
    var probe = reader
    if (try? probe.table()) != nil, probe.isAtEnd || !probe.isComma() {
      query = try reader.query(&arguments)
      values = []
      return
    }
    query = nil
    // A variable that holds a list stands as one word.
    values = arguments.words(cell).filter { $0.token.kind != .comma }.flatMap { word in
      word.isQuoted ? [word.text] : word.text.components(separatedBy: ", ")
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var items = values.map { Value(word: $0) }
    if let query {
      let table = try query.table(in: session)
      items = table.rows.map { row in
        var cells: [String: Value] = [:]
        for (column, cell) in zip(table.columns, row) {
          cells[column.name] = Value(word: cell.printed)
        }
        return .row(cells)
      }
    }
    for item in items {
      try session.inScope([name: item]) { session throws(StatementFailure) in
        try session.run(body)
      }
    }
    return .done
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: true).map(String.init)
  }
}
