import ItemTracking
import LotwiseSyntax

/// Deletes a line or a whole order.
struct DeleteStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "delete",
      [.required("document", is: .group(.documentReference), at: 0)],
      summary: "Delete a line, or an order with all its lines.",
      examples: ["delete SO1.1", "delete PO1 answering yes"])
  ]

  let target: Reference

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.documentReference(arguments.record(0) ?? 0)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if case .document(let no, 0, _, _) = target {
        try model.deleteDocument(try model.requireDocument(no))
      } else {
        try model.deleteLine(try model.line(target))
      }
    }
    return .done
  }
}
