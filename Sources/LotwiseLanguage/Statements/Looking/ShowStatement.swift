import ItemTracking
import LotwiseSyntax

/// Shows a table of the domain.
struct ShowStatement: Statement {
  static let forms = [
    Form(
      "show", [.required("table", is: .rest, at: 0)],
      summary: "Show a table: of what, where, which columns, in which order.",
      examples: ["show ledger where item = BOLT and open columns entry, type, lot, quantity"])
  ]

  let query: Query

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    guard let cell = arguments.cell(0) else {
      throw Diagnostic(.missingWord, "a table is missing", at: arguments.wholePlace)
    }
    var reader = QueryReader(arguments, cell)
    query = try reader.query(&arguments)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    .table(try query.table(in: session))
  }
}
