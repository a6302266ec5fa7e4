import ItemTracking
import LotwiseSyntax

/// Declares an item tracking code, or changes one: which numbers are asked for, when, which dates.
struct TrackingCodeStatement: OrdinalStatement {
  private static let clauses: [Clause] = [
    .required("code", is: .code, at: 0), .optional("description", is: .text, at: 1),
    .list("rule", of: .group(TrackingRules.group), at: 2),
    .optional("rules", is: .block(TrackingRules.group), at: 3),
  ]
  static let ordinalForms = [
    Form(
      "tracking code", clauses,
      summary: "Declare how items are tracked: numbers, when they are asked for, dates.",
      examples: [
        "tracking code LOTALL lot specific",
        "tracking code LOTEXP lot specific, expiration required, expiration strict, warranty 1Y",
        "tracking code SNOUT serial outbound on sales",
      ]),
    Form(
      "set tracking code", clauses,
      summary: "Change a tracking code; what entries of its items forbid is refused.",
      examples: ["set tracking code LOTALL lot not in warehouse"]),
  ]

  let code: ItemTrackingCodeCode
  let changes: [TrackingCodeChange]
  let isNew: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isNew = arguments.form.phrase == "tracking code"
    code = try arguments.code(arguments.cell(0), .code, longest: 10)
    var changes: [TrackingCodeChange] = []
    if arguments.has(1) { changes.append(.description(arguments.textID(1))) }
    changes += try TrackingRules.changes(arguments.cells(2), &arguments)
    changes += try TrackingRules.changes(arguments.cells(3), &arguments)
    self.changes = changes
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if isNew {
        try model.declareTrackingCode(code, changes)
      } else {
        try model.changeTrackingCode(code, changes)
      }
    }
    return .done
  }
}
