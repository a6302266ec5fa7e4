import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Tells who has goods under a number, and what was made of them.
struct RecallStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "recall",
      NumberClauses.all + [
        .required("item", after: "of", is: .code, at: 3),
        Output.clause(Output.tableFormats, at: 4),
      ],
      summary: "Who has it, what is on hand where, which open documents hold it, mass balance.",
      examples: ["recall lot LOT1 of 2000", "recall lot LOT1 of 2000 as csv to \"recall.csv\""])
  ]

  let output: Output
  let recall: Recall

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let key = try arguments.wantedKey()
    output = Output(arguments, 4, Output.tableFormats)
    recall = Recall(key, of: try arguments.itemNo(3))
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var query = Query(table: .recall)
    query.subject = .recall(recall)
    return try session.put(try query.table(in: session), output)
  }
}
