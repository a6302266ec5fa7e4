import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Finds every record that holds a number.
struct FindStatement: Statement {
  static let forms = [
    Form(
      "find",
      [
        .optional("serial no.", after: "serial", is: .code, at: 0),
        .optional("lot no.", after: "lot", is: .code, at: 1),
        .optional("package no.", after: "package", is: .code, at: 2),
        .optional("item", after: "of", is: .code, at: 3),
        Output.clause(Output.tableFormats, at: 4),
      ], summary: "Find every record, posted and open, that holds a number.",
      examples: ["find lot LOT1", "find lot LOT1 of 2000", "find lot LOT1 as json"])
  ]

  let output: Output
  let find: FindEntries

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let keys = try arguments.keys(arguments.cell(0), arguments.cell(1), arguments.cell(2))
    guard let key = keys.first else {
      throw Diagnostic(
        .missingWord, "a number is missing", at: arguments.wholePlace,
        label: "expected serial, lot or package")
    }
    output = Output(arguments, 4, Output.tableFormats)
    find = FindEntries(key, of: try arguments.itemNo(3))
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var query = Query(table: .find)
    query.subject = .find(find)
    return try session.put(try query.table(in: session), output)
  }
}
