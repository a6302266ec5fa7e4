import ItemTracking
import LotwiseSyntax

/// Receives or ships goods in one line.
struct ReceiveStatement: Statement {
  static let leaders = ["receive", "ship"]
  static let forms = [
    StatementForm(
      "receive", "Receive goods from a vendor, invoiced at once.",
      ["receive 10 of 2000 lot LOT1 from CUSTOM"]
    ) { form in
      let goods = form.required("goods", Goods.self)
      let vendor = form.optional("vendor", after: "from", PartyNo.self, as: .vendor)
      return reader(.purchaseOrder, goods, vendor, in: &form)
    },
    StatementForm(
      "ship", "Ship goods to a customer, invoiced at once.",
      ["ship 1 of 1002 serial SN1 to SELANG"]
    ) { form in
      form.mark(.usesNumbers)
      let goods = form.required("goods", Goods.self)
      let customer = form.optional("customer", after: "to", PartyNo.self, as: .customer)
      return reader(.salesOrder, goods, customer, in: &form)
    },
  ]

  private static func reader(
    _ kind: DocumentKind, _ goods: RequiredSlot<Goods>, _ party: Slot<PartyNo>,
    in form: inout FormBuilder
  ) -> Reader<ReceiveStatement> {
    let clauses = MoveGoods.clauses(in: &form)
    return { a throws(Diagnostic) in
      var command = MoveGoods(kind, try a.value(goods))
      command.partyNo = try a.value(party) ?? .blank
      try clauses(&command, &a)
      return ReceiveStatement(command: command)
    }
  }

  let command: MoveGoods

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}

extension MoveGoods {
  /// The clauses that receiving, shipping and returning share.
  static func clauses(in form: inout FormBuilder) -> Filler<MoveGoods> {
    let dates = PostingDates.clauses(in: &form)
    let handledNo = form.optional(
      "document", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
    let invoiced = form.yesNo("invoiced", "not invoiced")
    let application = FixedApplication.clauses(in: &form)
    return { command, a throws(Diagnostic) in
      let dates = try dates(&a)
      command.postingDate = dates.posting
      command.documentDate = dates.document
      command.handledNo = try a.value(handledNo) ?? .blank
      command.isInvoiced = a.value(invoiced) ?? true
      let application = try application(&a)
      command.appliesTo = application.to ?? .none
      command.appliesFrom = application.from ?? .none
    }
  }
}
