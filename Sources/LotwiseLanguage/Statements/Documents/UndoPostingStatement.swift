import ItemTracking
import LotwiseSyntax

/// Takes a posted receipt or shipment back in the books.
struct UndoPostingStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "undo", [.required("posted line", is: .group(.documentReference), at: 0)],
      summary: "Undo a posted receipt, shipment or assembly in the books.",
      examples: ["undo PR1.1"]),
    Form(
      "undo receipt of", [.required("line", is: .group(.documentReference), at: 0)],
      summary: "Undo the only receipt of an order line.", examples: ["undo receipt of PO1.1"]),
    Form(
      "undo shipment of", [.required("line", is: .group(.documentReference), at: 0)],
      summary: "Undo the only shipment of an order line.",
      examples: ["undo shipment of SO1.1"]),
  ]

  let target: Reference
  let isOfOrder: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isOfOrder = arguments.form.phrase != "undo"
    target = try arguments.documentReference(arguments.record(0) ?? 0)
  }

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
