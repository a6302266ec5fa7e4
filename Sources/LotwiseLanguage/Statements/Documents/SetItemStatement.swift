import ItemTracking
import LotwiseSyntax

/// Changes an item: any clause of its declaration.
struct SetItemStatement: Statement {
  static let leaders = ["set"]
  static let forms = [
    StatementForm(
      "set item", "Change an item: any clause of its declaration.",
      ["set item BOLT reserve always"]
    ) { form in
      let no = form.required("item", ItemNo.self)
      let description = form.optional("description", QuotedText.self)
      let clauses = ItemClauses.clauses(in: &form)
      return { a throws(Diagnostic) in
        SetItemStatement(
          no: try a.value(no), description: try a.value(description), clauses: try clauses(&a))
      }
    }
  ]

  let no: ItemNo
  let description: TextID?
  let clauses: ItemClauses

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let (description, clauses) = (description, clauses)
    try session.perform(
      ChangeMasterData.item(no) {
        if let description { $0.description = description }
        clauses.apply(to: &$0)
      })
    return .done
  }
}
