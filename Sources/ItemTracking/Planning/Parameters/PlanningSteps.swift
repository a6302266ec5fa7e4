/// The times between a planning line's dates: work or way, handling, safety (P-140, P-163).
struct PlanningSteps {
  var lead = TextID.blank
  var safety = TextID.blank
  var inbound = TextID.blank
  var outbound = TextID.blank
  let isTransfer: Bool

  /// Of purchases, production and assembly lead and safety lead time; of transfers the way.
  init(of row: PlanningParameters, _ unit: StockkeepingUnit, _ model: borrowing Model) {
    isTransfer = row.replenishment == .transfer
    inbound = model.location(unit.locationCode)?.inbound ?? .blank
    if inbound.isBlank { inbound = model.company.inbound }
    guard !isTransfer else {
      lead = model.route(from: row.fromLocationCode, to: unit.locationCode)?.shipping ?? .blank
      outbound = model.location(row.fromLocationCode)?.outbound ?? .blank
      if outbound.isBlank { outbound = model.company.outbound }
      return
    }
    lead = row.leadTime
    if lead.isBlank { lead = model.planningParameters(of: unit.itemNo)?.leadTime ?? .blank }
    if lead.isBlank, row.replenishment == .purchase {
      lead = model.party(.vendor, row.vendorNo)?.leadTime ?? .blank
    }
    safety = row.safetyLeadTime
    if safety.isBlank { safety = model.company.safetyLeadTime }
  }

  /// The same without safety lead time and handling.
  var withoutWaiting: Self {
    var steps = self
    steps.safety = .blank
    steps.inbound = .blank
    return steps
  }

  private func forward(
    _ formula: TextID, from date: CalendarDate, _ model: borrowing Model
  ) -> CalendarDate {
    date.adding(days: Int(model.days(of: formula, from: date)))
  }

  /// As many days before a date as the formula is long forward from it; of transfers the day that
  /// the formula leads back to.
  private func backward(
    _ formula: TextID, from date: CalendarDate, _ model: borrowing Model
  ) -> CalendarDate {
    if isTransfer { return model.before(date, formula) }
    return date.adding(days: -Int(model.days(of: formula, from: date)))
  }

  /// Forward from the start; a transfer leaves after it was handled.
  func ending(from start: CalendarDate, _ model: borrowing Model) -> CalendarDate {
    forward(lead, from: isTransfer ? forward(outbound, from: start, model) : start, model)
  }

  func due(from ending: CalendarDate, _ model: borrowing Model) -> CalendarDate {
    forward(safety, from: forward(inbound, from: ending, model), model)
  }

  /// Backward from the due date.
  func dates(due: CalendarDate, _ model: borrowing Model) -> PlanningDates {
    let ending = backward(inbound, from: backward(safety, from: due, model), model)
    let starting = backward(lead, from: ending, model)
    let shipment = isTransfer ? backward(outbound, from: starting, model) : due
    return PlanningDates(ending: ending, starting: starting, shipment: shipment)
  }
}

/// The dates of a planning line before its due date.
struct PlanningDates {
  var ending: CalendarDate
  /// Order date of purchases.
  var starting: CalendarDate
  /// When a transfer leaves.
  var shipment: CalendarDate
}
