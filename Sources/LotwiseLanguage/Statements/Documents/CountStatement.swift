import ItemTracking
import LotwiseSyntax

/// Counts goods: at once, in a physical inventory journal, or in an order with recordings.
struct CountStatement: OrdinalStatement {
  private static let line = FormGroup(
    "counted goods", [.required("goods", is: .group(.goods), at: 0)])

  static let ordinalForms = [
    Form(
      "count",
      [
        .required("goods", is: .group(.goods), at: 0),
        .optional("journal", after: "as", is: .code, at: 1),
        .optional("posting date", after: "on", is: .date, at: 2),
      ],
      summary:
        "Count goods: with a quantity the difference is posted at once, else a journal is opened.",
      examples: ["count 6 of BOLT lot L1 at EAST", "count BOLT at EAST as J3"]),
    Form(
      "count order",
      [
        .required("order", is: .code, at: 0),
        .optional("location", after: "at", is: .code, at: 1),
        .optional("posting date", after: "on", is: .date, at: 2),
        .optional("goods", is: .block(line), at: 3),
      ], summary: "Open a physical inventory order, calculated.",
      examples: ["count order PI1 at EAST { BOLT }"]),
    Form(
      "record",
      [
        .required("goods", is: .group(.goods), at: 0),
        .required("journal", after: "in", is: .code, at: 1),
      ], summary: "Note what was counted of a number in a physical inventory journal.",
      examples: ["record 6 of BOLT lot L1 in J3"]),
    Form(
      "recording of",
      [.required("order", is: .code, at: 0), .required("goods", is: .block(line), at: 1)],
      summary: "Note what was counted for a physical inventory order.",
      examples: ["recording of PI1 { 80 of BOLT lot LOT1001; 0 of BOLT lot LOT1006 }"]),
    Form(
      "finish", [.required("order", is: .code, at: 0)],
      summary: "Finish a physical inventory order: its differences can be posted.",
      examples: ["finish PI1"]),
  ]

  private enum Action: Sendable {
    case atOnce, open, order, record, finish
  }

  private let action: Action
  private let goods: [Goods]
  private let no: DocumentNo
  private let location: LocationCode
  private let date: CalendarDate

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    var goods: [Goods] = []
    let phrase = arguments.form.phrase
    switch phrase {
    case "count", "record":
      let own = try arguments.goods(arguments.record(0) ?? 0)
      goods = [own]
      no = try arguments.documentNo(1, of: 0, phrase == "count" ? .name : .document)
      location = own.locationCode
      date = phrase == "count" ? try arguments.date(2) : .blank
      let isAtOnce = own.quantity != nil || !own.keys.isEmpty
      action = phrase == "record" ? .record : isAtOnce ? .atOnce : .open
    case "count order", "recording of":
      let isOrder = phrase == "count order"
      no = try arguments.documentNo(0)
      location = isOrder ? try arguments.locationCode(1) : .blank
      date = isOrder ? try arguments.date(2) : .blank
      for cell in arguments.cells(isOrder ? 3 : 1) where cell.record >= 0 {
        guard let record = arguments.record(0, of: Int(cell.record)) else { continue }
        goods.append(try arguments.goods(record))
      }
      action = isOrder ? .order : .record
    default:
      no = try arguments.documentNo(0)
      location = .blank
      date = .blank
      action = .finish
    }
    self.goods = goods
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      switch action {
      case .atOnce:
        for goods in goods {
          var command = CountAtOnce(goods)
          command.journalNo = no
          command.postingDate = date
          _ = try command.perform(on: &model)
        }
      case .open, .order:
        var open = OpenDocument(action == .order ? .countOrder : .countJournal, no: no)
        open.locationCode = location
        open.postingDate = date
        let document = try open.perform(on: &model)
        for goods in goods { try model.calculateCount(of: goods, in: document) }
      case .record:
        let document = try model.requireDocument(no)
        for goods in goods { try model.recordCount(goods, in: document) }
      case .finish: try model.finishCount(try model.requireDocument(no))
      }
    }
    return .done
  }
}
