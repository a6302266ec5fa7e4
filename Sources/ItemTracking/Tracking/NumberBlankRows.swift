/// Numbers on rows that stand already (T-057, R-150 to R-153).
extension Model {
  /// Writes a number on blank rows of its source; gives what found no blank row (P-050).
  ///
  /// A reservation that the number breaks is made again with the number, from inventory, when
  /// there is or can be freed enough of it.
  mutating func number(
    _ assignment: AssignTracking, _ signed: Quantity, _ sku: StockkeepingUnit
  ) throws(TrackingError) -> Quantity {
    var rest = signed
    var lost = Quantity.zero
    var numbered: [RowID<ReservationEntry>] = []
    let source = assignment.source
    if !blankRows.isCurrent(for: source, reservationEntries) {
      blankRows = BlankRows(of: source, numberingOrder(of: source), reservationEntries)
    }
    // Order tracking couples what is freed: then other rows may be without number afterwards.
    var mayBeKept = orderTracking(of: sku.itemNo) == .none
    while !rest.isZero, let id = blankRows.next {
      let entry = reservationEntries[id]
      guard isRow(id, of: source), isBlank(entry), entry.quantity.sign == signed.sign else {
        blankRows.take(entry.quantity, isWhole: true)
        mayBeKept = false
        continue
      }
      let taken = min(entry.quantity.magnitude, rest.magnitude).times(sign: signed.sign)
      try checkOrderToOrder(entry, assignment)
      lost += number(id, taken, assignment, sku, &numbered)
      blankRows.take(taken, isWhole: taken == entry.quantity)
      rest -= taken
    }
    if mayBeKept { blankRows.follow(reservationEntries) } else { blankRows.drop() }
    for id in numbered { try passNumber(of: id, expires: assignment.expirationDate) }
    if lost.isPositive { reserveAgain(lost, of: assignment.key, for: source) }
    return rest
  }

  /// no row is preferred for the number of its partner.
  private func numberingOrder(of source: SourceReference) -> [RowID<ReservationEntry>] {
    let order: [ReservationStatus] = [.prospect, .surplus, .reservation, .tracking]
    let ids = sortedByDate(entries(of: source, under: .none))
    return order.flatMap { status in ids.filter { reservationEntries[$0].status == status } }
  }

  /// Writes a number on a part of one blank row.
  ///
  /// Gives how much of a reservation was lost by it, and adds a row that kept its partner.
  private mutating func number(
    _ id: RowID<ReservationEntry>, _ taken: Quantity, _ assignment: AssignTracking,
    _ sku: StockkeepingUnit, _ numbered: inout [RowID<ReservationEntry>]
  ) -> Quantity {
    let own = taken == reservationEntries[id].quantity ? id : splitOff(id, taken)
    let stock = trackedSKUs.intern(TrackedSKU(sku, assignment.key))
    let entry = reservationEntries[own]
    let stays =
      entry.partner.isNone || isAssembledToOrder(entry)
      || isCompatible(assignment.key, with: entry.partner)
    // R-153, P-051: the numbered part leaves the pair.
    let loose = stays ? [own] : separate(own)
    reservationEntries.update(own, &journal) {
      $0.stock = stock
      $0.expirationDate = taken.isPositive ? assignment.expirationDate : .blank
      $0.warrantyDate = assignment.warrantyDate
      $0.newTracking = assignment.newKey
      $0.flags.remove(.untrackedSurplus)
    }
    synchronizeAssembled(own)
    // P-054: a demand that is made for follows its supply.
    if stays, entry.flags.contains(.orderToOrder) { numbered.append(own) }
    // P-053
    if entry.network.raw >= 0 { rematchSurplus(loose) }
    return !stays && entry.status == .reservation ? taken.magnitude : .zero
  }

  /// only supply may say the numbers of what is made for one demand.
  private func checkOrderToOrder(
    _ entry: ReservationEntry, _ assignment: AssignTracking
  ) throws(TrackingError) {
    guard entry.flags.contains(.orderToOrder), !entry.partner.isNone, !entry.isPositive,
      !isAssembledToOrder(entry)
    else { return }
    let supply = reservationEntries[entry.partner]
    let key = trackedSKUs[supply.stock].tracking
    guard key != assignment.key, !(key.isBlank && supply.source.kind == .ledgerEntry) else {
      return
    }
    throw TrackingError(
      .orderToOrderNumbers, blaming: .lot,
      "\(describe(supply.source)) is made for this line and says its numbers (R-155)",
      advice: "assign the numbers to \(describe(supply.source))")
  }

  /// what cannot be had stays unreserved, without a word.
  private mutating func reserveAgain(
    _ quantity: Quantity, of key: TrackingKey, for source: SourceReference
  ) {
    guard netQuantity(of: source).isNegative else { return }
    var command = Reserve(for: source)
    command.key = key
    command.partner = .kinds([.inventory])
    command.quantity = min(
      quantity, netQuantity(of: source).magnitude - reservedQuantity(of: source).magnitude)
    let mark = mark
    do throws(TrackingError) {
      try command.perform(on: &self)
    } catch {
      rollBack(to: mark)
    }
  }

  /// R-152, P-052: a demand's number must be the supply's for every specific kind of number.
  private func isCompatible(
    _ key: TrackingKey, with partner: RowID<ReservationEntry>
  ) -> Bool {
    let other = trackedSKUs[reservationEntries[partner].stock]
    let itemID = items.find(unique: 0, key: other.unit.itemNo.id)
    guard !itemID.isNone else { return true }
    let code = trackingCode(of: items[itemID])
    if reservationEntries[partner].isPositive {
      return code.specificPart(of: key) == code.specificPart(of: other.tracking)
    }
    // Numbers on supply keep the link while the demand is blank or equal.
    let demanded = code.specificPart(of: other.tracking)
    return demanded.isBlank || code.specificPart(of: key) == demanded
  }
}

extension Model {
  /// T-042: a serial number that is typed brings the lot it is known with, else none.
  ///
  /// Known is what inventory and lines hold at the record's place; of several lots the first.
  public func withKnownLot(_ key: TrackingKey, on source: SourceReference) -> TrackingKey {
    guard !key.serialNo.isBlank, key.lotNo.isBlank else { return key }
    let unit = sku(of: source)
    var key = key
    trackedSKUs.forEach(carrying: TrackingKey(serialNo: key.serialNo)) { stock in
      let other = trackedSKUs[stock]
      let lotNo = other.tracking.lotNo
      guard other.unit == unit, !lotNo.isBlank, numberFigures(of: stock, for: source).exists,
        key.lotNo.isBlank || names.precedes(lotNo.id, key.lotNo.id)
      else { return }
      key.lotNo = lotNo
    }
    return key
  }
}
