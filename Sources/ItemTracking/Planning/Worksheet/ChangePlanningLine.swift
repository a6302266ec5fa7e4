/// Changes of a planning line before it is carried out (P-089).
public struct ChangePlanningLine: Command {
  /// The document line of the planning line.
  public var line: RowID<DocumentLine>
  /// What the supply is to have in all, base units.
  public var quantity: Quantity?
  /// When the supply is to be there; blank leaves it.
  public var dueDate: CalendarDate = .blank
  /// Whom it is bought from; of new supply only.
  public var vendorNo: PartyNo?
  /// Where a transfer takes it from.
  public var fromLocationCode: LocationCode?
  /// Where the supply is to be; of new supply only.
  public var locationCode: LocationCode?
  /// Blank for the item without a variant; of new supply only.
  public var variantCode: VariantCode?
  /// Whether later planning leaves the supply as it is (P-032).
  public var isInflexible: Bool?

  /// A change of nothing yet: what is to change is set afterwards.
  public init(_ line: RowID<DocumentLine>) { self.line = line }

  /// - Throws: `planning-line-locked` when more than quantity and date of an existing order's line
  ///   changes; `quantity-not-positive`; `line-tracked-more` when its numbers are more than
  ///   it is to have; `vendor-unknown`; what a new place or variant throws.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    guard let id = model.planningLine(of: line) else { return }
    var plan = model.planningLines[id]
    if plan.message != .new,
      vendorNo != nil || fromLocationCode != nil || locationCode != nil || variantCode != nil
    {
      throw TrackingError(
        .planningLineLocked, blaming: .line,
        "the line changes \(plan.orderNo).\(plan.orderLineNo): only its quantity and date may differ (P-089)",
        advice: "change the order itself, or `delete` the planning line")
    }
    if let vendorNo {
      try model.requireParty(.vendor, vendorNo)
      plan.vendorNo = vendorNo
    }
    if let quantity, quantity != plan.quantity, plan.purchasing != .ordinary,
      !model.trackedQuantity(of: SourceReference(line)).isZero
    {
      throw TrackingError(
        .lineTracked, blaming: .quantity,
        "the quantity of a line for one sale cannot change while it has numbers (P-173)",
        advice: "change the sale, and fetch it again")
    }
    let oldDue = model.lines[line].dueDate
    if let quantity { try change(&plan, to: quantity) }
    let isResized = plan.quantity != model.planningLines[id].quantity
    let due = dueDate.or(oldDue)
    var shipment: CalendarDate?
    if due != oldDue {
      if plan.message != .new, plan.originalDueDate.isBlank { plan.originalDueDate = oldDue }
      shipment = plan.setDates(due: due, model)
    }
    if let isInflexible {
      plan.isInflexible = isInflexible ? 1 : 0
      model.setFlexibility(isInflexible: isInflexible, of: line)
    }
    plan.message = message(of: plan)
    try move(&plan, &model)
    let changed = plan
    model.planningLines.update(id, &model.journal) { $0 = changed }
    model.lines.update(line, &model.journal) {
      let follows = changed.replenishment == .transfer || $0.shipmentDate == oldDue
      if let shipment, follows { $0.shipmentDate = shipment }
      $0.dueDate = due
      $0.quantity = changed.netQuantity
      $0.quantityBase = changed.netQuantity
    }
    try model.followPlan(line, resizedTo: isResized ? changed.quantity : nil)
    let item = try model.item(model.trackedSKUs[changed.unit].unit.itemNo)
    for source in model.planSources(line) {
      // T-061
      try model.requireRoom(model.netQuantity(of: source).magnitude, forNumbersOf: source, item)
      model.followQuantity(of: source)
      try model.followDates(of: source, .byProgram)
    }
  }

  /// P-013: another place or variant is another supply: what was coupled is freed first.
  private func move(
    _ plan: inout PlanningLine, _ model: inout Model
  ) throws(TrackingError) {
    guard fromLocationCode != nil || locationCode != nil || variantCode != nil else { return }
    var sku = model.trackedSKUs[plan.unit].unit
    if let locationCode {
      try model.requireLocation(locationCode)
      sku.locationCode = locationCode
    }
    if let variantCode {
      try model.requireVariant(variantCode, of: sku.itemNo)
      sku.variantCode = variantCode
    }
    if let fromLocationCode {
      // Whom it comes from is said by one clause, be it a vendor or a place.
      try model.requireLocation(fromLocationCode, blaming: .party)
      plan.fromLocationCode = fromLocationCode
    }
    try model.checkWay(of: plan, to: sku.locationCode)
    for source in model.planSources(line) {
      try model.checkUnreservedAndUntracked(source, "place or variant")
      model.release(source, downTo: .zero, .allow, all: true)
    }
    plan.unit = model.trackedSKUs.intern(TrackedSKU(sku))
    model.takePlaces(of: line, plan)
  }

  private func change(
    _ plan: inout PlanningLine, to quantity: Quantity
  ) throws(TrackingError) {
    guard quantity.isPositive || quantity.isZero && plan.message != .new else {
      throw TrackingError(
        .quantityNotPositive, blaming: .quantity, "a planning line suggests more than nothing",
        facts: [Fact("found", .quantity(quantity))],
        advice: "`delete` the line when nothing is to be made")
    }
    if plan.message != .new, quantity != plan.quantity, plan.originalQuantity.isZero {
      plan.originalQuantity = plan.quantity
    }
    plan.quantity = quantity
  }

  /// What the changed figures come to; new supply stays new.
  private func message(of plan: PlanningLine) -> ActionMessageKind {
    guard plan.message != .new else { return .new }
    if plan.quantity.isZero { return .cancel }
    let isMoved = !plan.originalDueDate.isBlank
    // A line that only moves its order has no quantity before (P-089); an order of nothing has none
    // either.
    if plan.originalQuantity.isZero, plan.message == .reschedule { return .reschedule }
    return isMoved ? .rescheduleAndChange : .changeQuantity
  }
}

extension Model {
  /// The line of an order that a planning line changes.
  func changedOrder(ofPlan id: RowID<DocumentLine>) -> RowID<DocumentLine>? {
    planningLine(of: id).flatMap { orderLine(of: planningLines[$0]) }
  }

  /// P-157: an order that nothing changes any more comes, and needs its components, on its own
  /// days; links that only the change would have kept are broken.
  mutating func settleDates(ofOrder order: RowID<DocumentLine>) throws(TrackingError) {
    guard lines.contains(order), planningChange(of: order) == nil else { return }
    for source in planSources(order) { try followDates(of: source, .byProgram) }
    for component in components.ids(inList: ProductionComponent.List.line, key: order.raw) {
      try followDates(of: SourceReference(component), .byProgram)
    }
  }

  /// The lines of a planning worksheet, by number.
  public func planningLineIDs(of worksheet: RowID<Document>) -> [RowID<PlanningLine>] {
    lineIDs(of: worksheet).compactMap { planningLine(of: $0) }
  }
}

extension PlanningLine {
  /// P-163: ending and starting date follow from the due date.
  ///
  /// - Returns: when a transfer leaves; of other supply the due date.
  mutating func setDates(due: CalendarDate, _ model: borrowing Model) -> CalendarDate {
    let sku = model.trackedSKUs[unit].unit
    var parameters = model.planningParameters(of: sku)
    parameters.replenishment = replenishment
    parameters.vendorNo = vendorNo
    parameters.fromLocationCode = fromLocationCode
    let dates = PlanningSteps(of: parameters, sku, model).dates(due: due, model)
    endingDate = dates.ending
    startingDate = dates.starting
    return dates.shipment
  }
}
