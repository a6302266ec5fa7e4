import ItemTracking
import LotwiseSyntax

/// Makes the components of a production or assembly order, or of planning lines, anew.
struct RefreshStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "refresh", [.required("order", is: .group(.documentReference), at: 0)],
      summary:
        "Make the components of an order, or of what is planned, anew from its items' BOMs.",
      examples: ["refresh MO1", "refresh W1", "refresh W1.1"])
  ]

  let target: Reference

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.documentReference(arguments.record(0) ?? 0)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      guard case .document(let no, let line, _, _) = target else { throw .needsLine }
      let document = try model.requireDocument(no)
      if line > 0, model.documents[document].kind == .planningWorksheet {
        try model.refreshComponents(ofPlan: try model.line(line, of: document))
      } else {
        try model.refreshComponents(of: document)
      }
    }
    return .done
  }
}
