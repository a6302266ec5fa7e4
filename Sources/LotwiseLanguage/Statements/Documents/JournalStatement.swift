import ItemTracking
import LotwiseSyntax

/// Opens an item journal, or an inventory receipt or shipment, with its lines.
struct JournalStatement: OrdinalStatement {
  private static let production: [Clause] = [
    .required("order line", after: "for", is: .group(.documentReference), at: OrderLines.Slot.next),
    .optional("operation", after: "operation", is: .integer, at: OrderLines.Slot.next + 1),
  ]
  private static let line = FormGroup(
    "journal line",
    ["positive", "negative", "purchase", "sale"].map { Form($0, OrderLines.clauses) }
      + ["consume", "output"].map { Form($0, OrderLines.clauses + production) })
  private static let types: [EntryType] = [
    .positiveAdjustment, .negativeAdjustment, .purchase, .sale, .consumption, .output,
  ]

  static let ordinalForms = [
    Form(
      "item journal",
      [
        .required("journal", is: .code, at: 0),
        .optional("posting date", after: "on", is: .date, at: 1),
        .optional("location", after: "at", is: .code, at: 2),
        .optional("lines", is: .block(line), at: 3),
        .optional("document date", after: "dated", is: .date, at: 4),
        .flag("with numbers on lines", at: 5),
      ],
      summary: "Open an item journal.",
      examples: [
        "item journal J1 { positive 5 of BOLT lot L3 at EAST }",
        "item journal J2 { consume 1 of 2000 lot LC for MO1.1; output 1 of 1002 serial SN1 for MO1.1 }",
      ]),
    inventory("inventory receipt", "Open an inventory receipt: goods that are found."),
    inventory("inventory shipment", "Open an inventory shipment: goods that are written off."),
  ]

  private static func inventory(_ phrase: String, _ summary: String) -> Form {
    Form(
      phrase,
      [
        .required("document", is: .code, at: 0),
        .optional("posting date", after: "on", is: .date, at: 1),
        .optional("location", after: "at", is: .code, at: 2),
        .optional("lines", is: .block(OrderLines.order), at: 3),
        .optional("document date", after: "dated", is: .date, at: 4),
      ], summary: summary, examples: ["\(phrase) I1 at EAST { 2 of BOLT lot L1 }"])
  }

  let command: OpenDocument
  let lines: [Line]

  struct Line: Sendable {
    var line: OrderLine
    /// The production order line of an output or consumption line, and the operation done.
    var order: Reference?
    var operationNo: Int32 = 0
  }

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let phrase = arguments.form.phrase
    let kind: DocumentKind =
      phrase == "inventory receipt"
      ? .inventoryReceipt : phrase == "inventory shipment" ? .inventoryShipment : .itemJournal
    var command = OpenDocument(kind, no: try arguments.documentNo(0))
    command.postingDate = try arguments.date(1)
    command.locationCode = try arguments.locationCode(2)
    command.documentDate = try arguments.date(4)
    command.hasNumbersOnLines = kind == .itemJournal && arguments.has(5)
    self.command = command
    var lines: [Line] = []
    for cell in arguments.cells(3) where cell.record >= 0 {
      let record = Int(cell.record)
      var line = Line(line: try OrderLine(&arguments, record))
      if kind == .itemJournal {
        line.line.entryType = Self.types[arguments.alternative(of: record)]
        if let order = arguments.record(OrderLines.Slot.next, of: record) {
          line.order = try arguments.documentReference(order)
          let operation = arguments.cell(OrderLines.Slot.next + 1, of: record)
          line.operationNo = Int32(clamping: operation?.value ?? 0)
        }
      }
      lines.append(line)
    }
    self.lines = lines
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let document = try command.perform(on: &model)
      for line in lines { try line.add(to: document, command.hasNumbersOnLines, &model) }
    }
    return .done
  }
}

extension JournalStatement.Line {
  func add(
    to document: RowID<Document>, _ numbersOnLines: Bool, _ model: inout Model
  ) throws(TrackingError) {
    guard numbersOnLines else {
      let id = try line.add(to: document, &model)
      try connect(id, &model)
      return
    }
    var bare = line
    bare.goods.keys = []
    bare.tracking = []
    if line.goods.keys.isEmpty { bare.goods.quantity = bare.goods.quantity ?? .one }
    let id = try bare.add(to: document, &model)
    guard line.goods.keys.count <= 1, line.tracking.isEmpty else {
      throw TrackingError(
        .numbersTwice, blaming: .lot,
        "a line of a journal with numbers on lines carries one number (T-151)",
        advice: "write a line a number")
    }
    if let key = line.goods.keys.first {
      try model.setNumbers(
        key, expires: line.goods.expirationDate, warranty: line.goods.warrantyDate, on: id)
    }
    try connect(id, &model)
  }

  private func connect(
    _ id: RowID<DocumentLine>, _ model: inout Model
  ) throws(TrackingError) {
    guard let order else { return }
    var component: Int32 = 0
    if case .document(_, _, let number, _) = order { component = number }
    try model.connect(id, to: try model.line(order), component: component, operation: operationNo)
  }
}
