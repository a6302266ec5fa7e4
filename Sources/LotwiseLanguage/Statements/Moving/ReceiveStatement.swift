import ItemTracking
import LotwiseSyntax

/// Receives or ships goods in one line.
struct ReceiveStatement: Statement {
  private static func form(
    _ verb: String, _ party: String, _ preposition: String, _ kind: SlotKind, _ summary: String,
    _ example: String
  ) -> Form {
    Form(
      verb,
      [
        .required("goods", is: .group(.goods), at: 0),
        .optional(party, after: preposition, is: .code, at: 1),
        .optional("posting date", after: "on", is: .date, at: 2),
        .optional("document date", after: "dated", is: .date, at: 3),
        .optional("document", after: "as", is: .code, at: 4), .flag("not invoiced", at: 5),
        .flag("invoiced", at: 6),
        .optional("entry applied to", after: "applied to entry", is: .integer, at: 7),
        .optional("entry applied from", after: "applied from entry", is: .integer, at: 8),
      ], summary: summary, examples: [example])
  }
  static let forms = [
    form(
      "receive", "vendor", "from", .code, "Receive goods from a vendor, invoiced at once.",
      "receive 10 of 2000 lot LOT1 from CUSTOM"),
    form(
      "ship", "customer", "to", .code, "Ship goods to a customer, invoiced at once.",
      "ship 1 of 1002 serial SN1 to SELANG"),
  ]

  let command: MoveGoods

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let goods = try arguments.goods(arguments.record(0) ?? 0)
    let isReceipt = arguments.form.phrase == "receive"
    var command = MoveGoods(isReceipt ? .purchaseOrder : .salesOrder, consume goods)
    try command.read(&arguments)
    self.command = command
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}

extension MoveGoods {
  /// The clauses that receiving, shipping and returning share.
  mutating func read(_ arguments: inout Arguments) throws(Diagnostic) {
    let clauses = arguments.filled()
    var slot = 0
    while let cell = clauses.next(after: &slot) {
      switch slot {
      case 1: partyNo = try arguments.code(cell, .party, longest: 20)
      case 2: postingDate = try arguments.date(cell, .date)
      case 3: documentDate = try arguments.date(cell, .date)
      case 4: handledNo = try arguments.documentNo(cell, .name)
      case 5: isInvoiced = false
      case 7:
        arguments.record(.entry, cell)
        appliesTo = RowID(entryNo: Int(cell.value))
      case 8:
        arguments.record(.entry, cell)
        appliesFrom = RowID(entryNo: Int(cell.value))
      default: break
      }
    }
  }
}
