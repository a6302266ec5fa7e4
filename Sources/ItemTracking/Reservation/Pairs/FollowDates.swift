/// Who changes a date: what a user enters is checked, what a program sets is carried out.
public enum DateChange: Sendable { case byUser, byProgram }

/// What a new date of a record does to its reservation entries (R-075 to R-079, P-045 to P-048).
extension Model {
  /// Takes over the dates of a source on its rows and their partners; links in which supply would
  /// come after demand are broken.
  ///
  /// - Throws: `reservation-date-conflict` when a user's date contradicts a reservation.
  mutating func followDates(
    of source: SourceReference, _ change: DateChange
  ) throws(TrackingError) {
    let dates = dates(of: source)
    let ids = entries(of: source)
    if change == .byUser {
      for id in ids {
        let entry = reservationEntries[id]
        guard entry.status == .reservation, isInConflict(entry, dates) else { continue }
        throw .dateConflict(
          reservedQuantity(of: source).magnitude,
          entry.isPositive ? entry.shipmentDate : entry.expectedDate)
      }
    }
    // What stays has the new date before anything that is freed looks for others.
    var broken: [RowID<ReservationEntry>] = []
    for id in ids {
      let entry = reservationEntries[id]
      if isInConflict(entry, dates) {
        broken.append(id)
      } else {
        redate(id, dates)
      }
    }
    for id in broken where reservationEntries.contains(id) { breakLink(id) }
    guard orderTracking(of: sku(of: source).itemNo) != .none else { return }
    // P-014, P-048: what is free of links now looks for others.
    clearSurplus(of: source)
    autoTrack(source)
  }

  /// a date that follows from another one parts what it breaks, and says so.
  mutating func warnOfConflict(of source: SourceReference, _ date: CalendarDate) {
    let broken = entries(of: source).contains {
      reservationEntries[$0].status == .reservation
        && isInConflict(reservationEntries[$0], (expected: date, shipment: date))
    }
    guard broken else { return }
    inform(
      TrackingError(
        .reservationDateConflict, blaming: .date,
        "\(describe(source)) is needed on \(date), before what was reserved for it comes; that is cancelled (R-077)",
        facts: [Fact("date", .date(date))], advice: "`reserve` other supply for it"))
  }

  /// supply comes after demand; inventory is always there.
  private func isInConflict(
    _ entry: ReservationEntry, _ dates: (expected: CalendarDate, shipment: CalendarDate)
  ) -> Bool {
    guard !entry.partner.isNone else { return false }
    if entry.isPositive {
      return !entry.shipmentDate.isBlank && dates.expected > entry.shipmentDate
    }
    return entry.expectedDate > dates.shipment
  }

  /// R-078, P-046: a row without number, or one made to order, goes; numbers stay on both sides.
  private mutating func breakLink(_ id: RowID<ReservationEntry>) {
    let entry = reservationEntries[id]
    if isBlank(entry) || entry.flags.contains(.orderToOrder) {
      closeEntry(id)
      return
    }
    let loose = separate(id)
    for row in loose where reservationEntries[row].network.raw >= 0 { issueMessage(row) }
  }

  /// P-047: a link that still holds takes the date on both rows; messages follow.
  private mutating func redate(
    _ id: RowID<ReservationEntry>, _ dates: (expected: CalendarDate, shipment: CalendarDate)
  ) {
    let entry = reservationEntries[id]
    if entry.isPositive {
      setDates(on: id) { $0.expectedDate = dates.expected }
    } else {
      setDates(on: id) { $0.shipmentDate = dates.shipment }
    }
    guard entry.network.raw >= 0 else { return }
    let supply = entry.isPositive ? id : entry.partner
    if !supply.isNone { redateMessage(of: supply) }
  }

  /// T-169: both halves of what is assembled to order have the sale's new day at once, so that
  /// neither comes too late for the other.
  mutating func redateAssembled(_ made: RowID<DocumentLine>, to date: CalendarDate) {
    for id in entries(of: SourceReference(made)) where isAssembledToOrder(reservationEntries[id]) {
      setDates(on: id) {
        $0.expectedDate = date
        $0.shipmentDate = date
      }
    }
  }

  private mutating func setDates(
    on id: RowID<ReservationEntry>, _ change: (inout ReservationEntry) -> Void
  ) {
    reservationEntries.update(id, &journal, change)
    let partner = reservationEntries[id].partner
    if !partner.isNone { reservationEntries.update(partner, &journal, change) }
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
