import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Tells who has goods under a number, and what was made of them.
struct RecallStatement: Statement {
  static let forms = [
    StatementForm(
      "recall",
      "Who has it, what is on hand where, which open documents hold it, mass balance.",
      [
        "recall lot LOT1 of 2000", "recall LOT1",
        "recall lot LOT1 of 2000 as csv to \"recall.csv\"",
      ]
    ) { form in
      let number = WantedNumber.clauses(in: &form)
      let output = TableOutput.clause(in: &form)
      return { a throws(Diagnostic) in
        RecallStatement(output: try output(&a), number: try number(&a))
      }
    }
  ]

  let output: Output
  let number: WantedNumber

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let (key, item) = try number.resolved("recall", .required, in: session)
    let recall = Recall(key, of: item)
    if output.format == .html {
      let page = RecallPage(recall, on: session.model).page(recall, on: session.model)
      return try session.put(HTMLPageRenderer().render(page), output)
    }
    var query = Query(table: .recall)
    query.subject = .recall(recall)
    return try session.put(try query.table(in: session), output)
  }
}
