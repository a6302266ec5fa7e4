/// Puts what sales orders buy for themselves into a worksheet: special orders or drop shipments
/// whose purchase is not made yet (P-173).
public struct GetSalesDemand: Command {
  /// Drop shipments or special orders.
  public var purchasing: Purchasing
  /// Of this sales order; none for all.
  public var salesOrder: RowID<Document> = .none
  /// Of these items; empty for all.
  public var items: [ItemNo] = []
  /// The worksheet; it is opened when there is none of that number.
  public var worksheetNo: DocumentNo

  /// All such sales without a purchase.
  public init(_ purchasing: Purchasing, to worksheetNo: DocumentNo) {
    self.purchasing = purchasing
    self.worksheetNo = worksheetNo
  }

  /// - Throws: `item-unknown`, `document-exists`; `nothing-to-get` when no line waits.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    for itemNo in items { _ = try model.item(itemNo) }
    let waiting = waitingLines(model)
    guard !waiting.isEmpty else {
      throw TrackingError(
        .nothingToGet, blaming: .command,
        "no \(purchasing.name) waits for its purchase (P-173)",
        advice: "mark sales lines `\(purchasing.name)`; what is in a worksheet is not fetched again"
      )
    }
    let worksheet = try model.planningWorksheet(worksheetNo)
    for line in waiting { try add(line, to: worksheet, &model) }
  }

  private func waitingLines(_ model: borrowing Model) -> [RowID<DocumentLine>] {
    var orders: [RowID<Document>] = []
    if salesOrder.isNone {
      model.documents.forEach { id, row in
        if row.kind == .salesOrder { orders.append(id) }
      }
      orders.sort { model.planningPrecedes($0, $1) }
    } else {
      orders = [salesOrder]
    }
    return orders.flatMap { model.lineIDs(of: $0) }.filter { id in
      let line = model.lines[id]
      let item = model.trackedSKUs[line.stock].unit.itemNo
      return line.kind == .salesOrder && line.purchasing == purchasing && line.linked.isNone
        && line.outstanding.isPositive && (items.isEmpty || items.contains(item))
        && !model.isFetched(id)
    }
  }

  private func add(
    _ id: RowID<DocumentLine>, to worksheet: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    let sale = model.lines[id]
    let sku = model.trackedSKUs[sale.stock].unit
    var parameters = model.planningParameters(of: sku)
    parameters.replenishment = .purchase
    var plan = PlanningLine(.none, .new, .purchase, sale.outstanding, of: sale.stock)
    plan.vendorNo = parameters.vendorNo
    plan.purchasing = purchasing
    plan.salesNo = model.documents[sale.document].no
    plan.salesLineNo = sale.lineNo
    let dates = PlanningSteps(of: parameters, sku, model).dates(due: sale.shipmentDate, model)
    plan.endingDate = dates.ending
    plan.startingDate = dates.starting
    let line = model.addPlanningLine(to: worksheet, plan, due: sale.shipmentDate)
    // It is bought for its sale alone: nothing else is linked to it (P-026).
    model.lines.update(line, &model.journal) { $0.purchasing = purchasing }
    let source = SourceReference(line)
    for entry in model.entries(of: SourceReference(id)) {
      let row = model.reservationEntries[entry]
      guard !model.trackedSKUs[row.stock].tracking.isBlank else { continue }
      var copy = ReservationEntry(
        status: model.looseStatus(of: source), source: source, stock: row.stock,
        quantity: row.quantity.magnitude)
      copy.expectedDate = sale.shipmentDate
      copy.expirationDate = row.expirationDate
      copy.warrantyDate = row.warrantyDate
      _ = model.insertLoose(copy)
    }
  }
}

extension Model {
  /// Documents by given number, then made ones.
  func planningPrecedes(_ first: RowID<Document>, _ second: RowID<Document>) -> Bool {
    let own = documents[first].no
    let other = documents[second].no
    if own.isMade || other.isMade {
      return own.isMade == other.isMade ? first.raw < second.raw : other.isMade
    }
    return names.precedes(own.raw, other.raw)
  }

  /// Whether a worksheet has the purchase of a sales line already.
  fileprivate func isFetched(_ id: RowID<DocumentLine>) -> Bool {
    let line = lines[id]
    let no = documents[line.document].no
    return planningLines.ids(inList: PlanningLine.List.unit, key: line.stock.raw).contains {
      planningLines[$0].salesNo == no && planningLines[$0].salesLineNo == line.lineNo
    }
  }

  /// The sales line that a planning line is for.
  func sale(of plan: PlanningLine) -> RowID<DocumentLine>? {
    document(plan.salesNo).flatMap { lineIfAny(plan.salesLineNo, of: $0) }
  }
}
