/// Makes and changes orders as the accepted lines of a planning worksheet suggest (P-090, P-091).
///
/// Lines are carried out in their order; new purchases of one vendor share an order. A line that
/// cannot be carried out stays, the others go on; when none can, the first one's reason is given.
public struct CarryOut: Command {
  public var worksheet: RowID<Document>
  /// The number of the first order that is made; blank for one made by the model.
  public var orderNo: DocumentNo = .blank
  /// What new production orders are.
  public var status: DocumentStatus = .firmPlanned

  public init(_ worksheet: RowID<Document>) { self.worksheet = worksheet }

  /// - Throws: `nothing-accepted`; `vendor-missing`, `transfer-from-missing`, `supply-gone`, or
  ///   what changing or deleting an order throws.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let ids = model.planningLineIDs(of: worksheet).filter {
      model.planningLines[$0].isAccepted == 1
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
    var purchases: [PartyNo: RowID<Document>] = [:]
    var transfers: [Way: RowID<Document>] = [:]

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
        try cancel(order, plan, &model)
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
    if hasComponents { add.components = .brought }
    if plan.replenishment == .transfer {
      add.shipmentDate = model.lines[plan.line].shipmentDate
    } else {
      add.locationCode = sku.locationCode
    }
    let line = try add.perform(on: &model)
    if hasComponents { model.moveComponents(of: plan.line, to: line) }
    let own = SourceReference(line)
    if model.lines[line].hasInboundSide {
      let inbound = SourceReference(inboundOf: line)
      model.moveRows(of: SourceReference(inboundOf: plan.line), to: inbound)
      model.moveRows(of: SourceReference(plan.line), to: own)
      model.followQuantity(of: inbound)
    } else {
      model.moveRows(of: SourceReference(plan.line), to: own)
    }
    model.followQuantity(of: own)
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
      if let known = work.purchases[plan.vendorNo] { return known }
      var open = OpenDocument(.purchaseOrder, no: work.takeNo())
      open.partyNo = plan.vendorNo
      open.locationCode = sku.locationCode
      let document = try open.perform(on: &model)
      work.purchases[plan.vendorNo] = document
      return document
    case .production, .assembly:
      let isAssembly = plan.replenishment == .assembly
      var open = OpenDocument(
        isAssembly ? .assemblyOrder : .productionOrder, no: work.takeNo())
      open.status = isAssembly ? .released : status
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
      let document = try open.perform(on: &model)
      work.transfers[way] = document
      return document
    }
  }

  // MARK: Existing supply

  private func change(
    _ order: RowID<DocumentLine>, _ plan: PlanningLine, _ model: inout Model
  ) throws(TrackingError) {
    let due = model.lines[plan.line].dueDate
    let line = model.lines[order]
    let source = SourceReference(order)
    if plan.quantity != line.quantityBase {
      let quantity = try plan.quantity.quotient(by: line.quantityPerUnit)
      try model.writeQuantity(quantity, of: order)
    }
    model.lines.update(order, &model.journal) {
      if $0.kind == .purchaseOrder { $0.expectedDate = due } else { $0.dueDate = due }
    }
    model.moveDate(of: source, to: due)
    model.moveRows(of: SourceReference(plan.line), to: source)
    model.followQuantity(of: source)
    for id in model.components.ids(inList: ProductionComponent.List.line, key: order.raw) {
      model.components.update(id, &model.journal) { $0.dueDate = due }
      try model.followDates(of: SourceReference(id), .byProgram)
    }
  }

  private func cancel(
    _ order: RowID<DocumentLine>, _ plan: PlanningLine, _ model: inout Model
  ) throws(TrackingError) {
    let document = model.lines[order].document
    model.moveRows(of: SourceReference(plan.line), to: SourceReference(order))
    try model.deleteLine(order)
    if model.lineIDs(of: document).isEmpty { model.dropDocument(document) }
  }
}

extension Model {
  fileprivate func hasComponents(_ id: RowID<DocumentLine>) -> Bool {
    !components.first(inList: ProductionComponent.List.line, key: id.raw).isNone
  }

  /// P-091: what a planning line covers becomes the order's, numbers and partners kept; what would
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
      if row.isPositive, !partner.isNone {
        reservationEntries.update(partner, &journal) { $0.expectedDate = expected }
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
}
