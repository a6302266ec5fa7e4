import ItemTracking
import LotwiseSyntax

/// Works in a worksheet: gathers, shares out, accepts, makes, empties.
struct WorksheetStatement: OrdinalStatement {
  private static let policy = FormGroup(
    "allocation policy",
    [
      .required("policy", is: .word(["basic", "equally", "by priority"]), at: 0)
    ])
  static let ordinalForms = [
    Form(
      "get demand",
      [
        .required("worksheet", after: "for", is: .code, at: 0),
        .list("item", after: "of", of: .code, at: 1),
        .optional(
          "share reserved from stock", after: "reserved", is: .word(["none", "partial"]), at: 2),
        .flag("allocating", at: 3),
      ], summary: "Gather the open demand of a reservation worksheet.",
      examples: [
        "get demand for RW1", "get demand for RW1 of BOLT, NUT allocating",
        "get demand for RW1 reserved partial",
      ]),
    Form(
      "allocate",
      [
        .required("worksheet", is: .code, at: 0),
        .list("policy", of: .group(policy), at: 1),
      ], summary: "Share inventory out among the lines of a reservation worksheet.",
      examples: ["allocate RW1 basic, equally", "allocate RW1 by priority"]),
    Form(
      "clear allocation", [.required("worksheet", after: "of", is: .code, at: 0)],
      summary: "Set what is to be reserved back to nothing.",
      examples: ["clear allocation of RW1"]),
    Form(
      "accept", [.required("line", is: .group(.documentReference), at: 0)],
      summary: "Accept a line of a worksheet, or all its lines.",
      examples: ["accept RW1.1", "accept RW1"]),
    Form(
      "reject", [.required("line", is: .group(.documentReference), at: 0)],
      summary: "Take the acceptance of a planning line back, or of all lines.",
      examples: ["reject W1.1"]),
    Form(
      "carry out",
      [
        .required("worksheet", is: .code, at: 0),
        .optional(
          "order", after: "as", is: .code, at: 1, summary: "The number of the first new order."),
        .optional(
          "status", after: "making", is: .word(["firm", "planned"]), at: 2,
          summary: "What new production orders are; firm when nothing is said."),
      ],
      summary: "Do what is accepted in a worksheet: reserve, or make and change orders.",
      examples: ["carry out RW1", "carry out W1 as PO9", "carry out W1 making planned"]),
    Form(
      "empty", [.required("worksheet", is: .code, at: 0)],
      summary: "Delete the lines and the log of a reservation worksheet.",
      examples: ["empty RW1 answering yes"]),
    Form(
      "empty log", [.required("worksheet", after: "of", is: .code, at: 0)],
      summary: "Forget what a reservation worksheet reserved.",
      examples: ["empty log of RW1"]),
  ]

  private let verb: String
  private let name: DocumentNo
  private let line: Int32
  private let policies: [AllocationPolicy]
  private let orderNo: DocumentNo
  private let status: DocumentStatus
  private let itemNos: [ItemNo]
  /// Only demand of which none, or a part, is reserved from stock.
  private let share: StockShare?
  /// `get demand … allocating`: what is gathered is shared out at once.
  private let isAllocating: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    verb = arguments.form.phrase
    var policies: [AllocationPolicy] = []
    var itemNos: [ItemNo] = []
    isAllocating = verb == "get demand" && arguments.has(3)
    share =
      verb == "get demand"
      ? arguments.cell(2).flatMap { StockShare(rawValue: UInt8(clamping: $0.value)) } : nil
    let carriesOut = verb == "carry out"
    orderNo = carriesOut ? try arguments.documentNo(1, of: 0, .name) : .blank
    status = carriesOut && arguments.cell(2)?.value == 1 ? .planned : .firmPlanned
    if verb == "accept" || verb == "reject" {
      guard
        case .document(let no, let line, _, _) =
          try arguments.documentReference(arguments.record(0) ?? 0)
      else {
        throw Diagnostic(
          .unexpectedWord, "a worksheet's line is meant here", at: arguments.wholePlace)
      }
      name = no
      self.line = line
    } else {
      name = try arguments.documentNo(0)
      line = 0
      for cell in verb == "get demand" ? arguments.cells(1) : [] {
        itemNos.append(try arguments.code(cell, .item, longest: 20))
      }
      var cell = verb == "allocate" ? arguments.cell(1) : nil
      while let known = cell {
        let all = AllocationPolicy.allCases
        if let word = arguments.cell(0, of: Int(known.record)), word.value < all.count {
          policies.append(all[Int(word.value)])
        }
        cell = arguments.matcher.match.next(after: known)
      }
    }
    self.policies = policies
    self.itemNos = itemNos
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if let worksheet = model.document(name),
        model.documents[worksheet].kind == .planningWorksheet
      {
        try work(in: worksheet, &model)
        return
      }
      let batch = try model.requireReservationBatch(name)
      switch verb {
      case "get demand":
        for itemNo in itemNos { _ = try model.item(itemNo) }
        try model.getDemand(for: batch, of: itemNos, reservedFromStock: share)
        if isAllocating { try model.allocate(batch, by: []) }
      case "allocate": try model.allocate(batch, by: policies)
      case "clear allocation": try model.clearAllocation(of: batch)
      case "accept":
        let ids =
          line == 0
          ? model.worksheetLines(of: batch) : [try model.worksheetLine(line, of: batch)]
        for id in ids { model.accept(id) }
      case "reject":
        let ids =
          line == 0
          ? model.worksheetLines(of: batch) : [try model.worksheetLine(line, of: batch)]
        for id in ids { model.reject(id) }
      case "carry out": try model.makeReservations(of: batch)
      case "empty log": model.emptyLog(of: batch)
      default: try model.emptyWorksheet(batch)
      }
    }
    return .done
  }

  private func work(
    in worksheet: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    switch verb {
    case "accept", "reject":
      let lines =
        line == 0
        ? model.lineIDs(of: worksheet) : [try model.line(line, of: worksheet)]
      for id in lines.compactMap({ model.planningLine(of: $0) }) {
        model.setAccepted(verb == "accept" ? .yes : .no, of: id)
      }
    case "carry out":
      var command = CarryOut(worksheet)
      command.orderNo = orderNo
      command.status = status
      try command.perform(on: &model)
    default:
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "\(model.documents[worksheet].no) is a planning worksheet; that is done in one of reservations",
        advice: "`accept`, `reject`, `set`, `delete` and `carry out` are for its lines")
    }
  }
}
