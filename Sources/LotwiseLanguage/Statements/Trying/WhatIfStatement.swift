import ItemTracking
import LotwiseSyntax

/// Runs statements, shows what they show, and takes everything they did back.
struct WhatIfStatement: Statement {
  static let forms = [
    Form(
      "what if", [.required("statements", is: .statements, at: 0)],
      summary: "Run statements, and take back everything they did.",
      examples: ["what if { receive 1 of BOLT lot L1; show ledger }"])
  ]

  let body: Block

  init(checking arguments: inout Arguments) throws(Diagnostic) { body = arguments.block(0) }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.takingBack { session throws(StatementFailure) in
      try session.inScope([:]) { session throws(StatementFailure) in
        try session.runSteps(body)
      }
    }
    return .done
  }
}

extension Session {
  /// Runs something and takes back what it did to the model, however it ends.
  mutating func takingBack(
    _ body: (inout Session) throws(StatementFailure) -> Void
  ) throws(StatementFailure) {
    let start = tables.mark
    let before = (lastMark, statementMarks, redoLogs, checkpoints)
    heldMarks.append(start)
    defer {
      heldMarks.removeLast()
      tables.roll(back: start)
      (lastMark, statementMarks, redoLogs, checkpoints) = before
    }
    try body(&self)
  }
}
