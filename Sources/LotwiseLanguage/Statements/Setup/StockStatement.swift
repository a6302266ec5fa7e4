import ItemTracking
import LotwiseSyntax

/// Opening stock: one positive adjustment a line, in order.
struct StockStatement: Statement {
  static let leaders = ["stock"]
  static let forms = [
    StatementForm(
      "stock", "Put opening stock where it is: one positive adjustment a line.",
      ["stock { 10 of BOLT lot L1 at EAST on 2026-01-01; 5 of BOLT lot L2 at EAST }"]
    ) { form in
      let lines = form.requiredLines("goods", of: Line.self)
      return { a throws(Diagnostic) in StockStatement(lines: try a.lines(lines) ?? []) }
    }
  ]

  private struct Line: ClauseGroup, Sendable {
    var goods: Goods
    var dates: PostingDates

    static let group = GroupForms<Line>("stock line") { form in
      let goods = form.required("goods", Goods.self)
      let dates = PostingDates.clauses(in: &form)
      return { a throws(Diagnostic) in Line(goods: try a.value(goods), dates: try dates(&a)) }
    }
  }

  private let lines: [Line]

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      for line in lines {
        var stock = StockInBin(line.goods)
        stock.postingDate = line.dates.posting
        stock.documentDate = line.dates.document
        _ = try stock.perform(on: &model)
      }
    }
    return .done
  }
}
