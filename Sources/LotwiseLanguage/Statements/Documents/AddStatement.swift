import ItemTracking
import LotwiseSyntax

/// Adds a line to an open order.
struct AddStatement: Statement {
  static let forms = [
    Form(
      "add",
      [
        .required("goods", is: .group(.goods), at: 0),
        .optional("shipment date", after: "ships", is: .date, at: 1),
        .optional("expected date", after: "expected", is: .date, at: 2),
        .optional("due date", after: "due", is: .date, at: 3),
        .optional(
          "reserve", after: "reserve", is: .word(["never", "optional", "always"]), at: 4),
        .optional("entry", after: "applied to entry", is: .integer, at: 5),
        .optional("entry", after: "applied from entry", is: .integer, at: 6),
        .optional("tracking lines", is: .block(OrderLines.tracking), at: 7),
        .required("document", after: "to", is: .code, at: 8),
      ], summary: "Add a line to an open order.", examples: ["add 3 of L lot L1 to PO1"])
  ]

  let line: OrderLine
  let document: DocumentNo

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    line = try OrderLine(&arguments, 0)
    document = try arguments.documentNo(8)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      _ = try line.add(to: try tables.requireDocument(document), &tables)
    }
    return .done
  }
}
