/// The dates that a reclassification gives (T-159).
extension Model {
  /// What a line reclassifies under a new lot.
  private struct NewLot {
    var quantity = Quantity.zero
    /// What is in inventory of it, wherever it is.
    let inventory: Quantity
    /// The date of its first number, and the first other one.
    let date: CalendarDate
    var otherDate: CalendarDate?
  }

  /// T-159: a lot that stays in inventory elsewhere keeps its date; one new lot has one date.
  ///
  /// Goods without a new lot get whatever date is given. Order of checks: number by number the
  /// known date of its new lot, several dates of that lot, then whether there must be a date.
  ///
  /// - Throws: `expiration-differs`, `several-expirations`, `expiration-required`.
  mutating func checkNewDates(
    _ splits: [PostingSplit], _ line: PostingLine
  ) throws(TrackingError) {
    let lots = newLots(of: splits, line.sku)
    for split in splits where !split.key.isBlank {
      if let lot = lots[split.newKey.lotNo] { try checkNewDate(split, lot, line) }
      guard line.code.dates.contains(.expirationRequired), split.newExpirationDate.isBlank else {
        continue
      }
      throw TrackingError(
        .expirationRequired, blaming: .expiration,
        "\(split.newKey) of \(line.item.no) needs a new expiration date (T-159)",
        advice: "`expires D` after the new number gives one")
    }
  }

  /// Gathered once, for a line may have many serial numbers of one lot.
  private func newLots(
    of splits: [PostingSplit], _ sku: StockkeepingUnit
  ) -> [LotNo: NewLot] {
    var lots: [LotNo: NewLot] = [:]
    for split in splits where !split.newKey.lotNo.isBlank {
      let lotNo = split.newKey.lotNo
      let given = split.newExpirationDate
      var lot = lots[lotNo] ?? NewLot(inventory: openQuantity(of: lotNo, sku), date: given)
      lot.quantity += split.quantity.magnitude
      if lot.otherDate == nil, given != lot.date { lot.otherDate = given }
      lots[lotNo] = lot
    }
    return lots
  }

  private mutating func checkNewDate(
    _ split: PostingSplit, _ lot: NewLot, _ line: PostingLine
  ) throws(TrackingError) {
    let new = split.newKey
    let moved = new.serialNo.isBlank ? split.quantity.magnitude : lot.quantity
    let date = knownDate(of: new, line.sku)?.date ?? .blank
    let differs =
      lot.inventory != moved || new.lotNo != split.key.lotNo
      || new.packageNo != split.key.packageNo
    if lot.inventory.isPositive, differs, split.newExpirationDate != date {
      throw TrackingError(
        .expirationDiffers, blaming: .expiration,
        "\(new) of \(line.item.no) would " + .expiring(split.newExpirationDate)
          + ", but is known to " + .expiring(date) + " (T-159)",
        facts: [Fact("found", .date(split.newExpirationDate)), Fact("required", .date(date))],
        detail: "\(lot.inventory) of it are in inventory, \(moved) are reclassified",
        advice: "a lot's date changes only with all that is in inventory of it")
    }
    if let other = lot.otherDate {
      throw TrackingError(
        .severalExpirations, blaming: .expiration,
        "lot \(new.lotNo) cannot both " + .expiring(lot.date) + " and " + .expiring(other)
          + " (T-159)")
    }
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
