import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Finds every record that holds a number.
struct FindStatement: Statement {
  static let forms = [
    StatementForm(
      "find", "Find every record, posted and open, that holds a number.",
      ["find lot LOT1", "find lot LOT1 of 2000", "find lot LOT1 as json"]
    ) { form in
      form.mark(.usesNumbers)
      let key = TrackingKey.wanted(in: &form)
      let item = form.optional("item", after: "of", ItemNo.self)
      let output = TableOutput.clause(in: &form)
      return { a throws(Diagnostic) in
        FindStatement(
          output: try output(&a), find: FindEntries(try key(&a), of: try a.value(item) ?? .blank))
      }
    }
  ]

  let output: Output
  let find: FindEntries

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var query = Query(table: .find)
    query.subject = .find(find)
    return try session.put(try query.table(in: session), output)
  }
}
