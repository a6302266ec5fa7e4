import ItemTracking
import LotwiseSyntax

/// Adjusts inventory up or down in one line.
struct AdjustStatement: Statement {
  static let leaders = ["adjust"]
  static let forms = [
    StatementForm(
      "adjust", "Adjust inventory: `+` adds, `-` takes.",
      ["adjust +3 of BOLT lot L9 at EAST", "adjust -1 of BOLT lot L9 at EAST"]
    ) { form in
      let goods = form.required("goods", Goods.self)
      let dates = PostingDates.clauses(in: &form)
      return { a throws(Diagnostic) in
        var command = AdjustGoods(try a.value(goods))
        let dates = try dates(&a)
        command.postingDate = dates.posting
        command.documentDate = dates.document
        return AdjustStatement(command: command)
      }
    }
  ]

  let command: AdjustGoods

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    _ = try session.refusing { model throws(TrackingError) in
      try command.perform(on: &model)
    }
    return .done
  }
}
