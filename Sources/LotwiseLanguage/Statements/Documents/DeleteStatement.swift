import ItemTracking
import LotwiseSyntax

/// Deletes a line or a whole order.
struct DeleteStatement: Statement {
  static let forms = [
    Form(
      "delete",
      [
        .required("document", is: .group(.documentReference), at: 0),
        .optional("answer", after: "answering", is: .word(["no", "yes"]), at: 1),
      ], summary: "Delete a line, or an order with all its lines.",
      examples: ["delete SO1.1", "delete PO1 answering yes"])
  ]

  let target: Reference
  let answer: Answer?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.documentReference(arguments.record(0) ?? 0)
    answer = arguments.cell(1).map { $0.value == 0 ? .no : .yes }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      if case .document(let no, 0, _, _) = target {
        try tables.deleteDocument(try tables.requireDocument(no), answering: answer)
      } else {
        try tables.deleteLine(try tables.line(target), answering: answer)
      }
    }
    return .done
  }
}
