// Ledger: entries, how they meet, and the checks that every posting makes.
// Tables: item ledger entries, item application entries, value entries.
// Rules: of tracking, those of posting: numbers, dates, application, serials.
// Entry points: `postEntry`, `writeEntry`, the checks of numbers, dates and quantities.
// Order of checks: `postEntry` states it.

/// Writing one ledger entry and applying it (T-129 to T-139).
extension Model {
  /// Posts a split: checks its numbers, writes its entry, applies it.
  ///
  /// Order of checks: numbers (see `checkNumbers`), fixed application (T-137), reservations
  /// expiry of what is consumed (T-184), stock (T-135), full application (T-135), the
  /// serial number's uniqueness (T-136).
  mutating func postEntry(
    _ split: consuming PostingSplit, _ line: PostingLine
  ) throws(TrackingError) -> RowID<ItemLedgerEntry> {
    try requireGoodsToBeNamed(line)
    try checkNumbers(&split, line)
    return try writeEntry(split, line)
  }

  /// Writes the entry of a split whose numbers are checked.
  mutating func writeEntry(
    _ split: PostingSplit, _ line: PostingLine
  ) throws(TrackingError) -> RowID<ItemLedgerEntry> {
    let goods = TrackedSKU(line.sku, split.key)
    let stock: TrackedSKUID
    // Mostly the key of the tracking row: comparing it is cheaper than looking it up again.
    if let known = split.stock, trackedSKUs[known] == goods {
      stock = known
    } else {
      stock = trackedSKUs.intern(goods)
    }
    let specific = line.code.specificPart(of: split.key)
    let pool =
      specific == split.key ? stock : trackedSKUs.intern(TrackedSKU(line.sku, specific))
    let kept = line.item.type == .inventory
    var flags: LedgerFlags = kept ? [] : .notKept
    if line.isCorrection { flags.insert(.correction) }
    let unit: TrackedSKUID
    if let known = line.unit, trackedSKUs[known] == TrackedSKU(line.sku) {
      unit = known
    } else {
      unit = trackedSKUs.intern(TrackedSKU(line.sku))
    }
    // The ledger only grows, so the entry's number is known before it stands there.
    let id = RowID<ItemLedgerEntry>(raw: Int32(itemLedgerEntries.placeCount))
    var entry = ItemLedgerEntry(
      type: line.type, flags: flags, postingDate: line.postingDate, stock: stock, pool: pool,
      unit: unit, posting: line.posting, quantity: split.quantity)
    // What is taken back of a drop shipment opens an entry again.
    let opensAgain = line.isDropped && line.isCorrection
    let keepsDates = !opensAgain && knownDates.isCurrent(itemLedgerEntries)
    entry.expirationDate = split.expirationDate
    entry.warrantyDate = split.warrantyDate
    entry.making = line.making
    entry.appliesTo = split.appliesTo.isNone ? line.appliesTo : split.appliesTo
    if kept {
      if split.quantity.isNegative {
        try applyOutbound(&entry, id, split, line)
      } else if line.isDropped, line.isCorrection {
        takeBackDropped(&entry, id, split)
      } else {
        try applyInbound(&entry, id, split, line)
      }
    }
    entry.invoicedQuantity = Self.invoicedAtOnce(split, line)
    let written = itemLedgerEntries.insert(entry, &journal)
    try checkVolume()
    precondition(written == id, "the ledger only grows")
    if keepsDates { knownDates.add(id, of: goods, itemLedgerEntries) }
    if split.quantity.isPositive, entry.isOpen { try checkSerialOnce(id, split.key, line) }
    writeValues(id, entry, split, line)
    if line.item.orderTracking != .none, kept { trackPosted(id) }
    return id
  }

  /// T-143: one value entry for what is invoiced at once, one for what is only expected.
  private mutating func writeValues(
    _ id: RowID<ItemLedgerEntry>, _ entry: ItemLedgerEntry, _ split: PostingSplit,
    _ line: PostingLine
  ) {
    let invoiced = entry.invoicedQuantity
    if !invoiced.isZero {
      let isOfInvoice = !line.invoiceLine.isNone
      _ = valueEntries.insert(
        ValueEntry(
          itemEntry: id, postedLine: isOfInvoice ? line.invoiceLine : line.posting,
          postingDate: line.postingDate, flags: isOfInvoice ? .ofInvoice : [],
          valuedQuantity: invoiced), &journal)
    }
    guard invoiced != entry.quantity else { return }
    _ = valueEntries.insert(
      ValueEntry(
        itemEntry: id, postedLine: line.posting, postingDate: line.postingDate, flags: .expected,
        valuedQuantity: entry.quantity - invoiced), &journal)
  }

  /// Adjustments, transfers and consumption are invoiced by nature (T-150).
  private static func invoicedAtOnce(_ split: PostingSplit, _ line: PostingLine) -> Quantity {
    switch line.type {
    case .purchase, .sale: split.invoicedNow.times(sign: split.quantity.sign)
    // Output is invoiced when its order is finished.
    case .output: .zero
    case .positiveAdjustment, .negativeAdjustment, .transfer, .consumption, .assemblyConsumption,
      .assemblyOutput:
      split.quantity
    }
  }

  // MARK: Out

  private mutating func applyOutbound(
    _ entry: inout ItemLedgerEntry, _ id: RowID<ItemLedgerEntry>, _ split: PostingSplit,
    _ line: PostingLine
  ) throws(TrackingError) {
    var rest = split.quantity.magnitude
    if !entry.appliesTo.isNone, let pair = split.pairs.first {
      let reserved = reservationEntries[pair].quantity.magnitude
      throw TrackingError(
        .appliesToReserved, blaming: .entry,
        "the line names entry \(entry.appliesTo.entryNo), and \(reserved) are reserved for it (R-116)",
        facts: [Fact("reserved", .quantity(reserved))],
        advice: "`set` the line `applied to none`, or `unreserve` it")
    }
    var circle = Circle()
    try applyReserved(split, id, &rest, line, &circle)
    // what is not reserved is applied to what nobody holds.
    if rest.isPositive {
      if entry.appliesTo.isNone {
        try applyInOrder(entry.pool, id, split, &rest, line, &circle)
      } else if !closesCircle(entry.appliesTo, line, &circle) {
        try applyFixed(entry.appliesTo, id, split, &rest, line)
      }
    }
    entry.remainingQuantity = -rest
    if rest.isPositive { try checkMayStayOpen(rest, of: id, split, line) }
  }

  /// reserved goods first, exactly the entries that were reserved.
  private mutating func applyReserved(
    _ split: PostingSplit, _ id: RowID<ItemLedgerEntry>, _ rest: inout Quantity,
    _ line: PostingLine, _ circle: inout Circle
  ) throws(TrackingError) {
    for pair in split.pairs {
      guard rest.isPositive else { break }
      // Without the reservation the goods are taken like any that are not reserved.
      guard isLivePair(pair, of: split.source),
        reservationEntries[pair].isReserved(line.sku, self)
      else { continue }
      let demand = reservationEntries[pair]
      let supply = demand.partner
      let source = reservationEntries[supply].source
      guard let inbound = source.ledgerEntry else {
        // a transfer takes what is there, whatever it was to wait for.
        if line.type == .transfer, isPurchase(source) {
          closeEntry(pair)
          continue
        }
        throw TrackingError(
          .reservedNotInInventory, blaming: .quantity,
          "\(demand.quantity.magnitude) are reserved against \(describe(source)), not against inventory (R-116)",
          facts: [Fact("reserved", .quantity(demand.quantity.magnitude))],
          advice: "receive it first, or `unreserve` the line")
      }
      // T-133, T-138: neither another number than the transfer's, nor what came of it itself.
      if !isChosen(inbound, split, line) || closesCircle(inbound, line, &circle) {
        closeEntry(pair)
        continue
      }
      let part = demand.quantity.magnitude
      guard itemLedgerEntries[inbound].remainingQuantity >= part,
        split.key.isBlank
          || trackedSKUs[itemLedgerEntries[inbound].pool].tracking
            == line.code.specificPart(of: split.key)
      else {
        throw TrackingError(
          .reservedNotInInventory, blaming: .quantity,
          "the reserved entry \(inbound.entryNo) no longer holds \(part) of \(split.key)",
          facts: [Fact("reserved", .quantity(part))])
      }
      reservationEntries.remove(pair, &journal)
      reservationEntries.remove(supply, &journal)
      try apply(part, from: inbound, to: id, line)
      rest -= part
    }
  }

  private func isPurchase(_ source: SourceReference) -> Bool {
    source.line.map { lines[$0].kind == .purchaseOrder } ?? false
  }

  private mutating func applyFixed(
    _ target: RowID<ItemLedgerEntry>, _ id: RowID<ItemLedgerEntry>, _ split: PostingSplit,
    _ rest: inout Quantity, _ line: PostingLine
  ) throws(TrackingError) {
    // T-066: what came in without numbers leaves under those of the sale that are not specific.
    let isFree =
      line.isDropped && line.code.specificPart(of: split.key).isBlank
      && trackedSKUs[itemLedgerEntries[target].stock].tracking.isBlank
    try checkAppliesTo(target, line.sku, isFree ? .none : split.key, rest)
    let free = unreserved(target)
    guard free >= rest else {
      throw TrackingError(
        .appliesToTooLow, blaming: .entry,
        "entry \(target.entryNo) has \(itemLedgerEntries[target].remainingQuantity) remaining, \(free) of it not reserved; \(rest) are applied to it (T-137, R-118)",
        facts: [Fact("found", .quantity(free)), Fact("required", .quantity(rest))],
        detail: holders(of: target))
    }
    try apply(rest, from: target, to: id, line)
    rest = .zero
  }

  /// T-132.3: open entries of the same goods, place and specific numbers, oldest first.
  ///
  /// Numbers that are not specific are no part of the pool, so they choose nothing but in a
  /// transfer (T-133); what would close a circle is passed by (T-138).
  private mutating func applyInOrder(
    _ pool: TrackedSKUID, _ id: RowID<ItemLedgerEntry>, _ split: PostingSplit,
    _ rest: inout Quantity, _ line: PostingLine, _ circle: inout Circle
  ) throws(TrackingError) {
    let backwards = line.item.costing == .lifo
    let newest = itemLedgerEntries.last(inList: 0, key: pool.raw)
    // What went out below zero comes first, and may be much: behind it there is nothing.
    guard !newest.isNone, itemLedgerEntries[newest].remainingQuantity.isPositive else { return }
    var candidate = backwards ? newest : itemLedgerEntries.first(inList: 0, key: pool.raw)
    while !candidate.isNone, rest.isPositive {
      // Applying may take the candidate off the list, so the next one is looked up before.
      let next =
        backwards
        ? itemLedgerEntries.previous(inList: 0, before: candidate)
        : itemLedgerEntries.next(inList: 0, after: candidate)
      if itemLedgerEntries[candidate].remainingQuantity.isPositive, isOfOrder(candidate, line),
        isChosen(candidate, split, line), !closesCircle(candidate, line, &circle)
      {
        let part = min(unreserved(candidate), rest)
        if part.isPositive {
          try apply(part, from: candidate, to: id, line)
          rest -= part
        }
      }
      candidate = next
    }
  }

  /// Goods in transit belong to their transfer order (T-132).
  func isOfOrder(_ id: RowID<ItemLedgerEntry>, _ line: PostingLine) -> Bool {
    guard !line.transferOrder.isBlank else { return true }
    let posted = postedLines[itemLedgerEntries[id].posting]
    return postedDocuments[posted.document].orderNo == line.transferOrder
  }

  /// T-133: goods that are only moved keep their numbers, so the chosen ones are taken, specific or
  /// not.
  private func isChosen(
    _ id: RowID<ItemLedgerEntry>, _ split: PostingSplit, _ line: PostingLine
  ) -> Bool {
    line.type != .transfer || split.key.isBlank
      || trackedSKUs[itemLedgerEntries[id].stock].tracking.matches(split.key)
  }

  /// Applies a quantity of an inbound entry to an outbound one (T-134).
  private mutating func apply(
    _ part: Quantity, from inbound: RowID<ItemLedgerEntry>, to outbound: RowID<ItemLedgerEntry>,
    _ line: PostingLine
  ) throws(TrackingError) {
    try checkNotExpired(inbound, line)
    itemLedgerEntries.update(inbound, &journal) { $0.remainingQuantity -= part }
    addApplication(
      ItemApplicationEntry(
        itemEntry: outbound, inbound: inbound, outbound: outbound, quantity: -part))
  }

  /// T-134: a second application of the same entries adds up.
  ///
  /// One of the two entries is being posted, so whatever applied the two before is the newest
  /// application of the other: an entry may be made of thousands, and none is looked through.
  mutating func addApplication(_ application: ItemApplicationEntry) {
    let (inbound, outbound) =
      (ItemApplicationEntry.Chain.inbound, ItemApplicationEntry.Chain.outbound)
    // Mostly one of them was never applied, and then nothing needs to be read.
    if !itemApplicationEntries.newest(inChain: outbound, key: application.outbound.raw).isNone,
      addUp(application, inbound, application.inbound)
        || addUp(application, outbound, application.outbound)
    {
      return
    }
    _ = itemApplicationEntries.insert(application, &journal)
  }

  private mutating func addUp(
    _ application: ItemApplicationEntry, _ chain: Int, _ entry: RowID<ItemLedgerEntry>
  ) -> Bool {
    let id = itemApplicationEntries.newest(inChain: chain, key: entry.raw)
    guard !id.isNone else { return false }
    let other = itemApplicationEntries[id]
    guard other.inbound == application.inbound, other.outbound == application.outbound,
      other.itemEntry == application.itemEntry
    else { return false }
    itemApplicationEntries.update(id, &journal) { $0.quantity += application.quantity }
    return true
  }

  /// T-135, T-139: whether an outbound entry may stay open.
  private func checkMayStayOpen(
    _ rest: Quantity, of outbound: RowID<ItemLedgerEntry>, _ split: PostingSplit,
    _ line: PostingLine
  ) throws(TrackingError) {
    let must =
      line.type == .consumption || line.type == .assemblyConsumption || line.type == .transfer
    let refused =
      line.item.negativeInventory == .byDefault
      ? company.negativeInventory == .refused : line.item.negativeInventory == .refused
    if (must || refused) && !line.code.isSpecific { throw notInInventory(rest, of: outbound, line) }
    if line.code.isSpecific { throw notApplied(rest, of: outbound, split, line) }
    if line.item.reserve == .always, line.type != .purchase {
      throw TrackingError(
        .reserveRequired, blaming: .quantity,
        "\(rest) of item \(line.item.no) must be reserved before they can leave (R-028)",
        facts: [Fact("missing", .quantity(rest))])
    }
  }

  /// T-136: a serial number is in inventory at most once, wherever it is.
  private func checkSerialOnce(
    _ id: RowID<ItemLedgerEntry>, _ key: TrackingKey, _ line: PostingLine
  ) throws(TrackingError) {
    guard line.code.serial.contains(.specific), !key.serialNo.isBlank else { return }
    var other: RowID<ItemLedgerEntry>?
    trackedSKUs.forEach(carrying: TrackingKey(serialNo: key.serialNo)) { stock in
      let unit = trackedSKUs[stock].unit
      guard unit.itemNo == line.item.no, unit.variantCode == line.sku.variantCode else { return }
      var candidate = itemLedgerEntries.first(inList: 0, key: stock.raw)
      while !candidate.isNone {
        if candidate != id, itemLedgerEntries[candidate].remainingQuantity.isPositive {
          other = candidate
        }
        candidate = itemLedgerEntries.next(inList: 0, after: candidate)
      }
    }
    guard let other else { return }
    throw TrackingError(
      .serialInInventory, blaming: .serial,
      "serial \(key.serialNo) of item \(line.item.no) is already in inventory (T-136)",
      facts: [Fact("entry", .number(other.entryNo))],
      detail:
        "entry \(other.entryNo) holds it at \(trackedSKUs[itemLedgerEntries[other].stock].unit.locationCode)"
    )
  }
}

extension ReservationEntry {
  /// Whether the row is the demand side of a reservation of these goods.
  fileprivate func isReserved(_ sku: StockkeepingUnit, _ model: borrowing Model) -> Bool {
    status == .reservation && quantity.isNegative && !partner.isNone
      && model.trackedSKUs[stock].unit == sku
  }
}
