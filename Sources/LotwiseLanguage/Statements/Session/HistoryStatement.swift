import ItemTracking
import LotwiseSyntax

/// Goes back and forth in what was done.
struct HistoryStatement: Statement {
  static let leaders = ["undo", "redo", "checkpoint", "rollback", "reset"]
  static let forms = [
    plain("undo", .undo(1), "Take the last statement back."),
    undo("statements", "Take the last statements back.", "undo 3 statements"),
    undo("statement", "Take the last statement back.", "undo 1 statement"),
    plain("redo", .redo, "Do again what was taken back."),
    StatementForm("checkpoint", "Name the state as it is.", ["checkpoint day1"]) { form in
      let name = form.required("name", Name.self, as: .checkpoint.new)
      return { a throws(Diagnostic) in
        HistoryStatement(action: .checkpoint(try a.value(name).uppercased()), place: a.wholePlace)
      }
    },
    StatementForm("rollback to", "Go back to a named state.", ["rollback to day1"]) { form in
      form.mark(.goesBack)
      let name = form.required("checkpoint", Name.self, as: .checkpoint)
      return { a throws(Diagnostic) in
        HistoryStatement(action: .rollback(try a.value(name).uppercased()), place: a.wholePlace)
      }
    },
    plain("reset", .reset, "Begin with an empty model."),
  ]

  private static func plain(
    _ phrase: String, _ action: Action, _ summary: String
  ) -> StatementForm {
    StatementForm(phrase, summary, [phrase]) { form in
      form.mark(action.isReset ? .beginsHistory : .goesBack)
      return { a throws(Diagnostic) in HistoryStatement(action: action, place: a.wholePlace) }
    }
  }

  private static func undo(
    _ noun: String, _ summary: String, _ example: String
  ) -> StatementForm {
    StatementForm("undo", summary, [example]) { form in
      form.mark(.goesBack)
      let count = form.required("count", Int.self)
      form.marker(noun)
      return { a throws(Diagnostic) in
        HistoryStatement(action: .undo(try a.value(count)), place: a.wholePlace)
      }
    }
  }

  private enum Action: Sendable {
    case undo(Int)
    case redo, reset
    case checkpoint(String)
    case rollback(String)

    var isReset: Bool { if case .reset = self { true } else { false } }
  }

  private let action: Action
  private let place: SourceLocation

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    session.forgetMessages()
    switch action {
    case .undo(let count): try session.undo(count, at: place)
    case .redo: try session.redo(at: place)
    case .checkpoint(let name): session.history.checkpoints[name] = session.model.mark
    case .rollback(let name): try session.rollBack(to: name, at: place)
    case .reset:
      try session.checkMayBegin("reset", at: place)
      session.setModelAside()
      session.trail.narration = "began with an empty model; `undo` brings back what there was"
    }
    return .done
  }
}

extension Session {
  /// Goes back by whole statements, as far as the scenario or file they stand in began.
  mutating func undo(_ count: Int, at place: SourceLocation) throws(StatementFailure) {
    try checkStandsAlone("undo", at: place)
    let reachable = history.statementMarks.reversed().prefix { $0 >= floor }.count
    if history.openMarks.count == 1, setAside != nil, count == reachable + 1 {
      _ = bringBack()
      history.redoLogs = []
      trail.narration = "took back `reset`"
      return
    }
    guard count > 0, count <= reachable else {
      let left = reachable == 1 ? "1 statement is" : "\(reachable) statements are"
      throw .script(
        Diagnostic(
          .nothingToUndo,
          reachable == 0
            ? "nothing is left to undo" : "\(count) statements cannot be undone; \(left) left",
          at: place))
    }
    let first = history.statementMarks[history.statementMarks.count - count]
    let taken = takeDone(since: first)
    history.undonePlaces += taken
    trail.narration = "took back " + taken.map { "`\(firstLine(at: $0))`" }.joined(separator: ", ")
    for mark in history.statementMarks.suffix(count).reversed() {
      history.redoLogs.append(model.rollKeepingRedo(back: mark))
      history.checkpoints = history.checkpoints.filter { $0.value <= mark }
    }
    history.statementMarks.removeLast(count)
    history.lastMark = model.mark
  }

  mutating func redo(at place: SourceLocation) throws(StatementFailure) {
    try checkStandsAlone("redo", at: place)
    guard let log = history.redoLogs.popLast() else {
      throw .script(Diagnostic(.nothingToUndo, "nothing was taken back", at: place))
    }
    model.redo(log)
    history.isRedoing = true
    if let place = history.undonePlaces.popLast() {
      history.placeDoneAgain = place
      trail.narration = "did again `\(firstLine(at: place))`"
    }
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
    _ = takeDone(since: mark)
    trail.narration = "went back to \(name)"
    history.statementMarks.removeAll { $0 >= mark }
    history.checkpoints = history.checkpoints.filter { $0.value <= mark }
    history.redoLogs = []
    history.lastMark = model.mark
  }

  /// A new history begins only where no statement is under way but the one that begins it.
  func checkMayBegin(_ what: String, at place: SourceLocation) throws(StatementFailure) {
    guard history.openMarks.count == 1 else {
      throw .script(.beginsHistory(what, at: place))
    }
  }

  /// Where the statement began in which the running one stands.
  private var floor: Mark { history.openMarks.dropLast().last ?? model.oldestMark }

  /// The statement with a block is taken back as one, so nothing in it goes back by itself.
  private func checkStandsAlone(_ what: String, at place: SourceLocation) throws(StatementFailure) {
    guard history.openMarks.count == history.ownDepth else {
      throw .script(.standsInBlock(what, at: place))
    }
  }
}

extension Diagnostic {
  /// A statement that begins a new history inside of another.
  static func beginsHistory(_ what: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .notHere, "\(what) begins a new history, which nothing here could be taken back past",
      at: place, label: "stands outside scenarios, blocks and included files")
  }

  /// A statement that goes back inside of one that is taken back as a whole.
  static func standsInBlock(_ what: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .notHere, "\(what) cannot stand in a block that is one statement", at: place,
      label: "stands on its own, or straight in a scenario or `what if`")
  }
}
