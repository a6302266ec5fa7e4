import ItemTracking
import LotwiseSyntax

/// Opens an order or a journal with its lines.
struct OrderStatement: Statement {
  static let forms = [
    order("purchase order", .optional("vendor", after: "from", is: .code, at: 1)),
    order("purchase return order", .optional("vendor", after: "to", is: .code, at: 1)),
    order("sales order", .optional("customer", after: "to", is: .code, at: 1)),
    order("sales return order", .optional("customer", after: "from", is: .code, at: 1)),
    order(
      "production order",
      .optional("status", is: .word(["released", "planned", "firm"]), at: 1)),
    Form(
      "transfer order",
      [
        .required("order", is: .code, at: 0),
        .required("location", after: "from", is: .code, at: 1),
        .required("location", after: "to", is: .code, at: 2),
        .optional("location in transit", after: "via", is: .code, at: 3),
        .flag("directly", at: 4),
      ] + dates(from: 5) + [.optional("lines", is: .block(OrderLines.order), at: 10)],
      summary: "Open a transfer order.",
      examples: ["transfer order TO1 from EAST to WEST via OWNLOG { 3 of BOLT lot L2 }"]),
    Form(
      "item journal",
      [
        .required("journal", is: .code, at: 0),
        .optional("posting date", after: "on", is: .date, at: 1),
        .optional("location", after: "at", is: .code, at: 2),
        .optional("lines", is: .block(OrderLines.journal), at: 3),
      ],
      summary: "Open an item journal.",
      examples: ["item journal J1 { positive 5 of BOLT lot L3 at EAST }"]),
  ]

  private static func order(_ phrase: String, _ party: Clause) -> Form {
    Form(
      phrase,
      [
        .required("order", is: .code, at: 0), party,
        .optional("location", after: "at", is: .code, at: 2),
      ] + dates(from: 3) + [.optional("lines", is: .block(OrderLines.order), at: 8)],
      summary: "Open a \(phrase).", examples: ["\(phrase) X1 { 1 of BOLT }"])
  }

  private static func dates(from first: Int) -> [Clause] {
    [
      .optional("posting date", after: "on", is: .date, at: first),
      .optional("document date", after: "dated", is: .date, at: first + 1),
      .optional("shipment date", after: "ships", is: .date, at: first + 2),
      .optional("expected date", after: "expected", is: .date, at: first + 3),
      .optional("due date", after: "due", is: .date, at: first + 4),
    ]
  }

  let command: OpenDocument
  let lines: [OrderLine]

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let phrase = arguments.form.phrase
    let no = try arguments.documentNo(0)
    var linesAt = 8
    var datesAt = 3
    var command: OpenDocument
    switch phrase {
    case "purchase order": command = OpenDocument(.purchaseOrder, no: no)
    case "purchase return order": command = OpenDocument(.purchaseReturnOrder, no: no)
    case "sales order": command = OpenDocument(.salesOrder, no: no)
    case "sales return order": command = OpenDocument(.salesReturnOrder, no: no)
    case "production order":
      command = OpenDocument(.productionOrder, no: no)
      let statuses: [DocumentStatus] = [.released, .planned, .firmPlanned]
      command.status = statuses[Int(arguments.cell(1)?.value ?? 0)]
    case "transfer order":
      command = OpenDocument(.transferOrder, no: no)
      command.locationCode = try arguments.locationCode(1)
      command.toLocationCode = try arguments.locationCode(2, of: 0, .toLocation)
      command.inTransitCode = try arguments.locationCode(3, of: 0, .viaLocation)
      command.isDirect = arguments.has(4)
      datesAt = 5
      linesAt = 10
    default:
      command = OpenDocument(.itemJournal, no: no)
      command.postingDate = try arguments.date(1)
      command.locationCode = try arguments.locationCode(2)
      linesAt = 3
    }
    if command.kind != .itemJournal {
      if command.kind != .transferOrder {
        if command.kind != .productionOrder { command.partyNo = try arguments.partyNo(1) }
        command.locationCode = try arguments.locationCode(2)
      }
      command.postingDate = try arguments.date(datesAt)
      command.documentDate = try arguments.date(datesAt + 1)
      command.shipmentDate = try arguments.date(datesAt + 2)
      command.expectedDate = try arguments.date(datesAt + 3)
      command.dueDate = try arguments.date(datesAt + 4)
    }
    self.command = command
    var lines: [OrderLine] = []
    var cell = arguments.cell(linesAt)
    while let known = cell {
      if known.record >= 0 {
        var line = try OrderLine(&arguments, Int(known.record))
        if command.kind == .itemJournal {
          line.entryType =
            OrderLines.journalTypes[arguments.alternative(of: Int(known.record))]
        }
        lines.append(line)
      }
      cell = arguments.matcher.match.next(after: known)
    }
    self.lines = lines
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      let document = try command.perform(on: &tables)
      for line in lines { try line.add(to: document, &tables) }
    }
    return .done
  }
}
