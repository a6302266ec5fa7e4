import ItemTracking
import LotwiseSyntax

/// Shows what a posting would write, and writes nothing.
struct PreviewStatement: Statement {
  static let leaders = ["preview"]
  static let forms = [
    StatementForm(
      "preview", "Show what a statement would write, and write nothing.", ["preview post SO1 ship"]
    ) { form in
      let statement = form.required("statement", Stretch.Statement.self)
      return { a throws(Diagnostic) in
        PreviewStatement(statement: a.block(try a.value(statement)))
      }
    }
  ]

  let statement: Block

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.takingBack { session throws(StatementFailure) in
      let start = session.model.mark
      try session.runTrial(statement)
      try session.reportWritten(since: start)
    }
    return .done
  }
}
