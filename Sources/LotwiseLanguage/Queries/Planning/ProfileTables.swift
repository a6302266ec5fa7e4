import ItemTracking
import LotwiseReports

/// What a run would see, and what inventory comes to over time.
extension QueryTable {
  static let profile = QueryTable(
    "profile", of: .goods, "demand and supply as a run would see them, in its order",
    columns: profileColumns, narrowedBy: [.firstDay, .lastDay],
    isReckoned: true, rows: { model, scope in model.profileRows(scope) })

  private static let profileColumns: [[QueryColumn<ProfileRow>]] = [
    [
      .integer("no") { _, row in row.no }, .text("side") { _, row in row.side },
      .date("date") { _, row in row.event.date },
      .init("source", .code) { model, row in
        row.event.source.map { model.cell($0) } ?? .text(row.event.origin.words)
      },
    ],
    .sku { _, row in row.unit },
    [
      .code("serial") { _, row in SerialNo(id: row.event.serial) },
      .code("lot") { _, row in LotNo(id: row.event.lot) },
      .quantity("quantity") { _, row in row.event.remaining },
      .quantity("untracked") { _, row in row.event.untracked },
      .quantity("minimum") { _, row in row.event.minimum },
      .date("fixed-date") { _, row in row.event.fixedDate },
      .text("flexibility") { _, row in row.event.flexibility.name },
      .text("binding") { _, row in row.event.bind == 0 ? "" : "order-to-order" },
      .integer("priority") { _, row in Int(row.event.orderPriority) },
      .integer("attribute-priority") { _, row in Int(row.event.attributePriority) },
    ],
  ]

  fileprivate struct ProfileRow: Sendable {
    var no: Int
    var side: String
    var unit: StockkeepingUnit
    var event: ProfileEvent
  }

  /// What is on hand, demanded, ordered and planned, day by day or period by period.
  static let projection = QueryTable(
    "projection", of: .goods, "projected inventory over time, with demand and supply beside it",
    columns: projectionColumns, narrowedBy: [.firstDay, .lastDay, .step], isReckoned: true,
    chart: ReportChart(
      date: "date", panels: ["item", "variant", "location"],
      bars: [.init("demand", isTaken: true), .init("receipts"), .init("planned")],
      level: "projected", limits: ["reorder-point", "safety-stock"]),
    rows: { model, scope in model.projectionRows(scope) })

  private static let projectionColumns: [[QueryColumn<ProjectionRow>]] = [
    [.date("date") { _, row in row.date }], .sku { _, row in row.unit },
    [
      .quantity("demand") { _, row in row.demand },
      .quantity("receipts") { _, row in row.receipts },
      .quantity("planned") { _, row in row.planned },
      .quantity("projected") { _, row in row.projected },
      .quantity("reorder-point") { _, row in row.reorderPoint },
      .quantity("safety-stock") { _, row in row.safetyStock },
    ],
  ]

  fileprivate struct ProjectionRow: Sendable {
    var date: CalendarDate
    var unit: StockkeepingUnit
    var demand = Quantity.zero
    var receipts = Quantity.zero
    var planned = Quantity.zero
    var projected = Quantity.zero
    var reorderPoint: Quantity
    var safetyStock: Quantity
  }
}

extension ProfileOrigin {
  fileprivate var words: String {
    switch self {
    case .stock: "inventory"
    case .order: "order"
    case .forecast: "forecast"
    case .blanketOrder: "blanket order"
    case .safetyStock: "safety stock"
    case .suggestion: "suggestion"
    }
  }
}

extension Model {
  /// The places and variants of the goods that are looked at.
  private func plannedUnits(_ scope: QueryScope) -> [StockkeepingUnit] {
    guard let goods = scope.goods else { return [] }
    return stockkeepingUnits(of: goods.itemNo).filter { unit in
      (goods.variantCode.isBlank || unit.variantCode == goods.variantCode)
        && (scope.locationCode.map { $0 == unit.locationCode } ?? true)
    }
  }

  private func period(_ scope: QueryScope) -> PlanningPeriod {
    let start = scope.fromDate ?? workDate
    return PlanningPeriod(from: start, to: scope.toDate ?? start.adding(days: 90))
  }

  fileprivate func profileRows(_ scope: QueryScope) -> [QueryTable.ProfileRow] {
    var rows: [QueryTable.ProfileRow] = []
    for unit in plannedUnits(scope) {
      let profile: InventoryProfile
      do throws(TrackingError) {
        profile = try inventoryProfile(of: unit, in: period(scope))
      } catch {
        // Quantities that cannot be added up show nothing, as a run refuses them.
        continue
      }
      for (side, events) in [("demand", profile.demands), ("supply", profile.supplies)] {
        for event in events {
          rows.append(
            QueryTable.ProfileRow(no: rows.count + 1, side: side, unit: unit, event: event))
        }
      }
    }
    return rows
  }

  /// One row a day, or a period of the step; what was due before the first day counts on it.
  fileprivate func projectionRows(_ scope: QueryScope) -> [QueryTable.ProjectionRow] {
    let period = period(scope)
    guard period.end >= period.start else { return [] }
    return plannedUnits(scope).flatMap { unit -> [QueryTable.ProjectionRow] in
      do throws(TrackingError) {
        let changes = try projectedChanges(of: unit, in: period)
        return changes.isEmpty ? [] : rows(of: unit, changes, period, scope.step)
      } catch {
        return []
      }
    }
  }

  private func rows(
    of unit: StockkeepingUnit, _ changes: [ProjectedChange], _ period: PlanningPeriod,
    _ step: DateFormula?
  ) -> [QueryTable.ProjectionRow] {
    let levels = planningLevels(of: unit, on: period.start)
    let sorted = changes.sorted { $0.date < $1.date }
    var rows: [QueryTable.ProjectionRow] = []
    var level = Quantity.zero
    var place = 0
    var day = period.start
    while day <= period.end {
      let next = max(step?.date(from: day) ?? day.adding(days: 1), day.adding(days: 1))
      var row = QueryTable.ProjectionRow(
        date: day, unit: unit, reorderPoint: levels.reorderPoint,
        safetyStock: levels.safetyStock)
      while place < sorted.count, sorted[place].date < next, sorted[place].date <= period.end {
        let change = sorted[place]
        switch change.kind {
        case .onHand: break
        case .demand: row.demand -= change.quantity
        case .receipt: row.receipts += change.quantity
        case .planned: row.planned += change.quantity
        }
        level += change.quantity
        place += 1
      }
      row.projected = level
      rows.append(row)
      day = next
    }
    return rows
  }
}
