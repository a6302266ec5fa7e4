import ItemTracking
import LotwiseSyntax

/// Assembles goods of others in one line.
struct AssembleStatement: Statement {
  static let leaders = ["assemble"]
  static let forms = [
    StatementForm(
      "assemble", "Assemble goods of others: an assembly order, posted at once.",
      ["assemble 4 of KIT lot K1 consuming 8 of BOLT lot L1"]
    ) { form in
      let goods = form.required("goods", Goods.self)
      let consumed = form.list("component", after: "consuming", of: Goods.self)
      let dates = PostingDates.clauses(in: &form)
      let postedNo = form.optional(
        "posted document", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
      return { a throws(Diagnostic) in
        var command = AssembleGoods(try a.value(goods), consuming: try a.values(consumed))
        let dates = try dates(&a)
        command.postingDate = dates.posting
        command.documentDate = dates.document
        command.postedNo = try a.value(postedNo) ?? .blank
        return AssembleStatement(command: command)
      }
    }
  ]

  let command: AssembleGoods

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
