/// What is on its way for a line of a sales order, and when it can be there (P-138); base
/// quantities.
package struct OrderPlanning: Hashable, Sendable {
  /// What orders and worksheets bring for the line.
  package var planned = Quantity.zero
  /// Something is missing, or comes too late: the figures after this one then say what could be.
  package var needsReplanning = false
  /// What is there and on order, less what is sold and used, whenever that is.
  package var available = Quantity.zero
  package var nextPlanningDate = CalendarDate.blank
  package var expectedDelivery: CalendarDate
}

extension Model {
  /// Looks at a line of a sales order as BC's page of its planning does.
  ///
  /// What is missing can be planned once the accumulation period is over, and is there after lead
  /// and safety lead time; where anything is available or planned, after safety lead time.
  ///
  /// Cost: the orders of the goods.
  package func orderPlanning(of line: RowID<DocumentLine>) -> OrderPlanning {
    let sale = lines[line]
    var found = OrderPlanning(expectedDelivery: sale.shipmentDate)
    for id in entries(of: SourceReference(line)) {
      let row = reservationEntries[id]
      guard !row.partner.isNone else { continue }
      let supply = reservationEntries[row.partner]
      guard supply.source.kind != .ledgerEntry else { continue }
      found.planned += supply.quantity
      found.expectedDelivery = max(found.expectedDelivery, supply.expectedDate)
    }
    found.needsReplanning =
      found.planned != sale.outstanding || found.expectedDelivery > sale.shipmentDate
    guard found.needsReplanning else { return found }
    let unit = trackedSKUs[sale.stock].unit
    found.available = balanceOfOrders(of: sale.stock)
    let row = planningParameters(of: unit)
    let start = workDate.adding(days: Int(days(of: row.accumulation, from: workDate)))
    let hasAny = found.available.isPositive || found.planned.isPositive
    let lead = hasAny ? 0 : Int(days(of: row.leadTime, from: start))
    let ready = (hasAny ? workDate : start).adding(days: lead)
    let safety = row.safetyLeadTime.isBlank ? company.safetyLeadTime : row.safetyLeadTime
    found.nextPlanningDate = start
    found.expectedDelivery = ready.adding(days: Int(days(of: safety, from: ready)))
    return found
  }

  /// On hand, plus what is bought and made, less what is sold and used, of any date.
  private func balanceOfOrders(of stock: TrackedSKUID) -> Quantity {
    let unit = trackedSKUs[stock].unit
    var sum = Quantity.zero
    trackedSKUs.forEach(of: unit.itemNo) { key in
      if trackedSKUs[key].unit == unit { sum += availability(of: key).onHand }
    }
    for id in lines.ids(inList: DocumentLine.List.stock, key: stock.raw) {
      switch lines[id].kind.planning {
      case .sale, .purchase: sum += netQuantity(of: SourceReference(id))
      case .production where isMade(id): sum += netQuantity(of: SourceReference(id))
      case .none, .purchaseReturn, .saleReturn, .transfer, .assembly, .blanketSale, .worksheet,
        .production:
        break
      }
    }
    for id in components.ids(inList: ProductionComponent.List.stock, key: stock.raw) {
      let owner = components[id].line
      guard lines[owner].kind == .productionOrder, isMade(owner) else { continue }
      sum += netQuantity(of: SourceReference(id))
    }
    return sum
  }

  /// Orders that are finished, or only tried, make nothing.
  private func isMade(_ line: RowID<DocumentLine>) -> Bool {
    let status = documents[lines[line].document].status
    return status != .finished && status != .simulated
  }
}
