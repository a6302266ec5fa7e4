/// Expiration dates at posting (T-181, T-182).
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

  /// The date of a number that is posted (T-059, T-181, T-182).
  mutating func checkExpiration(
    _ split: inout PostingSplit, _ line: PostingLine
  ) throws(TrackingError) {
    let entry = knownInbound(of: split.key, line.sku)
    let known = entry.map { itemLedgerEntries[$0].expirationDate }
    if let entry, !line.isCorrection { try checkOneKnownDate(entry, split.key, line) }
    guard line.type != .transfer else { return }
    guard line.isInbound else {
      // T-059: what goes out shows the date it came in with.
      if let known { split.expirationDate = known }
      return
    }
    // T-182.1: the date must be entered, whatever could be calculated; a known one is filled in.
    let isFilled = !split.expirationDate.isBlank || known.map { !$0.isBlank } ?? false
    if line.code.dates.contains(.expirationRequired), !isFilled, !line.isCorrection,
      split.appliesFrom.isNone
    {
      throw TrackingError(
        .expirationRequired, blaming: .expiration,
        "\(split.key) of \(line.item.no) needs an expiration date (T-182)",
        advice: "`expires D` beside the number gives one")
    }
    if split.expirationDate.isBlank {
      let dated = known.map { !$0.isBlank } ?? false
      split.expirationDate =
        dated
        ? known ?? .blank : date(by: line.item.expirationCalculation, from: line.documentDate)
    }
    guard let known, !line.isCorrection, known != split.expirationDate else { return }
    throw TrackingError(
      .expirationDiffers, blaming: .expiration,
      "\(split.key) of \(line.item.no) expires on \(split.expirationDate), but is known with \(known)",
      facts: [Fact("found", .date(split.expirationDate)), Fact("required", .date(known))],
      advice: "receive it with its own date; `reclassify` changes a date")
  }

  /// T-176, T-181a: the open entries of a number share one date.
  func checkOneKnownDate(_ key: TrackingKey, _ line: PostingLine) throws(TrackingError) {
    guard let entry = knownInbound(of: key, line.sku) else { return }
    try checkOneKnownDate(entry, key, line)
  }

  /// T-181a: the open entries of a specific number share one date.
  private func checkOneKnownDate(
    _ entry: RowID<ItemLedgerEntry>, _ key: TrackingKey, _ line: PostingLine
  ) throws(TrackingError) {
    guard !line.code.specificPart(of: key).isBlank else { return }
    let date = itemLedgerEntries[entry].expirationDate
    let filter =
      key.lotNo.isBlank
      ? TrackingKey(
        serialNo: key.serialNo, packageNo: key.serialNo.isBlank ? key.packageNo : .blank)
      : TrackingKey(lotNo: key.lotNo)
    var other: CalendarDate?
    trackedSKUs.forEach(carrying: filter) { stock in
      let unit = trackedSKUs[stock].unit
      guard unit.itemNo == line.item.no, unit.variantCode == line.sku.variantCode else { return }
      forEachOpenInbound(of: stock) { id in
        if itemLedgerEntries[id].expirationDate != date {
          other = itemLedgerEntries[id].expirationDate
        }
      }
    }
    guard let other else { return }
    throw TrackingError(
      .severalExpirations, blaming: .expiration,
      "\(key) of \(line.item.no) is in inventory both with \(date) and with \(other) (T-181)",
      facts: [Fact("found", .date(other)), Fact("required", .date(date))],
      advice: "`reclassify` all of it to one date")
  }

  /// T-182.5: the serial numbers of a new lot in one posting share its date.
  func checkOneDatePerLot(
    _ splits: [PostingSplit], _ line: PostingLine
  ) throws(TrackingError) {
    guard splits.count > 1, line.isInbound, line.code.dates.contains(.expirationUsed) else {
      return
    }
    var dates: [LotNo: CalendarDate] = [:]
    for split in splits where !split.key.lotNo.isBlank && !split.key.serialNo.isBlank {
      if dates[split.key.lotNo] == nil, knownInbound(of: split.key, line.sku) != nil { continue }
      if let other = dates[split.key.lotNo], other != split.expirationDate {
        throw TrackingError(
          .severalExpirations, blaming: .expiration,
          "lot \(split.key.lotNo) cannot expire both on \(other) and on \(split.expirationDate)")
      }
      dates[split.key.lotNo] = split.expirationDate
    }
  }

  /// T-184: what has expired does not leave, but for the exceptions the caller knows.
  func checkNotExpired(
    _ inbound: RowID<ItemLedgerEntry>, _ line: PostingLine
  ) throws(TrackingError) {
    guard line.code.dates.contains(.expirationStrict), !line.ignoresExpiry, !line.isCorrection
    else { return }
    let entry = itemLedgerEntries[inbound]
    guard !entry.expirationDate.isBlank, line.postingDate > entry.expirationDate else { return }
    let key = trackedSKUs[entry.stock].tracking
    throw TrackingError(
      .expired, blaming: key.serialNo.isBlank ? .lot : .serial,
      "\(key) of \(line.item.no) expired on \(entry.expirationDate); the posting is dated \(line.postingDate)",
      facts: [
        Fact("expiration", .date(entry.expirationDate)), Fact("posting", .date(line.postingDate)),
      ],
      detail: "the expiration day itself is the last one it can be used")
  }
}
