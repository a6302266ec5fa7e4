import ItemTracking
import LotwiseSyntax

/// Makes an order from a quote or from a blanket order.
struct MakeOrderStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "make order",
      [
        .required("order", is: .code, at: 0),
        .required("quote or blanket order", after: "from", is: .code, at: 1),
      ],
      summary: "Make an order from a quote, or from what a blanket order has to ship or receive.",
      examples: ["make order SO1 from SQ1"])
  ]

  let order: DocumentNo
  let source: DocumentNo

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    order = try arguments.documentNo(0, of: 0, .name)
    source = try arguments.documentNo(1)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try MakeOrder(order, from: try model.requireDocument(source)).perform(on: &model)
    }
    return .done
  }
}
