/// Sums and elementary operations on pairs of reservation entries.
extension Tables {
  /// Σ quantity of the rows of a source that are reservations, with its sign.
  public func reservedQuantity(of source: SourceReference) -> Quantity {
    var sum = Quantity.zero
    let list = Int(source.kind.rawValue)
    var id = reservationEntries.first(inList: list, key: source.row)
    while !id.isNone {
      let entry = reservationEntries[id]
      if entry.status == .reservation { sum += entry.quantity }
      id = reservationEntries.next(inList: list, after: id)
    }
    return sum
  }

  /// Remaining quantity that nobody holds.
  public func unreserved(_ id: RowID<ItemLedgerEntry>) -> Quantity {
    ledger[id].remainingQuantity.magnitude
      - reservedQuantity(of: SourceReference(id)).magnitude
  }

  /// Inserts the two rows of a pair under one new entry number.
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
    first.partner = .none
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
    var rest = reservationEntries[id]
    let partner = rest.partner
    let number = rest.entryNo
    rest.setQuantity(rest.quantity - part)
    setQuantity(part, ofEntry: id)
    if partner.isNone {
      insertLoose(rest)
    } else {
      var otherRest = reservationEntries[partner]
      otherRest.setQuantity(-rest.quantity)
      setQuantity(-part, ofEntry: partner)
      rest.transferredFrom = number
      otherRest.transferredFrom = number
      insertPair(rest, otherRest)
    }
    return id
  }

  /// Parts the rows of a pair: this row becomes loose with a number of its own, the partner is
  /// treated by R-101.
  mutating func separate(_ id: RowID<ReservationEntry>) {
    let partner = reservationEntries[id].partner
    guard !partner.isNone else { return }
    loosen(id)
    reservationEntries.update(partner, &journal) { $0.partner = .none }
    leaveAlone(partner)
  }

  /// Closes a row: it goes, its partner is treated by R-101.
  mutating func closeEntry(_ id: RowID<ReservationEntry>) {
    let partner = reservationEntries[id].partner
    reservationEntries.remove(id, &journal)
    guard !partner.isNone else { return }
    reservationEntries.update(partner, &journal) { $0.partner = .none }
    leaveAlone(partner)
  }

  /// a partner left alone goes when it is inventory or blank; a number stays as surplus.
  private mutating func leaveAlone(_ id: RowID<ReservationEntry>) {
    let entry = reservationEntries[id]
    let isBlank = stockKeys[entry.stock].tracking.isBlank
    if entry.source.kind == .ledgerEntry || isBlank {
      reservationEntries.remove(id, &journal)
    } else {
      loosen(id)
    }
  }

  /// Makes a row a single one under a new entry number, with its own dates only.
  private mutating func loosen(_ id: RowID<ReservationEntry>) {
    var entry = reservationEntries[id]
    let dates = dates(of: entry.source)
    entry.status = looseStatus(of: entry.source)
    entry.flags.remove(.orderToOrder)
    entry.expectedDate = entry.isPositive ? dates.expected : .blank
    entry.shipmentDate = entry.isPositive ? .blank : dates.shipment
    // The entry number is part of every list's order, so the row is laid anew.
    reservationEntries.remove(id, &journal)
    insertLooseKeepingPlace(entry, id)
  }

  /// The place just freed is the next one used, so references to the row stay true.
  private mutating func insertLooseKeepingPlace(
    _ entry: ReservationEntry, _ place: RowID<ReservationEntry>
  ) {
    let id = insertLoose(entry)
    precondition(id == place, "the last freed place is used first")
  }

  /// Frees blank coverage of a source above a quantity (R-090, mode None).
  mutating func release(_ source: SourceReference, downTo target: Quantity) {
    var covered = Quantity.zero
    let ids = entries(of: source)
    for id in ids { covered += reservationEntries[id].quantity.magnitude }
    var excess = covered - target.magnitude
    guard excess.isPositive else { return }
    for status in [ReservationStatus.prospect, .surplus, .tracking, .reservation] {
      // Reservations on orders go before reservations on stock.
      for onStock in [false, true] where excess.isPositive {
        let affected = sortedByDate(
          ids.filter {
            guard reservationEntries.contains($0) else { return false }
            let entry = reservationEntries[$0]
            guard entry.status == status, stockKeys[entry.stock].tracking.isBlank,
              entry.source == source
            else { return false }
            return isOnStock($0) == onStock
          })
        for id in affected where excess.isPositive {
          let quantity = reservationEntries[id].quantity
          let part = min(quantity.magnitude, excess)
          excess -= part
          if part == quantity.magnitude {
            closeEntry(id)
          } else {
            shrink(id, by: part)
          }
        }
      }
    }
  }

  private func isOnStock(_ id: RowID<ReservationEntry>) -> Bool {
    let partner = reservationEntries[id].partner
    return !partner.isNone && reservationEntries[partner].source.kind == .ledgerEntry
  }

  private func sortedByDate(_ ids: [RowID<ReservationEntry>]) -> [RowID<ReservationEntry>] {
    ids.sorted {
      let first = reservationEntries[$0]
      let second = reservationEntries[$1]
      if first.shipmentDate != second.shipmentDate {
        return first.shipmentDate < second.shipmentDate
      }
      if first.expectedDate != second.expectedDate {
        return first.expectedDate < second.expectedDate
      }
      return first.entryNo < second.entryNo
    }
  }

  /// Reduces a row and its partner; a partner's number survives as surplus.
  private mutating func shrink(_ id: RowID<ReservationEntry>, by part: Quantity) {
    let entry = reservationEntries[id]
    let signed = part.times(sign: entry.quantity.sign)
    setQuantity(entry.quantity - signed, ofEntry: id)
    guard !entry.partner.isNone else { return }
    var cut = reservationEntries[entry.partner]
    setQuantity(cut.quantity + signed, ofEntry: entry.partner)
    if cut.source.kind != .ledgerEntry, !stockKeys[cut.stock].tracking.isBlank {
      cut.setQuantity(-signed)
      cut.status = looseStatus(of: cut.source)
      insertLoose(cut)
    }
  }

  /// Takes over the dates of a source on its rows and their partners.
  mutating func refreshReservationDates(of source: SourceReference) throws(TrackingError) {
    let dates = dates(of: source)
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      if entry.isPositive, entry.source.kind != .ledgerEntry {
        if !entry.shipmentDate.isBlank, dates.expected > entry.shipmentDate,
          entry.status == .reservation
        {
          throw .dateConflict(entry.quantity.magnitude, entry.shipmentDate)
        }
        setExpected(dates.expected, on: id)
      } else if !entry.isPositive {
        if !entry.expectedDate.isBlank, entry.expectedDate > dates.shipment,
          entry.status == .reservation
        {
          throw .dateConflict(entry.quantity.magnitude, entry.expectedDate)
        }
        setShipment(dates.shipment, on: id)
      }
    }
  }

  private mutating func setExpected(_ date: CalendarDate, on id: RowID<ReservationEntry>) {
    reservationEntries.update(id, &journal) { $0.expectedDate = date }
    let partner = reservationEntries[id].partner
    if !partner.isNone { reservationEntries.update(partner, &journal) { $0.expectedDate = date } }
  }

  private mutating func setShipment(_ date: CalendarDate, on id: RowID<ReservationEntry>) {
    reservationEntries.update(id, &journal) { $0.shipmentDate = date }
    let partner = reservationEntries[id].partner
    if !partner.isNone { reservationEntries.update(partner, &journal) { $0.shipmentDate = date } }
  }
}

extension TrackingError {
  fileprivate static func dateConflict(
    _ quantity: Quantity, _ date: CalendarDate
  ) -> TrackingError {
    TrackingError(
      .reservationDateConflict, blaming: .date,
      "\(quantity) are reserved against \(date); supply would come after demand (R-077)",
      facts: [Fact("reserved", .quantity(quantity)), Fact("date", .date(date))],
      advice: "`unreserve` first, or choose another date")
  }
}
