/// Planning lines that somebody enters: new supply, seen by order tracking at once (P-010, P-089).
extension Model {
  /// Makes a line of a planning worksheet a suggestion of new supply, made as the item is planned.
  ///
  /// - Throws: `quantity-not-positive`, `transfer-to-itself`.
  mutating func planByHand(_ id: RowID<DocumentLine>) throws(TrackingError) {
    let line = lines[id]
    guard line.quantityBase.isPositive else {
      throw TrackingError(
        .quantityNotPositive, blaming: .quantity, "a planning line suggests more than nothing",
        facts: [Fact("found", .quantity(line.quantityBase))])
    }
    let parameters = planningParameters(of: trackedSKUs[line.stock].unit)
    var plan = PlanningLine(
      id, .new, parameters.replenishment, line.quantityBase, of: line.stock)
    let isMade = plan.replenishment == .production || plan.replenishment == .assembly
    guard documents[line.document].isRequisition == 0 || !isMade else {
      throw TrackingError(
        .replenishmentUnfit, blaming: .item,
        "item \(trackedSKUs[line.stock].unit.itemNo) is made by \(plan.replenishment.name); a requisition worksheet suggests purchases and transfers (P-144)",
        advice: "enter it in a `planning worksheet`")
    }
    plan.isByHand = 1
    // P-168: what is said of the line goes along to its order.
    plan.isInflexible = line.isInflexible
    plan.vendorNo = parameters.vendorNo
    plan.fromLocationCode = parameters.fromLocationCode
    let steps = PlanningSteps(of: parameters, trackedSKUs[line.stock].unit, self)
    let dates = steps.dates(due: line.dueDate, self)
    plan.endingDate = dates.ending
    plan.startingDate = dates.starting
    try checkWay(of: plan, to: trackedSKUs[line.stock].unit.locationCode)
    _ = planningLines.insert(plan, &journal)
    takePlaces(of: id, plan)
    // P-163: a transfer leaves before it arrives, on the day that is said or its route tells.
    if plan.replenishment == .transfer, line.shipmentDate == line.dueDate {
      lines.update(id, &journal) { $0.shipmentDate = dates.shipment }
    }
  }

  /// What is moved comes from another place than it goes to.
  func checkWay(of plan: PlanningLine, to location: LocationCode) throws(TrackingError) {
    guard plan.replenishment == .transfer, !plan.fromLocationCode.isBlank else { return }
    try checkTransfer(from: plan.fromLocationCode, to: location, via: .blank)
  }

  /// A transfer is supply where it goes and demand where it comes from; other supply has one place.
  mutating func takePlaces(of id: RowID<DocumentLine>, _ plan: PlanningLine) {
    var stock = plan.unit
    let moves = plan.replenishment == .transfer && !plan.fromLocationCode.isBlank
    if moves {
      var sku = trackedSKUs[stock].unit
      sku.locationCode = plan.fromLocationCode
      stock = trackedSKUs.intern(TrackedSKU(sku))
    }
    lines.update(id, &journal) {
      $0.entryType = moves ? .transfer : .purchase
      $0.stock = stock
      $0.toStock = plan.unit
    }
  }

  /// The records of a planning line: its supply, and what a transfer takes from elsewhere.
  func planSources(_ id: RowID<DocumentLine>) -> [SourceReference] {
    let own = SourceReference(id)
    return lines[id].hasInboundSide ? [SourceReference(inboundOf: id), own] : [own]
  }

  // MARK: Components

  /// Whether a planning line suggests an order of its own, whose components it therefore plans.
  func isMadeNew(_ id: RowID<DocumentLine>) -> Bool {
    guard let plan = planningLine(of: id).map({ planningLines[$0] }) else { return false }
    return plan.message == .new
      && (plan.replenishment == .production || plan.replenishment == .assembly)
  }

  /// Gives one planning line the components of its item's bill of materials anew.
  ///
  /// - Throws: `action-unfit` unless it suggests new production or assembly.
  package mutating func refreshComponents(
    ofPlan id: RowID<DocumentLine>
  ) throws(TrackingError) {
    guard isMadeNew(id) else {
      throw TrackingError(
        .actionUnfit, blaming: .line,
        "\(describe(SourceReference(id))) suggests no new production or assembly, so it plans no components",
        advice: "the components of an order that exists follow its own quantity and date")
    }
    try refreshPlan(id)
  }

  mutating func refreshPlan(_ id: RowID<DocumentLine>) throws(TrackingError) {
    dropComponents(of: id)
    try explode(lines[id], id)
  }

  /// A planning line's components follow its starting date and, where that has changed, its
  /// quantity: all that the order is to make, not what the line adds to it (P-147).
  mutating func followPlan(
    _ id: RowID<DocumentLine>, resizedTo quantity: Quantity?
  ) throws(TrackingError) {
    let need = needDate(ofComponentsOf: id)
    for component in components.ids(inList: ProductionComponent.List.line, key: id.raw) {
      let row = components[component]
      if row.dueDate != need { try setDueDate(need, of: component, .byProgram) }
      guard let quantity else { continue }
      guard let expected = row.quantityPer.multiplied(by: quantity) else {
        throw .quantityOverflow(quantity)
      }
      if expected != row.expectedQuantity { try setQuantity(expected, of: component) }
    }
  }

  /// P-091: the components of what was planned become those of the order that is made.
  mutating func moveComponents(
    of plan: RowID<DocumentLine>, to order: RowID<DocumentLine>
  ) {
    for component in components.ids(inList: ProductionComponent.List.line, key: plan.raw) {
      components.update(component, &journal) { $0.line = order }
      if looseStatus(of: SourceReference(component)) == .surplus {
        raiseProspects(of: SourceReference(component))
      }
    }
  }
}
