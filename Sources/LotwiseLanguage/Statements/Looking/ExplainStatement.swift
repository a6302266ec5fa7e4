import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Tells why the last statement did, or was refused, what it says; of a planning line, what made
/// it.
struct ExplainStatement: Statement {
  static let leaders = ["explain"]
  static let forms = [
    StatementForm(
      "explain",
      "Why the last statement did what it says; or why a planning line, or an order, is as it is.",
      ["explain", "explain W1.1", "explain PO1.1"]
    ) { form in
      let line = form.optional("planning line", DocumentReference.self)
      return { a throws(Diagnostic) in ExplainStatement(line: try a.value(line)) }
    }
  ]

  let line: Reference?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if let line { return .table(try Self.steps(of: line, in: session)) }
    guard let step = session.trail.lastStep else { return .text("nothing was done yet") }
    let statement = session.firstLine(at: step.place)
    guard let refusal = step.refusals.first else {
      session.show(.text("`\(statement)` was done"))
      for told in session.trail.lastMessages {
        let text = "it reported \(told.diagnostic.code): \(told.diagnostic.message)"
        session.show(.text(text))
      }
      let written = try session.written(since: min(step.mark, session.model.mark))
      for table in written { session.show(.table(table)) }
      return written.isEmpty ? .text("it wrote nothing") : .done
    }
    session.show(.text(Self.text(refusal.diagnostic, of: statement)))
    let waterfall = session.model.waterfall(refusal.error)
    return waterfall.rows.isEmpty ? .done : .table(waterfall)
  }

  /// The steps that made a planning line (P-129).
  private static func steps(
    of line: Reference, in session: borrowing Session
  ) throws(StatementFailure) -> ReportTable {
    var query = Query(table: .planSteps)
    query.subject = .reference(line)
    let steps = try query.table(in: session)
    return try session.asking { _ throws(TrackingError) in
      guard !steps.rows.isEmpty else {
        throw TrackingError(
          .actionUnfit, blaming: .line,
          "no planning line is named here, nor an order that a run left as it is",
          advice: "`show planning lines` lists them; `explain` alone tells of the last statement")
      }
      return steps
    }
  }

  /// The refusal with its facts, its rules and what to do.
  private static func text(_ refusal: Diagnostic, of statement: String) -> String {
    var lines = ["`\(statement)` was refused: \(refusal.code)", "  \(refusal.message)"]
    if !refusal.label.isEmpty { lines.append("  \(refusal.label)") }
    for fact in refusal.facts { lines.append("  \(fact.name) is \(fact.value)") }
    if let code = ErrorCode(rawValue: refusal.code) {
      let rules = code.rules.joined(separator: ", ")
      lines.append("  \(rules.isEmpty ? "" : "rule \(rules): ")\(code.meaning)")
    }
    for note in refusal.notes where note.hasPrefix("help: ") { lines.append("  \(note)") }
    return lines.joined(separator: "\n")
  }
}

extension Model {
  /// From what is on hand to what is available, for every item and number that a refusal names.
  fileprivate func waterfall(_ error: TrackingError) -> ReportTable {
    var named: [ItemNo] = []
    var key = TrackingKey.none
    for piece in error.wording.pieces + (error.detail?.pieces ?? []) {
      guard case .value(let value) = piece else { continue }
      if case .key(let found) = value, key.isBlank { key = found }
      guard case .name(let id) = value else { continue }
      let no = ItemNo(id: id)
      if !items.find(unique: 0, key: id).isNone, !named.contains(no) { named.append(no) }
    }
    if named.isEmpty, !key.isBlank {
      trackedSKUs.forEach(carrying: key) { id in
        let no = trackedSKUs[id].unit.itemNo
        if !named.contains(no) { named.append(no) }
      }
    }
    return availabilityTable(of: named)
  }
}
