/// Makes and changes orders as the accepted lines of a planning worksheet suggest (P-090, P-091).
///
/// Lines are carried out in their order; new purchases of one vendor share an order. A line that
/// cannot be carried out stays, the others go on; when none can, the first one's reason is given.
public struct CarryOut: Command {
  /// The open planning worksheet; lines that were carried out are gone.
  public var worksheet: RowID<Document>
  /// The number of the first order that is made; blank for one made by the model.
  public var orderNo: DocumentNo = .blank
  /// What new production orders are.
  public var status: DocumentStatus = .firmPlanned
  /// Only lines of these items; empty for all.
  public var items: [ItemNo] = []
  /// Only these lines; empty for all.
  public var lineNos: [Int32] = []

  /// All accepted lines, under numbers made by the model.
  public init(_ worksheet: RowID<Document>) { self.worksheet = worksheet }

  /// - Throws: `nothing-accepted`; `vendor-missing`, `transfer-from-missing`, `supply-gone`,
  ///   `order-above-missing`, or
  ///   what changing or deleting an order throws.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    for lineNo in lineNos { _ = try model.line(lineNo, of: worksheet) }
    let ids = model.planningLineIDs(of: worksheet).filter {
      let plan = model.planningLines[$0]
      return plan.isAccepted == 1 && (items.isEmpty || items.contains(model.itemNo(ofPlan: $0)))
        && (lineNos.isEmpty || lineNos.contains(model.lines[plan.line].lineNo))
    }
    guard !ids.isEmpty else {
      throw TrackingError(
        .nothingAccepted, blaming: .line,
        "\(model.documents[worksheet].no) has no accepted planning lines (P-090)",
        advice: "`accept` the lines that are to be carried out")
    }
    var work = Work(nextNo: orderNo)
    var problem: TrackingError?
    var failed = 0
    for id in ids {
      let mark = model.mark
      let before = work
      do throws(TrackingError) {
        try carryOut(model.planningLines[id], &work, &model)
      } catch {
        if error.isQuestion { throw error }
        model.rollBack(to: mark)
        work = before
        problem = problem ?? error
        failed += 1
      }
    }
    guard let problem else { return }
    if failed == ids.count { throw problem }
    model.warn(
      TrackingError(
        .linesNotCarriedOut, blaming: .line,
        "\(failed) of \(ids.count) planning lines were not carried out (P-091)",
        facts: [Fact("found", .number(failed))], detail: problem.wording))
  }

  /// The orders made so far.
  private struct Work {
    var nextNo: DocumentNo
    var purchases: [Purchase: RowID<Document>] = [:]
    var transfers: [Way: RowID<Document>] = [:]

    /// Lines of one vendor and place share a purchase order.
    struct Purchase: Hashable {
      var vendor: PartyNo
      var place: LocationCode
    }

    struct Way: Hashable {
      var from: LocationCode
      var to: LocationCode
    }

    init(nextNo: DocumentNo) { self.nextNo = nextNo }

    mutating func takeNo() -> DocumentNo {
      defer { nextNo = .blank }
      return nextNo
    }
  }

  private func carryOut(
    _ plan: PlanningLine, _ work: inout Work, _ model: inout Model
  ) throws(TrackingError) {
    if plan.message == .new {
      try make(plan, &work, &model)
    } else {
      guard let order = model.orderLine(of: plan) else {
        throw TrackingError(
          .supplyGone, blaming: .line,
          "\(plan.orderNo).\(plan.orderLineNo), which was to change, is there no more (P-090)",
          advice: "`delete` the planning line and get the action messages again")
      }
      if plan.message == .cancel {
        // T-063: what is not deleted stays planned to be.
        guard try cancel(order, plan, &model) else { return }
      } else {
        try change(order, plan, &model)
      }
    }
    model.dropLine(plan.line)
  }

  // MARK: New supply

  private func make(
    _ plan: PlanningLine, _ work: inout Work, _ model: inout Model
  ) throws(TrackingError) {
    let sku = model.trackedSKUs[plan.unit].unit
    let due = model.lines[plan.line].dueDate
    let hasComponents = model.hasComponents(plan.line)
    var add = AddLine(
      to: try order(for: plan, sku, due, &work, &model), plan.quantity, of: sku.itemNo)
    add.variantCode = sku.variantCode
    add.expectedDate = due
    add.dueDate = due
    add.coupling = .later
    add.isInflexible = plan.isInflexible == 1
    if hasComponents { add.components = .brought }
    if plan.replenishment == .transfer {
      add.shipmentDate = model.lines[plan.line].shipmentDate
    } else {
      add.locationCode = sku.locationCode
    }
    let line = try add.perform(on: &model)
    if hasComponents { model.moveComponents(of: plan.line, to: line) }
    if plan.purchasing != .ordinary {
      try bind(plan, to: line, &model)
      return
    }
    model.moveRows(
      of: SourceReference(inboundOf: plan.line), to: SourceReference(inboundOf: line))
    model.moveRows(of: SourceReference(plan.line), to: SourceReference(line))
    for source in model.planSources(line) { model.followQuantity(of: source) }
  }

  /// P-173: what is bought for a sale is connected with it; the line's numbers are the purchase's.
  private func bind(
    _ plan: PlanningLine, to line: RowID<DocumentLine>, _ model: inout Model
  ) throws(TrackingError) {
    guard let sale = model.sale(of: plan) else {
      throw TrackingError(
        .supplyGone, blaming: .line,
        "\(plan.salesNo).\(plan.salesLineNo), which it is bought for, is there no more (P-173)",
        advice: "`delete` the planning line")
    }
    model.moveRows(of: SourceReference(plan.line), to: SourceReference(line))
    if plan.purchasing == .dropShipment {
      try model.dropShip(sale, from: line)
    } else {
      try model.orderSpecially(sale, from: line)
    }
  }

  /// The order that new supply is added to: lines of one vendor, or of one way, share theirs.
  private func order(
    for plan: PlanningLine, _ sku: StockkeepingUnit, _ due: CalendarDate, _ work: inout Work,
    _ model: inout Model
  ) throws(TrackingError) -> RowID<Document> {
    switch plan.replenishment {
    case .purchase:
      guard !plan.vendorNo.isBlank else {
        throw TrackingError(
          .vendorMissing, blaming: .line,
          "no vendor is said for the \(plan.quantity) of item \(sku.itemNo) (P-090)",
          advice: "`set` the planning line `from` a vendor")
      }
      let purchase = Work.Purchase(vendor: plan.vendorNo, place: sku.locationCode)
      if let known = work.purchases[purchase] { return known }
      var open = OpenDocument(.purchaseOrder, no: work.takeNo())
      open.partyNo = plan.vendorNo
      open.locationCode = sku.locationCode
      let document = try open.perform(on: &model)
      work.purchases[purchase] = document
      return document
    case .production, .assembly:
      if plan.level > 0, let document = try model.orderAbove(plan) { return document }
      let isAssembly = plan.replenishment == .assembly
      var open = OpenDocument(
        isAssembly ? .assemblyOrder : .productionOrder, no: work.takeNo())
      open.status = status
      open.locationCode = sku.locationCode
      open.dueDate = due
      return try open.perform(on: &model)
    case .transfer:
      guard !plan.fromLocationCode.isBlank else {
        throw TrackingError(
          .transferFromMissing, blaming: .line,
          "nothing says from where the \(plan.quantity) of item \(sku.itemNo) are moved (P-090)",
          advice: "`set` the planning line `from` a location")
      }
      let way = Work.Way(from: plan.fromLocationCode, to: sku.locationCode)
      if let known = work.transfers[way] { return known }
      var open = OpenDocument(.transferOrder, no: work.takeNo())
      open.locationCode = way.from
      open.toLocationCode = way.to
      open.shipmentDate = model.lines[plan.line].shipmentDate
      open.expectedDate = model.lines[plan.line].dueDate
      let document = try open.perform(on: &model)
      work.transfers[way] = document
      return document
    }
  }

  // MARK: Existing supply

  private func change(
    _ order: RowID<DocumentLine>, _ plan: PlanningLine, _ model: inout Model
  ) throws(TrackingError) {
    try requireChangeable(order, model)
    let due = model.lines[plan.line].dueDate
    let shipment = model.lines[plan.line].shipmentDate
    let line = model.lines[order]
    let isTransfer = line.hasInboundSide
    let source = isTransfer ? SourceReference(inboundOf: order) : SourceReference(order)
    // P-090: a line that only moves the order says its quantity, too.
    if plan.quantity != line.quantityBase {
      let quantity = try plan.quantity.quotient(by: line.quantityPerUnit)
      try model.writeQuantity(quantity, of: order)
    }
    // P-168: a transfer leaves and arrives, a purchase is expected, the others are due.
    model.lines.update(order, &model.journal) {
      switch $0.kind.dates {
      case .expected: $0.expectedDate = due
      case .transfer:
        $0.expectedDate = due
        $0.shipmentDate = shipment
      case .due, .planning: $0.dueDate = due
      case .shipment, .posting: break
      }
    }
    model.setFlexibility(isInflexible: plan.isInflexible == 1, of: order)
    model.moveDate(of: source, to: due)
    moveComponents(of: plan, to: order, &model)
    model.moveRows(
      of: isTransfer ? SourceReference(inboundOf: plan.line) : SourceReference(plan.line),
      to: source)
    if isTransfer {
      model.moveRows(of: SourceReference(plan.line), to: SourceReference(order))
      // what comes too late for the new shipment date is parted from it.
      try model.followDates(of: SourceReference(order), .byProgram)
      model.followQuantity(of: SourceReference(order))
    }
    model.followQuantity(of: source)
    try followComponents(of: order, plan, &model)
  }

  /// P-168: a released purchase, transfer or assembly order is not changed by a program.
  private func requireChangeable(
    _ order: RowID<DocumentLine>, _ model: borrowing Model
  ) throws(TrackingError) {
    let header = model.documents[model.lines[order].document]
    guard header.kind.planning.bringsGoods || header.kind.isAssembly, header.status == .released
    else { return }
    throw TrackingError(
      .documentReleased, blaming: .line,
      "\(header.no) is released, so a planning line does not change it (P-168)",
      advice: "`reopen \(header.no)` first")
  }

  /// What the planning line's components cover becomes the order's components' (P-168).
  private func moveComponents(
    of plan: PlanningLine, to order: RowID<DocumentLine>, _ model: inout Model
  ) {
    let list = ProductionComponent.List.line
    for id in model.components.ids(inList: list, key: plan.line.raw) {
      guard let original = model.original(of: model.components[id]) else { continue }
      let copy = model.components[id]
      model.components.update(original, &model.journal) {
        $0.expectedQuantity = copy.expectedQuantity
        $0.dueDate = copy.dueDate
      }
      model.moveRows(of: SourceReference(id), to: SourceReference(original))
    }
  }

  private func followComponents(
    of order: RowID<DocumentLine>, _ plan: PlanningLine, _ model: inout Model
  ) throws(TrackingError) {
    let list = ProductionComponent.List.line
    let isPlanned = model.hasComponents(plan.line)
    for id in model.components.ids(inList: list, key: order.raw) {
      if !isPlanned {
        model.components.update(id, &model.journal) { $0.dueDate = plan.startingDate }
      }
      let source = SourceReference(id)
      // what numbers cover is not released with the order.
      try model.requireRoom(
        model.netQuantity(of: source).magnitude, forNumbersOf: source,
        model.item(model.sku(of: source).itemNo))
      model.followQuantity(of: source)
      try model.followDates(of: source, .byProgram)
    }
  }

  /// Gives whether the order's line went: with numbers assigned it is asked for (T-063).
  private func cancel(
    _ order: RowID<DocumentLine>, _ plan: PlanningLine, _ model: inout Model
  ) throws(TrackingError) -> Bool {
    let mark = model.mark
    try requireChangeable(order, model)
    let document = model.lines[order].document
    model.moveRows(
      of: SourceReference(inboundOf: plan.line), to: SourceReference(inboundOf: order))
    model.moveRows(of: SourceReference(plan.line), to: SourceReference(order))
    try model.deleteLine(order, isCarriedOut: true)
    guard !model.lines.contains(order) else {
      model.rollBack(to: mark)
      return false
    }
    if model.lineIDs(of: document).isEmpty { model.dropDocument(document) }
    return true
  }
}

extension Model {
  /// P-149: the production order of the line that needs what is planned; nil when none does.
  fileprivate func orderAbove(_ plan: PlanningLine) throws(TrackingError) -> RowID<Document>? {
    guard let component = lineAbove(plan.line) else { return nil }
    let owner = components[component].line
    let document = lines[owner].document
    guard lines[owner].kind == .planningWorksheet else { return document }
    throw TrackingError(
      .orderAboveMissing, blaming: .line,
      "\(documents[document].no).\(lines[owner].lineNo), for whose order the \(plan.quantity) of item \(trackedSKUs[plan.unit].unit.itemNo) are made, is not carried out yet (P-149)",
      advice: "`accept` and carry out the line above it, too")
  }

  fileprivate func hasComponents(_ id: RowID<DocumentLine>) -> Bool {
    !components.first(inList: ProductionComponent.List.line, key: id.raw).isNone
  }

  /// P-091, P-169: what a planning line covers becomes the order's, numbers, partners and binding
  /// kept; what would
  /// link the order to itself, the part that it loses, goes.
  fileprivate mutating func moveRows(of plan: SourceReference, to order: SourceReference) {
    let expected = dates(of: order).expected
    let looseStatus = looseStatus(of: order)
    for id in entries(of: plan) where isRow(id, of: plan) {
      let row = reservationEntries[id]
      let partner = row.partner
      if !partner.isNone, reservationEntries[partner].source == order {
        dropMessages(of: row)
        reservationEntries.remove(id, &journal)
        reservationEntries.remove(partner, &journal)
        continue
      }
      guard row.isPositive == (signFactor(of: order) > 0) else {
        closeEntry(id)
        continue
      }
      reservationEntries.update(id, &journal) {
        $0.source = order
        if $0.status == .prospect { $0.status = looseStatus }
        if $0.isPositive { $0.expectedDate = expected }
      }
    }
  }

  /// P-091: the order's rows and their partners take its new date over; messages they caused about
  /// the old one are answered.
  fileprivate mutating func moveDate(of order: SourceReference, to date: CalendarDate) {
    for id in entries(of: order) {
      let row = reservationEntries[id]
      guard row.isPositive, row.expectedDate != date else { continue }
      for message in messages(causedBy: row.entryNo) {
        actionMessages.remove(message, &journal)
      }
      reservationEntries.update(id, &journal) { $0.expectedDate = date }
      if !row.partner.isNone {
        reservationEntries.update(row.partner, &journal) { $0.expectedDate = date }
      }
    }
  }

  /// The item of a planning line.
  public func itemNo(ofPlan id: RowID<PlanningLine>) -> ItemNo {
    trackedSKUs[planningLines[id].unit].unit.itemNo
  }
}
