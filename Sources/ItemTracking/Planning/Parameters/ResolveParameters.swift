/// Cards, company settings and corrections settled to what a run plans by (P-124 to P-127).
extension Model {
  /// Whose parameters a stockkeeping unit is planned by.
  enum ParameterOrigin: Equatable {
    case card
    case item
    /// No card; the place says that the item's holds (P-124).
    case itemForMissingCard
    /// No card; to the exact demand.
    case minimal
    /// No card; the place says not to plan.
    case notPlanned
  }

  /// P-124: the card, else the item where that is enough, else what the place says of goods
  /// without.
  func parameterOrigin(of unit: StockkeepingUnit) -> ParameterOrigin {
    if planningCard(of: unit) != nil { return .card }
    if unit.locationCode == company.componentsLocation, !unit.locationCode.isBlank { return .item }
    guard let location = location(unit.locationCode) else {
      let isEnough =
        company.locationRequired == 0 && company.componentsLocation.isBlank
        && planningParameters.first(inList: 0, key: unit.itemNo.id).isNone
      return isEnough ? .item : .minimal
    }
    switch location.withoutCard {
    case .minimally: return .minimal
    case .asItem: return .itemForMissingCard
    case .notAtAll: return .notPlanned
    }
  }

  /// The parameters of a stockkeeping unit as a run uses them; its periods reckoned from a date.
  func resolved(
    _ unit: StockkeepingUnit, _ origin: ParameterOrigin, from date: CalendarDate
  ) -> (row: PlanningParameters, parameters: ResolvedParameters) {
    var row = planningParameters(of: unit)
    var isMinimal = false
    if origin == .minimal || origin == .notPlanned {
      isMinimal = row.policy.hasReorderPoint
      if isMinimal { row.policy = .lotForLot }
      if row.policy == .lotForLot { row.includesInventory = 1 }
      // G-15: nothing else of the item's counts either.
      row.accumulation = .blank
      row.rescheduling = .blank
      row.safetyStock = .zero
      row.minimumOrder = .zero
      row.maximumOrder = .zero
      row.multiple = .zero
    }
    var result = ResolvedParameters(row.policy)
    result.isMinimal = isMinimal
    result.replenishment = row.replenishment
    result.isMadeToOrder = row.isMadeToOrder == 1 && row.replenishment == .production
    result.includesInventory = row.policy.hasReorderPoint || row.includesInventory == 1
    setQuantities(of: &result, row)
    setPeriods(of: &result, row, unit, from: date)
    let id = items.find(unique: 0, key: unit.itemNo.id)
    if !id.isNone {
      // P-101: any flag of a number makes it specific to a run.
      let code = trackingCode(of: items[id])
      let flags: NumberFlags = [.specific, .warehouse, .cardInbound, .cardOutbound, .workflow]
      result.isLotSpecific = !code.lot.isDisjoint(with: flags)
      result.isSerialSpecific = !code.serial.isDisjoint(with: flags)
    }
    return (row, result)
  }

  /// P-125: what the policy has no use for is zero; contradictions are corrected.
  private func setQuantities(of result: inout ResolvedParameters, _ row: PlanningParameters) {
    let policy = row.policy
    func positive(_ quantity: Quantity) -> Quantity { max(.zero, quantity) }
    if policy.hasReorderPoint || policy == .lotForLot && result.includesInventory {
      result.safetyStock = positive(row.safetyStock)
    }
    if policy.hasReorderPoint {
      result.reorderPoint = max(positive(row.reorderPoint), result.safetyStock)
    }
    if policy == .fixed { result.reorderQuantity = positive(row.reorderQuantity) }
    if policy == .maximum {
      // The reorder point is at least the safety stock.
      let isEnough = row.maximumInventory >= result.reorderPoint
      result.maximumInventory = isEnough ? row.maximumInventory : .zero
    }
    guard policy.hasReorderPoint || policy == .lotForLot else { return }
    result.minimumOrder = positive(row.minimumOrder)
    result.maximumOrder = positive(row.maximumOrder)
    if result.maximumOrder.isPositive {
      result.maximumOrder = max(result.maximumOrder, result.minimumOrder)
    }
    result.multiple = positive(row.multiple)
    result.dampenerQuantity = positive(row.dampenerQuantity)
    if result.dampenerQuantity.isZero,
      let share = positive(row.lotSize).multiplied(by: company.dampenerPercent)?
        .divided(by: Quantity(100))
    {
      result.dampenerQuantity = share
    }
    if policy.hasReorderPoint { result.overflowLevel = overflow(of: result, row) }
  }

  /// P-127: the card's, else one that follows from the policy.
  private func overflow(of result: ResolvedParameters, _ row: PlanningParameters) -> Quantity {
    let fixed = result.reorderPoint + result.reorderQuantity
    if row.overflow.isPositive {
      return max(row.overflow, result.policy == .fixed ? fixed : result.maximumInventory)
    }
    guard company.overflowOnlyWhenSaid == 0 else { return .zero }
    let level =
      result.policy == .maximum
      ? result.maximumInventory + result.minimumOrder
      : result.reorderPoint + max(result.reorderQuantity, result.minimumOrder)
    return result.multiple.isPositive ? level.roundedUp(to: result.multiple) : level
  }

  private func setPeriods(
    of result: inout ResolvedParameters, _ row: PlanningParameters, _ unit: StockkeepingUnit,
    from date: CalendarDate
  ) {
    func length(_ formula: TextID) -> Int32 { max(0, days(of: formula, from: date)) }
    if row.policy.hasReorderPoint { result.bucketDays = max(1, length(row.bucket)) }
    let dampenerDays = length(row.dampener.isBlank ? company.dampener : row.dampener)
    if row.policy == .order { result.dampenerDays = dampenerDays }
    if row.policy == .lotForLot {
      result.accumulationDays = length(row.accumulation)
      result.reschedulingDays = length(row.rescheduling)
      result.dampenerDays = min(dampenerDays, result.accumulationDays)
    }
    let steps = PlanningSteps(of: row, unit, self)
    let end = steps.ending(from: date, self)
    result.leadDays = max(0, end.dayNumber &- date.dayNumber)
    result.waitingDays = max(0, steps.due(from: end, self).dayNumber &- end.dayNumber)
  }
}
