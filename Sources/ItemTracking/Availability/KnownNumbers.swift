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
    let number = KnownDates.Number(key, of: sku)
    guard !number.key.isBlank else { return nil }
    return inboundEntries(of: number).entries.answer(itemLedgerEntries)?.entry
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
}
