/// Expiration dates at posting (T-181, T-182).
extension Tables {
  /// The date a number already has: that of its last inbound entry, closed before open, wherever it
  /// is (T-181).
  ///
  /// Nil when it has no inbound entry.
  func knownExpiration(of key: TrackingKey, _ sku: StockkeepingUnit) -> CalendarDate? {
    knownInbound(of: key, sku).map { ledger[$0].expirationDate }
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
    stockKeys.forEach(carrying: filter) { stock in
      let unit = stockKeys[stock].unit
      guard unit.itemNo == sku.itemNo, unit.variantCode == sku.variantCode else { return }
      var id = ledger.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
      while !id.isNone {
        if ledger[id].isPositive, stands(id, after: best) { best = id }
        id = ledger.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
      }
    }
    return best
  }

  private func stands(
    _ id: RowID<ItemLedgerEntry>, after other: RowID<ItemLedgerEntry>?
  ) -> Bool {
    guard let other else { return true }
    let isOpen = ledger[id].isOpen
    if isOpen != ledger[other].isOpen { return isOpen }
    return id.raw > other.raw
  }

  mutating func checkExpiration(
    _ split: inout PostingSplit, _ line: PostingLine
  ) throws(TrackingError) {
    guard line.isInbound, line.type != .transfer, !split.key.isBlank else { return }
    let known = knownExpiration(of: split.key, line.sku)
    // T-182.1: the date must be entered, whatever could be calculated.
    if line.code.dates.contains(.expirationRequired), split.expirationDate.isBlank,
      known == nil, !line.isCorrection, split.appliesFrom.isNone
    {
      throw TrackingError(
        .expirationRequired, blaming: .expiration,
        "\(split.key) of \(line.item.no) needs an expiration date",
        advice: "`expires D` beside the number gives one")
    }
    if split.expirationDate.isBlank {
      split.expirationDate =
        known ?? date(by: line.item.expirationCalculation, from: line.documentDate)
    }
    guard let known, !line.isCorrection else { return }
    if known != split.expirationDate {
      throw TrackingError(
        .expirationDiffers, blaming: .expiration,
        "\(split.key) of \(line.item.no) expires on \(split.expirationDate), but is known with \(known)",
        facts: [Fact("found", .date(split.expirationDate)), Fact("required", .date(known))],
        advice: "receive it with its own date; `reclassify` changes a date")
    }
  }

  /// T-182.5: all numbers of one lot in one posting share a date.
  func checkOneDatePerLot(
    _ splits: [PostingSplit], _ line: PostingLine
  ) throws(TrackingError) {
    guard splits.count > 1, line.isInbound, line.code.dates.contains(.expirationUsed) else {
      return
    }
    var dates: [LotNo: CalendarDate] = [:]
    for split in splits where !split.key.lotNo.isBlank {
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
    let entry = ledger[inbound]
    guard !entry.expirationDate.isBlank, line.postingDate > entry.expirationDate else { return }
    let key = stockKeys[entry.stock].tracking
    throw TrackingError(
      .expired, blaming: key.serialNo.isBlank ? .lot : .serial,
      "\(key) of \(line.item.no) expired on \(entry.expirationDate); the posting is dated \(line.postingDate)",
      facts: [
        Fact("expiration", .date(entry.expirationDate)), Fact("posting", .date(line.postingDate)),
      ],
      detail: "the expiration day itself is the last one it can be used")
  }
}
