// OrderTracking: demand and supply that find each other by themselves.
// Tables: reservation entries of status tracking and surplus.
// Rules: of planning, those of order tracking.
// Entry points: `autoTrack`, `rematch`, `trackAgain`; nobody refuses here.
// Order of checks: none.

/// Whether what is not covered is suggested to be ordered, or its maker sees to it.
enum MessageIssue { case issued, suppressed }

/// Dynamic order tracking: demand and supply of an item are linked as they appear and change
/// (P-010 to P-063). Only items with an order tracking policy pay for any of it (P-002).
///
/// Every change of a record asks for that record alone (P-011); what was linked before stays, first
/// come, first served (P-016). Planning parameters have no say (P-017).
extension Model {
  /// Couples what a record does not cover yet with free supply or demand; the rest is surplus:
  /// free supply, or demand that nothing covers (P-010, P-033, P-034, R-096, A.4).
  mutating func autoTrack(_ source: SourceReference, _ messages: MessageIssue = .issued) {
    guard isInNetwork(source) else { return }
    let unit = sku(of: source)
    let policy = orderTracking(of: unit.itemNo)
    guard policy != .none, !isOutsideNetwork(source) else { return }
    var open = netQuantity(of: source)
    var binding = ReservationFlags()
    for id in entries(of: source) {
      open -= reservationEntries[id].quantity
      binding = reservationEntries[id].flags.intersection(.orderToOrder)
    }
    guard !open.isZero, !isOverfull(source, open) else {
      redateMessages(of: source)
      return
    }
    var row = looseRow(source, unit, open)
    row.flags = binding.union(inflexibility(of: source))
    let isPurchased = isPurchased(source)
    if !isPurchased { open = match(row, open) }
    guard !open.isZero else {
      redateMessages(of: source)
      return
    }
    row.setQuantity(open)
    if isResidual(row) { row.flags.insert(.untrackedSurplus) }
    let surplus = insertLoose(row)
    if policy == .messages, messages == .issued, !isPurchased { issueMessage(surplus) }
  }

  /// Whether more of a record is covered than is left of it, as production may be numbered beyond
  /// its order (T-161): it lacks nothing then, and does not turn into its opposite (P-033).
  private func isOverfull(_ source: SourceReference, _ open: Quantity) -> Bool {
    let net = netQuantity(of: source)
    return open != net && open.sign != net.sign
  }

  /// P-026: what is bought for one sale, shipped to its customer or not, is linked to nothing else.
  private func isPurchased(_ source: SourceReference) -> Bool {
    source.kind == .line && lines[RowID(raw: source.row)].purchasing != .ordinary
  }

  /// A single row for a record, without number unless it is inventory.
  private mutating func looseRow(
    _ source: SourceReference, _ unit: StockkeepingUnit, _ quantity: Quantity
  ) -> ReservationEntry {
    let stock =
      source.ledgerEntry.map { itemLedgerEntries[$0].stock } ?? trackedSKUs.intern(TrackedSKU(unit))
    var row = ReservationEntry(
      entryNo: 0, status: .surplus, source: source, stock: stock, quantity: quantity)
    let dates = dates(of: source)
    if quantity.isPositive {
      row.expectedDate = dates.expected
    } else {
      row.shipmentDate = dates.shipment
    }
    return row
  }

  /// blank demand of a sales order that found no supply.
  private func isResidual(_ row: ReservationEntry) -> Bool {
    guard row.quantity.isNegative, isBlank(row), let line = row.source.line else { return false }
    return lines[line].kind == .salesOrder
  }

  /// Entries whose goods are not kept, as of a drop shipment, are neither supply nor demand
  /// (P-010).
  private func isOutsideNetwork(_ source: SourceReference) -> Bool {
    source.kind == .ledgerEntry
      && itemLedgerEntries[RowID(raw: source.row)].flags.contains(.notKept)
  }

  // MARK: Matching

  /// Couples an amount of a row with opposite surplus; gives what is left of it (P-020 to P-028).
  ///
  /// Each row of a link keeps the number of its own side (P-025).
  mutating func match(
    _ row: ReservationEntry, _ quantity: Quantity, skippingUntracked: Bool = false
  ) -> Quantity {
    var open = quantity
    let network = network(of: row.stock)
    guard network.raw >= 0 else { return open }
    for id in candidates(row, open, network, skippingUntracked) where !open.isZero {
      let other = reservationEntries[id]
      var own = row
      var linked = other
      let part: Quantity
      if other.quantity.magnitude <= open.magnitude {
        part = -other.quantity
        reservationEntries.remove(id, &journal)
        dropMessages(of: other)
      } else {
        part = open
        setQuantity(other.quantity + open, ofEntry: id)
        reduceMessage(of: other.entryNo, by: open)
      }
      open -= part
      own.setQuantity(part)
      linked.setQuantity(-part)
      link(&own, &linked, .tracking)
      own.flags = own.flags.subtracting(.untrackedSurplus)
      insertPair(own, linked)
    }
    return open
  }

  /// P-030: both rows of a link carry both dates.
  func link(
    _ own: inout ReservationEntry, _ other: inout ReservationEntry, _ status: ReservationStatus
  ) {
    let expected = own.isPositive ? own.expectedDate : other.expectedDate
    let shipment = own.isPositive ? other.shipmentDate : own.shipmentDate
    own.status = status
    own.expectedDate = expected
    own.shipmentDate = shipment
    other.status = status
    other.expectedDate = expected
    other.shipmentDate = shipment
    own.transferredFrom = 0
    other.transferredFrom = 0
  }

  /// Surplus of the opposite sign that qualifies, in the order of P-027 and P-028: of the same
  /// goods and place (P-015), not reserved, however inflexible (P-029).
  private func candidates(
    _ row: ReservationEntry, _ open: Quantity, _ network: TrackedSKUID, _ skippingUntracked: Bool
  ) -> [RowID<ReservationEntry>] {
    let seeksSupply = open.isNegative
    let code = trackingCode(of: row)
    var ids: [RowID<ReservationEntry>] = []
    let list = ReservationEntry.List.network
    var id = reservationEntries.first(inList: list, key: network.raw)
    while !id.isNone {
      let other = reservationEntries[id]
      if other.status == .surplus, other.quantity.sign == -open.sign,
        seeksSupply
          ? other.expectedDate <= row.shipmentDate : other.shipmentDate >= row.expectedDate,
        !skippingUntracked || !other.flags.contains(.untrackedSurplus),
        couples(row, other, seeksSupply, code), !isPurchased(other.source)
      {
        ids.append(id)
      }
      id = reservationEntries.next(inList: list, after: id)
    }
    ids.sort {
      let first = reservationEntries[$0]
      let second = reservationEntries[$1]
      return seeksSupply ? isBefore(second, first) : isBefore(first, second)
    }
    return ids
  }

  func trackingCode(of row: ReservationEntry) -> ItemTrackingCode {
    let id = items.find(unique: 0, key: trackedSKUs[row.stock].unit.itemNo.id)
    return id.isNone ? ItemTrackingCode(code: .blank) : trackingCode(of: items[id])
  }

  /// Numbers count where they are specific, others are ignored (P-021, P-024); a demand without
  /// takes any (P-022), a supply without serves only demand without (P-023).
  func couples(
    _ row: ReservationEntry, _ other: ReservationEntry, _ seeksSupply: Bool,
    _ code: ItemTrackingCode
  ) -> Bool {
    let demand = trackedSKUs[(seeksSupply ? row : other).stock].tracking
    let supply = trackedSKUs[(seeksSupply ? other : row).stock].tracking
    return code.specificPart(of: supply).matches(code.specificPart(of: demand))
  }

  /// Key order: shipment date, expected date, serial no., lot no., entry no.
  func isBefore(_ first: ReservationEntry, _ second: ReservationEntry) -> Bool {
    if first.shipmentDate != second.shipmentDate { return first.shipmentDate < second.shipmentDate }
    if first.expectedDate != second.expectedDate { return first.expectedDate < second.expectedDate }
    let one = trackedSKUs[first.stock].tracking
    let two = trackedSKUs[second.stock].tracking
    if one.serialNo != two.serialNo { return names.precedes(one.serialNo.id, two.serialNo.id) }
    if one.lotNo != two.lotNo { return names.precedes(one.lotNo.id, two.lotNo.id) }
    return first.entryNo < second.entryNo
  }

  // MARK: Freed rows

  /// A row that lost its partner looks for another; what is left of it is surplus (P-042).
  mutating func rematch(_ id: RowID<ReservationEntry>, deleted: SourceReference? = nil) {
    let entry = reservationEntries[id]
    let left = match(entry, entry.quantity, skippingUntracked: true)
    if left.isZero {
      dropMessages(of: entry)
      reservationEntries.remove(id, &journal)
      return
    }
    let residual = isResidual(entry)
    reservationEntries.update(id, &journal) {
      $0.setQuantity(left)
      if residual { $0.flags.insert(.untrackedSurplus) }
    }
    if entry.isPositive { redateMessage(of: id) }
    issueMessage(id, deleted: deleted)
  }

  /// After tracking lines changed: the surplus they made is matched again (P-053).
  mutating func rematchSurplus(_ ids: [RowID<ReservationEntry>]) {
    let rows = ids.filter { reservationEntries.contains($0) }.sorted {
      reservationEntries[$0].entryNo < reservationEntries[$1].entryNo
    }
    for id in rows where reservationEntries.contains(id) {
      let entry = reservationEntries[id]
      guard entry.status == .surplus, entry.network.raw >= 0 else { continue }
      dropMessages(of: entry)
      rematch(id)
    }
  }

  /// What is not covered after a posting was taken back is tracked anew, and numbers that came back
  /// are matched.
  mutating func trackAgain(_ source: SourceReference) {
    followQuantity(of: source)
    rematchSurplus(entries(of: source))
  }

  // MARK: Posting

  /// What posting an entry does to the network: it is tracked itself, and every entry it consumed
  /// loses the links it can no longer keep (P-060, P-061).
  mutating func trackPosted(_ id: RowID<ItemLedgerEntry>) {
    if itemLedgerEntries[id].quantity.isNegative {
      let chain = ItemApplicationEntry.Chain.outbound
      for application in itemApplicationEntries.ids(inChain: chain, key: id.raw) {
        shrinkToRemaining(itemApplicationEntries[application].inbound)
      }
    } else {
      // What came in may have closed what had gone out before.
      let chain = ItemApplicationEntry.Chain.inbound
      for application in itemApplicationEntries.ids(inChain: chain, key: id.raw) {
        let outbound = itemApplicationEntries[application].outbound
        if outbound != id { shrinkToRemaining(outbound) }
      }
    }
    shrinkToRemaining(id)
  }

  private mutating func shrinkToRemaining(_ id: RowID<ItemLedgerEntry>) {
    guard !id.isNone else { return }
    let source = SourceReference(id)
    let remaining = itemLedgerEntries[id].remainingQuantity
    release(source, downTo: remaining, .allow, all: remaining.isZero)
    clearSurplus(of: source, .allow)
    autoTrack(source)
  }
}
