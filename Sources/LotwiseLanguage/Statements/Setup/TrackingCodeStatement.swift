import ItemTracking
import LotwiseSyntax

/// Declares an item tracking code, or changes one: which numbers are asked for, when, which dates.
struct TrackingCodeStatement: Statement {
  static let leaders = ["tracking", "set"]
  static let forms = [
    StatementForm(
      "tracking code",
      "Declare how items are tracked: numbers, when they are asked for, dates.",
      [
        "tracking code LOTALL lot specific",
        "tracking code LOTEXP lot specific, expiration required, expiration strict, warranty 1Y",
        "tracking code SNOUT serial outbound on sales",
      ]
    ) { form in clauses(isNew: true, in: &form) },
    StatementForm(
      "set tracking code",
      "Change a tracking code; what entries of its items forbid is refused.",
      ["set tracking code LOTALL lot not in warehouse"]
    ) { form in clauses(isNew: false, in: &form) },
  ]

  private static func clauses(
    isNew: Bool, in form: inout FormBuilder
  ) -> Reader<TrackingCodeStatement> {
    let code = form.required(
      "code", ItemTrackingCodeCode.self, as: isNew ? .trackingCode.new : .trackingCode)
    let description = form.optional("description", QuotedText.self)
    let rules = form.list("rule", of: TrackingRule.self)
    let lines = form.lines("rules", of: TrackingRule.self)
    return { a throws(Diagnostic) in
      let description = try a.value(description).map { TrackingCodeChange.description($0) }
      return TrackingCodeStatement(
        code: try a.value(code),
        changes: [description].compactMap(\.self) + (try a.values(rules))
          + (try a.lines(lines) ?? []),
        isNew: isNew)
    }
  }

  let code: ItemTrackingCodeCode
  let changes: [TrackingCodeChange]
  let isNew: Bool

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if isNew {
      try session.perform(Declare.trackingCode(code, changes))
    } else {
      try session.perform(ChangeMasterData.trackingCode(code, changes))
    }
    return .done
  }
}
