import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Tells who has goods under a number, and what was made of them.
struct RecallStatement: Statement {
  static let forms = [
    StatementForm(
      "recall",
      "Who has it, what is on hand where, which open documents hold it, mass balance.",
      ["recall lot LOT1 of 2000", "recall lot LOT1 of 2000 as csv to \"recall.csv\""]
    ) { form in
      form.mark(.usesNumbers)
      let key = TrackingKey.wanted(in: &form)
      let item = form.required("item", after: "of", ItemNo.self)
      let output = TableOutput.clause(in: &form)
      return { a throws(Diagnostic) in
        RecallStatement(
          output: try output(&a), recall: Recall(try key(&a), of: try a.value(item)))
      }
    }
  ]

  let output: Output
  let recall: Recall

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if output.format == .html {
      let page = RecallPage(recall, on: session.model).page(recall, on: session.model)
      return try session.put(HTMLPageRenderer().render(page), output)
    }
    var query = Query(table: .recall)
    query.subject = .recall(recall)
    return try session.put(try query.table(in: session), output)
  }
}
