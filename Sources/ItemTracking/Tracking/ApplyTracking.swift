/// The entry that a line, or a number of one, names for itself; none takes it back.
public enum FixedApplication: Hashable, Sendable {
  /// The entry that goods which leave came in by (T-047, T-048).
  case to(RowID<ItemLedgerEntry>)
  /// The entry that goods which come back went by (T-049, T-137).
  case from(RowID<ItemLedgerEntry>)

  var entry: RowID<ItemLedgerEntry> {
    switch self {
    case .to(let entry), .from(let entry): entry
    }
  }
}

/// Fixed application of lines and tracking lines that exist, and dates of posted entries.
extension Model {
  /// Names the entry that a tracking line applies to or from.
  ///
  /// What is handled already needs no room in the entry.
  ///
  /// - Throws: `tracking-line-unknown`; `wrong-sign` for goods that go the other way; what
  ///   `checkAppliesTo` and `checkAppliesFrom` refuse.
  package mutating func apply(
    _ application: FixedApplication, of key: TrackingKey, on source: SourceReference
  ) throws(TrackingError) {
    let line = try ownLine(key, on: source)
    if !application.entry.isNone {
      try checkDirection(application, of: source)
      try check(application, sku(of: source), line.key, (line.quantity - line.handled).magnitude)
    }
    for id in entries(of: source, under: line.key) {
      reservationEntries.update(id, &journal) {
        switch application {
        case .to(let entry): $0.appliesTo = entry
        case .from(let entry): $0.appliesFrom = entry
        }
      }
    }
  }

  /// Names the entry that a line without numbers applies to or from.
  ///
  /// - Throws: `line-tracked` when the line has numbers, each of which names its own entry; what
  ///   `checkAppliesTo` and `checkAppliesFrom` refuse.
  package mutating func apply(
    _ application: FixedApplication, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    if !application.entry.isNone {
      guard trackedQuantity(of: SourceReference(id)).isZero else {
        throw .eachNumberApplies(application)
      }
      let sku = trackedSKUs[line.stock].unit
      try check(application, sku, .none, line.outstanding.magnitude)
    }
    lines.update(id, &journal) {
      switch application {
      case .to(let entry): $0.appliesTo = entry
      case .from(let entry): $0.appliesFrom = entry
      }
    }
  }

  private func check(
    _ application: FixedApplication, _ sku: StockkeepingUnit, _ key: TrackingKey,
    _ quantity: Quantity
  ) throws(TrackingError) {
    switch application {
    case .to(let entry): try checkAppliesTo(entry, sku, key, quantity)
    case .from(let entry): try checkAppliesFrom(entry, sku, key, quantity)
    }
  }

  private func checkDirection(
    _ application: FixedApplication, of source: SourceReference
  ) throws(TrackingError) {
    switch application {
    case .to(let entry):
      guard !isDemand(source) else { return }
      throw TrackingError(
        .wrongSign, blaming: .entry,
        "\(describe(source)) brings goods in, so its numbers apply to nothing (T-047)",
        advice: "`applied from entry \(entry.entryNo)` takes back what left")
    case .from(let entry):
      guard isDemand(source) else { return }
      throw TrackingError(
        .wrongSign, blaming: .entry,
        "\(describe(source)) takes goods out, so its numbers are applied from nothing (T-049)",
        advice: "`applied to entry \(entry.entryNo)` takes them of an entry")
    }
  }

  /// Writes the dates of a posted entry as code does, past every check (T-182).
  ///
  /// - Throws: `entry-unknown`.
  package mutating func setDates(
    expiration: CalendarDate?, warranty: CalendarDate?, of id: RowID<ItemLedgerEntry>
  ) throws(TrackingError) {
    _ = try requireEntry(id)
    itemLedgerEntries.update(id, &journal) {
      if let expiration { $0.expirationDate = expiration }
      if let warranty { $0.warrantyDate = warranty }
    }
  }
}

extension TrackingError {
  fileprivate static func eachNumberApplies(_ application: FixedApplication) -> TrackingError {
    let how: (rule: Wording, advice: Wording) =
      switch application {
      case .to(let entry): ("T-047", "applied to entry \(entry.entryNo)")
      case .from(let entry): ("T-137", "applied from entry \(entry.entryNo)")
      }
    return TrackingError(
      .lineTracked, blaming: .entry,
      "the line has item tracking: each of its numbers names its own entry (\(how.rule))",
      advice: "`assign … \(how.advice) to` the line")
  }
}
