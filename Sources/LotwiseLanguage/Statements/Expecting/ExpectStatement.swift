import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Expects a figure, a number of rows, or a whole table.
struct ExpectStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "expect", [.required("expectation", is: .rest, at: 0), .optional("rows", is: .table, at: 1)],
      summary: "Expect a figure, a count of rows, or a table.",
      examples: [
        "expect BOLT lot L1 at EAST on hand 4, available 1",
        "expect SO1.1 reserved 5, outstanding 5", "expect 4 reservation entries of TO1",
      ])
  ]

  let expectation: Expectation
  let place: SourceLocation

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    place = arguments.wholePlace
    guard let cell = arguments.cell(0) else {
      throw Diagnostic(.missingWord, "an expectation is missing", at: place)
    }
    var reader = QueryReader(arguments, cell)
    expectation = try Expectation(&reader, &arguments)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try expectation.check(in: &session, at: place)
    return .done
  }
}
