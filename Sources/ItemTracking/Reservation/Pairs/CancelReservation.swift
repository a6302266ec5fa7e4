/// Takes reservations back.
extension Model {
  /// Cancels reservations as a user does: BC asks first; on a no they stay.
  ///
  /// - Throws: `nothing-reserved` when there is none; the question `cancel-reservation`.
  package mutating func unreserve(
    _ sources: [SourceReference], with partner: PartnerChoice = .any
  ) throws(TrackingError) {
    var quantity = Quantity.zero
    var unit: StockkeepingUnit?
    for source in sources {
      for id in entries(of: source) where mayCancel(id, partner) {
        quantity += reservationEntries[id].quantity.magnitude
        unit = unit ?? sku(of: source)
      }
    }
    guard let unit else { throw .nothingReserved }
    guard try ask(.cancelReservation("\(quantity) of item \(unit.itemNo)")) else { return }
    for source in sources {
      for id in entries(of: source) where reservationEntries.contains(id) {
        if mayCancel(id, partner) { cancel(id) }
      }
    }
  }

  /// Cancels one pair by its entry number as a user does.
  ///
  /// - Throws: `reservation-unknown`, `nothing-reserved` for an assemble-to-order pair; the
  ///   question `cancel-reservation`.
  package mutating func unreserve(_ entryNo: Int32) throws(TrackingError) {
    let id = try requireReservation(entryNo)
    let entry = reservationEntries[id]
    if entry.flags.contains(.locked) {
      throw TrackingError(
        .nothingReserved, blaming: .entry,
        "reservation \(entryNo) belongs to an assembly to order and cannot be cancelled (R-102)")
    }
    let supply = reservationEntries[entry.partner].source
    let what: Wording =
      "\(entry.quantity.magnitude) of item \(sku(of: entry.source).itemNo), for \(describe(entry.source)) from \(describe(supply))"
    if try ask(.cancelReservation(what)) { cancel(id) }
  }

  /// Whether a row belongs to a pair with such a partner that may be cancelled: order-to-order
  /// pairs too, assemble-to-order pairs not.
  private func mayCancel(_ id: RowID<ReservationEntry>, _ partner: PartnerChoice) -> Bool {
    let entry = reservationEntries[id]
    return entry.status == .reservation && !entry.flags.contains(.locked)
      && isPartner(entry.partner, partner)
  }

  /// Cancels the reservations of a source, all or those with some partners, without a question.
  ///
  /// Pairs that nobody may cancel are passed by.
  ///
  /// - Throws: `nothing-reserved` when there is none.
  @discardableResult
  package mutating func cancelReservations(
    of source: SourceReference, with partner: PartnerChoice = .any
  ) throws(TrackingError) -> Quantity {
    var cancelled = Quantity.zero
    for id in entries(of: source) where isRow(id, of: source) {
      guard mayCancel(id, partner) else { continue }
      cancelled += reservationEntries[id].quantity.magnitude
      cancel(id)
    }
    guard cancelled.isPositive else { throw .nothingReserved }
    return cancelled
  }

  /// Reduces one pair.
  ///
  /// - Throws: `reservation-unknown`, `reservation-sign`, `reservation-zero`,
  ///   `reservation-increase`.
  package mutating func changeReservation(
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
    let other = reservationEntries[entry.partner].source
    autoTrack(entry.source)
    autoTrack(other)
  }

  /// The demand row of a pair with a number.
  public func reservation(_ entryNo: Int32) -> RowID<ReservationEntry>? {
    let id = reservationEntries.find(unique: 0, key: entryNo)
    return id.isNone ? nil : id
  }

  private func requireReservation(
    _ entryNo: Int32
  ) throws(TrackingError) -> RowID<ReservationEntry> {
    guard let id = reservation(entryNo) else { throw .reservationUnknown(entryNo) }
    return id
  }

  /// Both rows part: without numbers they go and both sides are tracked anew; with numbers both
  /// are surplus, and what says nothing by itself goes (R-103, P-049).
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
  fileprivate static var nothingReserved: TrackingError {
    TrackingError(
      .nothingReserved, blaming: .line, "nothing is reserved there that could be cancelled")
  }

  fileprivate static func cancelReservation(_ what: Wording) -> TrackingError {
    TrackingError(
      .cancelReservation, blaming: .line, "cancel the reservation of \(what)? (R-102)")
  }

  static func reservationUnknown(_ entryNo: Int32) -> TrackingError {
    TrackingError(
      .reservationUnknown, blaming: .entry, "there is no reservation \(entryNo)",
      advice: "`show reservations` lists them")
  }
}
