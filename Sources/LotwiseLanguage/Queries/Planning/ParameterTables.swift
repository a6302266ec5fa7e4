import ItemTracking
import LotwiseReports

/// How items are planned, forecasts, routes.
extension QueryTable {
  static let stockkeeping = QueryTable(
    "stockkeeping", of: .record, "how items are planned, and where otherwise",
    columns: [
      .sku { $0.trackedSKUs[$0.planningParameters[$1].unit].unit },
      [
        .text("replenish") { $0.planningParameters[$1].replenishment.name },
        .code("vendor") { $0.planningParameters[$1].vendorNo },
        .code("from") { $0.planningParameters[$1].fromLocationCode },
        .description("lead-time") { $0.planningParameters[$1].leadTime },
        .quantity("lot-size") { $0.planningParameters[$1].lotSize },
        .text("policy") { $0.planningParameters[$1].policy.name },
        .flag("make-to-order") { $0.planningParameters[$1].isMadeToOrder == 1 },
        .description("bucket") { $0.planningParameters[$1].bucket },
        .quantity("reorder-point") { $0.planningParameters[$1].reorderPoint },
        .quantity("reorder-quantity") { $0.planningParameters[$1].reorderQuantity },
        .quantity("maximum-inventory") { $0.planningParameters[$1].maximumInventory },
        .quantity("overflow") { $0.planningParameters[$1].overflow },
        .quantity("safety-stock") { $0.planningParameters[$1].safetyStock },
        .description("safety-lead-time") { $0.planningParameters[$1].safetyLeadTime },
        .quantity("minimum-order") { $0.planningParameters[$1].minimumOrder },
        .quantity("maximum-order") { $0.planningParameters[$1].maximumOrder },
        .quantity("multiple") { $0.planningParameters[$1].multiple },
        .description("accumulation") { $0.planningParameters[$1].accumulation },
        .description("rescheduling") { $0.planningParameters[$1].rescheduling },
        .description("dampener") { $0.planningParameters[$1].dampener },
        .quantity("dampener-quantity") { $0.planningParameters[$1].dampenerQuantity },
        .flag("include-inventory") { $0.planningParameters[$1].includesInventory == 1 },
      ],
    ], rows: { model, scope in model.ids(scope, in: model.planningParameters) })

  static let forecast = QueryTable(
    "forecast", of: .record, "what is expected of items, beside orders",
    columns: [
      .sku { $0.trackedSKUs[$0.forecastEntries[$1].unit].unit },
      [
        .date("date") { $0.forecastEntries[$1].date },
        .quantity("quantity") { $0.forecastEntries[$1].quantity },
        .flag("component") { $0.forecastEntries[$1].isComponent == 1 },
      ],
    ], rows: { model, scope in model.ids(scope, in: model.forecastEntries) })

  static let routes = QueryTable(
    "routes", of: .record, "how goods go from place to place",
    columns: [
      [
        .code("from") { $0.routes[$1].fromLocationCode },
        .code("to") { $0.routes[$1].toLocationCode },
        .code("via") { $0.routes[$1].inTransitCode },
        .description("shipping") { $0.routes[$1].shipping },
      ]
    ], rows: { model, scope in model.ids(scope, in: model.routes) })

  static let planningAssignments = QueryTable(
    "planning-assignments", of: .record, "of what anything changed since a run planned it",
    columns: [
      .sku { $0.trackedSKUs[$0.planningAssignments[$1].unit].unit },
      [
        .flag("net-change") { $0.planningAssignments[$1].isOn == 1 },
        .date("latest-date") { $0.planningAssignments[$1].latestDate },
      ],
    ],
    rows: { model, scope in
      model.ids(scope, in: model.planningAssignments).sorted {
        model.unitPrecedes(
          model.trackedSKUs[model.planningAssignments[$0].unit].unit,
          model.trackedSKUs[model.planningAssignments[$1].unit].unit)
      }
    })

  static let planningRuns = QueryTable(
    "planning-runs", of: .record, "what runs were asked for",
    columns: [
      [
        .integer("run") { Int($0.planningRuns[$1].runNo) },
        .document("worksheet") { $0.planningRuns[$1].worksheetNo },
        .date("from") { $0.planningRuns[$1].start }, .date("to") { $0.planningRuns[$1].end },
        .flag("respecting-parameters") { $0.planningRuns[$1].respectsParameters == 1 },
        .date("forecast-from") { $0.planningRuns[$1].forecastStart },
      ]
    ], rows: { model, scope in model.ids(scope, in: model.planningRuns) })

  static let planningErrors = QueryTable(
    "planning-errors", of: .record, "what runs could not plan, and why",
    columns: [
      [
        .document("worksheet") { $0.planningErrors[$1].worksheetNo },
        .integer("no") { Int($0.planningErrors[$1].entryNo) },
      ], .sku { $0.trackedSKUs[$0.planningErrors[$1].unit].unit },
      [
        .text("code") { $0.planningErrors[$1].reason.code.rawValue },
        .text("text") { $0.planningErrors[$1].reason.code.title },
      ],
    ],
    rows: { model, scope in
      let errors = model.ids(scope, in: model.planningErrors)
      let numbers = errors.map { model.planningErrors[$0].entryNo }
      return errors.indices.sorted { numbers[$0] < numbers[$1] }.map { errors[$0] }
    })

  static let untracked = QueryTable(
    "untracked", of: .record, "why planning lines are as large as they are, and their warnings",
    columns: [
      [
        .document("worksheet") {
          $0.documents[$0.lines[$0.untrackedElements[$1].line].document].no
        },
        .integer("line") { Int($0.lines[$0.untrackedElements[$1].line].lineNo) },
        .integer("track-line") { Int($0.untrackedElements[$1].trackLineNo) },
      ], .sku { $0.trackedSKUs[$0.untrackedElements[$1].unit].unit },
      [
        .quantity("quantity") { $0.untrackedElements[$1].quantity },
        .quantity("quantity-from") { $0.untrackedElements[$1].from },
        .quantity("quantity-to") { $0.untrackedElements[$1].to },
        .text("reason") {
          let element = $0.untrackedElements[$1]
          return element.warning == .none ? element.reason.name : ""
        },
        .quantity("parameter") { $0.untrackedElements[$1].parameter },
        .document("source") { $0.untrackedElements[$1].sourceNo },
        .text("warning") { $0.untrackedElements[$1].warning.level.name },
        .text("text") { $0.untrackedElements[$1].text },
      ],
    ],
    narrowedBy: [.source],
    rows: { model, scope in
      guard let sources = scope.sources else {
        return model.ids(scope, in: model.untrackedElements).sorted {
          let own = model.untrackedElements[$0]
          let other = model.untrackedElements[$1]
          return own.line != other.line
            ? model.linePrecedes(own.line, other.line) : own.trackLineNo < other.trackLineNo
        }
      }
      let ids = sources.compactMap { $0.kind == .line ? $0.line : nil }.flatMap {
        model.untrackedElements.ids(inList: 0, key: $0.raw)
      }
      return model.narrowed(ids, scope, in: model.untrackedElements)
    })
}

extension UntrackedElement {
  /// What a warning says, in words (P-162).
  var text: String {
    switch warning {
    case .none: ""
    case .emergencyOrder: "available inventory is \(level) on \(date)"
    case .belowSafetyStock: "available inventory falls below safety stock \(level) on \(date)"
    case .aboveOverflow:
      "projected inventory \(parameter) is above the overflow level \(level) on \(date)"
    case .startsBeforeWorkDate: "starts on \(date), before the work date"
    case .orderReleased: "the order is released"
    case .plannedMinimally: "planned to the exact demand, without a card"
    }
  }
}
