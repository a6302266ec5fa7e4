/// What may still change on items and tracking codes once goods have moved (T-016, T-019).
extension Tables {
  /// Changes an item, except its number.
  public mutating func change(
    _ no: ItemNo, _ change: (inout Item) -> Void
  ) throws(TrackingError) {
    let before = try item(no)
    var after = before
    change(&after)
    try check(after)
    if before.trackingCode != after.trackingCode { try checkNewTrackingCode(before, after) }
    if before.baseUnit != after.baseUnit, hasEntries(no) {
      throw .codeLocked("the base unit of \(no) cannot change: it has item ledger entries")
    }
    if before.costing != after.costing, hasEntries(no) {
      throw .codeLocked("the costing method of \(no) cannot change: it has item ledger entries")
    }
    items.update(items.find(unique: 0, key: no.id), &journal) { $0 = after }
    if before.orderTracking != after.orderTracking {
      changeOrderTracking(of: no, from: before.orderTracking, to: after.orderTracking)
    }
  }

  /// Changes a tracking code, except its name.
  public mutating func change(
    _ code: ItemTrackingCodeCode, _ change: (inout ItemTrackingCode) -> Void
  ) throws(TrackingError) {
    let id = trackingCodes.find(unique: 0, key: code.id)
    guard !id.isNone else { throw .trackingCodeUnknown(code) }
    let before = trackingCodes[id]
    var after = before
    change(&after)
    let specificChanged =
      before.serial.contains(.specific) != after.serial.contains(.specific)
      || before.lot.contains(.specific) != after.lot.contains(.specific)
      || before.package.contains(.specific) != after.package.contains(.specific)
    if specificChanged, let user = itemWithEntries(using: code) {
      // T-016
      throw .codeLocked(
        "specific tracking of \(code) cannot change: item \(user) has item ledger entries")
    }
    try checkExpirationChange(before, after)
    trackingCodes.update(id, &journal) { $0 = after }
  }

  public func hasEntries(_ no: ItemNo) -> Bool {
    var found = false
    stockKeys.forEach(of: no) { key in
      if !ledger.newest(inChain: ItemLedgerEntry.Chain.stock, key: key.raw).isNone { found = true }
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
    for series in [item.lotSeries, item.serialSeries]
    where !series.isBlank && self.series.first(inList: 0, key: series.id).isNone {
      throw TrackingError(.seriesUnknown, blaming: .series, "there is no series \(series)")
    }
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
    if item.type != .inventory, item.reserve == .always {
      throw TrackingError(
        .reserveNeedsInventory, blaming: .item,
        "item \(item.no) is not of type inventory, so it cannot always be reserved")
    }
    if !names.isBlankFormula(item.expirationCalculation),
      !trackingCode(of: item).dates.contains(.expirationUsed)
    {
      throw TrackingError(
        .expirationNotUsed, blaming: .expiration,
        "an expiration calculation needs a tracking code that uses expiration dates (T-019)")
    }
  }

  private func checkNewTrackingCode(_ before: Item, _ after: Item) throws(TrackingError) {
    let old = trackingCode(of: before)
    let new = trackingCode(of: after)
    let differs =
      old.serial.contains(.specific) != new.serial.contains(.specific)
      || old.lot.contains(.specific) != new.lot.contains(.specific)
      || old.package.contains(.specific) != new.package.contains(.specific)
    if differs, hasEntries(before.no) {
      throw .codeLocked(
        "item \(before.no) has item ledger entries, and \(after.trackingCode) differs in specific tracking"
      )
    }
    guard !before.trackingCode.isBlank else { return }
    var tracked = false
    stockKeys.forEach(of: before.no) { key in
      if stockKeys[key].tracking.isBlank { return }
      let list = ReservationEntry.List.stock
      if !reservationEntries.first(inList: list, key: key.raw).isNone { tracked = true }
    }
    if tracked {
      throw .codeLocked("item \(before.no) has tracking on open documents")
    }
  }

  private func itemWithEntries(using code: ItemTrackingCodeCode) -> ItemNo? {
    var result: ItemNo?
    items.forEach { _, item in
      if result == nil, item.trackingCode == code, hasEntries(item.no) { result = item.no }
    }
    return result
  }

  /// T-013: expiration dates cannot be switched off while something relies on them.
  private func checkExpirationChange(
    _ before: ItemTrackingCode, _ after: ItemTrackingCode
  ) throws(TrackingError) {
    guard before.dates.contains(.expirationUsed), !after.dates.contains(.expirationUsed) else {
      return
    }
    var reason: Wording?
    items.forEach { _, item in
      guard reason == nil, item.trackingCode == before.code else { return }
      stockKeys.forEach(of: item.no) { key in
        var id = ledger.newest(inChain: ItemLedgerEntry.Chain.stock, key: key.raw)
        while !id.isNone {
          if !ledger[id].expirationDate.isBlank {
            reason = "item \(item.no) has entries with an expiration date"
          }
          id = ledger.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
        }
      }
      if reason == nil, !item.expirationCalculation.isBlank {
        reason = "item \(item.no) has an expiration calculation"
      }
    }
    if after.dates.contains(.expirationRequired) || after.dates.contains(.expirationStrict) {
      reason = reason ?? "\(before.code) requires expiration dates"
    }
    if let reason { throw .codeLocked(reason) }
  }
}

extension Names {
  func isBlankFormula(_ text: TextID) -> Bool { text.isBlank }
}

extension TrackingError {
  static func codeLocked(_ wording: Wording) -> TrackingError {
    TrackingError(.codeLocked, blaming: .code, wording)
  }

  static func trackingCodeUnknown(_ code: ItemTrackingCodeCode) -> TrackingError {
    TrackingError(
      .trackingCodeUnknown, blaming: .code, "there is no tracking code \(code)",
      advice: "`tracking code \(code) lot specific` declares one")
  }
}
