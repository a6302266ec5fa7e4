import ItemTracking
import LotwiseSyntax

/// Takes goods back from a customer, or gives them back to a vendor.
struct ReturnStatement: Statement {
  static let forms = [
    Form(
      "return",
      [
        .required("goods", is: .group(.goods), at: 0),
        .optional("customer", after: "from", is: .code, at: 1),
        .optional("posting date", after: "on", is: .date, at: 2),
        .optional("document date", after: "dated", is: .date, at: 3),
        .optional("document", after: "as", is: .code, at: 4), .flag("not invoiced", at: 5),
        .optional("vendor", after: "to", is: .code, at: 6),
        .optional("entry applied to", after: "applied to entry", is: .integer, at: 7),
        .optional("entry applied from", after: "applied from entry", is: .integer, at: 8),
      ], summary: "Take goods back from a customer, or give them back to a vendor.",
      examples: [
        "return 1 of 1002 serial SN1 from SELANG", "return 3 of BOLT lot L1 to CUSTOM",
      ])
  ]

  let command: MoveGoods

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let goods = try arguments.goods(arguments.record(0) ?? 0)
    let goesToVendor = arguments.has(6)
    var command = MoveGoods(goesToVendor ? .purchaseReturnOrder : .salesReturnOrder, goods)
    try command.read(&arguments)
    if goesToVendor { command.partyNo = try arguments.partyNo(6) }
    self.command = command
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
