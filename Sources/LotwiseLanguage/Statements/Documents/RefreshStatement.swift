import ItemTracking
import LotwiseSyntax

/// Makes the components of a production or assembly order, or of planning lines, anew.
struct RefreshStatement: Statement {
  static let leaders = ["refresh"]
  static let forms = [
    StatementForm(
      "refresh",
      "Make the components of an order, or of what is planned, anew from its items' BOMs.",
      ["refresh MO1", "refresh W1", "refresh W1.1"]
    ) { form in
      let order = form.required("order", DocumentReference.self)
      return { a throws(Diagnostic) in RefreshStatement(target: try a.value(order)) }
    }
  ]

  let target: Reference

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      guard case .document(let no, let line, component: 0, _) = target else { throw .needsLine }
      let document = try model.requireDocument(no)
      if line > 0, model.documents[document].kind == .planningWorksheet {
        try RefreshComponents.planningLine(try model.line(line, of: document)).perform(on: &model)
      } else {
        try RefreshComponents.order(document).perform(on: &model)
      }
    }
    return .done
  }
}
