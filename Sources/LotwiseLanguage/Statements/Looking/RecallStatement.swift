import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Tells who has goods under a number, and what was made of them.
struct RecallStatement: Statement {
  static let leaders = ["recall"]
  static let forms = [
    StatementForm(
      "recall",
      "Who has it, what is on hand where, which open documents hold it, mass balance.",
      [
        "recall lot LOT1 of 2000", "recall LOT1", "recall LOT1 as of 2026-01-15",
        "recall lot LOT1 of 2000 as csv to \"recall.csv\"",
      ]
    ) { form in
      let number = WantedNumber.clauses(in: &form)
      let cut = LedgerCut.clauses(in: &form)
      let output = TableOutput.clause(in: &form)
      return { a throws(Diagnostic) in
        RecallStatement(output: try output(&a), number: try number(&a), cut: try cut(&a))
      }
    }
  ]

  let output: Output
  let number: WantedNumber
  let cut: LedgerCut?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let (key, item) = try number.resolved("recall", .required, in: session)
    var recall = Recall(key, of: item)
    recall.cut = cut
    if output.format == .html {
      let page = RecallPage(recall, on: session.model).page(recall, on: session.model)
      return try session.put(HTMLPageRenderer().render(page), output)
    }
    var query = Query(table: .recall)
    query.subject = .recall(recall)
    query.cut = cut
    return try session.put(try query.table(in: session), output)
  }
}
