import ItemTracking
import LotwiseSyntax

/// Goes back and forth in what was done.
struct HistoryStatement: OrdinalStatement {
  static let ordinalForms = [
    Form("undo", [], summary: "Take the last statement back.", examples: ["undo"]),
    Form(
      "undo", [.required("count", is: .integer, at: 0), .marker("statements", at: 1)],
      summary: "Take the last statements back.", examples: ["undo 3 statements"]),
    Form(
      "undo", [.required("count", is: .integer, at: 0), .marker("statement", at: 1)],
      summary: "Take the last statement back.", examples: ["undo 1 statement"]),
    Form("redo", [], summary: "Do again what was taken back.", examples: ["redo"]),
    Form(
      "checkpoint", [.required("name", is: .code, at: 0)], summary: "Name the state as it is.",
      examples: ["checkpoint day1"]),
    Form(
      "rollback to", [.required("checkpoint", is: .code, at: 0)],
      summary: "Go back to a named state.", examples: ["rollback to day1"]),
    Form("reset", [], summary: "Begin with an empty model.", examples: ["reset"]),
  ]

  let phrase: String
  let count: Int
  let name: String
  let place: SourceLocation

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    phrase = arguments.form.phrase
    place = arguments.wholePlace
    let takesCount = phrase == "undo" && arguments.has(0) && arguments.cell(0)?.record == -1
    count = takesCount ? Int(clamping: arguments.cell(0)?.value ?? 1) : 1
    name =
      phrase == "checkpoint" || phrase == "rollback to"
      ? (arguments.string(0) ?? "").uppercased() : ""
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    switch phrase {
    case "undo": try session.undo(count, at: place)
    case "redo": try session.redo(at: place)
    case "checkpoint": session.checkpoints[name] = session.model.mark
    case "rollback to": try session.rollBack(to: name, at: place)
    default:
      try session.checkMayBegin(phrase, at: place)
      session.replaceModel(Model())
    }
    return .done
  }
}

extension Session {
  /// Goes back by whole statements, as far as the scenario or file they stand in began.
  mutating func undo(_ count: Int, at place: SourceLocation) throws(StatementFailure) {
    try checkStandsAlone("undo", at: place)
    let reachable = statementMarks.reversed().prefix { $0 >= floor }.count
    guard count > 0, count <= reachable else {
      let left = reachable == 1 ? "1 statement is" : "\(reachable) statements are"
      throw .script(
        Diagnostic(
          .nothingToUndo,
          reachable == 0
            ? "nothing is left to undo" : "\(count) statements cannot be undone; \(left) left",
          at: place))
    }
    for mark in statementMarks.suffix(count).reversed() {
      redoLogs.append(model.rollKeepingRedo(back: mark))
      checkpoints = checkpoints.filter { $0.value <= mark }
    }
    statementMarks.removeLast(count)
    lastMark = model.mark
  }

  mutating func redo(at place: SourceLocation) throws(StatementFailure) {
    try checkStandsAlone("redo", at: place)
    guard let log = redoLogs.popLast() else {
      throw .script(Diagnostic(.nothingToUndo, "nothing was taken back", at: place))
    }
    model.redo(log)
    isRedoing = true
  }

  mutating func rollBack(to name: String, at place: SourceLocation) throws(StatementFailure) {
    try checkStandsAlone("rollback", at: place)
    let mark = try checkpoint(name, place)
    guard mark >= floor else {
      throw .script(
        Diagnostic(
          .notHere, "\(name) lies before what the statement stands in began", at: place,
          label: "a scenario goes back to its own checkpoints"))
    }
    model.rollBack(to: mark)
    statementMarks.removeAll { $0 >= mark }
    checkpoints = checkpoints.filter { $0.value <= mark }
    redoLogs = []
    lastMark = model.mark
  }

  /// A new history begins only where no statement is under way but the one that begins it.
  func checkMayBegin(_ what: String, at place: SourceLocation) throws(StatementFailure) {
    guard openMarks.count == 1 else {
      throw .script(
        Diagnostic(
          .notHere, "\(what) begins a new history, which nothing here could be taken back past",
          at: place, label: "stands outside scenarios, blocks and included files"))
    }
  }

  /// Where the statement began in which the running one stands.
  private var floor: Mark { openMarks.dropLast().last ?? model.oldestMark }

  /// The statement with a block is taken back as one, so nothing in it goes back by itself.
  private func checkStandsAlone(_ what: String, at place: SourceLocation) throws(StatementFailure) {
    guard openMarks.count == ownDepth else {
      throw .script(
        Diagnostic(
          .notHere, "\(what) cannot stand in a block that is one statement", at: place,
          label: "stands on its own, or straight in a scenario"))
    }
  }
}
