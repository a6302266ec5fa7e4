/// Planning lines, their components, and why they are as they are (P-136, P-147, P-161).
extension CommitPlan {
  mutating func makeLines(_ model: inout Model) throws(TrackingError) {
    for supply in plan.lines {
      let event = plan.supplies[supply]
      guard event.planned.isWithinLimit else { throw .quantityOverflow(event.planned) }
      let line =
        try event.action == .new
        ? makeNew(event, &model) : makeChange(event, &model)
      lines[supply] = line
    }
  }

  private func makeNew(
    _ event: ProfileEvent, _ model: inout Model
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let row = unit.row
    let isMoved = row.replenishment == .transfer
    if isMoved { try checkRoute(&model) }
    var line = PlanningLine(.none, .new, row.replenishment, event.planned, of: unit.stock)
    line.vendorNo = row.replenishment == .purchase ? row.vendorNo : .blank
    line.fromLocationCode = isMoved ? row.fromLocationCode : .blank
    let steps = PlanningSteps(of: row, unit.unit, model)
    let id = add(line, event, steps, &model)
    if row.replenishment == .production || row.replenishment == .assembly {
      try model.explode(model.lines[id], id, .later)
    }
    return id
  }

  /// P-167: goods come on a route.
  private func checkRoute(_ model: inout Model) throws(TrackingError) {
    let (from, to) = (unit.row.fromLocationCode, unit.unit.locationCode)
    guard !from.isBlank else {
      throw TrackingError(
        .transferFromMissing, blaming: .item,
        "item \(unit.unit.itemNo) is moved to \(to), but nothing says from where (P-170)",
        advice: "say it in `planning of \(unit.unit.itemNo) at \(to)`")
    }
    guard model.route(from: from, to: to) == nil else { return }
    throw TrackingError(
      .routeMissing, blaming: .item,
      "no route goes from \(from) to \(to), which item \(unit.unit.itemNo) would take (P-167)",
      advice: "`route \(from) to \(to)` declares one")
  }

  private func makeChange(
    _ event: ProfileEvent, _ model: inout Model
  ) throws(TrackingError) -> RowID<DocumentLine> {
    guard let order = event.source?.line else {
      throw TrackingError(.supplyGone, blaming: .line, "the order to change is gone")
    }
    let old = model.lines[order]
    let header = model.documents[old.document]
    var line = PlanningLine(
      .none, event.action, old.kind.planning.replenishment, event.planned, of: unit.stock)
    switch line.replenishment {
    case .purchase: line.vendorNo = header.partyNo
    case .transfer: line.fromLocationCode = model.trackedSKUs[old.stock].unit.locationCode
    case .production, .assembly: break
    }
    line.originalQuantity = event.action == .reschedule ? .zero : event.loaded
    line.originalDueDate = event.action == .cancel ? .blank : event.originalDate
    line.orderNo = header.no
    line.orderLineNo = old.lineNo
    var row = unit.row
    row.replenishment = line.replenishment
    row.fromLocationCode = line.fromLocationCode
    // P-163: an order of another vendor takes that vendor's time.
    row.vendorNo = line.vendorNo
    let id = add(line, event, PlanningSteps(of: row, unit.unit, model), &model)
    if event.action != .cancel { try model.copyComponents(of: order, to: id) }
    return id
  }

  private func add(
    _ line: PlanningLine, _ event: ProfileEvent, _ steps: PlanningSteps, _ model: inout Model
  ) -> RowID<DocumentLine> {
    var line = line
    line.origin = .planning
    line.level = event.level
    line.runNo = runNo
    // P-149: what is made for the line above it is used as soon as it is there.
    let steps = event.level > 0 ? steps.withoutWaiting : steps
    let dates = steps.dates(due: event.date, model)
    line.endingDate = dates.ending
    // P-163: a transfer starts when it leaves, also where it is ordered forward from a day.
    let isForward = !event.startingDate.isBlank && line.replenishment != .transfer
    line.startingDate = isForward ? event.startingDate : dates.starting
    let id = model.addPlanningLine(to: worksheet, line, due: event.date)
    model.takePlaces(of: id, line)
    model.lines.update(id, &model.journal) { $0.shipmentDate = dates.shipment }
    if unit.parameters.isMinimal { model.addWarning(.plannedMinimally, to: id, on: .blank) }
    return id
  }

  // MARK: What goes

  /// P-158: what an order loses is linked to the line that takes it away; what a demand that goes
  /// too has reserved order to order stays reserved until it is carried out (P-033).
  mutating func writeRemoved(_ model: inout Model) {
    for supply in plan.lines {
      let event = plan.supplies[supply]
      guard event.action != .new, event.planned < event.loaded, let order = event.source,
        let line = lines[supply]
      else { continue }
      let rest = min(
        event.open - usedOfOrder[supply, default: .zero],
        model.netQuantity(of: order).magnitude - model.reservedQuantity(of: order).magnitude)
      let quantity = min(event.loaded - event.planned, rest)
      let source =
        model.lines[line].hasInboundSide ? SourceReference(inboundOf: line) : SourceReference(line)
      pair(source, with: order, quantity, event, &model)
    }
    for (order, others) in loader.standIns where order.kind == .line {
      guard let other = others.first else { continue }
      var rest = model.netQuantity(of: order).magnitude
      for id in model.entries(of: order) { rest -= model.reservationEntries[id].quantity.magnitude }
      pair(order, with: other, min(rest, model.netQuantity(of: other)), nil, &model)
    }
  }

  private func pair(
    _ demand: SourceReference, with supply: SourceReference, _ quantity: Quantity,
    _ event: ProfileEvent?, _ model: inout Model
  ) {
    guard quantity.isPositive else { return }
    var own = ReservationEntry(
      status: .tracking, source: demand, stock: unit.stock, quantity: -quantity)
    var other = ReservationEntry(
      status: .tracking, source: supply, stock: unit.stock, quantity: quantity)
    let dates = model.dates(of: supply)
    other.expectedDate = event.map { $0.originalDate.or($0.date) } ?? dates.expected
    own.shipmentDate = event?.date ?? model.dates(of: demand).shipment
    model.link(&own, &other, .tracking)
    _ = model.insertPair(own, other)
  }

  // MARK: Reasons

  func writeReasons(_ model: inout Model) {
    for reason in plan.reasons {
      guard let line = lines[reason.supply], let planning = model.planningLine(of: line) else {
        continue
      }
      var element = model.nextElement(of: line, unit.stock)
      element.reason = reason.reason
      element.warning = reason.warning
      element.quantity = reason.quantity
      element.from = reason.from
      element.to = reason.to
      element.parameter = reason.parameter
      element.level = reason.level
      element.date = reason.date
      if let source = reason.demand.flatMap({ plan.demands[$0].source })?.line {
        element.sourceNo = model.documents[model.lines[source].document].no
      }
      _ = model.untrackedElements.insert(element, &model.journal)
      model.raiseWarning(of: planning, to: reason.warning.level)
    }
  }

  /// P-159: with an order tracking policy every record is covered, oldest first.
  func trackRest(_ model: inout Model) {
    guard model.orderTracking(of: unit.unit.itemNo) != .none else { return }
    let events = (loader.profile.demands + loader.profile.supplies).enumerated().sorted {
      $0.element.date != $1.element.date
        ? $0.element.date < $1.element.date : $0.offset < $1.offset
    }
    var seen: Set<SourceReference> = []
    for (_, event) in events {
      if let source = event.source, seen.insert(source).inserted { model.trackUncovered(source) }
    }
    for source in loader.standIns.flatMap(\.others) + orphans where seen.insert(source).inserted {
      model.trackUncovered(source)
    }
    for supply in plan.lines {
      guard let line = lines[supply] else { continue }
      model.trackUncovered(
        model.lines[line].hasInboundSide ? SourceReference(inboundOf: line) : SourceReference(line))
    }
  }
}

extension Model {
  /// Takes a row away with what was suggested because of it.
  mutating func removeWithMessages(_ id: RowID<ReservationEntry>) {
    for message in messages(causedBy: reservationEntries[id].entryNo) {
      actionMessages.remove(message, &journal)
    }
    reservationEntries.remove(id, &journal)
  }

  /// P-147: the components of an order that is changed, as they will be.
  fileprivate mutating func copyComponents(
    of order: RowID<DocumentLine>, to plan: RowID<DocumentLine>
  ) throws(TrackingError) {
    guard lines[order].kind.planning.makesGoods,
      let id = planningLine(of: plan)
    else { return }
    let planned = planningLines[id]
    // A line for a part of the order needs its part of the components.
    let isResized =
      planned.message != .reschedule || planned.quantity != lines[order].quantityBase
    for component in components.ids(inList: ProductionComponent.List.line, key: order.raw) {
      let row = components[component]
      var expected = row.expectedQuantity
      if isResized {
        guard let quantity = row.quantityPer.multiplied(by: planned.quantity) else {
          throw .quantityOverflow(planned.quantity)
        }
        expected = quantity
      }
      let unit = trackedSKUs[row.stock].unit
      _ = addComponent(to: plan, row.quantityPer, expected: expected, of: unit, .later) {
        $0.originalNo = row.componentNo
        $0.unitCode = row.unitCode
        $0.quantityPerUnit = row.quantityPerUnit
        $0.flushing = row.flushing
        $0.operationNo = row.operationNo
      }
    }
  }
}
