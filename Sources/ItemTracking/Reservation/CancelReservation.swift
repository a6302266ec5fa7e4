/// Takes reservations back.
extension Tables {
  /// Cancels the reservations of a source, all or those with some partners.
  ///
  /// Pairs that nobody may cancel are passed by.
  ///
  /// - Throws: `nothing-reserved` when there is none.
  @discardableResult
  public mutating func cancelReservations(
    of source: SourceReference, with partner: PartnerChoice = .any
  ) throws(TrackingError) -> Quantity {
    var cancelled = Quantity.zero
    for id in entries(of: source) where reservationEntries.contains(id) {
      let entry = reservationEntries[id]
      guard entry.status == .reservation, !entry.flags.contains(.locked),
        isPartner(entry.partner, partner)
      else { continue }
      cancelled += entry.quantity.magnitude
      cancel(id)
    }
    guard cancelled.isPositive else {
      throw TrackingError(
        .nothingReserved, blaming: .line, "nothing is reserved there that could be cancelled")
    }
    return cancelled
  }

  /// Cancels one pair by its entry number.
  ///
  /// - Throws: `reservation-unknown`, `nothing-reserved` for an assemble-to-order pair.
  @discardableResult
  public mutating func cancelReservation(_ entryNo: Int32) throws(TrackingError) -> Quantity {
    let id = try requireReservation(entryNo)
    let entry = reservationEntries[id]
    if entry.flags.contains(.locked) {
      throw TrackingError(
        .nothingReserved, blaming: .entry,
        "reservation \(entryNo) belongs to an assembly to order and cannot be cancelled (R-102)")
    }
    cancel(id)
    return entry.quantity.magnitude
  }

  /// Reduces one pair.
  ///
  /// - Throws: `reservation-unknown`, `reservation-sign`, `reservation-zero`,
  ///   `reservation-increase`.
  public mutating func changeReservation(
    _ entryNo: Int32, to quantity: Quantity
  ) throws(TrackingError) {
    let id = try requireReservation(entryNo)
    let entry = reservationEntries[id]
    let known = entry.quantity.magnitude
    let facts = [Fact("found", .quantity(quantity)), Fact("reserved", .quantity(known))]
    if quantity.isNegative {
      throw TrackingError(
        .reservationSign, blaming: .quantity, "a reservation is counted positive", facts: facts)
    }
    if quantity.isZero {
      throw TrackingError(
        .reservationZero, blaming: .quantity, "a reservation of nothing is not kept", facts: facts,
        advice: "`unreserve reservation \(entryNo)` cancels it")
    }
    if quantity > known {
      throw TrackingError(
        .reservationIncrease, blaming: .quantity,
        "reservation \(entryNo) is of \(known); it can only be reduced (R-105)", facts: facts,
        advice: "`reserve` the rest as a new reservation")
    }
    setQuantity(-quantity, ofEntry: id)
    setQuantity(quantity, ofEntry: entry.partner)
    guard entry.network.raw >= 0 else { return }
    let other = reservationEntries[entry.partner].source
    autoTrack(entry.source)
    autoTrack(other)
  }

  /// The demand row of a pair with a number; O(reservation entries).
  public func reservation(_ entryNo: Int32) -> RowID<ReservationEntry>? {
    var found: RowID<ReservationEntry>?
    reservationEntries.forEach { id, entry in
      if entry.entryNo == entryNo, entry.status == .reservation, !entry.isPositive { found = id }
    }
    return found
  }

  private func requireReservation(
    _ entryNo: Int32
  ) throws(TrackingError) -> RowID<ReservationEntry> {
    guard let id = reservation(entryNo) else { throw .reservationUnknown(entryNo) }
    return id
  }

  /// Both rows part: without numbers they go and both sides are tracked anew; with numbers both
  /// are surplus, and what says nothing by itself goes.
  private mutating func cancel(_ id: RowID<ReservationEntry>) {
    let entry = reservationEntries[id]
    let other = reservationEntries[entry.partner]
    if isBlank(entry), isBlank(other) {
      closeEntry(id)
      autoTrack(entry.source)
      return
    }
    let loose = separate(id)
    if entry.network.raw >= 0 {
      rematchSurplus(loose)
    } else if isBlank(entry) || entry.source.kind == .ledgerEntry {
      reservationEntries.remove(id, &journal)
    }
  }

  private func isPartner(_ id: RowID<ReservationEntry>, _ choice: PartnerChoice) -> Bool {
    guard !id.isNone else { return false }
    let source = reservationEntries[id].source
    switch choice {
    case .any: return true
    case .kinds(let kinds): return reservationKind(of: source).map { kinds.contains($0) } ?? false
    case .source(let chosen):
      return source == chosen
        || source.kind == .transferInbound && chosen.kind == .line && source.row == chosen.row
    }
  }
}

extension TrackingError {
  static func reservationUnknown(_ entryNo: Int32) -> TrackingError {
    TrackingError(
      .reservationUnknown, blaming: .entry, "there is no reservation \(entryNo)",
      advice: "`show reservations` lists them")
  }
}
