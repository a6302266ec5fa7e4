import ItemTracking
import LotwiseSyntax

/// Shows what a posting would write, and writes nothing.
struct PreviewStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "preview", [.required("statement", is: .statement, at: 0)],
      summary: "Show what a statement would write, and write nothing.",
      examples: ["preview post SO1 ship"])
  ]

  let statement: Block

  init(checking arguments: inout Arguments) throws(Diagnostic) { statement = arguments.block(0) }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.takingBack { session throws(StatementFailure) in
      let start = session.model.mark
      try session.runTrial(statement)
      try session.reportWritten(since: start)
    }
    return .done
  }
}
