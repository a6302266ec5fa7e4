import ItemTracking
import LotwiseSyntax

/// Suggests what to buy, move and make for what a period needs.
struct PlanStatement: Statement {
  static let leaders = ["plan"]
  static let forms = [
    StatementForm(
      "plan", "Suggest what to buy, move and make for what a period needs.",
      [
        "plan BOLT, NUT from 2026-02-01 to 2026-03-31 as W1",
        "plan from 2026-02-01 to 2026-03-31 at EAST",
        "plan from 2026-02-01 to 2026-03-31 net change",
      ]
    ) { form in
      let items = form.list("item", of: ItemNo.self)
      let first = form.required("first day", after: "from", CalendarDate.self)
      let last = form.required("last day", after: "to", CalendarDate.self)
      let place = form.part(Self.place)
      let kinds = form.part(Self.ways)
      let firstForecast = form.optional(
        "first forecast", after: "forecast from", CalendarDate.self,
        summary: "What is forecast for earlier days is left out.")
      return { a throws(Diagnostic) in
        var command = PlanItems(
          try a.values(items), from: try a.value(first), to: try a.value(last))
        try place.read(&a)(&command)
        try kinds.read(&a)(&command)
        command.period.forecastStart = try a.value(firstForecast) ?? .blank
        return PlanStatement(command: command)
      }
    }
  ]

  private typealias Change = @Sendable (inout PlanItems) -> Void

  private static func place(_ form: inout FormBuilder) -> Reader<Change> {
    let variant = form.optional("variant", after: "variant", VariantCode.self)
    let location = form.optional("location", after: "at", LocationCode.self)
    let worksheet = form.optional(
      "worksheet", after: "as", DocumentNo.self, as: .document.new, blaming: .name)
    return { a throws(Diagnostic) in
      let variantCode = try a.value(variant)
      let locationCode = try a.value(location)
      let no = try a.value(worksheet) ?? .blank
      return {
        $0.variantCode = variantCode
        $0.locationCode = locationCode
        $0.worksheetNo = no
      }
    }
  }

  private static func ways(_ form: inout FormBuilder) -> Reader<Change> {
    let isNet = form.flag(
      "net change", summary: "Only items of which anything changed since their last run.")
    let isMaster = form.flag("mps", summary: "Only items that are sold or expected.")
    let isMaterial = form.flag("mrp", summary: "Only the others.")
    let respects = form.flag(
      "respecting parameters", summary: "Exceptional orders keep to the order modifiers, too.")
    let stops = form.flag("stopping at first error")
    return { a throws(Diagnostic) in
      let scope: PlanItems.Scope = a.has(isNet) ? .changed : .all
      let (master, material) = (a.has(isMaster), a.has(isMaterial))
      let (respectsParameters, stopsAtError) = (a.has(respects), a.has(stops))
      return {
        $0.scope = scope
        if master != material { $0.kind = master ? .master : .material }
        $0.period.respectsParameters = respectsParameters
        $0.atError = stopsAtError ? .stops : .goesOn
      }
    }
  }

  let command: PlanItems

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.perform(command)
    return .done
  }
}
