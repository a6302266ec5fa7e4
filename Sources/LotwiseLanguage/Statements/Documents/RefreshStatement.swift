import ItemTracking
import LotwiseSyntax

/// Makes the components of a production or assembly order anew.
struct RefreshStatement: Statement {
  static let forms = [
    Form(
      "refresh", [.required("order", is: .code, at: 0)],
      summary: "Make the components of a production or assembly order anew from its items' BOMs.",
      examples: ["refresh MO1"])
  ]

  let order: DocumentNo

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    order = try arguments.documentNo(0)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      try tables.refreshComponents(of: try tables.requireDocument(order))
    }
    return .done
  }
}
