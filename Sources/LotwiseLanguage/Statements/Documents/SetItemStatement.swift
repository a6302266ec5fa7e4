import ItemTracking
import LotwiseSyntax

/// Changes an item: any clause of its declaration.
struct SetItemStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "set item",
      [
        .required("item", is: .code, at: 0), .optional("description", is: .text, at: 1),
      ] + ItemClauses.clauses(from: 2), summary: "Change an item: any clause of its declaration.",
      examples: ["set item BOLT reserve always"])
  ]

  let no: ItemNo
  let description: TextID?
  let clauses: ItemClauses

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    no = try arguments.itemNo(0)
    description = arguments.has(1) ? arguments.textID(1) : nil
    clauses = try ItemClauses(&arguments, from: 2)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try model.change(no) {
        if let description { $0.description = description }
        clauses.apply(to: &$0)
      }
    }
    return .done
  }
}
