import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Traces a number to its origin or to its usage.
struct TraceStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "trace",
      NumberClauses.all + [
        .optional("item", after: "of", is: .code, at: 3),
        .optional("whole item", after: "item", is: .code, at: 4),
        .optional("variant", after: "variant", is: .code, at: 5),
        .required("direction", after: "to", is: .word(["origin", "usage"]), at: 6),
        .optional("which components", after: "with", is: .word(["no", "tracked", "all"]), at: 7),
        .flag("components", at: 8), Output.clause(Output.traceFormats, at: 9),
      ], summary: "Trace a number to its origin or to its usage.",
      examples: [
        "trace serial SN1 of 1002 to origin",
        "trace lot LOT1 of 2000 to usage with all components",
        "trace lot LOT1 of 2000 to usage as svg to \"lot1.svg\"",
      ]),
    Form(
      "trace opposite of line",
      [
        .required("line no.", is: .integer, at: 0), Output.clause(Output.traceFormats, at: 1),
      ],
      summary: "Trace the other way from a line of the last trace, with all its numbers.",
      examples: ["trace opposite of line 4"]),
  ]

  /// Nil for the opposite of a line of the last trace.
  let trace: Trace?
  let lineNo: Int
  let output: Output

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    guard arguments.form.phrase == "trace" else {
      trace = nil
      output = Output(arguments, 1, Output.traceFormats)
      lineNo = Int(arguments.cell(0)?.value ?? 0)
      return
    }
    lineNo = 0
    output = Output(arguments, 9, Output.traceFormats)
    let keys = try arguments.keys(arguments.cell(0), arguments.cell(1), arguments.cell(2))
    let item = try arguments.itemNo(arguments.has(3) ? 3 : 4)
    guard !keys.isEmpty || !item.isBlank else {
      throw Diagnostic(
        .missingWord, "a number or an item is missing", at: arguments.wholePlace,
        label: "expected serial, lot, package or item")
    }
    var trace = Trace(
      keys.first ?? .none, of: item, arguments.cell(6)?.value == 0 ? .toOrigin : .toUsage)
    if let cell = arguments.cell(5) {
      trace.variantCode = try arguments.code(cell, .variant, longest: 10)
    }
    let kinds: [TraceComponents] = [.none, .tracked, .all]
    if let cell = arguments.cell(7) { trace.components = kinds[Int(cell.value)] }
    self.trace = trace
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let trace: Trace
    if let given = self.trace {
      trace = given
    } else {
      trace = try session.oppositeTrace(ofLine: lineNo)
    }
    session.lastTrace = trace
    let graph = session.model.graph(trace, until: session.isInterrupted)
    if session.isInterrupted() { throw .interrupted }
    return try session.put(graph, output)
  }
}

extension Session {
  /// T-211: the other way from a line of the last trace.
  func oppositeTrace(ofLine number: Int) throws(StatementFailure) -> Trace {
    let last = lastTrace
    return try asking { model throws(TrackingError) in
      guard let last else {
        throw TrackingError(
          .lineUnknown, blaming: .line, "nothing was traced before", advice: "`trace …` first")
      }
      return try last.opposite(ofLine: number, on: model)
    }
  }
}
