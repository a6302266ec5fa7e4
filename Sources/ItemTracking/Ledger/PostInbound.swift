/// What comes in: what it takes back, what it closes, what it was reserved for (T-132 to T-134).
extension Model {
  /// Applies what comes in, and hands its reservations on.
  ///
  /// Order of checks: what it comes back from (T-048), the numbers of what it was made for.
  mutating func applyInbound(
    _ entry: inout ItemLedgerEntry, _ id: RowID<ItemLedgerEntry>, _ split: PostingSplit,
    _ line: PostingLine
  ) throws(TrackingError) {
    // T-177: what comes back refers to what it left by; without that, to nothing (T-178).
    let from = split.appliesFrom.isNone ? line.appliesFrom : split.appliesFrom
    if !from.isNone {
      try checkAppliesFrom(from, line.sku, split.key, split.quantity)
      itemLedgerEntries.update(from, &journal) { $0.shippedNotReturned += split.quantity }
    }
    if !from.isNone || !split.outbound.isNone { entry.flags.insert(.takesBack) }
    var pairs = livePairs(of: split)
    if !pairs.isEmpty { closeReserving(&pairs, &entry, id) }
    // T-022: with costing by serial, open demand is not closed by itself; what is shipped by the
    // vendor closes nobody's (T-066).
    if line.item.costing != .specific, !line.isDropped {
      closeNegatives(&entry, id, pairs, from, line)
    }
    _ = itemApplicationEntries.insert(
      ItemApplicationEntry(
        itemEntry: id, inbound: id, outbound: from.isNone ? split.outbound : from,
        transferredFrom: split.transferredFrom, quantity: split.quantity), &journal)
    try repoint(pairs, of: split.source, to: id, entry)
  }

  /// What went out before it was there, and reserved these goods, is closed by them first.
  private mutating func closeReserving(
    _ pairs: inout [RowID<ReservationEntry>], _ entry: inout ItemLedgerEntry,
    _ id: RowID<ItemLedgerEntry>
  ) {
    var kept: [RowID<ReservationEntry>] = []
    for pair in pairs {
      let supply = reservationEntries[pair]
      guard supply.status == .reservation,
        let outbound = reservationEntries[supply.partner].source.ledgerEntry
      else {
        kept.append(pair)
        continue
      }
      let part = supply.quantity
      reservationEntries.remove(pair, &journal)
      reservationEntries.remove(supply.partner, &journal)
      itemLedgerEntries.update(outbound, &journal) { $0.remainingQuantity += part }
      entry.remainingQuantity -= part
      addApplication(
        ItemApplicationEntry(
          itemEntry: outbound, inbound: id, outbound: outbound, quantity: -part))
    }
    pairs = kept
  }

  /// An inbound entry closes what went out before it was there (T-134), oldest first, or newest
  /// first where the item is costed so (T-132).
  ///
  /// What is reserved on either side is left to its reservation (T-132).
  private mutating func closeNegatives(
    _ entry: inout ItemLedgerEntry, _ id: RowID<ItemLedgerEntry>,
    _ pairs: [RowID<ReservationEntry>], _ from: RowID<ItemLedgerEntry>, _ line: PostingLine
  ) {
    var free = entry.remainingQuantity
    for pair in pairs where reservationEntries[pair].status == .reservation {
      free -= reservationEntries[pair].quantity
    }
    let list = ItemLedgerEntry.List.pool
    let backwards = line.item.costing == .lifo
    var candidate =
      backwards
      ? lastNegative(of: entry.pool) : itemLedgerEntries.first(inList: list, key: entry.pool.raw)
    while !candidate.isNone, free.isPositive {
      let next =
        backwards
        ? itemLedgerEntries.previous(inList: list, before: candidate)
        : itemLedgerEntries.next(inList: list, after: candidate)
      let open = itemLedgerEntries[candidate]
      guard open.remainingQuantity.isNegative else { break }
      let reserved = reservedQuantity(of: SourceReference(candidate)).magnitude
      let part = min(free, open.remainingQuantity.magnitude - reserved)
      if part.isPositive, isOfOrder(candidate, line),
        !closesCircle(candidate, comingFrom: from, line)
      {
        itemLedgerEntries.update(candidate, &journal) { $0.remainingQuantity += part }
        entry.remainingQuantity -= part
        free -= part
        addApplication(
          ItemApplicationEntry(
            itemEntry: candidate, inbound: id, outbound: candidate, quantity: -part))
      }
      candidate = next
    }
  }

  /// The last of the open entries that went out, which stand before those that came in; none where
  /// none did.
  ///
  /// Looked for from both ends, so that it costs as much as the shorter part is long.
  private func lastNegative(of pool: TrackedSKUID) -> RowID<ItemLedgerEntry> {
    let list = ItemLedgerEntry.List.pool
    var front = RowID<ItemLedgerEntry>.none
    var next = itemLedgerEntries.first(inList: list, key: pool.raw)
    var back = itemLedgerEntries.last(inList: list, key: pool.raw)
    while !next.isNone, itemLedgerEntries[next].remainingQuantity.isNegative {
      if itemLedgerEntries[back].remainingQuantity.isNegative { return back }
      front = next
      next = itemLedgerEntries.next(inList: list, after: next)
      back = itemLedgerEntries.previous(inList: list, before: back)
    }
    return front
  }

  /// The reservation follows the goods into inventory, from a return too.
  ///
  /// The goods' numbers are the supply's, each pair has the one it was split for;
  /// surplus stays with the posted line only where order tracking wants it. The demand's
  /// row is left as it was, unless the goods were made for it alone (P-054).
  private mutating func repoint(
    _ pairs: [RowID<ReservationEntry>], of source: SourceReference?,
    to id: RowID<ItemLedgerEntry>, _ entry: ItemLedgerEntry
  ) throws(TrackingError) {
    // Closing one may link the goods of the next one anew.
    for pair in pairs where isLivePair(pair, of: source) {
      let partner = reservationEntries[pair].partner
      // P-060: a link of stock to stock says nothing any more.
      if reservationEntries[pair].status == .tracking,
        reservationEntries[partner].source.kind == .ledgerEntry
      {
        closeEntry(pair)
        continue
      }
      reservationEntries.update(pair, &journal) {
        $0.source = SourceReference(id)
        $0.stock = entry.stock
        $0.expectedDate = .blank
        $0.flags.remove(.shipped)
      }
      reservationEntries.update(partner, &journal) { $0.expectedDate = .blank }
      try passNumber(of: pair, expires: entry.expirationDate)
    }
  }
}
