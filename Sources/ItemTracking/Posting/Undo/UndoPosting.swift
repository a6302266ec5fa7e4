/// Takes back a posted receipt or shipment line in the books (T-171 to T-176).
///
/// Order of checks: a line that can be undone, not undone already, not invoiced, then entry by
/// entry: nothing reserved, nothing consumed or returned.
public struct UndoPosting: Command {
  /// A line of a receipt, a shipment or a posted assembly order that is not invoiced (T-171).
  public var postedLine: RowID<PostedLine>

  /// Undone together with the shipment that it was assembled for (T-169).
  var isForShipment = false
  /// Of such an undo: what stands now for each entry that the shipment had taken.
  var replaced: [RowID<ItemLedgerEntry>: RowID<ItemLedgerEntry>] = [:]
  /// The sales line it was assembled for, while it is there.
  var sale: RowID<DocumentLine>?
  /// Undone together with the other end of a drop shipment (T-171).
  var isForPartner = false

  /// The undoing of one posted line.
  public init(_ postedLine: RowID<PostedLine>) { self.postedLine = postedLine }

  /// - Throws: `undo-unfit`, `undo-invoiced`, `undo-applied`, `undo-reserved`, and what else the
  ///   rules of undoing refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let posted = model.postedLines[postedLine]
    let document = model.postedDocuments[posted.document]
    if document.kind == .postedAssembly {
      try undoAssembly(document, on: &model)
      return
    }
    try check(posted, document)
    let entries = model.entries(ofPosted: postedLine)
    let isTransfer = document.kind == .transferShipment
    if isTransfer { try checkNothingArrived(posted, document, model) }
    let isDropped = posted.flags.contains(.dropShipment)
    if isDropped, document.kind == .purchaseReceipt {
      // The shipment is checked instead, and taken back first.
      try undoShipment(of: posted, entries, &model)
    } else {
      try check(entries, posted, model)
    }
    let undone = reverse(posted, &model)
    // What is in transit goes back before it is at its place again.
    let order =
      isTransfer
      ? entries.filter { model.itemLedgerEntries[$0].isPositive }
        + entries.filter { !model.itemLedgerEntries[$0].isPositive } : entries
    var corrections: [RowID<ItemLedgerEntry>: RowID<ItemLedgerEntry>] = [:]
    for entry in order {
      corrections[entry] = try undo(entry, posted, undone, document, &model)
    }
    try model.undoInBins(of: postedLine, as: undone)
    if isDropped, document.kind == .salesShipment { try undoReceipt(of: entries, &model) }
    if isTransfer {
      giveBackTransfer(posted, entries, &model)
    } else {
      giveBack(posted, entries, &model)
      if document.kind == .salesShipment { try undoAssemblies(corrections, &model) }
    }
  }

  private func check(_ posted: PostedLine, _ document: PostedDocument) throws(TrackingError) {
    guard document.kind.isUndoable else {
      throw TrackingError(
        .undoUnfit, blaming: .document, "a line of a \(document.kind.name) cannot be undone",
        advice: "receipts, shipments and assemblies can be undone, while they are not invoiced")
    }
    if posted.flags.contains(.correction) {
      throw TrackingError(
        .undoCorrected, blaming: .document, "the line is undone already (T-171)")
    }
    if !posted.quantityInvoiced.isZero {
      throw TrackingError(
        .undoInvoiced, blaming: .document,
        "\(posted.quantityInvoiced) of the line are invoiced, so it cannot be undone (T-171)",
        facts: [Fact("invoiced", .quantity(posted.quantityInvoiced))],
        advice: "return the goods instead")
    }
  }

  func check(
    _ entries: [RowID<ItemLedgerEntry>], _ posted: PostedLine, _ model: borrowing Model
  ) throws(TrackingError) {
    for id in entries {
      let entry = model.itemLedgerEntries[id]
      let reserved = model.reservedQuantity(of: SourceReference(id)).magnitude
      if reserved.isPositive {
        throw TrackingError(
          .undoReserved, blaming: .document,
          "\(reserved) of entry \(id.entryNo) are reserved, so it cannot be undone (R-134)",
          facts: [Fact("reserved", .quantity(reserved))], advice: "`unreserve` first")
      }
      if entry.isPositive, entry.remainingQuantity != entry.quantity,
        !entry.flags.contains(.notKept)
      {
        throw TrackingError(
          .undoApplied, blaming: .document,
          "entry \(id.entryNo) has \(entry.remainingQuantity) of \(entry.quantity) left: the rest is consumed (T-171)",
          facts: [
            Fact("found", .quantity(entry.remainingQuantity)),
            Fact("required", .quantity(entry.quantity)),
          ], advice: "undo or return what consumed it first")
      }
      if !entry.isPositive, entry.type != .transfer, entry.shippedNotReturned != entry.quantity {
        throw TrackingError(
          .undoReturned, blaming: .document,
          "a part of entry \(id.entryNo) has come back already (T-171)",
          facts: [Fact("found", .quantity(entry.shippedNotReturned))])
      }
    }
  }

  /// The posted line is marked, and a line with the opposite quantity is added (T-173).
  func reverse(
    _ posted: PostedLine, _ model: inout Model
  ) -> RowID<PostedLine> {
    model.postedLines.update(postedLine, &model.journal) { $0.flags.insert(.correction) }
    var reversed = posted
    reversed.quantity = -posted.quantity
    reversed.flags = .correction
    reversed.previous = .none
    let last = model.postedLines.ids(inChain: 0, key: posted.document.raw)
    reversed.lineNo = (last.map { model.postedLines[$0].lineNo }.max() ?? 0) + 1
    return model.postedLines.insert(reversed, &model.journal)
  }

  func undo(
    _ id: RowID<ItemLedgerEntry>, _ posted: PostedLine, _ undone: RowID<PostedLine>,
    _ document: PostedDocument, _ model: inout Model
  ) throws(TrackingError) -> RowID<ItemLedgerEntry> {
    let entry = model.itemLedgerEntries[id]
    let stock = model.trackedSKUs[entry.stock]
    let item = try model.item(stock.unit.itemNo)
    var line = PostingLine(
      type: entry.type, sku: stock.unit, item: item, code: model.trackingCode(of: item),
      quantity: -entry.quantity, postingDate: document.postingDate,
      documentDate: document.documentDate, posting: undone)
    line.isCorrection = true
    line.isDropped = posted.flags.contains(.dropShipment)
    line.making = entry.making
    var split = PostingSplit(
      key: stock.tracking, quantity: -entry.quantity, toInvoice: .zero)
    // The correction is completely invoiced (T-172).
    split.invoicedNow = entry.quantity.magnitude
    split.warrantyDate = entry.warrantyDate
    if entry.isPositive {
      split.appliesTo = replaced[id] ?? id
    } else {
      split.outbound = id
      try model.checkSerialNotBack(split.key, line)
    }
    split.expirationDate = model.correctedExpiration(of: id)
    // T-176: what is taken back is still there, what comes back is there already; what was
    // assembled has today's date of its number, whatever dates it has had.
    let isAssembly = entry.type == .assemblyOutput || entry.type == .assemblyConsumption
    if entry.isPositive, !isAssembly { try model.checkOneKnownDate(split.key, line) }
    let correction = try model.writeEntry(split, line)
    if !entry.isPositive, !isAssembly { try model.checkOneKnownDate(split.key, line) }
    let keepsDates = model.knownDates.isCurrent(model.itemLedgerEntries)
    model.itemLedgerEntries.update(id, &model.journal) {
      $0.shippedNotReturned = .zero
      $0.invoicedQuantity = $0.quantity
    }
    if keepsDates { model.knownDates.follow(model.itemLedgerEntries) }
    return correction
  }

  /// The order line, when it is still there, gets its quantity and its numbers back (T-173, T-174).
  private func giveBack(
    _ posted: PostedLine, _ entries: [RowID<ItemLedgerEntry>], _ model: inout Model
  ) {
    guard let line = model.orderLine(of: postedLine) else { return }
    let entries = Set(entries)
    for id in model.trackingSpecifications.ids(inList: 0, key: line.raw) {
      let row = model.trackingSpecifications[id]
      guard entries.contains(row.itemEntry) else { continue }
      model.trackingSpecifications.remove(id, &model.journal)
      var entry = ReservationEntry(
        entryNo: 0, status: .surplus, source: SourceReference(line), stock: row.stock,
        quantity: row.quantity)
      let dates = model.dates(of: entry.source)
      if entry.isPositive {
        entry.expectedDate = dates.expected
        entry.expirationDate = row.expirationDate
      } else {
        entry.shipmentDate = dates.shipment
      }
      model.insertLoose(entry)
    }
    reopen(line, posted, &model)
  }

  /// The order line can post again what was taken back (T-173).
  func reopen(_ line: RowID<DocumentLine>, _ posted: PostedLine, _ model: inout Model) {
    model.lines.update(line, &model.journal) {
      $0.quantityHandled -= posted.quantity
      $0.quantityToHandle = $0.outstanding
    }
    model.leaveToWarehouse(line)
    model.unchain(postedLine, from: line, previous: posted.previous)
    model.trackAgain(SourceReference(line))
  }
}

extension Model {
  /// The expiration date of what takes an entry back: that of the entry, of what an outbound one
  /// took (T-172), of an assembly the one that its number has today.
  func correctedExpiration(of id: RowID<ItemLedgerEntry>) -> CalendarDate {
    let entry = itemLedgerEntries[id]
    if entry.type == .assemblyOutput || entry.type == .assemblyConsumption {
      let stock = trackedSKUs[entry.stock]
      return knownExpiration(of: stock.tracking, stock.unit) ?? .blank
    }
    guard !entry.isPositive else { return entry.expirationDate }
    let taken = itemApplicationEntries.newest(
      inChain: ItemApplicationEntry.Chain.outbound, key: id.raw)
    guard !taken.isNone else { return .blank }
    return itemLedgerEntries[itemApplicationEntries[taken].inbound].expirationDate
  }

  /// T-175: a serial number that is in inventory again cannot come back by an undo.
  fileprivate func checkSerialNotBack(
    _ key: TrackingKey, _ line: PostingLine
  ) throws(TrackingError) {
    guard !key.serialNo.isBlank else { return }
    var sum = Quantity.zero
    trackedSKUs.forEach(carrying: TrackingKey(serialNo: key.serialNo)) { stock in
      let unit = trackedSKUs[stock].unit
      guard unit.itemNo == line.item.no, unit.variantCode == line.sku.variantCode else { return }
      var id = itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
      while !id.isNone {
        sum += itemLedgerEntries[id].quantity
        id = itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
      }
    }
    guard sum.isPositive else { return }
    throw TrackingError(
      .serialInInventory, blaming: .serial,
      "serial \(key.serialNo) of item \(line.item.no) is in inventory again, so the shipment cannot be undone (T-175)"
    )
  }

  /// Takes a posted line out of the middle of its order line's history.
  mutating func unchain(
    _ posted: RowID<PostedLine>, from line: RowID<DocumentLine>, previous: RowID<PostedLine>
  ) {
    if lines[line].lastPosted == posted {
      lines.update(line, &journal) { $0.lastPosted = previous }
    }
    var id = lines[line].lastPosted
    while !id.isNone {
      if postedLines[id].previous == posted {
        postedLines.update(id, &journal) { $0.previous = previous }
      }
      id = postedLines[id].previous
    }
  }
}
