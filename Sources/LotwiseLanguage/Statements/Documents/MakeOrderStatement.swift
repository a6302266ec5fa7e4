import ItemTracking
import LotwiseSyntax

/// Makes an order from a quote or from a blanket order.
struct MakeOrderStatement: Statement {
  static let leaders = ["make"]
  static let forms = [
    StatementForm(
      "make order",
      "Make an order from a quote, or from what a blanket order has to ship or receive.",
      ["make order SO1 from SQ1"]
    ) { form in
      let order = form.required("order", DocumentNo.self, as: .document.new, blaming: .name)
      let source = form.required("quote or blanket order", after: "from", DocumentNo.self)
      return { a throws(Diagnostic) in
        MakeOrderStatement(order: try a.value(order), source: try a.value(source))
      }
    }
  ]

  let order: DocumentNo
  let source: DocumentNo

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try MakeOrder(order, from: try model.requireDocument(source)).perform(on: &model)
    }
    return .done
  }
}
