import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Expects that statements succeed and leave the model as it was.
struct ExpectNoChangeStatement: Statement {
  static let leaders = ["expect"]
  static let forms = [
    StatementForm(
      "expect no change", "Expect that the block succeeds and the model stays as it was.",
      ["expect no change { post J1 }"]
    ) { form in
      form.mark(.expects)
      form.mark(.hasSteps)
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in
        ExpectNoChangeStatement(body: try a.value(body), place: a.wholePlace)
      }
    }
  ]

  let body: Block
  let place: SourceLocation

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let start = session.model.mark
    let before = session.model.copy()
    try session.runSteps(body)
    if session.model.same(as: before) { return .done }
    let written = try session.written(since: start)
    var diagnostic = Diagnostic(.expectationFailed, "the model has changed", at: place)
    diagnostic.notes = written.map {
      "\($0.rows.count) new in \($0.name)\n" + TextTableRenderer(maxWidth: 160).render($0)
    }
    if written.isEmpty { diagnostic.notes = ["rows were changed or removed, none were added"] }
    throw .expectation(diagnostic)
  }
}
