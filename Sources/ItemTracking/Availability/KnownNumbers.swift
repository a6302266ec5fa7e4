/// What the ledger knows of a number: when it came in, and its date.
extension Model {
  /// The date a number already has: that of its last inbound entry, closed before open, wherever it
  /// is (T-181).
  ///
  /// Nil when it has no inbound entry.
  func knownExpiration(of key: TrackingKey, _ sku: StockkeepingUnit) -> CalendarDate? {
    knownInbound(of: key, sku).map { itemLedgerEntries[$0].expirationDate }
  }

  /// The entry that decides a number's date.
  func knownInbound(of key: TrackingKey, _ sku: StockkeepingUnit) -> RowID<ItemLedgerEntry>? {
    // The date belongs to the lot; to the serial, then the package, only without a lot.
    var filter = TrackingKey.none
    if !key.lotNo.isBlank {
      filter.lotNo = key.lotNo
    } else if !key.serialNo.isBlank {
      filter.serialNo = key.serialNo
    } else {
      filter.packageNo = key.packageNo
    }
    guard !filter.isBlank else { return nil }
    var best: RowID<ItemLedgerEntry>?
    trackedSKUs.forEach(carrying: filter) { stock in
      let unit = trackedSKUs[stock].unit
      guard unit.itemNo == sku.itemNo, unit.variantCode == sku.variantCode else { return }
      if let id = lastInbound(of: stock), stands(id, after: best) { best = id }
    }
    return best
  }

  /// The last open inbound entry of a stock key, else its last inbound entry.
  ///
  /// Cost: its open entries, not its past.
  private func lastInbound(of stock: TrackedSKUID) -> RowID<ItemLedgerEntry>? {
    var last: RowID<ItemLedgerEntry>?
    forEachOpenInbound(of: stock) { id in
      if last.map({ $0.raw < id.raw }) ?? true { last = id }
    }
    if let last { return last }
    var id = itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
    while !id.isNone {
      if itemLedgerEntries[id].isPositive { return id }
      id = itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
    }
    return nil
  }

  /// The open inbound entries of a stock key, by posting date.
  func forEachOpenInbound(of stock: TrackedSKUID, _ body: (RowID<ItemLedgerEntry>) -> Void) {
    let key = trackedSKUs[stock]
    var pool: TrackedSKUID? = stock
    let itemID = items.find(unique: 0, key: key.unit.itemNo.id)
    if !itemID.isNone {
      // Where numbers are not specific the entries of several share a pool.
      let specific = trackingCode(of: items[itemID]).specificPart(of: key.tracking)
      if specific != key.tracking { pool = trackedSKUs.known(TrackedSKU(key.unit, specific)) }
    }
    guard let pool else { return }
    var id = itemLedgerEntries.first(inList: 0, key: pool.raw)
    while !id.isNone {
      let entry = itemLedgerEntries[id]
      if entry.stock == stock, entry.remainingQuantity.isPositive { body(id) }
      id = itemLedgerEntries.next(inList: 0, after: id)
    }
  }

  private func stands(
    _ id: RowID<ItemLedgerEntry>, after other: RowID<ItemLedgerEntry>?
  ) -> Bool {
    guard let other else { return true }
    let isOpen = itemLedgerEntries[id].isOpen
    if isOpen != itemLedgerEntries[other].isOpen { return isOpen }
    return id.raw > other.raw
  }
}
