import ItemTracking
import LotwiseSyntax

/// Opens the item tracking lines of one line; its changes stay pending until the closing brace.
struct EditTrackingStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "edit tracking",
      [
        .required("line", after: "of", is: .group(.documentReference), at: 0),
        .required("changes", is: .statements, at: 1),
      ],
      summary: "Open the item tracking lines of a line; what changes is pending until `}`.",
      examples: ["edit tracking of SO2.1 { assign 8 of lot LOTA }"])
  ]

  let target: Reference
  let body: Block

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.documentReference(arguments.record(0) ?? 0)
    body = arguments.block(1)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let replies = session.model.dialog.replies
    let source = try session.asking { model throws(TrackingError) in try model.source(target) }
    if let line = source.line {
      try session.refusing { model throws(TrackingError) in try model.trackOwnNumbers(of: line) }
    }
    let start = session.model.mark
    let outer = session.page
    session.page = session.model.openTrackingPage(of: source)
    defer { session.page = outer }
    try session.run(body)
    guard let page = session.page else { return .done }
    if page.isDiscarded {
      session.model.rollBack(to: start)
      if let line = source.line { session.model.showOwnNumbers(of: line) }
      return .done
    }
    // The answers of this statement are for the questions at its closing brace.
    session.model.beginDialog(replies)
    try session.refusing { model throws(TrackingError) in
      try model.close(page)
      guard let line = page.source.line else { return }
      model.showOwnNumbers(of: line)
      try model.offerTracking(of: line)
    }
    return .done
  }
}

/// What another session does while a tracking page is open (T-054).
struct MeanwhileStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "meanwhile", [.required("statements", is: .statements, at: 0)],
      summary: "On an opened page: what another session does at the same time.",
      examples: ["meanwhile { unassign lot L2 from SO1.1 }"])
  ]

  let body: Block

  init(checking arguments: inout Arguments) throws(Diagnostic) { body = arguments.block(0) }

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
struct DiscardStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "discard", [], summary: "On an opened page: leave it without saving.",
      examples: ["discard"])
  ]

  init(checking arguments: inout Arguments) throws(Diagnostic) {}

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    guard session.page != nil else { throw .refused(.noPage) }
    session.page?.isDiscarded = true
    return .done
  }
}
