/// Demand that is only expected: forecasts less what was ordered or sold of them, and blanket
/// orders less the orders made from them (P-165, P-166).
extension LoadProfile {
  mutating func loadForecast(_ model: borrowing Model) {
    guard unit == model.forecastUnit(for: unit) else { return }
    for isComponent in [false, true] {
      let days = model.forecastDays(of: unit, isComponent: isComponent)
        .filter { $0.date >= period.forecastStart }
      // The last one before the period, and all that follow.
      let first = days.lastIndex { $0.date <= period.start } ?? 0
      for index in days[first...].indices where days[index].date <= period.end {
        let date = days[index].date
        let next =
          index + 1 < days.count ? days[index + 1].date : period.end.adding(days: 1)
        let last = min(next.adding(days: -1), period.end)
        var rest = days[index].quantity
        rest -= model.consumed(of: unit, from: date, to: last, isComponent: isComponent)
        rest -= ordered(from: date, to: last, isComponent, model)
        guard rest.isPositive else { continue }
        var event = ProfileEvent(.forecast, nil, stock: stock, on: date, priority: 800, rest)
        event.flexibility = .none
        profile.addDemand(event)
      }
    }
  }

  /// Open orders of a stretch take from its forecast.
  private func ordered(
    from start: CalendarDate, to end: CalendarDate, _ isComponent: Bool, _ model: borrowing Model
  ) -> Quantity {
    var sum = Quantity.zero
    for event in profile.demands where event.date >= start && event.date <= end {
      guard let source = event.source else { continue }
      let isSale = source.line.map { model.lines[$0].kind == .salesOrder } ?? false
      if isComponent ? source.component != nil : isSale { sum += event.remaining }
    }
    return sum
  }

  mutating func loadBlanketOrders(_ model: borrowing Model) {
    let blanket = model.lines.ids(inList: DocumentLine.List.stock, key: stock.raw).filter {
      model.lines[$0].kind == .salesBlanketOrder
    }
    for source in sorted(blanket.map { SourceReference($0) }, model) {
      guard let id = source.line else { continue }
      let line = model.lines[id]
      // What orders were made of is theirs.
      let rest = line.quantityBase - line.quantityReceived
      guard rest.isPositive, !line.shipmentDate.isBlank, line.shipmentDate <= period.end else {
        continue
      }
      var event = ProfileEvent(
        .blanketOrder, source, stock: stock, on: line.shipmentDate, priority: 700, rest)
      event.flexibility = .none
      profile.addDemand(event)
    }
  }
}

extension Model {
  /// Where and of which variant a forecast is planned: its own, or the item's only planned place.
  fileprivate func forecastUnit(for unit: StockkeepingUnit) -> StockkeepingUnit {
    var result = unit
    if company.forecastsByLocation == 0 { result.locationCode = forecastPlace(of: unit.itemNo) }
    if company.forecastsByVariant == 0 { result.variantCode = .blank }
    return result
  }

  /// P-165: the only card that is bought or made for; else the blank place.
  private func forecastPlace(of itemNo: ItemNo) -> LocationCode {
    let cards = planningParameters.ids(inList: 0, key: itemNo.id).map { planningParameters[$0] }
      .filter {
        $0.policy != .none && ($0.replenishment == .purchase || $0.replenishment == .production)
      }
    guard cards.count == 1, let card = cards.first else { return .blank }
    return trackedSKUs[card.unit].unit.locationCode
  }

  /// What is expected of goods, day by day; days that come to nothing are left out.
  fileprivate func forecastDays(
    of unit: StockkeepingUnit, isComponent: Bool
  ) -> [(date: CalendarDate, quantity: Quantity)] {
    var days: [(date: CalendarDate, quantity: Quantity)] = []
    for id in forecastEntries.ids(inList: 0, key: unit.itemNo.id) {
      let entry = forecastEntries[id]
      let its = trackedSKUs[entry.unit].unit
      guard (entry.isComponent == 1) == isComponent,
        company.forecastsByLocation == 0 || its.locationCode == unit.locationCode,
        company.forecastsByVariant == 0 || its.variantCode == unit.variantCode
      else { continue }
      if let last = days.last, last.date == entry.date {
        days[days.count - 1].quantity += entry.quantity
      } else {
        days.append((entry.date, entry.quantity))
      }
    }
    return days.filter { !$0.quantity.isZero }
  }

  /// What was sold, or consumed, in a stretch of days.
  fileprivate func consumed(
    of unit: StockkeepingUnit, from start: CalendarDate, to end: CalendarDate, isComponent: Bool
  ) -> Quantity {
    var sum = Quantity.zero
    trackedSKUs.forEach(of: unit.itemNo) { key in
      let its = trackedSKUs[key].unit
      guard company.forecastsByLocation == 0 || its.locationCode == unit.locationCode,
        company.forecastsByVariant == 0 || its.variantCode == unit.variantCode
      else { return }
      let chain = ItemLedgerEntry.Chain.stock
      var id = itemLedgerEntries.newest(inChain: chain, key: key.raw)
      while !id.isNone {
        let entry = itemLedgerEntries[id]
        if entry.postingDate >= start, entry.postingDate <= end,
          entry.type == (isComponent ? .consumption : .sale), !entry.flags.contains(.notKept)
        {
          sum -= entry.quantity
        }
        id = itemLedgerEntries.older(inChain: chain, than: id)
      }
    }
    return sum
  }
}
