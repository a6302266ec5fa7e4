import ItemTracking
import LotwiseSyntax

/// Takes a posted receipt or shipment back in the books.
struct UndoPostingStatement: Statement {
  static let forms = [
    form(
      "undo", "posted line", "Undo a posted receipt, shipment or assembly in the books.", "PR1.1"),
    form("undo receipt of", "line", "Undo the only receipt of an order line.", "PO1.1"),
    form("undo shipment of", "line", "Undo the only shipment of an order line.", "SO1.1"),
  ]

  private static func form(
    _ phrase: String, _ label: String, _ summary: String, _ example: String
  ) -> StatementForm {
    StatementForm(phrase, summary, ["\(phrase) \(example)"]) { form in
      let line = form.required(label, DocumentReference.self)
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
      if isOfOrder {
        try UndoPosting(try onlyPosting(model)).perform(on: &model)
        return
      }
      let lines = try model.postedLines(target)
      let isAssembly = lines.first.map {
        model.postedDocuments[model.postedLines[$0].document].kind == .postedAssembly
      }
      // An assembly is undone as a whole.
      for line in isAssembly == true ? Array(lines.prefix(1)) : lines {
        try UndoPosting(line).perform(on: &model)
      }
    }
    return .done
  }

  private func onlyPosting(
    _ model: borrowing Model
  ) throws(TrackingError) -> RowID<PostedLine> {
    let line = model.lines[try model.line(target)]
    guard !line.lastPosted.isNone else {
      throw TrackingError(.undoUnfit, blaming: .document, "nothing of the line is posted")
    }
    guard model.postedLines[line.lastPosted].previous.isNone else {
      throw TrackingError(
        .lineAmbiguous, blaming: .document, "the line was posted several times; say which one",
        advice: "`undo` the posted line by its document: `post … as PR1`, then `undo PR1.1`")
    }
    return line.lastPosted
  }
}
