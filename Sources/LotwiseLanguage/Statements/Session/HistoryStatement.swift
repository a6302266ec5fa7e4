import ItemTracking
import LotwiseSyntax

/// Goes back and forth in what was done.
struct HistoryStatement: Statement {
  static let forms = [
    Form("undo", [], summary: "Take the last statement back.", examples: ["undo"]),
    Form(
      "undo", [.required("count", is: .integer, at: 0), .marker("statements", at: 1)],
      summary: "Take the last statements back.", examples: ["undo 3 statements"]),
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
  let place: Place

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    phrase = arguments.form.phrase
    place = arguments.wholePlace
    let takesCount = phrase == "undo" && !arguments.form.clauses.isEmpty
    count = takesCount ? Int(arguments.cell(0)?.value ?? 1) : 1
    name =
      phrase == "checkpoint" || phrase == "rollback to"
      ? (arguments.string(0) ?? "").uppercased() : ""
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    switch phrase {
    case "undo": try session.undo(count, at: place)
    case "redo": try session.redo(at: place)
    case "checkpoint": session.checkpoints[name] = session.tables.mark
    case "rollback to": try session.rollBack(to: name, at: place)
    default: try session.reset(at: place)
    }
    return .done
  }
}

extension Session {
  mutating func undo(_ count: Int, at place: Place) throws(StatementFailure) {
    let floor = heldMarks.last
    for _ in 0..<max(0, count) {
      guard let mark = statementMarks.last, floor.map({ mark >= $0 }) ?? true else {
        throw .script(Diagnostic(.nothingToUndo, "nothing is left to undo", at: place))
      }
      statementMarks.removeLast()
      redoLogs.append(tables.rollKeepingRedo(back: mark))
      checkpoints = checkpoints.filter { $0.value <= mark }
    }
    lastMark = tables.mark
  }

  mutating func redo(at place: Place) throws(StatementFailure) {
    guard let log = redoLogs.popLast() else {
      throw .script(Diagnostic(.nothingToUndo, "nothing was taken back", at: place))
    }
    let mark = tables.mark
    tables.redo(log)
    statementMarks.append(mark)
    lastMark = mark
    isRedoing = true
  }

  mutating func rollBack(to name: String, at place: Place) throws(StatementFailure) {
    guard let mark = checkpoints[name], heldMarks.last.map({ mark >= $0 }) ?? true else {
      let near = Nearest.suggestions(for: name, among: checkpoints.keys.sorted(), limit: 1)
      throw .script(
        Diagnostic(
          .checkpointUnknown, "there is no checkpoint \(name) to go back to", at: place,
          label: near.first.map { "did you mean \($0)?" } ?? ""))
    }
    tables.roll(back: mark)
    statementMarks.removeAll { $0 >= mark }
    checkpoints = checkpoints.filter { $0.value <= mark }
    redoLogs = []
    lastMark = tables.mark
  }

  mutating func reset(at place: Place) throws(StatementFailure) {
    guard heldMarks.isEmpty else {
      throw .script(
        Diagnostic(.notHere, "a scenario cannot begin a new history", at: place))
    }
    replaceTables(Tables())
  }
}
