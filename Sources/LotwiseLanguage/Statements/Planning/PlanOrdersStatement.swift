import ItemTracking
import LotwiseSyntax

/// Makes production orders for a sales order, bound to its lines.
struct PlanOrdersStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "plan orders",
      [
        .required("sales order", after: "for", is: .code, at: 0),
        .optional(
          "status", after: "making", is: .word(["released", "planned", "firm"]), at: 1,
          summary: "What the production orders are; released when nothing is said."),
        .optional(
          "order", after: "as", is: .code, at: 2, summary: "The number of the first one."),
      ], summary: "Make a production order for each line of a sales order, bound to it.",
      examples: ["plan orders for SO1 as MO1", "plan orders for SO1 making firm"])
  ]

  let salesOrder: DocumentNo
  let status: DocumentStatus
  let orderNo: DocumentNo

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    salesOrder = try arguments.documentNo(0)
    let statuses: [DocumentStatus] = [.released, .planned, .firmPlanned]
    let choice = Int(arguments.cell(1)?.value ?? 0)
    status = statuses.indices.contains(choice) ? statuses[choice] : .released
    orderNo = try arguments.documentNo(2, of: 0, .name)
  }

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
