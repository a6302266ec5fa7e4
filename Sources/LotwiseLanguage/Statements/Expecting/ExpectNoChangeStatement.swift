import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Expects that statements succeed and leave the model as it was.
struct ExpectNoChangeStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "expect no change", [.required("statements", is: .statements, at: 0)],
      summary: "Expect that the block succeeds and the model stays as it was.",
      examples: ["expect no change { post J1 }"])
  ]

  let body: Block
  let place: SourceLocation

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    body = arguments.block(0)
    place = arguments.wholePlace
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let start = session.model.mark
    let before = session.model.copy()
    try session.runSteps(body)
    guard session.model.hasChanged(since: start) else { return .done }
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
