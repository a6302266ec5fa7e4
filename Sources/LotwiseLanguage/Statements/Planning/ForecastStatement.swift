import ItemTracking
import LotwiseSyntax

/// Says what is expected to be needed, beside orders.
struct ForecastStatement: Statement {
  static let leaders = ["forecast", "delete"]
  static let forms = [
    StatementForm(
      "forecast", "Add to what is expected of an item on a day.",
      ["forecast 50 of BOLT on 2026-02-01", "forecast -20 of BOLT on 2026-02-01"]
    ) { form in
      let quantity = form.required("quantity", Quantity.self)
      let item = form.required("item", after: "of", ItemNo.self)
      let variant = form.optional("variant", after: "variant", VariantCode.self)
      let location = form.optional("location", after: "at", LocationCode.self)
      let day = form.required("day", after: "on", CalendarDate.self)
      let isComponent = form.flag(
        "for components", summary: "Needed to make other items, not sold.")
      return { a throws(Diagnostic) in
        var command = AddForecast(
          try a.value(quantity), of: try a.value(item), on: try a.value(day))
        command.variantCode = try a.value(variant) ?? .blank
        command.locationCode = try a.value(location) ?? .blank
        command.isComponent = a.has(isComponent)
        return ForecastStatement(action: .add(command))
      }
    },
    StatementForm(
      "delete forecast", "Forget what is expected of an item, on a day or at all.",
      ["delete forecast of BOLT on 2026-02-01"]
    ) { form in
      let item = form.required("item", after: "of", ItemNo.self)
      let day = form.optional("day", after: "on", CalendarDate.self)
      return { a throws(Diagnostic) in
        ForecastStatement(
          action: .delete(DeleteForecast(of: try a.value(item), on: try a.value(day))))
      }
    },
  ]

  enum Action: Sendable {
    case add(AddForecast)
    case delete(DeleteForecast)
  }

  let action: Action

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    switch action {
    case .add(let command): try session.perform(command)
    case .delete(let command): try session.perform(command)
    }
    return .done
  }
}
