import ItemTracking
import LotwiseSyntax

/// Takes a posted receipt or shipment back in the books.
struct UndoPostingStatement: Statement {
  static let forms = [
    form(
      "undo", "posted line", PostedReference.self,
      "Undo a posted receipt, shipment or assembly in the books.", "PR1.1"),
    form(
      "undo receipt of", "line", DocumentReference.self,
      "Undo the only receipt of an order line.", "PO1.1"),
    form(
      "undo shipment of", "line", DocumentReference.self,
      "Undo the only shipment of an order line.", "SO1.1"),
  ]

  private static func form<Line: ClauseGroup & SendableMetatype>(
    _ phrase: String, _ label: String, _: Line.Type, _ summary: String, _ example: String
  ) -> StatementForm where Line.Value == Reference {
    StatementForm(phrase, summary, ["\(phrase) \(example)"]) { form in
      let line = form.required(label, Line.self)
      let isOfOrder = phrase != "undo"
      return { a throws(Diagnostic) in
        UndoPostingStatement(target: try a.value(line), isOfOrder: isOfOrder)
      }
    }
  }

  let target: Reference
  let isOfOrder: Bool

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let command: UndoPostedLines =
        isOfOrder
        ? .onlyPosting(of: try model.line(target)) : .lines(try model.postedLines(target))
      try command.perform(on: &model)
    }
    return .done
  }
}
