import ItemTracking
import LotwiseSyntax

/// Declares an item.
struct ItemStatement: Statement {
  static let leaders = ["item"]
  static let forms = [
    StatementForm(
      "item", "Declare an item: unit, tracking, series, costing, reservation.",
      [
        "item 2000 \"Racing Frame\" unit PCS tracked LOTALL lots from LOTS",
        "item BOLT \"Hex bolt\" unit PCS tracked LOTALL reserve optional",
      ]
    ) { form in
      form.allowBraces()
      let no = form.required("item", ItemNo.self, as: .item.new)
      let description = form.optional("description", QuotedText.self)
      let clauses = ItemClauses.clauses(in: &form)
      return { a throws(Diagnostic) in
        var item = Item(no: try a.value(no))
        item.description = try a.value(description) ?? .blank
        try clauses(&a).apply(to: &item)
        return ItemStatement(item: item)
      }
    }
  ]

  let item: Item

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.perform(Declare.item(item))
    return .done
  }
}
