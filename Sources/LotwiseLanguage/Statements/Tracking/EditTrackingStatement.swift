import ItemTracking
import LotwiseSyntax

/// Opens the item tracking lines of one line; its changes stay pending until the closing brace.
struct EditTrackingStatement: Statement {
  static let leaders = ["edit"]
  static let forms = [
    StatementForm(
      "edit tracking",
      "Open the item tracking lines of a line; what changes is pending until `}`.",
      ["edit tracking of SO2.1 { assign 8 of lot LOTA }"]
    ) { form in
      let line = form.required("line", after: "of", DocumentReference.self)
      let changes = form.required("changes", Block.self)
      return { a throws(Diagnostic) in
        EditTrackingStatement(target: try a.value(line), body: try a.value(changes))
      }
    }
  ]

  let target: Reference
  let body: Block

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let source = try session.asking { model throws(TrackingError) in try model.source(target) }
    let page = try session.perform(OpenTrackingPage(of: source))
    let outer = session.page
    session.page = page
    session.history.ownMarks.append(session.model.mark)
    defer {
      session.page = outer
      session.history.ownMarks.removeLast()
    }
    try session.run(body)
    guard let page = session.page else { return .done }
    if page.isDiscarded {
      session.model.discard(page)
    } else {
      // The answers of this statement are for the questions at its closing brace.
      try session.perform(CloseTrackingPage(page))
    }
    return .done
  }
}

/// What another session does while a tracking page is open (T-054).
struct MeanwhileStatement: Statement {
  static let leaders = ["meanwhile"]
  static let forms = [
    StatementForm(
      "meanwhile", "On an opened page: what another session does at the same time.",
      ["meanwhile { unassign lot L2 from SO1.1 }"]
    ) { form in
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in MeanwhileStatement(body: try a.value(body)) }
    }
  ]

  let body: Block

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    guard var page = session.page else { throw .refused(.noPage) }
    let before = session.model.trackingRows(of: page.source)
    session.page = nil
    do throws(StatementFailure) {
      try session.run(body)
    } catch {
      session.page = page
      throw error
    }
    if session.model.trackingRows(of: page.source) != before { page.isStale = true }
    session.page = page
    return .done
  }
}

/// Leaves an opened page without saving.
struct DiscardStatement: Statement {
  static let leaders = ["discard"]
  static let forms = [
    StatementForm("discard", "On an opened page: leave it without saving.", ["discard"]) { _ in
      { _ throws(Diagnostic) in DiscardStatement() }
    }
  ]

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    guard session.page != nil else { throw .refused(.noPage) }
    session.page?.isDiscarded = true
    return .done
  }
}
