/// Transfers in a circle: their demand is met before their supply was planned (P-167).
extension Model {
  /// Cancels the transfers that leave a place for one that is planned later, unless something keeps
  /// them: they are needed nowhere yet, and must not be supplied before they are.
  mutating func cancelTransfers(
    from unit: PlanningUnit, to later: ArraySlice<PlanningUnit>, in worksheet: RowID<Document>,
    _ period: PlanningPeriod
  ) {
    let list = DocumentLine.List.stock
    for id in lines.ids(inList: list, key: unit.stock.raw) where lines[id].kind == .transferOrder {
      let receiver = lines[id].toStock
      guard later.contains(where: { $0.stock == receiver }), isFreeToCancel(id, period) else {
        continue
      }
      cancelTransfer(id, in: worksheet)
    }
  }

  private func isFreeToCancel(_ id: RowID<DocumentLine>, _ period: PlanningPeriod) -> Bool {
    let line = lines[id]
    let inbound = SourceReference(inboundOf: id)
    return line.outstanding.isPositive && !isFixedSupply(inbound) && planningChange(of: id) == nil
      && dates(of: inbound).expected <= period.end && reservedQuantity(of: inbound).isZero
      && reservedQuantity(of: SourceReference(id)).isZero
      && trackedQuantity(of: inbound).isZero && trackedQuantity(of: SourceReference(id)).isZero
  }

  private mutating func cancelTransfer(
    _ id: RowID<DocumentLine>, in worksheet: RowID<Document>
  ) {
    let line = lines[id]
    var plan = PlanningLine(.none, .cancel, .transfer, .zero, of: line.toStock)
    plan.origin = .planning
    plan.originalQuantity = line.outstanding
    plan.fromLocationCode = trackedSKUs[line.stock].unit.locationCode
    plan.orderNo = documents[line.document].no
    plan.orderLineNo = line.lineNo
    plan.endingDate = line.expectedDate
    plan.startingDate = line.shipmentDate
    let planned = addPlanningLine(to: worksheet, plan, due: line.expectedDate)
    takePlaces(of: planned, plan)
    lines.update(planned, &journal) { $0.shipmentDate = line.shipmentDate }
    for source in [SourceReference(inboundOf: id), SourceReference(id)] {
      release(source, downTo: .zero, .keep, all: true)
    }
    linkRemoved(SourceReference(inboundOf: planned), to: SourceReference(inboundOf: id), line)
    linkRemoved(SourceReference(id), to: SourceReference(planned), line)
  }

  /// What goes on either side is linked to the line that takes it away (P-158).
  private mutating func linkRemoved(
    _ demand: SourceReference, to supply: SourceReference, _ line: DocumentLine
  ) {
    let stock = trackedSKUs.intern(TrackedSKU(sku(of: demand)))
    var own = ReservationEntry(
      status: .tracking, source: demand, stock: stock, quantity: -line.outstanding)
    var other = ReservationEntry(
      status: .tracking, source: supply, stock: stock, quantity: line.outstanding)
    own.shipmentDate = dates(of: demand).shipment
    other.expectedDate = dates(of: supply).expected
    link(&own, &other, .tracking)
    _ = insertPair(own, other)
  }
}
