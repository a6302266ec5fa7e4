/// Elementary operations on reservation entries: making, splitting and parting pairs.
///
/// Everything that links demand to supply is built of these; each keeps a pair equal and opposite.
extension Model {
  /// Σ quantity of the rows of a source that are reservations, with its sign.
  public func reservedQuantity(of source: SourceReference) -> Quantity {
    reservationEntries.total(ofSum: Int(source.kind.rawValue), key: source.row)
  }

  /// Whether a record has rows besides reservations: numbers of its own, or links and surplus of
  /// order tracking.
  func hasOtherRows(_ source: SourceReference) -> Bool {
    let sum = ReservationEntry.sumOfOthers + Int(source.kind.rawValue)
    return !reservationEntries.total(ofSum: sum, key: source.row).isZero
  }

  /// Remaining quantity that nobody holds; goods in bins and on picks are not told apart
  /// from others.
  public func unreserved(_ id: RowID<ItemLedgerEntry>) -> Quantity {
    itemLedgerEntries[id].remainingQuantity.magnitude
      - reservedQuantity(of: SourceReference(id)).magnitude
  }

  /// Whether a row is there and still belongs to a source.
  ///
  /// Closing a link lets its partner seek another one: rows of the same source may go, and others
  /// take their places. Whoever closes rows one after another asks this of each.
  func isRow(_ id: RowID<ReservationEntry>, of source: SourceReference) -> Bool {
    reservationEntries.contains(id) && reservationEntries[id].source == source
  }

  func isBlank(_ entry: ReservationEntry) -> Bool { trackedSKUs[entry.stock].tracking.isBlank }

  /// How demand and supply of an item find each other by themselves (P-001).
  func orderTracking(of itemNo: ItemNo) -> OrderTracking {
    let id = items.find(unique: 0, key: itemNo.id)
    return id.isNone ? .none : items[id].orderTracking
  }

  /// The goods and place by which an order-tracked row is found; -1 for others.
  mutating func network(of stock: TrackedSKUID) -> TrackedSKUID {
    let unit = trackedSKUs[stock].unit
    guard orderTracking(of: unit.itemNo) != .none else { return TrackedSKUID(raw: -1) }
    return trackedSKUs.intern(TrackedSKU(unit))
  }

  /// Inserts the two rows of a pair under one new entry number; each keeps the numbers of
  /// its own side, which only a specific reservation has on both (T-104, R-011).
  @discardableResult
  mutating func insertPair(
    _ own: ReservationEntry, _ other: ReservationEntry
  ) -> (own: RowID<ReservationEntry>, other: RowID<ReservationEntry>) {
    precondition(own.quantity.raw == -other.quantity.raw, "a pair is equal and opposite")
    let number = takeReservationEntryNo()
    var first = own
    var second = other
    first.entryNo = number
    second.entryNo = number
    first.createdOn = workDate
    second.createdOn = workDate
    first.network = network(of: own.stock)
    second.network = first.network
    let firstID = reservationEntries.insert(first, &journal)
    second.partner = firstID
    let secondID = reservationEntries.insert(second, &journal)
    reservationEntries.update(firstID, &journal) { $0.partner = secondID }
    return (firstID, secondID)
  }

  /// Splits a part off a row, and off its partner; gives the row of the part.
  ///
  /// The rest becomes a new pair that remembers the old one; the part keeps the number.
  mutating func splitEntry(
    _ id: RowID<ReservationEntry>, off part: Quantity
  ) -> RowID<ReservationEntry> {
    _ = split(id, into: part)
    return id
  }

  /// Reduces a row, and its partner, to a part; gives the row of the rest.
  mutating func splitRest(
    _ id: RowID<ReservationEntry>, keeping part: Quantity
  ) -> RowID<ReservationEntry> {
    split(id, into: part)
  }

  /// Splits a part off a row, and off its partner, under a new number; gives the row of the part.
  ///
  /// The rest keeps the number, as when a part is given an item tracking number.
  mutating func splitOff(
    _ id: RowID<ReservationEntry>, _ part: Quantity
  ) -> RowID<ReservationEntry> {
    let rest = reservationEntries[id].quantity - part
    let own = split(id, into: rest)
    reservationEntries.update(own, &journal) { $0.transferredFrom = 0 }
    let partner = reservationEntries[own].partner
    if !partner.isNone {
      reservationEntries.update(partner, &journal) { $0.transferredFrom = 0 }
    }
    return own
  }

  /// Reduces a row to a quantity and gives the new row of what is left over.
  private mutating func split(
    _ id: RowID<ReservationEntry>, into kept: Quantity
  ) -> RowID<ReservationEntry> {
    var rest = reservationEntries[id]
    let partner = rest.partner
    let number = rest.entryNo
    rest.setQuantity(rest.quantity - kept)
    setQuantity(kept, ofEntry: id)
    guard !partner.isNone else {
      // P-081: what was suggested for the whole is suggested for each part.
      reduceMessage(of: number, by: -rest.quantity)
      let loose = insertLoose(rest)
      issueMessage(loose)
      return loose
    }
    var otherRest = reservationEntries[partner]
    otherRest.setQuantity(-rest.quantity)
    setQuantity(-kept, ofEntry: partner)
    rest.transferredFrom = number
    otherRest.transferredFrom = number
    return insertPair(rest, otherRest).own
  }

  // MARK: Parting

  /// Parts the rows of a pair: this row becomes single and keeps its number, the partner is a
  /// single row under a new number, or goes when it says nothing by itself.
  ///
  /// Gives the rows that are surplus now and may be matched anew.
  @discardableResult
  mutating func separate(_ id: RowID<ReservationEntry>) -> [RowID<ReservationEntry>] {
    let partner = reservationEntries[id].partner
    guard !partner.isNone else { return [id] }
    let isTracked = reservationEntries[id].network.raw >= 0
    loosen(id)
    var other = reservationEntries[partner]
    reservationEntries.remove(partner, &journal)
    guard isTracked || other.source.kind != .ledgerEntry && !isBlank(other) else { return [id] }
    other = loosened(other)
    return [id, insertLoose(other)]
  }

  /// Closes a row: it goes, its partner is freed (R-100, R-101, P-041, P-042).
  mutating func closeEntry(_ id: RowID<ReservationEntry>, all: Bool = false) {
    let entry = reservationEntries[id]
    reservationEntries.remove(id, &journal)
    dropMessages(of: entry)
    guard !entry.partner.isNone else { return }
    let supply = entry.isPositive ? entry.source : reservationEntries[entry.partner].source
    reservationEntries.update(entry.partner, &journal) { $0.partner = .none }
    free(entry.partner, after: entry, all: all)
    // The need that moved the supply may have been this one (P-079b).
    if entry.network.raw >= 0 { redateMessages(of: supply) }
  }

  /// What becomes of a row whose partner went: with order tracking it is surplus and matched anew,
  /// else it goes when it is inventory or blank and stays, as surplus, when it carries a number
  /// (T-112).
  private mutating func free(
    _ id: RowID<ReservationEntry>, after closed: ReservationEntry, all: Bool
  ) {
    let entry = reservationEntries[id]
    guard entry.network.raw >= 0 else {
      // P-042: what a transfer brings keeps its numbers though the demand is gone.
      let follows =
        closed.flags.contains(.orderToOrder) && entry.isPositive
        && entry.source.kind != .transferInbound
      if entry.source.kind == .ledgerEntry || isBlank(entry) || follows {
        reservationEntries.remove(id, &journal)
      } else {
        loosen(id)
      }
      return
    }
    loosen(id)
    rematch(id, deleted: all ? closed.source : nil)
  }

  /// Makes a row a single one with its own dates only.
  mutating func loosen(_ id: RowID<ReservationEntry>) {
    let entry = loosened(reservationEntries[id])
    reservationEntries.update(id, &journal) { $0 = entry }
  }

  private func loosened(_ row: ReservationEntry) -> ReservationEntry {
    var entry = row
    let dates = dates(of: entry.source)
    entry.status = looseStatus(of: entry.source)
    entry.flags.subtract([.orderToOrder, .locked])
    entry.partner = .none
    entry.expectedDate = entry.isPositive ? dates.expected : .blank
    entry.shipmentDate = entry.isPositive ? .blank : dates.shipment
    return entry
  }
}

extension Model {
  /// The rows of a split that are linked still.
  ///
  /// What the same line posted before, of another number or entry, may have ended a link: then its
  /// row is gone, or stands for something else.
  func livePairs(of split: PostingSplit) -> [RowID<ReservationEntry>] {
    split.pairs.filter { isLivePair($0, of: split.source) }
  }

  func isLivePair(_ id: RowID<ReservationEntry>, of source: SourceReference?) -> Bool {
    guard let source, isRow(id, of: source) else { return false }
    return !reservationEntries[id].partner.isNone
  }
}
