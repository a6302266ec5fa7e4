import ItemTracking
import LotwiseSyntax

/// Opening stock: one positive adjustment a line, in order.
struct StockStatement: OrdinalStatement {
  private static let line = FormGroup(
    "stock line",
    [
      .required("goods", is: .group(.goods), at: 0),
      .optional("posting date", after: "on", is: .date, at: 1),
      .optional("document date", after: "dated", is: .date, at: 2),
    ])
  static let ordinalForms = [
    Form(
      "stock", [.required("goods", is: .block(line), at: 0)],
      summary: "Put opening stock where it is: one positive adjustment a line.",
      examples: ["stock { 10 of BOLT lot L1 at EAST on 2026-01-01; 5 of BOLT lot L2 at EAST }"])
  ]

  private struct Line: Sendable {
    var goods: Goods
    var postingDate: CalendarDate
    var documentDate: CalendarDate
  }

  private let lines: [Line]

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    var lines: [Line] = []
    for cell in arguments.cells(0) where cell.record >= 0 {
      let record = Int(cell.record)
      lines.append(
        Line(
          goods: try arguments.goods(arguments.record(0, of: record) ?? 0),
          postingDate: try arguments.date(1, of: record),
          documentDate: try arguments.date(2, of: record)))
    }
    self.lines = lines
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      for line in lines {
        var adjust = AdjustGoods(line.goods)
        adjust.postingDate = line.postingDate
        adjust.documentDate = line.documentDate
        _ = try adjust.perform(on: &model)
      }
    }
    return .done
  }
}
