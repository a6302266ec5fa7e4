import ItemTracking
import LotwiseSyntax

/// Puts special orders or drop shipments without purchase into a worksheet.
struct GetSalesDemandStatement: Statement {
  static let leaders = ["get"]
  static let forms = [
    form("special orders", .specialOrder, "get special orders of SO1 to R1"),
    form("drop shipments", .dropShipment, "get drop shipments for BOLT to R1"),
  ]

  private static func form(
    _ what: String, _ kind: Purchasing, _ example: String
  ) -> StatementForm {
    StatementForm(
      "get \(what)", "Put \(what) that wait for their purchase into a worksheet.",
      [example, "get \(what) to R1"]
    ) { form in
      let order = form.optional("sales order", after: "of", DocumentNo.self)
      let items = form.list("item", after: "for", of: ItemNo.self)
      let worksheet = form.required(
        "worksheet", after: "to", DocumentNo.self, as: .document.new, blaming: .name)
      return { a throws(Diagnostic) in
        var command = GetSalesDemand(kind, to: try a.value(worksheet))
        command.items = try a.values(items)
        return GetSalesDemandStatement(command: command, salesOrder: try a.value(order))
      }
    }
  }

  let command: GetSalesDemand
  let salesOrder: DocumentNo?

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      var command = command
      if let salesOrder { command.salesOrder = try model.requireDocument(salesOrder) }
      try command.perform(on: &model)
    }
    return .done
  }
}
