import ItemTracking
import LotwiseSyntax

/// Adds a line to an open order.
struct AddStatement: Statement {
  static let leaders = ["add"]
  static let forms = [
    StatementForm("add", "Add a line to an open order.", ["add 3 of L lot L1 to PO1"]) { form in
      let line = OrderLine.clauses(in: &form)
      let document = form.required("document", after: "to", DocumentNo.self)
      return { a throws(Diagnostic) in
        AddStatement(line: try line(&a), document: try a.value(document))
      }
    }
  ]

  let line: OrderLine
  let document: DocumentNo

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try line.add(to: try model.requireDocument(document), &model)
    }
    return .done
  }
}
