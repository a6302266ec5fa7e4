import ItemTracking
import LotwiseSyntax

/// Makes production orders for a sales order, bound to its lines.
struct PlanOrdersStatement: Statement {
  static let leaders = ["plan"]
  static let forms = [
    StatementForm(
      "plan orders", "Make a production order for each line of a sales order, bound to it.",
      ["plan orders for SO1 as MO1", "plan orders for SO1 making firm"]
    ) { form in
      let salesOrder = form.required("sales order", after: "for", DocumentNo.self)
      let status = form.optional(
        "status", after: "making", MadeStatus.self,
        summary: "What the production orders are; released when nothing is said.")
      let order = form.optional(
        "order", after: "as", DocumentNo.self, as: .document.new, blaming: .name,
        summary: "The number of the first one.")
      return { a throws(Diagnostic) in
        PlanOrdersStatement(
          salesOrder: try a.value(salesOrder), status: try a.value(status)?.status ?? .released,
          orderNo: try a.value(order) ?? .blank)
      }
    }
  ]

  /// What an order that is made for a sale may be.
  private enum MadeStatus: StatusChoice {
    case released, planned, firm

    var status: DocumentStatus {
      switch self {
      case .released: .released
      case .planned: .planned
      case .firm: .firmPlanned
      }
    }
  }

  let salesOrder: DocumentNo
  let status: DocumentStatus
  let orderNo: DocumentNo

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      var command = PlanSalesOrder(try model.requireDocument(salesOrder))
      command.status = status
      command.orderNo = orderNo
      try command.perform(on: &model)
    }
    return .done
  }
}
