import ItemTracking
import LotwiseSyntax

/// Makes goods of others in one line.
struct ProduceStatement: Statement {
  static let leaders = ["produce"]
  static let forms = [
    StatementForm(
      "produce", "Make goods of others: consumption and output of a released production order.",
      ["produce 2 of 1002 serial SN1..SN2 consuming 2 of 2000 lot LOT1"]
    ) { form in
      let goods = form.required("goods", Goods.self)
      let consumed = form.list("component", after: "consuming", of: Goods.self)
      let dates = PostingDates.clauses(in: &form)
      let orderNo = form.optional(
        "production order", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
      return { a throws(Diagnostic) in
        var command = ProduceGoods(try a.value(goods), consuming: try a.values(consumed))
        let dates = try dates(&a)
        command.postingDate = dates.posting
        command.documentDate = dates.document
        command.orderNo = try a.value(orderNo) ?? .blank
        return ProduceStatement(command: command)
      }
    }
  ]

  let command: ProduceGoods

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
