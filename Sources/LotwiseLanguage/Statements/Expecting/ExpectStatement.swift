import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Expects a figure, a number of rows, or a whole table.
struct ExpectStatement: Statement {
  static let leaders = ["expect"]
  static let forms = [
    StatementForm(
      "expect", "Expect the rows of a table.",
      [
        "expect new ledger columns lot, quantity in any order {\n  | lot | quantity |\n  | L1  | 5 |\n}"
      ]
    ) { form in
      let table = form.required("table", ExpectedTableWords.self)
      let arrangement = RowArrangement.clauses(in: &form)
      let rows = form.required("rows", Stretch.Rows.self)
      return { a throws(Diagnostic) in
        var reader = QueryReader(a, try a.value(table))
        let expectation = try Expectation(
          &reader, rows: try a.value(rows), try arrangement(&a), &a)
        return ExpectStatement(expectation: expectation, place: a.wholePlace)
      }
    },
    StatementForm(
      "expect", "Expect figures of one thing, or a number of rows.",
      [
        "expect BOLT lot L1 at EAST on hand 4, available 1",
        "expect SO1.1 reserved 5, outstanding at least 5",
        "expect 4 reservation entries of TO1",
      ]
    ) { form in
      let words = form.required("figures or count", FigureWords.self)
      return { a throws(Diagnostic) in
        var reader = QueryReader(a, try a.value(words))
        return ExpectStatement(
          expectation: try Expectation(&reader, &a), place: a.wholePlace)
      }
    },
    StatementForm(
      "expect diff since", "Expect what was added, changed or taken away since a checkpoint.",
      ["expect diff since day1 including {\n  | table | change |\n  | lots | added |\n}"]
    ) { form in
      let name = form.required("checkpoint", Name.self, as: .checkpoint)
      let arrangement = RowArrangement.clauses(in: &form)
      let rows = form.required("rows", Stretch.Rows.self)
      return { a throws(Diagnostic) in
        let expected = Expectation.expectedRows(try a.value(rows), try arrangement(&a), a)
        return ExpectStatement(
          expectation: .changes(
            since: try a.value(name).uppercased(), a.place(of: name), expected),
          place: a.wholePlace)
      }
    },
  ]

  let expectation: Expectation
  let place: SourceLocation

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try expectation.check(in: &session, at: place)
    return .done
  }
}
