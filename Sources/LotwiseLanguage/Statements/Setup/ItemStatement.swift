import ItemTracking
import LotwiseSyntax

/// Declares an item.
struct ItemStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "item",
      [
        .required("item", is: .code, at: 0), .optional("description", is: .text, at: 1),
      ] + ItemClauses.clauses(from: 2),
      summary: "Declare an item: unit, tracking, series, costing, reservation.",
      examples: [
        "item 2000 \"Racing Frame\" unit PCS tracked LOTALL lots from LOTS",
        "item BOLT \"Hex bolt\" unit PCS tracked LOTALL reserve optional",
      ], takesClausesInBlock: true)
  ]

  let item: Item

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    var item = Item(no: try arguments.itemNo(0))
    item.description = arguments.textID(1)
    try ItemClauses(&arguments, from: 2).apply(to: &item)
    self.item = item
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in try model.declare(item) }
    return .done
  }
}
