/// Reclassification: the same goods under other numbers, another date, or at another place
/// (T-154 to T-160).
extension Model {
  /// Posts the numbers of one reclassification line.
  ///
  /// Order of checks: the dates of all numbers (T-159), then all old numbers (see `checkNumbers`)
  /// and the new ones (T-157), before any of them moves; then number by number what `writeEntry`
  /// checks. Where goods only go to another bin: that they have the numbers they need, then what
  /// the bins say.
  mutating func postReclassification(
    _ splits: [PostingSplit], _ line: PostingLine
  ) throws(TrackingError) {
    guard let to = line.toSKU else { return }
    let usesDates = line.code.dates.contains(.expirationUsed)
    var known = splits
    for index in known.indices {
      if known[index].newKey.isBlank { known[index].newKey = known[index].key }
      let old = knownDate(of: known[index].key, line.sku)?.date ?? .blank
      known[index].expirationDate = old
      if !usesDates {
        // T-183: a code without dates keeps none, and says so.
        let given = known[index].newExpirationDate
        if !given.isBlank, given != old { inform(.expirationLocked(known[index].newKey, old)) }
        known[index].newExpirationDate = old
      }
      // T-188: goods keep the warranty date of the number they have, the last one of several: it
      // stands on the line before the new number does (BC: TrackingSpecification, Lot No.).
      if known[index].warrantyDate.isBlank,
        let last = knownDate(of: known[index].key, line.sku)?.entry
      {
        known[index].warrantyDate = itemLedgerEntries[last].warrantyDate
      }
    }
    // T-155: nothing changes at all, so nothing is posted; another bin concerns the warehouse only.
    let changes = known.contains {
      $0.newKey != $0.key || $0.newExpirationDate != $0.expirationDate
    }
    guard changes || to != line.sku else {
      if line.binCode != line.toBinCode {
        // T-007: goods without the number that their code asks for are in no bin.
        for split in known { try checkRequired(split, line) }
        try moveBetweenBins(known, line)
      }
      return trackAgain(splits, line)
    }
    if usesDates { try checkNewDates(known, line) }
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
}
