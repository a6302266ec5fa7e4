import ItemTracking
import LotwiseSyntax

/// Adds a line to an open order.
struct AddStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "add",
      OrderLines.clauses + [
        .required("document", after: "to", is: .code, at: OrderLines.Slot.next)
      ], summary: "Add a line to an open order.", examples: ["add 3 of L lot L1 to PO1"])
  ]

  let line: OrderLine
  let document: DocumentNo

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    line = try OrderLine(&arguments, 0)
    document = try arguments.documentNo(OrderLines.Slot.next)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      _ = try line.add(to: try model.requireDocument(document), &model)
    }
    return .done
  }
}
