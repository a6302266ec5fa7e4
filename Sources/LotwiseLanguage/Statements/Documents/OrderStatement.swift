import ItemTracking
import LotwiseSyntax

/// Opens an order, a quote, an invoice or a credit memo with its lines; journals are opened by
/// `JournalStatement`.
struct OrderStatement: OrdinalStatement {
  /// What is bought or sold: the phrase, the kind, and the preposition before the party.
  private static let kinds: [(phrase: String, kind: DocumentKind, party: String)] = [
    ("purchase order", .purchaseOrder, "from"),
    ("purchase return order", .purchaseReturnOrder, "to"),
    ("purchase quote", .purchaseQuote, "from"),
    ("purchase blanket order", .purchaseBlanketOrder, "from"),
    ("purchase invoice", .purchaseInvoice, "from"),
    ("purchase credit memo", .purchaseCreditMemo, "to"),
    ("sales order", .salesOrder, "to"),
    ("sales return order", .salesReturnOrder, "from"),
    ("sales quote", .salesQuote, "to"),
    ("sales blanket order", .salesBlanketOrder, "to"),
    ("sales invoice", .salesInvoice, "to"),
    ("sales credit memo", .salesCreditMemo, "from"),
  ]

  static let ordinalForms =
    kinds.map { entry in
      let label = entry.kind.partyKind == .vendor ? "vendor" : "customer"
      return order(entry.phrase, .optional(label, after: entry.party, is: .code, at: 1))
    } + [
      order(
        "production order",
        HeaderClauses.status(at: 1, isChange: false)),
      order("assembly order", nil),
      order("planning worksheet", nil),
      Form(
        "transfer order",
        [
          .required("order", is: .code, at: 0),
          .required("location", after: "from", is: .code, at: 1),
          .required("destination", after: "to", is: .code, at: 2),
          .optional("location in transit", after: "via", is: .code, at: 3),
          .flag("directly", at: 4),
        ] + HeaderClauses.dates(from: 5) + [
          .optional("lines", is: .block(OrderLines.order), at: 5 + HeaderClauses.dateCount)
        ],
        summary: "Open a transfer order.",
        examples: ["transfer order TO1 from EAST to WEST via OWNLOG { 3 of BOLT lot L2 }"]),
    ]

  private static func order(_ phrase: String, _ party: Clause?) -> Form {
    let first = party == nil ? 1 : 2
    let head: [Clause] = [.required("order", is: .code, at: 0)] + (party.map { [$0] } ?? [])
    return Form(
      phrase,
      head + [.optional("location", after: "at", is: .code, at: first)]
        + HeaderClauses.dates(from: first + 1)
        + [
          .optional(
            "lines", is: .block(OrderLines.order), at: first + 1 + HeaderClauses.dateCount)
        ],
      summary: "Open \(phrase.hasPrefix("a") ? "an" : "a") \(phrase).",
      examples: ["\(phrase) X1 { 1 of BOLT }"])
  }

  let command: OpenDocument
  let lines: [OrderLine]

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let phrase = arguments.form.phrase
    let no = try arguments.documentNo(0)
    var datesAt = 3
    var command: OpenDocument
    if let entry = Self.kinds.first(where: { $0.phrase == phrase }) {
      command = OpenDocument(entry.kind, no: no)
      command.partyNo = try arguments.partyNo(1)
      command.locationCode = try arguments.locationCode(2)
    } else if phrase == "production order" {
      command = OpenDocument(.productionOrder, no: no)
      command.status = HeaderClauses.statuses[Int(arguments.cell(1)?.value ?? 0)].status
      command.locationCode = try arguments.locationCode(2)
    } else if phrase == "assembly order" || phrase == "planning worksheet" {
      command = OpenDocument(
        phrase == "assembly order" ? .assemblyOrder : .planningWorksheet, no: no)
      command.locationCode = try arguments.locationCode(1)
      datesAt = 2
    } else {
      command = OpenDocument(.transferOrder, no: no)
      command.locationCode = try arguments.locationCode(1)
      command.toLocationCode = try arguments.locationCode(2, of: 0, .toLocation)
      command.inTransitCode = try arguments.locationCode(3, of: 0, .viaLocation)
      command.isDirect = arguments.has(4)
      datesAt = 5
    }
    var dates = DocumentChanges()
    try dates.readDates(&arguments, from: datesAt)
    dates.apply(to: &command)
    self.command = command
    var lines: [OrderLine] = []
    var cell = arguments.cell(datesAt + HeaderClauses.dateCount)
    while let known = cell {
      if known.record >= 0 { lines.append(try OrderLine(&arguments, Int(known.record))) }
      cell = arguments.matcher.match.next(after: known)
    }
    self.lines = lines
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let document = try command.perform(on: &model)
      for line in lines { _ = try line.add(to: document, &model) }
    }
    return .done
  }
}
