import ItemTracking
import LotwiseSyntax

/// Makes lines of an item journal of what warehouse journals adjusted (W-072b, W-146).
struct CalculateAdjustmentStatement: Statement {
  static let leaders = ["calculate"]
  static let forms = [
    StatementForm(
      "calculate adjustment",
      "Make lines of an item journal of what is in the adjustment bins of directed locations.",
      ["calculate adjustment J5 at WHI", "calculate adjustment J5 of BOLT on 2026-02-01"]
    ) { form in
      let no = form.required("journal", DocumentNo.self, as: .document.new)
      let item = form.optional("item", after: "of", ItemNo.self)
      let variant = form.optional("variant", after: "variant", VariantCode.self)
      let key = TrackingKey.clauses(in: &form)
      let place = form.optional("location", after: "at", LocationCode.self)
      let date = form.optional("posting date", after: "on", CalendarDate.self)
      return { a throws(Diagnostic) in
        var command = CalculateAdjustment(into: try a.value(no))
        command.itemNo = try a.value(item) ?? .blank
        command.variantCode = try a.value(variant)
        command.key = try key(&a)
        command.locationCode = try a.value(place)
        command.postingDate = try a.value(date) ?? .blank
        return Self(command: command)
      }
    }
  ]

  private let command: CalculateAdjustment

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      _ = try command.perform(on: &model)
    }
    return .done
  }
}
