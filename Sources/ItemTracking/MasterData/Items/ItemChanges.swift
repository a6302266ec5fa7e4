/// What may still change on items once goods have moved (T-019).
extension Model {
  /// Changes an item, except its number.
  package mutating func change(
    _ no: ItemNo, _ change: (inout Item) -> Void
  ) throws(TrackingError) {
    let before = try item(no)
    var after = before
    change(&after)
    try check(after)
    if before.type != after.type { try checkNewType(before, after) }
    if before.trackingCode != after.trackingCode { try checkNewTrackingCode(before, after) }
    if before.baseUnit != after.baseUnit, hasEntries(no) {
      throw .codeLocked(
        "the base unit of \(no) cannot change: it has item ledger entries",
        advice: "a new item can have another one")
    }
    // T-020: numbers can be drawn only for what is tracked.
    if before.lotSeries != after.lotSeries || before.serialSeries != after.serialSeries {
      try checkSeriesUse(after)
    }
    if before.costing != after.costing, hasEntries(no) {
      throw .codeLocked(
        "the costing method of \(no) cannot change: it has item ledger entries",
        advice: "a new item can have another one")
    }
    items.update(items.find(unique: 0, key: no.id), &journal) { $0 = after }
    if before.orderTracking != after.orderTracking {
      changeOrderTracking(of: no, from: before.orderTracking, to: after.orderTracking)
    }
  }

  /// What has moved or stands on a document stays what it is, and what is assembled is kept in
  /// stock.
  private func checkNewType(_ before: Item, _ after: Item) throws(TrackingError) {
    if hasEntries(before.no) {
      throw .codeLocked(
        "the type of \(before.no) cannot change: it has item ledger entries",
        advice: "a new item can have another one")
    }
    if hasWarehouseEntries(before.no) {
      throw .codeLocked("the type of \(before.no) cannot change: it has warehouse entries")
    }
    if let document = openDocument(with: before.no) {
      throw .codeLocked("the type of \(before.no) cannot change: it stands on \(document)")
    }
    let list = BillOfMaterialsLine.List.assembly
    guard after.type == .inventory || bomLines.first(inList: list, key: before.no.id).isNone else {
      throw .codeLocked(
        "the type of \(before.no) cannot change: it has an assembly bill of materials (R-020)")
    }
  }

  /// An open document with a line or a component of an item; journals of the warehouse count.
  func openDocument(with no: ItemNo) -> DocumentNo? {
    var found: DocumentNo?
    trackedSKUs.forEach(of: no) { key in
      guard found == nil else { return }
      let line = lines.first(inList: DocumentLine.List.stock, key: key.raw)
      if !line.isNone { found = documents[lines[line].document].no }
      let component = components.first(inList: ProductionComponent.List.stock, key: key.raw)
      if !component.isNone {
        found = documents[lines[components[component].line].document].no
      }
      let list = WarehouseJournalLine.List.stock
      let journalLine = warehouseJournalLines.first(inList: list, key: key.raw)
      if !journalLine.isNone {
        found = warehouseDocuments[warehouseJournalLines[journalLine].document].no
      }
    }
    return found
  }

  func checkSeriesUse(_ item: Item) throws(TrackingError) {
    guard item.trackingCode.isBlank, !item.lotSeries.isBlank || !item.serialSeries.isBlank else {
      return
    }
    throw TrackingError(
      .notTracked, blaming: .series,
      "item \(item.no) has no tracking code, so it takes no series for its numbers (T-020)",
      advice: "`tracked …` gives it one")
  }

  /// Whether anything of an item was ever posted.
  public func hasEntries(_ no: ItemNo) -> Bool {
    var found = false
    trackedSKUs.forEach(of: no) { key in
      if !itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: key.raw).isNone {
        found = true
      }
    }
    return found
  }

  func check(_ item: Item) throws(TrackingError) {
    if !item.trackingCode.isBlank,
      trackingCodes.find(unique: 0, key: item.trackingCode.id).isNone
    {
      throw .trackingCodeUnknown(item.trackingCode)
    }
    // T-002
    if !item.trackingCode.isBlank, item.type != .inventory {
      throw TrackingError(
        .trackingNeedsInventory, blaming: .code,
        "item \(item.no) is not of type inventory, so it cannot be tracked by \(item.trackingCode)")
    }
    try requireSeries(item.lotSeries)
    try requireSeries(item.serialSeries)
    // T-022
    if item.costing == .specific, !trackingCode(of: item).serial.contains(.specific) {
      throw TrackingError(
        .costingNeedsSerial, blaming: .code,
        "costing method specific needs a tracking code with serial specific on item \(item.no)")
    }
    // P-001
    if item.orderTracking != .none, item.type != .inventory {
      throw TrackingError(
        .orderTrackingNeedsInventory, blaming: .item,
        "item \(item.no) is not of type inventory, so it cannot be order tracked")
    }
    //
    if item.type != .inventory, item.reserve != .never {
      throw TrackingError(
        .reserveNeedsInventory, blaming: .item,
        "item \(item.no) is not of type inventory, so it is never reserved (R-020)")
    }
    if !item.expirationCalculation.isBlank,
      !trackingCode(of: item).dates.contains(.expirationUsed)
    {
      throw TrackingError(
        .expirationNotUsed, blaming: .expiration,
        "an expiration calculation needs a tracking code that uses expiration dates (T-019)")
    }
  }

  /// In BC's order: specific tracking, costing by serial, tracking on open documents (T-019).
  private func checkNewTrackingCode(_ before: Item, _ after: Item) throws(TrackingError) {
    let differs = trackingCode(of: before).specificKinds != trackingCode(of: after).specificKinds
    if differs || after.costing == .specific { try checkNoEntries(before.no) }
    try checkWarehouseTracking(before, after)
    guard !before.trackingCode.isBlank else { return }
    var place: SourceReference?
    trackedSKUs.forEach(of: before.no) { key in
      if trackedSKUs[key].tracking.isBlank { return }
      let row = reservationEntries.first(inList: ReservationEntry.List.stock, key: key.raw)
      if !row.isNone { place = reservationEntries[row].source }
    }
    // Tracking that is posted of a line that still exists counts as well.
    if place == nil { place = openHistory(of: before.no) }
    if let place {
      throw .codeLocked(
        "the tracking code of \(before.no) cannot change: \(describe(place)) has tracking of it")
    }
  }

  /// A line that still exists and of which a number is posted.
  private func openHistory(of no: ItemNo) -> SourceReference? {
    var found: SourceReference?
    trackingSpecifications.forEach { _, row in
      if trackedSKUs[row.stock].unit.itemNo == no { found = SourceReference(row.line) }
    }
    return found
  }

  /// BC demands that no goods have moved and that none are on purchase orders (T-019).
  private func checkNoEntries(_ no: ItemNo) throws(TrackingError) {
    if hasEntries(no) {
      throw .codeLocked(
        "the tracking code of \(no) cannot change: it has item ledger entries",
        advice: "a new item can have the other code, and what is left of \(no) adjusted over to it")
    }
    var ordered: RowID<DocumentLine>?
    trackedSKUs.forEach(of: no) { key in
      for id in lines.ids(inList: DocumentLine.List.stock, key: key.raw)
      where lines[id].kind.holdsTrackingCode {
        ordered = id
      }
    }
    if let ordered {
      let document = documents[lines[ordered].document].no
      throw .codeLocked(
        "the tracking code of \(no) cannot change: it stands on \(document)",
        advice: "`delete` its lines first")
    }
  }
}

extension TrackingError {
  static func codeLocked(_ wording: Wording, advice: Wording = "") -> TrackingError {
    TrackingError(.codeLocked, blaming: .code, wording, advice: advice)
  }

  static func trackingCodeUnknown(_ code: ItemTrackingCodeCode) -> TrackingError {
    TrackingError(
      .trackingCodeUnknown, blaming: .code, "there is no tracking code \(code)",
      advice: "`tracking code \(code) lot specific` declares one")
  }
}
