/// Reclassification: the same goods under other numbers, another date, or at another place
/// (T-154 to T-160).
extension Model {
  /// Posts the numbers of one reclassification line.
  ///
  /// Order of checks: the dates of all numbers (T-159), then all old numbers (see `checkNumbers`)
  /// and the new ones (T-157), before any of them moves; then number by number what `writeEntry`
  /// checks.
  mutating func postReclassification(
    _ splits: [PostingSplit], _ line: PostingLine
  ) throws(TrackingError) {
    guard let to = line.toSKU else { return }
    let usesDates = line.code.dates.contains(.expirationUsed)
    var known = splits
    for index in known.indices where known[index].newKey.isBlank {
      known[index].newKey = known[index].key
    }
    for index in known.indices {
      let old = knownExpiration(of: known[index].key, line.sku) ?? .blank
      known[index].expirationDate = old
      if !usesDates {
        // T-183: a code without dates keeps none, and says so.
        let given = known[index].newExpirationDate
        if !given.isBlank, given != old { inform(.expirationLocked(known[index].newKey, old)) }
        known[index].newExpirationDate = old
      }
      // T-188: goods take the warranty date of the number they get, the last one of several.
      if known[index].warrantyDate.isBlank,
        let last = knownInbound(of: known[index].newKey, line.sku)
      {
        known[index].warrantyDate = itemLedgerEntries[last].warrantyDate
      }
    }
    // T-155: nothing changes at all, so nothing is posted; another bin concerns the warehouse only.
    let changes = known.contains {
      $0.newKey != $0.key || $0.newExpirationDate != $0.expirationDate
    }
    guard changes || to != line.sku else {
      if line.binCode != line.toBinCode { try moveBetweenBins(known, line) }
      return trackAgain(splits, line)
    }
    if usesDates {
      for split in known where !split.key.isBlank { try checkNewDate(split, known, line) }
    }
    try requireGoodsToBeNamed(line)
    for index in known.indices {
      try checkNewNumbers(known[index], line)
      try checkNumbers(&known[index], line)
    }
    for split in known { try moveChecked(split, line, arriving: nil) }
  }

  /// The line named goods that others had reserved, and these took other goods: what it
  /// leaves where it was is seen by order tracking again (P-060).
  private mutating func trackAgain(_ splits: [PostingSplit], _ line: PostingLine) {
    guard line.item.orderTracking != .none else { return }
    for split in splits {
      let key = TrackedSKU(line.sku, line.code.specificPart(of: split.key))
      guard let pool = trackedSKUs.known(key) else { continue }
      let list = ItemLedgerEntry.List.pool
      for entry in itemLedgerEntries.ids(inList: list, key: pool.raw) {
        autoTrack(SourceReference(entry))
      }
    }
  }

  /// T-159: a lot that stays in inventory elsewhere keeps its date; one new lot has one date.
  ///
  /// Goods without a new lot get whatever date is given.
  private func checkNewDate(
    _ split: PostingSplit, _ splits: [PostingSplit], _ line: PostingLine
  ) throws(TrackingError) {
    if !split.newKey.lotNo.isBlank { try checkNewLotDate(split, splits, line) }
    if line.code.dates.contains(.expirationRequired), split.newExpirationDate.isBlank {
      throw TrackingError(
        .expirationRequired, blaming: .expiration,
        "\(split.newKey) of \(line.item.no) needs a new expiration date (T-159)",
        advice: "`expires D` after the new number gives one")
    }
  }

  private func checkNewLotDate(
    _ split: PostingSplit, _ splits: [PostingSplit], _ line: PostingLine
  ) throws(TrackingError) {
    let new = split.newKey
    let inventory = openQuantity(of: new.lotNo, line.sku)
    var moved = split.quantity.magnitude
    if !new.serialNo.isBlank {
      moved = .zero
      for other in splits where other.newKey.lotNo == new.lotNo {
        moved += other.quantity.magnitude
      }
    }
    let date = knownExpiration(of: new, line.sku) ?? .blank
    let differs =
      inventory != moved || new.lotNo != split.key.lotNo || new.packageNo != split.key.packageNo
    if inventory.isPositive, differs, split.newExpirationDate != date {
      throw TrackingError(
        .expirationDiffers, blaming: .expiration,
        "\(new) of \(line.item.no) would " + .expiring(split.newExpirationDate)
          + ", but is known to " + .expiring(date) + " (T-159)",
        facts: [Fact("found", .date(split.newExpirationDate)), Fact("required", .date(date))],
        detail: "\(inventory) of it are in inventory, \(moved) are reclassified",
        advice: "a lot's date changes only with all that is in inventory of it")
    }
    for other in splits
    where other.newKey.lotNo == new.lotNo && other.newExpirationDate != split.newExpirationDate {
      throw TrackingError(
        .severalExpirations, blaming: .expiration,
        "lot \(new.lotNo) cannot both " + .expiring(split.newExpirationDate) + " and "
          + .expiring(other.newExpirationDate) + " (T-159)"
      )
    }
  }

  /// T-157: the new number is asked for like the old one.
  private func checkNewNumbers(
    _ split: PostingSplit, _ line: PostingLine
  ) throws(TrackingError) {
    let needs = line.code.requirements(.transfer, inbound: true)
    let missing: (ErrorCode, NumberKind)? =
      needs.serial && split.newKey.serialNo.isBlank
      ? (.serialRequired, .serial)
      : needs.lot && split.newKey.lotNo.isBlank
        ? (.lotRequired, .lot)
        : needs.package && split.newKey.packageNo.isBlank ? (.packageRequired, .package) : nil
    guard let missing else { return }
    throw TrackingError(
      missing.0, blaming: missing.1.blame,
      "item \(line.item.no) needs a new \(missing.1.name) number here (T-157)",
      facts: [Fact("missing", .quantity(split.quantity.magnitude))])
  }

  /// What is in inventory of a lot, wherever it is.
  private func openQuantity(of lotNo: LotNo, _ sku: StockkeepingUnit) -> Quantity {
    var sum = Quantity.zero
    trackedSKUs.forEach(carrying: TrackingKey(lotNo: lotNo)) { stock in
      let unit = trackedSKUs[stock].unit
      guard unit.itemNo == sku.itemNo, unit.variantCode == sku.variantCode else { return }
      var id = itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
      while !id.isNone {
        if itemLedgerEntries[id].isPositive { sum += itemLedgerEntries[id].remainingQuantity }
        id = itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
      }
    }
    return sum
  }
}

extension Wording {
  /// What becomes of goods by a date: blank for goods that never expire.
  fileprivate static func expiring(_ date: CalendarDate) -> Wording {
    date.isBlank ? "have no expiration date" : "expire on \(date)"
  }
}
