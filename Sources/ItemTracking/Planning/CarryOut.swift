/// Makes and changes orders as the accepted lines of a planning worksheet suggest (P-090, P-091).
///
/// Lines are carried out in their order; new purchases of one vendor share an order. A line that
/// cannot be carried out stays, the others go on; when none can, the first one's reason is given.
public struct CarryOut: Sendable {
  public var worksheet: RowID<Document>
  /// The number of the first order that is made; blank for one made by the model.
  public var orderNo: DocumentNo = .blank
  /// What new production orders are.
  public var status: DocumentStatus = .firmPlanned

  public init(_ worksheet: RowID<Document>) { self.worksheet = worksheet }

  /// - Throws: `nothing-accepted`; `vendor-missing`, `supply-gone`, or what changing or deleting an
  ///   order throws.
  public func perform(on tables: inout Tables) throws(TrackingError) {
    let ids = tables.planningLineIDs(of: worksheet).filter {
      tables.planningLines[$0].isAccepted == 1
    }
    guard !ids.isEmpty else {
      throw TrackingError(
        .nothingAccepted, blaming: .line,
        "\(tables.documents[worksheet].no) has no accepted planning lines (P-090)",
        advice: "`accept` the lines that are to be carried out")
    }
    var work = Work(nextNo: orderNo)
    var problem: TrackingError?
    var failed = 0
    for id in ids {
      let mark = tables.mark
      let before = work
      do throws(TrackingError) {
        try carryOut(tables.planningLines[id], &work, &tables)
      } catch {
        if error.isQuestion { throw error }
        tables.roll(back: mark)
        work = before
        problem = problem ?? error
        failed += 1
      }
    }
    guard let problem else { return }
    if failed == ids.count { throw problem }
    tables.warn(
      TrackingError(
        .linesNotCarriedOut, blaming: .line,
        "\(failed) of \(ids.count) planning lines were not carried out (P-091)",
        facts: [Fact("found", .number(failed))], detail: problem.wording))
  }

  /// The orders made so far.
  private struct Work {
    var nextNo: DocumentNo
    var purchases: [PartyNo: RowID<Document>] = [:]

    init(nextNo: DocumentNo) { self.nextNo = nextNo }

    mutating func takeNo() -> DocumentNo {
      defer { nextNo = .blank }
      return nextNo
    }
  }

  private func carryOut(
    _ plan: PlanningLine, _ work: inout Work, _ tables: inout Tables
  ) throws(TrackingError) {
    if plan.message == .new {
      try make(plan, &work, &tables)
    } else {
      guard let order = tables.orderLine(of: plan) else {
        throw TrackingError(
          .supplyGone, blaming: .line,
          "\(plan.orderNo).\(plan.orderLineNo), which was to change, is there no more (P-090)",
          advice: "`delete` the planning line and get the action messages again")
      }
      if plan.message == .cancel {
        try cancel(order, plan, &tables)
      } else {
        try change(order, plan, &tables)
      }
    }
    tables.dropLine(plan.line)
  }

  // MARK: New supply

  private func make(
    _ plan: PlanningLine, _ work: inout Work, _ tables: inout Tables
  ) throws(TrackingError) {
    let sku = tables.stockKeys[plan.unit].unit
    let due = tables.lines[plan.line].dueDate
    let document: RowID<Document>
    switch plan.replenishment {
    case .purchase:
      guard !plan.vendorNo.isBlank else {
        throw TrackingError(
          .vendorMissing, blaming: .line,
          "no vendor is said for the \(plan.quantity) of item \(sku.itemNo) (P-090)",
          advice: "`set` the planning line `from` a vendor")
      }
      if let known = work.purchases[plan.vendorNo] {
        document = known
      } else {
        var open = OpenDocument(.purchaseOrder, no: work.takeNo())
        open.partyNo = plan.vendorNo
        open.locationCode = sku.locationCode
        document = try open.perform(on: &tables)
        work.purchases[plan.vendorNo] = document
      }
    case .production, .assembly:
      let isAssembly = plan.replenishment == .assembly
      var open = OpenDocument(
        isAssembly ? .assemblyOrder : .productionOrder, no: work.takeNo())
      open.status = isAssembly ? .released : status
      open.locationCode = sku.locationCode
      open.dueDate = due
      document = try open.perform(on: &tables)
    case .transfer:
      throw TrackingError(
        .supplyNotMade, blaming: .line, "a transfer is not made of a planning line (P-085)",
        advice: "move the goods by a transfer order")
    }
    var add = AddLine(to: document, plan.quantity, of: sku.itemNo)
    add.variantCode = sku.variantCode
    add.locationCode = sku.locationCode
    add.expectedDate = due
    add.dueDate = due
    add.coupling = .later
    let line = SourceReference(try add.perform(on: &tables))
    tables.moveRows(of: SourceReference(plan.line), to: line)
    tables.followQuantity(of: line)
  }

  // MARK: Existing supply

  private func change(
    _ order: RowID<DocumentLine>, _ plan: PlanningLine, _ tables: inout Tables
  ) throws(TrackingError) {
    let due = tables.lines[plan.line].dueDate
    let line = tables.lines[order]
    let source = SourceReference(order)
    if plan.quantity != line.quantityBase {
      let quantity = plan.quantity.divided(by: line.quantityPerUnit) ?? plan.quantity
      try tables.writeQuantity(quantity, of: order)
    }
    tables.lines.update(order, &tables.journal) {
      if $0.kind == .purchaseOrder { $0.expectedDate = due } else { $0.dueDate = due }
    }
    tables.moveDate(of: source, to: due)
    tables.moveRows(of: SourceReference(plan.line), to: source)
    tables.followQuantity(of: source)
    for id in tables.components.ids(inList: ProductionComponent.List.line, key: order.raw) {
      tables.components.update(id, &tables.journal) { $0.dueDate = due }
      try tables.followDates(of: SourceReference(id), .byProgram)
    }
  }

  private func cancel(
    _ order: RowID<DocumentLine>, _ plan: PlanningLine, _ tables: inout Tables
  ) throws(TrackingError) {
    let document = tables.lines[order].document
    tables.moveRows(of: SourceReference(plan.line), to: SourceReference(order))
    try tables.deleteLine(order)
    if tables.lineIDs(of: document).isEmpty { tables.dropDocument(document) }
  }
}

extension Tables {
  /// P-091: what a planning line covers becomes the order's, numbers and partners kept; what would
  /// link the order to itself, the part that it loses, goes.
  fileprivate mutating func moveRows(of plan: SourceReference, to order: SourceReference) {
    let expected = dates(of: order).expected
    for id in entries(of: plan) where reservationEntries.contains(id) {
      let row = reservationEntries[id]
      let partner = row.partner
      if !partner.isNone, reservationEntries[partner].source == order {
        dropMessages(of: row)
        reservationEntries.remove(id, &journal)
        reservationEntries.remove(partner, &journal)
        continue
      }
      guard row.isPositive else {
        closeEntry(id)
        continue
      }
      reservationEntries.update(id, &journal) {
        $0.source = order
        $0.expectedDate = expected
      }
      if !partner.isNone {
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
