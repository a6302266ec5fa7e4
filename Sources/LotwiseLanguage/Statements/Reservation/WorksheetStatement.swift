import ItemTracking
import LotwiseSyntax

/// Works in a worksheet: gathers, shares out, accepts, makes, empties.
struct WorksheetStatement: Statement {
  static let leaders = ["get", "allocate", "clear", "accept", "reject", "carry", "empty"]
  static let forms = [
    StatementForm(
      "get demand", "Gather the open demand of a reservation worksheet.",
      [
        "get demand for RW1", "get demand for RW1 of BOLT, NUT allocating",
        "get demand for RW1 reserved partial",
      ]
    ) { form in
      let worksheet = form.required("worksheet", after: "for", DocumentNo.self)
      let items = form.list("item", after: "of", of: ItemNo.self)
      let share = form.optional("share reserved from stock", after: "reserved", ShareWord.self)
      let allocating = form.flag("allocating")
      return { a throws(Diagnostic) in
        WorksheetStatement(
          name: try a.value(worksheet),
          action: .getDemand(
            try a.values(items), try a.value(share)?.share, isAllocating: a.has(allocating)))
      }
    },
    StatementForm(
      "allocate", "Share inventory out among the lines of a reservation worksheet.",
      ["allocate RW1 basic, equally", "allocate RW1 by priority"]
    ) { form in
      let worksheet = form.required("worksheet", DocumentNo.self)
      let policies = form.list("policy", of: PolicyClause.self)
      return { a throws(Diagnostic) in
        WorksheetStatement(
          name: try a.value(worksheet), action: .allocate(try a.values(policies)))
      }
    },
    plain(
      "clear allocation", .clearAllocation, "Set what is to be reserved back to nothing.",
      after: "of"),
    lines(
      "accept", isAccepted: true, "Accept a line of a worksheet, or all its lines.", "RW1.1", "RW1",
      "W1 for BOLT"),
    lines(
      "reject", isAccepted: false,
      "Take the acceptance of a planning line back, or of all lines.", "W1.1"),
    StatementForm(
      "carry out",
      "Do what is accepted in a worksheet: reserve, or make and change orders.",
      [
        "carry out RW1", "carry out W1 as PO9", "carry out W1 making planned",
        "carry out W1.2, W1.3", "carry out W1 for BOLT",
      ]
    ) { form in
      let references = form.requiredList("worksheet or line", of: DocumentReference.self)
      let order = form.optional(
        "order", after: "as", DocumentNo.self, as: .document.new, blaming: .name,
        summary: "The number of the first new order.")
      let status = form.optional(
        "status", after: "making", MadeStatus.self,
        summary: "What new production orders are; firm when nothing is said.")
      let items = form.list("item", after: "for", of: ItemNo.self)
      return { a throws(Diagnostic) in
        let carried = try lines(of: try a.values(references), at: a.place(of: references))
        return WorksheetStatement(
          name: carried.no,
          action: .carryOut(
            try a.value(order), try a.value(status)?.status, lines: carried.lines,
            try a.values(items)))
      }
    },
    plain(
      "empty", .empty, "Delete the lines and the log of a reservation worksheet.", answers: true),
    plain("empty log", .emptyLog, "Forget what a reservation worksheet reserved.", after: "of"),
  ]

  /// A form of which nothing but the worksheet is said.
  private static func plain(
    _ phrase: String, _ action: Action, _ summary: String, after words: String = "",
    answers: Bool = false
  ) -> StatementForm {
    let example = phrase + (words.isEmpty ? "" : " \(words)") + " RW1"
    return StatementForm(phrase, summary, [example + (answers ? " answering yes" : "")]) { form in
      let worksheet = form.required("worksheet", after: words, DocumentNo.self)
      return { a throws(Diagnostic) in
        WorksheetStatement(name: try a.value(worksheet), action: action)
      }
    }
  }

  /// A form of a line, or of a worksheet with all its lines.
  private static func lines(
    _ phrase: String, isAccepted: Bool, _ summary: String, _ examples: String...
  ) -> StatementForm {
    StatementForm(phrase, summary, examples.map { "\(phrase) \($0)" }) { form in
      let line = form.required("line", DocumentReference.self)
      let items = form.list("item", after: "for", of: ItemNo.self)
      return { a throws(Diagnostic) in
        guard case .document(let no, let lineNo, 0, .unsaid) = try a.value(line) else {
          throw Diagnostic(
            .unexpectedWord, "a worksheet's line is meant here", at: a.place(of: line))
        }
        return WorksheetStatement(
          name: no, action: .accept(line: lineNo, try a.values(items), isAccepted))
      }
    }
  }

  /// `W1`, or lines of one worksheet: `W1.2, W1.3`.
  private static func lines(
    of references: [DocumentReference.Value], at place: SourceLocation
  ) throws(Diagnostic) -> (no: DocumentNo, lines: [Int32]) {
    var found: DocumentNo?
    var lines: [Int32] = []
    for reference in references {
      guard case .document(let no, let line, 0, .unsaid) = reference,
        found == nil || found == no
      else {
        throw Diagnostic(.unexpectedWord, "lines of one worksheet are meant here", at: place)
      }
      found = no
      if line > 0 { lines.append(line) }
    }
    return (found ?? .blank, lines)
  }

  /// `basic`, `equally`, `by priority`.
  private enum PolicyClause: ClauseGroup {
    typealias Value = AllocationPolicy

    static let group = GroupForms<AllocationPolicy>("allocation policy") { form in
      let policy = form.required("policy", AllocationPolicy.self)
      return { a throws(Diagnostic) in try a.value(policy) }
    }
  }

  /// Of which demand none, or a part, is reserved from stock.
  private enum ShareWord: ClauseChoice {
    case none, partial

    var share: StockShare { self == .none ? .none : .partial }
    var word: String { share.name }
  }

  /// What a production order that is made may be.
  private enum MadeStatus: StatusChoice {
    case firm, planned, released

    var status: DocumentStatus {
      switch self {
      case .firm: .firmPlanned
      case .planned: .planned
      case .released: .released
      }
    }
  }

  private enum Action: Sendable {
    /// What is gathered may be shared out at once.
    case getDemand([ItemNo], StockShare?, isAllocating: Bool)
    case allocate([AllocationPolicy])
    case clearAllocation
    /// Line 0 is all lines.
    case accept(line: Int32, [ItemNo], Bool)
    /// No lines are all of them; so are no items.
    case carryOut(DocumentNo?, DocumentStatus?, lines: [Int32], [ItemNo])
    case empty, emptyLog
  }

  private let name: DocumentNo
  private let action: Action

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if let worksheet = model.document(name),
        model.documents[worksheet].kind == .planningWorksheet
      {
        try work(in: worksheet, &model)
      } else {
        try work(in: try model.requireReservationBatch(name), &model)
      }
    }
    return .done
  }

  private func work(
    in batch: RowID<ReservationBatch>, _ model: inout Model
  ) throws(TrackingError) {
    try step(in: batch, model).perform(on: &model)
  }

  private func isReservationWorksheet(_ words: Wording, _ blame: Blame) -> TrackingError {
    TrackingError(
      .actionUnfit, blaming: blame,
      "\(name) is a reservation worksheet, of which that cannot be said",
      advice: "leave \(words) out: the whole worksheet is meant")
  }

  private func step(
    in batch: RowID<ReservationBatch>, _ model: borrowing Model
  ) throws(TrackingError) -> WorkInReservationWorksheet {
    switch action {
    case .getDemand(let itemNos, let share, let isAllocating):
      return .getDemand(batch, of: itemNos, fromStock: share, allocating: isAllocating)
    case .allocate(let policies): return .allocate(batch, by: policies)
    case .clearAllocation: return .clearAllocation(batch)
    case .accept(let line, let items, let isAccepted):
      guard items.isEmpty else { throw isReservationWorksheet("for", .item) }
      let lines =
        line == 0 ? model.worksheetLines(of: batch) : [try model.worksheetLine(line, of: batch)]
      return isAccepted ? .accept(lines) : .reject(lines)
    case .carryOut(let order, let status, let lines, let items):
      guard order == nil, status == nil else {
        throw TrackingError(
          .actionUnfit, blaming: order == nil ? .command : .name,
          "\(name) is a reservation worksheet; it makes no orders",
          advice: "leave `as` and `making` out")
      }
      guard items.isEmpty else { throw isReservationWorksheet("for", .item) }
      guard lines.isEmpty else { throw isReservationWorksheet("the line", .line) }
      return .makeReservations(batch)
    case .empty: return .empty(batch)
    case .emptyLog: return .emptyLog(batch)
    }
  }

  private func work(
    in worksheet: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    switch action {
    case .accept(let line, let itemNos, let isAccepted):
      var command = AcceptPlanningLines(of: worksheet, isAccepted ? .yes : .no)
      command.items = itemNos
      command.lineNos = line == 0 ? [] : [line]
      try command.perform(on: &model)
    case .carryOut(let order, let status, let carried, let itemNos):
      var command = CarryOut(worksheet)
      command.orderNo = order ?? .blank
      command.status = status ?? .firmPlanned
      command.items = itemNos
      command.lineNos = carried
      try command.perform(on: &model)
    case .getDemand, .allocate, .clearAllocation, .empty, .emptyLog:
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "\(model.documents[worksheet].no) is a planning worksheet; that is done in one of reservations",
        advice: "`accept`, `reject`, `set`, `delete` and `carry out` are for its lines")
    }
  }
}
