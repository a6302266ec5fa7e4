import ItemTracking
import LotwiseSyntax

/// Sets what the next posting handles and invoices of each number.
struct HandleStatement: OrdinalStatement {
  private static let share = FormGroup(
    "handled share",
    [
      .required("quantity", is: .amount, at: 0),
      .optional("serial no.", after: "serial", is: .codeRange, at: 1),
      .optional("lot no.", after: "lot", is: .codeRange, at: 2),
      .optional("package no.", after: "package", is: .codeRange, at: 3),
      .optional("to invoice", after: "invoicing", is: .quantity, at: 4),
    ])
  static let ordinalForms = [
    Form(
      "handle",
      [
        .requiredList("number", of: .group(share), at: 0),
        .optional("line", after: "on", is: .group(.documentReference), at: 1),
      ], summary: "Set what the next posting handles, and invoices, of each number of a line.",
      examples: [
        "handle 2 of lot L1, 0 of lot L2 on PO1.1", "handle 2 of lot L1 invoicing 1 on PO1.1",
      ]),
    all("handle all", "Handle and invoice all that is left of every number of a line again."),
    all("handle nothing", "Handle and invoice nothing of any number of a line."),
  ]

  private static func all(_ phrase: String, _ summary: String) -> Form {
    Form(
      phrase, [.optional("line", after: "on", is: .group(.documentReference), at: 0)],
      summary: summary, examples: ["\(phrase) on PO1.1"])
  }

  struct Share: Sendable {
    var quantity: QuantityInUnit
    var keys: TrackingKeys
    var toInvoice: Quantity?
  }

  let shares: [Share]
  let target: Reference?
  let all: HandledShare?

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let phrase = arguments.form.phrase
    all = phrase == "handle" ? nil : phrase == "handle all" ? .all : .nothing
    var shares: [Share] = []
    var cell = all == nil ? arguments.cell(0) : nil
    while let known = cell {
      let record = Int(known.record)
      let amount = arguments.cell(0, of: record)
      let quantity = try amount.map { cell throws(Diagnostic) in try arguments.said(cell) }
      let keys = try arguments.keys(
        arguments.cell(1, of: record), arguments.cell(2, of: record),
        arguments.cell(3, of: record))
      shares.append(
        Share(
          quantity: quantity ?? QuantityInUnit(.zero), keys: keys,
          toInvoice: try arguments.quantity(4, of: record)))
      cell = arguments.matcher.match.next(after: known)
    }
    self.shares = shares
    target = try arguments.record(all == nil ? 1 : 0).map { record throws(Diagnostic) in
      try arguments.documentReference(record)
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let source = try session.tracked(target)
    try session.refusing { model throws(TrackingError) in
      if let all { try model.setAllToHandle(all, on: source) }
      for share in shares {
        let quantity = try model.baseQuantity(share.quantity, of: source)
        for key in share.keys {
          try model.setToHandle(
            quantity, invoicing: share.toInvoice, of: key, on: source)
        }
      }
    }
    return .done
  }
}
