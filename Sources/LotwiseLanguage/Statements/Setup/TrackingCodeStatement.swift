import ItemTracking
import LotwiseSyntax

/// Declares an item tracking code: which numbers are asked for, when, and which dates.
struct TrackingCodeStatement: Statement {
  static let forms = [
    Form(
      "tracking code",
      [.required("code", is: .code, at: 0), .optional("rules", is: .rest, at: 1)],
      summary: "Declare how items are tracked: numbers, when they are asked for, dates.",
      examples: [
        "tracking code LOTALL lot specific",
        "tracking code LOTEXP lot specific, expiration required, expiration strict, warranty 1Y",
        "tracking code SNOUT serial outbound on sales",
      ])
  ]

  let code: ItemTrackingCode

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let name: ItemTrackingCodeCode = try arguments.code(arguments.cell(0), .code, longest: 10)
    var code = ItemTrackingCode(code: name)
    if let cell = arguments.cell(1) {
      var rules = TrackingRules(arguments.words(cell), place: arguments.place(cell.tokens))
      try rules.apply(to: &code, &arguments)
    }
    self.code = code
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in try tables.declare(code) }
    return .done
  }
}
