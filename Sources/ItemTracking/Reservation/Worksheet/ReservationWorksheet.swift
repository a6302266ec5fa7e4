/// The reservation worksheet: demand is gathered, inventory shared out, and what is accepted is
/// reserved.
extension Model {
  /// - Throws: `document-exists`; `worksheet-dates` when the start is after the end.
  package mutating func openReservationBatch(_ batch: ReservationBatch) throws(TrackingError) {
    guard reservationBatches.find(unique: 0, key: batch.name.raw).isNone,
      document(batch.name) == nil
    else {
      throw TrackingError(
        .documentExists, blaming: .document, "there is a document \(batch.name) already")
    }
    if !batch.endDate.isBlank, batch.startDate > batch.endDate {
      throw TrackingError(
        .worksheetDates, blaming: .date,
        "the worksheet would start on \(batch.startDate), after its end on \(batch.endDate)")
    }
    _ = reservationBatches.insert(batch, &journal)
  }

  /// A reservation worksheet by its name, when there is one.
  public func reservationBatch(_ name: DocumentNo) -> RowID<ReservationBatch>? {
    let id = reservationBatches.find(unique: 0, key: name.raw)
    return id.isNone ? nil : id
  }

  /// A reservation worksheet by its name.
  ///
  /// - Throws: `document-unknown`.
  public func requireReservationBatch(
    _ name: DocumentNo
  ) throws(TrackingError) -> RowID<ReservationBatch> {
    if let id = reservationBatch(name) { return id }
    throw TrackingError(
      .documentUnknown, blaming: .document, "there is no reservation worksheet \(name)",
      advice: "`reservation worksheet \(name) for sales orders` opens one")
  }

  /// The lines of a worksheet in the order of their numbers.
  public func worksheetLines(
    of batch: RowID<ReservationBatch>
  ) -> [RowID<ReservationWorksheetLine>] {
    worksheetLines.ids(inList: 0, key: batch.raw)
  }

  /// A line of a worksheet by its number.
  ///
  /// - Throws: `line-unknown`.
  public func worksheetLine(
    _ lineNo: Int32, of batch: RowID<ReservationBatch>
  ) throws(TrackingError) -> RowID<ReservationWorksheetLine> {
    for id in worksheetLines(of: batch) where worksheetLines[id].lineNo == lineNo { return id }
    throw TrackingError(
      .lineUnknown, blaming: .line,
      "\(reservationBatches[batch].name) has no line \(lineNo)")
  }

  // MARK: Gathering

  /// Collects the demand of a worksheet's kinds, of some items or of all; O(open lines) (R-191 to
  ///
  ///
  /// Lines of the same demand, and outdated ones, are made anew: nothing is to be reserved on them
  /// yet. Others stay.
  package mutating func getDemand(
    for batch: RowID<ReservationBatch>, of itemNos: [ItemNo] = [],
    reservedFromStock: StockShare? = nil
  ) throws(TrackingError) {
    let settings = reservationBatches[batch]
    let found = demands(of: settings).filter {
      (itemNos.isEmpty || itemNos.contains(sku(of: $0).itemNo))
        && (reservedFromStock == nil || stockShare(of: $0) == reservedFromStock)
    }
    for id in worksheetLines(of: batch)
    where isOutdated(id) || found.contains(worksheetLines[id].demand) {
      worksheetLines.remove(id, &journal)
    }
    var lineNo = reservationBatches[batch].lastLineNo
    for demand in found {
      guard let line = makeLine(demand, batch, lineNo + 1) else { continue }
      lineNo = line.lineNo
      _ = worksheetLines.insert(line, &journal)
    }
    reservationBatches.update(batch, &journal) { $0.lastLineNo = lineNo }
  }

  /// The demand of each kind by document and line: places of rows are used again, so their order
  /// says nothing.
  private func demands(of batch: ReservationBatch) -> [SourceReference] {
    let kinds: [ReservationKind]
    switch batch.demandType {
    case .all:
      kinds = [.salesOrders, .transferShipments, .releasedComponents, .assemblyComponents]
    case .salesOrders: kinds = [.salesOrders]
    case .transfers: kinds = [.transferShipments]
    case .components: kinds = [.releasedComponents]
    case .assemblyComponents: kinds = [.assemblyComponents]
    }
    var orders: [(no: String, id: RowID<Document>)] = []
    documents.forEach { id, row in orders.append((names.text(row.no), id)) }
    orders.sort { $0.no < $1.no }
    var all: [SourceReference] = []
    for line in orders.flatMap({ lineIDs(of: $0.id) }) {
      all.append(SourceReference(line))
      for component in components.ids(inList: ProductionComponent.List.line, key: line.raw) {
        all.append(SourceReference(component))
      }
    }
    return kinds.flatMap { kind in all.filter { belongs($0, kind, batch) } }
  }

  private func belongs(
    _ source: SourceReference, _ kind: ReservationKind, _ batch: ReservationBatch
  ) -> Bool {
    guard reservationKind(of: source) == kind, netQuantity(of: source).isNegative else {
      return false
    }
    let unit = sku(of: source)
    let itemID = items.find(unique: 0, key: unit.itemNo.id)
    guard !itemID.isNone, items[itemID].type == .inventory,
      batch.itemNo.isBlank || batch.itemNo == unit.itemNo,
      batch.locationCode.isBlank || batch.locationCode == unit.locationCode
    else { return false }
    if kind == .salesOrders, let line = source.line, lines[line].reserve == .never { return false }
    let date = dates(of: source).shipment
    // No start is before every date.
    return date >= batch.startDate && (batch.endDate.isBlank || date <= batch.endDate)
  }

  private mutating func makeLine(
    _ demand: SourceReference, _ batch: RowID<ReservationBatch>, _ lineNo: Int32
  ) -> ReservationWorksheetLine? {
    let unit = sku(of: demand)
    let remaining = netQuantity(of: demand).magnitude - reservedQuantity(of: demand).magnitude
    let stock = inStock(unit)
    guard remaining.isPositive, stock.available.isPositive else { return nil }
    let owner = owner(of: demand)
    return ReservationWorksheetLine(
      batch: batch, lineNo: lineNo, demand: demand, documentNo: owner.no,
      documentLineNo: owner.lineNo, unit: trackedSKUs.intern(TrackedSKU(unit)),
      unitCode: owner.unitCode, date: dates(of: demand).shipment, priority: owner.priority,
      remaining: remaining, available: stock.available, inStock: stock.total,
      reservedInStock: stock.reserved)
  }

  private func owner(
    of demand: SourceReference
  ) -> (no: DocumentNo, lineNo: Int32, unitCode: UnitCode, priority: Int32) {
    let component = demand.component.map { components[$0] }
    guard let id = demand.line ?? component?.line else { return (.blank, 0, .blank, 0) }
    let line = lines[id]
    let header = documents[line.document]
    let number = component?.componentNo ?? line.lineNo
    let priority =
      line.kind == .salesOrder ? party(.customer, header.partyNo)?.priority ?? 0 : 0
    return (header.no, number, component.map { unitCode(of: $0) } ?? line.unitCode, priority)
  }

  /// The unit that a component is said in: the base unit where none was named.
  private func unitCode(of component: ProductionComponent) -> UnitCode {
    guard component.unitCode.isBlank else { return component.unitCode }
    let item = items.find(unique: 0, key: trackedSKUs[component.stock].unit.itemNo.id)
    return item.isNone ? .blank : items[item].baseUnit
  }

  /// per number what is free of it, goods whose number is blocked left out of the total.
  private func inStock(
    _ unit: StockkeepingUnit
  ) -> (total: Quantity, reserved: Quantity, available: Quantity) {
    var total = Quantity.zero
    var reserved = Quantity.zero
    var available = Quantity.zero
    for id in openInbound(of: unit) where !isBlocked(itemLedgerEntries[id].stock) {
      let held = reservedQuantity(of: SourceReference(id)).magnitude
      total += itemLedgerEntries[id].remainingQuantity
      reserved += held
      available += itemLedgerEntries[id].remainingQuantity - held
    }
    return (total, reserved, available)
  }

  private func isBlocked(_ stock: TrackedSKUID) -> Bool {
    let key = trackedSKUs[stock]
    return isBlocked(.lot, key.tracking.lotNo.id, key.unit)
      || isBlocked(.serial, key.tracking.serialNo.id, key.unit)
  }

  private func isBlocked(_ kind: NumberKind, _ number: Int32, _ unit: StockkeepingUnit) -> Bool {
    guard number > 0 else { return false }
    let id = card(kind, number, of: unit.itemNo, variant: unit.variantCode)
    return !id.isNone && numberInformation[id].blocked == 1
  }

  /// the demand is gone, or is not what was gathered.
  public func isOutdated(_ id: RowID<ReservationWorksheetLine>) -> Bool {
    let line = worksheetLines[id]
    let isThere =
      line.demand.line.map { lines.contains($0) } ?? line.demand.component.map {
        components.contains($0)
      } ?? false
    guard isThere else { return true }
    let owner = owner(of: line.demand)
    return owner.no != line.documentNo || owner.lineNo != line.documentLineNo
      || owner.unitCode != line.unitCode || sku(of: line.demand) != trackedSKUs[line.unit].unit
  }

  // MARK: Sharing out

  /// Sets how much of a line is to be reserved.
  ///
  /// - Throws: `worksheet-exceeded` beyond what remains or is available.
  package mutating func setToReserve(
    _ quantity: Quantity, of id: RowID<ReservationWorksheetLine>
  ) throws(TrackingError) {
    let line = worksheetLines[id]
    let available = line.available - (quantity - line.toReserve)
    guard !quantity.isNegative, quantity <= line.remaining, !available.isNegative else {
      throw TrackingError(
        .worksheetExceeded, blaming: .quantity,
        "\(quantity) cannot be reserved: \(line.remaining) remain to be, \(line.available + line.toReserve) are available (R-194)",
        facts: [
          Fact("found", .quantity(quantity)), Fact("remaining", .quantity(line.remaining)),
          Fact("available", .quantity(line.available + line.toReserve)),
        ])
    }
    for other in worksheetLines(of: line.batch) where worksheetLines[other].unit == line.unit {
      worksheetLines.update(other, &journal) { $0.available = available }
    }
    worksheetLines.update(id, &journal) {
      $0.toReserve = quantity
      $0.isAccepted = quantity == $0.remaining ? 1 : 0
    }
  }

  package mutating func accept(_ id: RowID<ReservationWorksheetLine>) {
    worksheetLines.update(id, &journal) { $0.isAccepted = 1 }
  }

  /// Takes an acceptance back; what is to be reserved stays written.
  package mutating func reject(_ id: RowID<ReservationWorksheetLine>) {
    worksheetLines.update(id, &journal) { $0.isAccepted = 0 }
  }

  /// nothing is to be reserved any more.
  package mutating func clearAllocation(of batch: RowID<ReservationBatch>) throws(TrackingError) {
    for id in worksheetLines(of: batch) { try setToReserve(.zero, of: id) }
  }

  // MARK: Making

  /// Reserves what is accepted, from inventory, and logs it; less than asked for is no error
  ///
  ///
  /// Outdated lines stay.
  package mutating func makeReservations(of batch: RowID<ReservationBatch>) throws(TrackingError) {
    for id in worksheetLines(of: batch) {
      let line = worksheetLines[id]
      guard line.isAccepted == 1, !line.toReserve.isZero, !isOutdated(id) else { continue }
      let open =
        netQuantity(of: line.demand).magnitude - reservedQuantity(of: line.demand).magnitude
      var command = Reserve(min(open, line.toReserve), for: line.demand)
      command.partner = .kinds([.inventory])
      var reserved = Quantity.zero
      if open.isPositive {
        do throws(TrackingError) {
          reserved = try command.perform(on: &self).reserved
        } catch  where error.code == .nothingToReserve {
          // It is logged with nothing.
        }
      }
      let number = reservationBatches[batch].lastLogNo + 1
      reservationBatches.update(batch, &journal) { $0.lastLogNo = number }
      _ = reservationLog.insert(
        ReservationLogEntry(
          batch: batch, entryNo: number, demand: line.demand, quantity: reserved), &journal)
      worksheetLines.remove(id, &journal)
    }
  }

  /// Takes lines and log away.
  ///
  /// - Throws: the question `empty-worksheet`.
  package mutating func emptyWorksheet(_ batch: RowID<ReservationBatch>) throws(TrackingError) {
    let question = TrackingError(
      .emptyWorksheet, blaming: .document,
      "delete all lines and the log of \(reservationBatches[batch].name)?")
    guard try ask(question) else { return }
    for id in worksheetLines(of: batch) { worksheetLines.remove(id, &journal) }
    emptyLog(of: batch)
  }

  /// Forgets what a worksheet reserved.
  package mutating func emptyLog(of batch: RowID<ReservationBatch>) {
    for id in reservationLog.ids(inList: 0, key: batch.raw) { reservationLog.remove(id, &journal) }
  }
}
