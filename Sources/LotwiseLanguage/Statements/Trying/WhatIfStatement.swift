import ItemTracking
import LotwiseSyntax

/// Runs statements, shows what they show, and takes everything they did back.
///
/// Where none of them looks at anything it tells what they would have written, as `preview` does.
struct WhatIfStatement: Statement {
  static let leaders = ["what"]
  static let forms = [
    StatementForm(
      "what if", "Run statements, tell what they would write, and take back everything they did.",
      ["what if { ship 1 of BOLT lot L1 }", "what if { receive 1 of BOLT lot L1; show ledger }"]
    ) { form in
      form.mark(.hasSteps)
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in WhatIfStatement(body: try a.value(body)) }
    }
  ]

  let body: Block

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.takingBack { session throws(StatementFailure) in
      let start = session.model.mark
      try session.inScope([:]) { session throws(StatementFailure) in
        try session.runSteps(body)
      }
      if !looksItself { try session.reportWritten(since: start) }
    }
    return .done
  }

  /// True when a statement of the block shows or expects what it came to see.
  private var looksItself: Bool {
    body.statements.contains { range in
      body.tokens[range].first.map { Self.looking.contains($0.keyword) } ?? false
    }
  }

  private static let looking = Set(
    ["show", "trace", "find", "recall", "explain", "print", "preview", "expect", "diff", "help"]
      .map { StatementRegistry.met.keywords.number(of: $0) })
}

extension Session {
  /// Runs something and takes back what it did to the model and to variables, however it ends.
  mutating func takingBack(
    _ body: (inout Session) throws(StatementFailure) -> Void
  ) throws(StatementFailure) {
    let start = model.mark
    let before = (history.past, trail.lastMessages, scopes)
    history.heldMarks.append(start)
    defer {
      history.heldMarks.removeLast()
      model.rollBack(to: start)
      (history.past, trail.lastMessages, scopes) = before
    }
    try body(&self)
  }
}
