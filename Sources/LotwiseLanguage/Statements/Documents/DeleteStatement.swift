import ItemTracking
import LotwiseSyntax

/// Deletes a line, a component or a whole order.
struct DeleteStatement: Statement {
  static let leaders = ["delete"]
  static let forms = [
    StatementForm(
      "delete", "Delete a line, a component, or an order with all its lines.",
      ["delete SO1.1", "delete PO1 answering yes", "delete MO1.1.2"]
    ) { form in
      let target = form.required("document", DocumentReference.self)
      return { a throws(Diagnostic) in DeleteStatement(target: try a.value(target)) }
    }
  ]

  let target: Reference

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if case .document(let no, let line, component: 0, _) = target,
        let document = model.warehouseDocument(no)
      {
        if line == 0 {
          _ = try ChangeWarehouseJournal.delete(document).perform(on: &model)
        } else {
          _ = try ChangeWarehouseJournal.deleteLine(try model.journalLine(line, of: document))
            .perform(on: &model)
        }
      } else if case .document(let no, 0, _, _) = target {
        try Delete.document(try model.requireDocument(no)).perform(on: &model)
      } else if case .document(_, _, let component, _) = target, component > 0 {
        try Delete.component(try model.component(target)).perform(on: &model)
      } else {
        try Delete.line(try model.line(target)).perform(on: &model)
      }
    }
    return .done
  }
}
