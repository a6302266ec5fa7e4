import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Finds every record that holds a number.
struct FindStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "find",
      NumberClauses.all + [
        .optional("item", after: "of", is: .code, at: 3),
        Output.clause(Output.tableFormats, at: 4),
      ], summary: "Find every record, posted and open, that holds a number.",
      examples: ["find lot LOT1", "find lot LOT1 of 2000", "find lot LOT1 as json"])
  ]

  let output: Output
  let find: FindEntries

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let key = try arguments.wantedKey()
    output = Output(arguments, 4, Output.tableFormats)
    find = FindEntries(key, of: try arguments.itemNo(3))
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var query = Query(table: .find)
    query.subject = .find(find)
    return try session.put(try query.table(in: session), output)
  }
}
