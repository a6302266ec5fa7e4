/// Fixed application of tracking lines that exist (T-047 to T-049), and dates of posted entries.
extension Tables {
  /// Names the entry that a tracking line applies to, or none any more.
  ///
  /// What is handled already needs no room in the entry.
  ///
  /// - Throws: `tracking-line-unknown`, `wrong-sign` for goods that come in, `applies-to`,
  ///   `applies-to-too-low`.
  public mutating func setAppliesTo(
    _ target: RowID<ItemLedgerEntry>, of key: TrackingKey, on source: SourceReference
  ) throws(TrackingError) {
    let line = try trackingLine(key, on: source)
    if !target.isNone {
      guard isDemand(source) else {
        throw TrackingError(
          .wrongSign, blaming: .entry,
          "\(describe(source)) brings goods in, so its numbers apply to nothing (T-047)",
          advice: "`applied from entry \(target.entryNo)` takes back what left")
      }
      let rest = (line.quantity - line.handled).magnitude
      try checkAppliesTo(target, sku(of: source), line.key, rest)
    }
    for id in entries(of: source)
    where stockKeys[reservationEntries[id].stock].tracking == line.key {
      reservationEntries.update(id, &journal) { $0.appliesTo = target }
    }
  }

  /// Names the entry that a tracking line takes back, or none any more.
  ///
  /// - Throws: `tracking-line-unknown`, `wrong-sign` for goods that leave, `applies-from`,
  ///   `applies-from-too-much`.
  public mutating func setAppliesFrom(
    _ origin: RowID<ItemLedgerEntry>, of key: TrackingKey, on source: SourceReference
  ) throws(TrackingError) {
    let line = try trackingLine(key, on: source)
    if !origin.isNone {
      guard !isDemand(source) else {
        throw TrackingError(
          .wrongSign, blaming: .entry,
          "\(describe(source)) takes goods out, so its numbers are applied from nothing (T-049)",
          advice: "`applied to entry \(origin.entryNo)` takes them of an entry")
      }
      let rest = (line.quantity - line.handled).magnitude
      try checkAppliesFrom(origin, sku(of: source), line.key, rest)
    }
    for id in entries(of: source)
    where stockKeys[reservationEntries[id].stock].tracking == line.key {
      reservationEntries.update(id, &journal) { $0.appliesFrom = origin }
    }
  }

  /// Writes the dates of a posted entry as code does, past every check (T-182).
  ///
  /// - Throws: `entry-unknown`.
  public mutating func setDates(
    expiration: CalendarDate?, warranty: CalendarDate?, of id: RowID<ItemLedgerEntry>
  ) throws(TrackingError) {
    _ = try requireEntry(id)
    ledger.update(id, &journal) {
      if let expiration { $0.expirationDate = expiration }
      if let warranty { $0.warrantyDate = warranty }
    }
  }
}
