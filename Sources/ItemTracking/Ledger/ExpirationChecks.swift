/// Expiration dates at posting (T-181, T-182).
extension Model {
  /// The date of a number that is posted (T-059, T-181, T-182).
  mutating func checkExpiration(
    _ split: inout PostingSplit, _ line: PostingLine
  ) throws(TrackingError) {
    let answer = knownDate(of: split.key, line.sku)
    let known = answer?.date
    try checkOneKnownDate(answer, split.key, line)
    guard line.isInbound || line.type == .transfer else {
      // T-059: what goes out shows the date it came in with.
      if let known { split.expirationDate = known }
      return
    }
    // T-059, T-182.1: a known date is filled in, of what leaves by a transfer, too.
    if let known, split.expirationDate.isBlank { split.expirationDate = known }
    guard line.type != .transfer else { return }
    // T-182.1: the date must be entered, whatever could be calculated.
    if line.code.dates.contains(.expirationRequired), split.expirationDate.isBlank,
      split.appliesFrom.isNone
    {
      throw TrackingError(
        .expirationRequired, blaming: .expiration,
        "\(split.key) of \(line.item.no) needs an expiration date (T-182)",
        advice: "`expires D` beside the number gives one")
    }
    if split.expirationDate.isBlank {
      split.expirationDate = date(by: line.item.expirationCalculation, from: line.documentDate)
    }
    guard let known, known != split.expirationDate else { return }
    throw TrackingError(
      .expirationDiffers, blaming: .expiration,
      "\(split.key) of \(line.item.no) expires on \(split.expirationDate), but is known with \(known)",
      facts: [Fact("found", .date(split.expirationDate)), Fact("required", .date(known))],
      advice: "receive it with its own date; `reclassify` changes a date")
  }

  /// T-176, T-181a: the open entries of a specific number share one date.
  mutating func checkOneKnownDate(
    _ key: TrackingKey, _ line: PostingLine
  ) throws(TrackingError) {
    try checkOneKnownDate(knownDate(of: key, line.sku), key, line)
  }

  private func checkOneKnownDate(
    _ known: KnownDates.Answer?, _ key: TrackingKey, _ line: PostingLine
  ) throws(TrackingError) {
    guard let known, let other = known.other, !line.code.specificPart(of: key).isBlank else {
      return
    }
    throw TrackingError(
      .severalExpirations, blaming: .expiration,
      "\(key) of \(line.item.no) is in inventory both with \(known.date) and with \(other) (T-181)",
      facts: [Fact("found", .date(other)), Fact("required", .date(known.date))],
      advice: "`reclassify` all of it to one date")
  }

  /// T-182.5: the serial numbers of a new lot in one posting share its date.
  mutating func checkOneDatePerLot(
    _ splits: [PostingSplit], _ line: PostingLine
  ) throws(TrackingError) {
    guard splits.count > 1, line.isInbound, line.code.dates.contains(.expirationUsed) else {
      return
    }
    var dates: [LotNo: CalendarDate] = [:]
    for split in splits where !split.key.lotNo.isBlank && !split.key.serialNo.isBlank {
      if dates[split.key.lotNo] == nil, knownDate(of: split.key, line.sku) != nil { continue }
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
