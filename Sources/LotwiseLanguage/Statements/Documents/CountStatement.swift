import ItemTracking
import LotwiseSyntax

/// Counts goods: at once, in a physical inventory journal, or in an order with recordings.
struct CountStatement: Statement {
  static let leaders = ["count", "record", "recording", "finish"]
  static let forms = [
    StatementForm(
      "count",
      "Count goods: with a quantity the difference is posted at once, else a journal is opened.",
      ["count 6 of BOLT lot L1 at EAST", "count BOLT at EAST as J3"]
    ) { form in
      let goods = form.required("goods", Goods.self)
      let journal = form.optional(
        "journal", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
      let on = form.optional("posting date", after: "on", CalendarDate.self)
      return { a throws(Diagnostic) in
        let goods = try a.value(goods)
        guard goods.quantity != nil || !a.isCount(journal) else {
          throw Diagnostic(
            .unexpectedWord, "how many were counted stands before the item",
            at: a.place(of: journal), label: "no name of a journal")
        }
        let isAtOnce = goods.quantity != nil || !goods.keys.isEmpty
        return CountStatement(
          action: isAtOnce ? .atOnce(goods) : .open(.countJournal), goods: [goods],
          no: try a.value(journal) ?? .blank, location: goods.locationCode,
          date: try a.value(on) ?? .blank)
      }
    },
    StatementForm(
      "count order", "Open a physical inventory order, calculated.",
      ["count order PI1 at EAST { BOLT }"]
    ) { form in
      let order = form.required("order", DocumentNo.self, as: .document.new)
      let location = form.optional("location", after: "at", LocationCode.self)
      let on = form.optional("posting date", after: "on", CalendarDate.self)
      let goods = form.lines("goods", of: CountedGoods.self)
      return { a throws(Diagnostic) in
        CountStatement(
          action: .open(.countOrder), goods: try a.lines(goods) ?? [], no: try a.value(order),
          location: try a.value(location) ?? .blank, date: try a.value(on) ?? .blank)
      }
    },
    StatementForm(
      "record", "Note what was counted of a number in a physical inventory journal.",
      ["record 6 of BOLT lot L1 in J3"]
    ) { form in
      let goods = form.required("goods", Goods.self)
      let journal = form.required("journal", after: "in", DocumentNo.self)
      return { a throws(Diagnostic) in
        CountStatement(action: .record, goods: [try a.value(goods)], no: try a.value(journal))
      }
    },
    StatementForm(
      "recording of", "Note what was counted for a physical inventory order.",
      ["recording of PI1 { 80 of BOLT lot LOT1001; 0 of BOLT lot LOT1006 }"]
    ) { form in
      let order = form.required("order", DocumentNo.self)
      let goods = form.requiredLines("goods", of: CountedGoods.self)
      return { a throws(Diagnostic) in
        CountStatement(action: .record, goods: try a.lines(goods) ?? [], no: try a.value(order))
      }
    },
    StatementForm(
      "finish", "Finish a physical inventory order: its differences can be posted.",
      ["finish PI1"]
    ) { form in
      let order = form.required("order", DocumentNo.self)
      return { a throws(Diagnostic) in
        CountStatement(action: .finish, goods: [], no: try a.value(order))
      }
    },
  ]

  /// A line of a block of what is, or was, counted.
  private enum CountedGoods: ClauseGroup {
    typealias Value = Goods

    static let group = GroupForms<Goods>("counted goods") { form in
      let goods = form.required("goods", Goods.self)
      return { a throws(Diagnostic) in try a.value(goods) }
    }
  }

  private enum Action: Sendable {
    case record, finish
    case atOnce(Goods)
    case open(DocumentKind)
  }

  private let action: Action
  private let goods: [Goods]
  private let no: DocumentNo
  private var location = LocationCode.blank
  private var date = CalendarDate.blank

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      switch action {
      case .atOnce(let goods):
        var command = CountAtOnce(goods)
        command.journalNo = no
        command.postingDate = date
        _ = try command.perform(on: &model)
      case .open(let kind):
        var open = OpenDocument(kind, no: no)
        open.locationCode = location
        open.postingDate = date
        try Count.open(open, goods).perform(on: &model)
      case .record:
        try Count.record(goods, in: try model.requireDocument(no)).perform(on: &model)
      case .finish: try Count.finish(try model.requireDocument(no)).perform(on: &model)
      }
    }
    return .done
  }
}
