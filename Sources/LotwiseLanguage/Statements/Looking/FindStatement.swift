import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Finds every record that holds a number.
struct FindStatement: Statement {
  static let leaders = ["find"]
  static let forms = [
    StatementForm(
      "find", "Find every record, posted and open, that holds a number.",
      ["find lot LOT1", "find lot LOT1 of 2000", "find lot LOT1 as json"]
    ) { form in
      let number = WantedNumber.clauses(in: &form)
      let output = TableOutput.clause(in: &form)
      return { a throws(Diagnostic) in
        FindStatement(output: try output(&a), number: try number(&a))
      }
    }
  ]

  let output: Output
  let number: WantedNumber

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let (key, item) = try number.resolved("find", .optional, in: session)
    var query = Query(table: .find)
    query.subject = .find(FindEntries(key, of: item))
    return try session.put(try query.table(in: session), output)
  }
}
