import ItemTracking
import LotwiseSyntax

/// Works in a worksheet: gathers, shares out, accepts, makes, empties.
struct WorksheetStatement: Statement {
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
      "accept", isAccepted: true, "Accept a line of a worksheet, or all its lines.", "RW1.1", "RW1"),
    lines(
      "reject", isAccepted: false,
      "Take the acceptance of a planning line back, or of all lines.", "W1.1"),
    StatementForm(
      "carry out",
      "Do what is accepted in a worksheet: reserve, or make and change orders.",
      ["carry out RW1", "carry out W1 as PO9", "carry out W1 making planned"]
    ) { form in
      let worksheet = form.required("worksheet", DocumentNo.self)
      let order = form.optional(
        "order", after: "as", DocumentNo.self, as: .document.new, blaming: .name,
        summary: "The number of the first new order.")
      let status = form.optional(
        "status", after: "making", MadeStatus.self,
        summary: "What new production orders are; firm when nothing is said.")
      return { a throws(Diagnostic) in
        WorksheetStatement(
          name: try a.value(worksheet),
          action: .carryOut(try a.value(order), try a.value(status)?.status))
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
    let example = [phrase, words, "RW1", answers ? "answering yes" : ""].filter { !$0.isEmpty }
    return StatementForm(phrase, summary, [example.joined(separator: " ")]) { form in
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
      return { a throws(Diagnostic) in
        guard case .document(let no, let lineNo, 0, .unsaid) = try a.value(line) else {
          throw Diagnostic(
            .unexpectedWord, "a worksheet's line is meant here", at: a.place(of: line))
        }
        return WorksheetStatement(name: no, action: .accept(line: lineNo, isAccepted))
      }
    }
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
    case firm, planned

    var status: DocumentStatus { self == .firm ? .firmPlanned : .planned }
  }

  private enum Action: Sendable {
    /// What is gathered may be shared out at once.
    case getDemand([ItemNo], StockShare?, isAllocating: Bool)
    case allocate([AllocationPolicy])
    case clearAllocation
    /// Line 0 is all lines.
    case accept(line: Int32, Bool)
    case carryOut(DocumentNo?, DocumentStatus?)
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

  private func step(
    in batch: RowID<ReservationBatch>, _ model: borrowing Model
  ) throws(TrackingError) -> WorkInReservationWorksheet {
    switch action {
    case .getDemand(let itemNos, let share, let isAllocating):
      return .getDemand(batch, of: itemNos, fromStock: share, allocating: isAllocating)
    case .allocate(let policies): return .allocate(batch, by: policies)
    case .clearAllocation: return .clearAllocation(batch)
    case .accept(let line, let isAccepted):
      let lines =
        line == 0 ? model.worksheetLines(of: batch) : [try model.worksheetLine(line, of: batch)]
      return isAccepted ? .accept(lines) : .reject(lines)
    case .carryOut(let order, let status):
      guard order == nil, status == nil else {
        throw TrackingError(
          .actionUnfit, blaming: order == nil ? .command : .name,
          "\(name) is a reservation worksheet; it makes no orders",
          advice: "leave `as` and `making` out")
      }
      return .makeReservations(batch)
    case .empty: return .empty(batch)
    case .emptyLog: return .emptyLog(batch)
    }
  }

  private func work(
    in worksheet: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    switch action {
    case .accept(let line, let isAccepted):
      let lines =
        line == 0
        ? model.lineIDs(of: worksheet) : [try model.line(line, of: worksheet)]
      for id in lines.compactMap({ model.planningLine(of: $0) }) {
        model.setAccepted(isAccepted ? .yes : .no, of: id)
      }
    case .carryOut(let order, let status):
      var command = CarryOut(worksheet)
      command.orderNo = order ?? .blank
      command.status = status ?? .firmPlanned
      try command.perform(on: &model)
    case .getDemand, .allocate, .clearAllocation, .empty, .emptyLog:
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "\(model.documents[worksheet].no) is a planning worksheet; that is done in one of reservations",
        advice: "`accept`, `reject`, `set`, `delete` and `carry out` are for its lines")
    }
  }
}
