import ItemTracking
import LotwiseSyntax

/// Takes a posted receipt or shipment back in the books.
struct UndoPostingStatement: Statement {
  static let leaders = ["undo"]
  static let forms = [
    form(
      "undo", "posted line", PostedReference.self, nil,
      "Undo a posted receipt, shipment or assembly in the books.", "PR1.1"),
    form(
      "undo receipt of", "line", DocumentReference.self, .receipt,
      "Undo the only receipt of an order line.", "PO1.1"),
    form(
      "undo shipment of", "line", DocumentReference.self, .shipment,
      "Undo the only shipment of an order line.", "SO1.1"),
  ]

  private static func form<Line: ClauseGroup & SendableMetatype>(
    _ phrase: String, _ label: String, _: Line.Type, _ movement: DocumentKind.Movement?,
    _ summary: String, _ example: String
  ) -> StatementForm where Line.Value == Reference {
    StatementForm(phrase, summary, ["\(phrase) \(example)"]) { form in
      let line = form.required(label, Line.self)
      return { a throws(Diagnostic) in
        UndoPostingStatement(target: try a.value(line), movement: movement)
      }
    }
  }

  let target: Reference
  /// Of the order line; nil for the posted line itself.
  let movement: DocumentKind.Movement?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let command: UndoPostedLines =
        if let movement { .only(movement, of: try model.line(target)) } else {
          .lines(try model.postedLines(target))
        }
      try command.perform(on: &model)
    }
    return .done
  }
}
