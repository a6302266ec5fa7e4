import ItemTracking
import LotwiseSyntax

/// What holds for planning in the whole company.
struct PlanningSetUp: Sendable {
  var safetyLeadTime: TextID?
  var inbound: TextID?
  var outbound: TextID?
  var overflow: OverflowRule?
  var runs: Runs?
  var forecasts: Forecasts?

  static func clauses(in form: inout FormBuilder) -> Reader<PlanningSetUp> {
    let safety = form.optional(
      "safety lead time", after: "safety lead time", FormulaOrNone.self)
    let inbound = form.optional("inbound handling", after: "inbound", FormulaOrNone.self)
    let outbound = form.optional("outbound handling", after: "outbound", FormulaOrNone.self)
    let overflow = form.optional("overflow", after: "overflow", OverflowRule.self)
    let runs = form.optional("runs", after: "mps and mrp", Runs.self)
    let forecasts = form.optional("forecasts", after: "forecasts", Forecasts.self)
    return { a throws(Diagnostic) in
      PlanningSetUp(
        safetyLeadTime: try a.value(safety), inbound: try a.value(inbound),
        outbound: try a.value(outbound), overflow: try a.value(overflow),
        runs: try a.value(runs), forecasts: try a.value(forecasts))
    }
  }

  func apply(to settings: inout CompanySettings) {
    if let safetyLeadTime { settings.safetyLeadTime = safetyLeadTime }
    if let inbound { settings.inbound = inbound }
    if let outbound { settings.outbound = outbound }
    if let overflow { settings.overflowOnlyWhenSaid = overflow == .onlyWhenSaid ? 1 : 0 }
    if let runs { settings.plansApart = runs == .apart ? 1 : 0 }
    switch forecasts {
    case .byLocation?: settings.forecastsByLocation = 1
    case .forAllLocations?: settings.forecastsByLocation = 0
    case .byVariant?: settings.forecastsByVariant = 1
    case .forAllVariants?: settings.forecastsByVariant = 0
    case nil: break
    }
  }

  /// Where a limit to inventory holds (P-100).
  enum OverflowRule: ClauseChoice {
    case byDefault, onlyWhenSaid

    var word: String { self == .byDefault ? "by default" : "only when said" }
  }

  /// Whether one run plans what is sold and what is used.
  enum Runs: ClauseChoice {
    case together, apart

    var word: String { self == .together ? "together" : "apart" }
  }

  /// What a forecast holds for.
  enum Forecasts: ClauseChoice {
    case byLocation, forAllLocations, byVariant, forAllVariants

    var word: String {
      switch self {
      case .byLocation: "by location"
      case .forAllLocations: "for all locations"
      case .byVariant: "by variant"
      case .forAllVariants: "for all variants"
      }
    }
  }
}
