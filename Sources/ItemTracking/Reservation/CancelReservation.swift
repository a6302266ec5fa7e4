/// Takes reservations back.
extension Tables {
  /// Cancels the reservations of a source, all or those with one kind of partner.
  ///
  /// - Throws: `nothing-reserved` when there is none.
  public mutating func cancelReservations(
    of source: SourceReference, from supply: SupplyChoice = .any
  ) throws(TrackingError) -> Quantity {
    var cancelled = Quantity.zero
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      guard entry.status == .reservation, isPartner(entry.partner, of: supply) else { continue }
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
  public mutating func cancelReservation(_ entryNo: Int32) throws(TrackingError) -> Quantity {
    guard let id = reservation(entryNo) else { throw .reservationUnknown(entryNo) }
    let quantity = reservationEntries[id].quantity.magnitude
    cancel(id)
    return quantity
  }

  /// The demand row of a pair with a number; O(reservation entries).
  public func reservation(_ entryNo: Int32) -> RowID<ReservationEntry>? {
    var found: RowID<ReservationEntry>?
    reservationEntries.forEach { id, entry in
      if entry.entryNo == entryNo, entry.status == .reservation, !entry.isPositive { found = id }
    }
    return found
  }

  /// Both rows part; numbers on documents survive as plain item tracking.
  private mutating func cancel(_ id: RowID<ReservationEntry>) {
    let entry = reservationEntries[id]
    if stockKeys[entry.stock].tracking.isBlank || entry.source.kind == .ledgerEntry {
      closeEntry(id)
    } else {
      separate(id)
    }
  }

  private func isPartner(_ id: RowID<ReservationEntry>, of supply: SupplyChoice) -> Bool {
    guard !id.isNone else { return false }
    let source = reservationEntries[id].source
    switch supply {
    case .any: return true
    case .inventory: return source.kind == .ledgerEntry
    case .entry(let entry): return source == SourceReference(entry)
    case .line(let line): return source.line == line
    case .purchaseOrders: return isLine(source, .purchaseOrder)
    case .salesReturns: return isLine(source, .salesReturnOrder)
    case .productionOrders: return isLine(source, .productionOrder)
    case .transfers: return source.kind == .transferInbound
    }
  }

  private func isLine(_ source: SourceReference, _ kind: DocumentKind) -> Bool {
    source.kind == .line && lines[RowID(raw: source.row)].kind == kind
  }
}

extension TrackingError {
  static func reservationUnknown(_ entryNo: Int32) -> TrackingError {
    TrackingError(
      .reservationUnknown, blaming: .entry, "there is no reservation \(entryNo)",
      advice: "`show reservations` lists them")
  }
}
