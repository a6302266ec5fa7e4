import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Traces a number to its origin or to its usage.
struct TraceStatement: Statement {
  static let leaders = ["trace"]
  static let forms = [
    StatementForm(
      "trace", "Trace a number to its origin or to its usage.",
      [
        "trace serial SN1 of 1002 to origin", "trace SN1 to origin",
        "trace lot LOT1 of 2000 to usage with all components",
        "trace lot LOT1 of 2000 to usage as of 2026-01-15",
        "trace lot LOT1 of 2000 to usage as svg to \"lot1.svg\"",
      ]
    ) { form in
      let word = form.optional(
        "number", Name.self, as: .subject, summary: "a serial, lot or package number")
      let trace = Trace.clauses(in: &form, named: word)
      let cut = LedgerCut.clauses(in: &form)
      let output = TraceOutput.clause(in: &form)
      return { a throws(Diagnostic) in
        var trace = try trace(&a)
        trace.cut = try cut(&a)
        let number = WantedNumber(
          word: try a.value(word), key: trace.key, item: trace.itemNo.isBlank ? nil : trace.itemNo,
          place: a.has(word) ? a.place(of: word) : a.wholePlace)
        return TraceStatement(subject: .trace(trace, number), output: try output(&a))
      }
    },
    StatementForm(
      "trace opposite of line",
      "Trace the other way from a line of the last trace, with all its numbers.",
      ["trace opposite of line 4"]
    ) { form in
      let line = form.required("line no.", Int.self)
      let output = TraceOutput.clause(in: &form)
      return { a throws(Diagnostic) in
        TraceStatement(subject: .oppositeOfLine(try a.value(line)), output: try output(&a))
      }
    },
  ]

  enum Subject: Sendable {
    /// The number resolved when it runs, if it is a word of its own.
    case trace(Trace, WantedNumber)
    /// The other way from a line of the last trace.
    case oppositeOfLine(Int)
  }

  let subject: Subject
  let output: Output

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let trace: Trace
    switch subject {
    case .trace(var given, let number):
      if number.word != nil {
        (given.key, given.itemNo) = try number.resolved("trace", .optional, in: session)
      }
      trace = given
    case .oppositeOfLine(let line): trace = try session.oppositeTrace(ofLine: line)
    }
    session.trail.lastTrace = trace
    let isDrawn = output.format?.isPicture ?? session.drawsTraces
    let graph = session.model.graph(
      trace, isDrawn ? .picture : .lines, until: session.isInterrupted)
    if session.isInterrupted() { throw .interrupted }
    return try session.put(graph, output)
  }
}

extension Session {
  /// T-211: the other way from a line of the last trace.
  func oppositeTrace(ofLine number: Int) throws(StatementFailure) -> Trace {
    let last = trail.lastTrace
    return try asking { model throws(TrackingError) in
      guard let last else {
        throw TrackingError(
          .lineUnknown, blaming: .line, "nothing was traced before", advice: "`trace …` first")
      }
      return try last.opposite(ofLine: number, on: model)
    }
  }
}
