import ItemTracking
import LotwiseSyntax

/// Takes goods back from a customer, or gives them back to a vendor.
struct ReturnStatement: Statement {
  static let leaders = ["return"]
  static let forms = [
    StatementForm(
      "return", "Take goods back from a customer, or give them back to a vendor.",
      ["return 1 of 1002 serial SN1 from SELANG", "return 3 of BOLT lot L1 to CUSTOM"]
    ) { form in
      let goods = form.required("goods", Goods.self)
      let customer = form.optional("customer", after: "from", PartyNo.self, as: .customer)
      let vendor = form.optional("vendor", after: "to", PartyNo.self, as: .vendor)
      form.exclude(customer, vendor)
      let clauses = MoveGoods.clauses(in: &form)
      return { a throws(Diagnostic) in
        let vendor = try a.value(vendor)
        let kind: DocumentKind = vendor == nil ? .salesReturnOrder : .purchaseReturnOrder
        var command = MoveGoods(kind, try a.value(goods))
        command.partyNo = try a.value(customer) ?? vendor ?? .blank
        try clauses(&command, &a)
        return ReturnStatement(command: command)
      }
    }
  ]

  let command: MoveGoods

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
