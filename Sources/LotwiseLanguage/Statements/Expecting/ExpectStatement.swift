import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Expects a figure, a number of rows, or a whole table.
struct ExpectStatement: Statement {
  static let forms = [
    StatementForm(
      "expect", "Expect a figure, a count of rows, or a table.",
      [
        "expect BOLT lot L1 at EAST on hand 4, available 1",
        "expect SO1.1 reserved 5, outstanding 5", "expect 4 reservation entries of TO1",
      ]
    ) { form in
      let words = form.required("expectation", Stretch.Rest.self, as: .table)
      let rows = form.optional("rows", Stretch.Rows.self)
      return { a throws(Diagnostic) in
        var reader = QueryReader(a, try a.value(words))
        return ExpectStatement(
          expectation: try Expectation(&reader, rows: try a.value(rows), &a), place: a.wholePlace)
      }
    }
  ]

  let expectation: Expectation
  let place: SourceLocation

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try expectation.check(in: &session, at: place)
    return .done
  }
}
