/// Numbers of what is assembled to order: they are those of the sale (T-169).
extension Model {
  /// Whether a row is one half of what is assembled to order.
  ///
  /// A line is assembled to order wholly or not at all, so a posting moves rows of one sort
  ///
  func isAssembledToOrder(_ entry: ReservationEntry) -> Bool {
    guard entry.status == .reservation, let own = entry.source.line,
      let other = reservationEntries[entry.partner].source.line
    else { return false }
    return lines[own].linked == other
      && (lines[own].kind == .assemblyOrder || lines[other].kind == .assemblyOrder)
  }

  /// T-169: the other half of such a row takes its numbers, dates and what is handled.
  mutating func synchronizeAssembled(_ id: RowID<ReservationEntry>) {
    let entry = reservationEntries[id]
    guard isAssembledToOrder(entry) else { return }
    let other = reservationEntries[entry.partner]
    // T-183: a date is that of its number, which the line may have already.
    var date = other.expirationDate
    if other.stock != entry.stock {
      let key = trackedSKUs[entry.stock].tracking
      date =
        entries(of: other.source, under: key).first.map { reservationEntries[$0] }?
        .expirationDate ?? .blank
    }
    reservationEntries.update(entry.partner, &journal) {
      $0.expirationDate = date
      $0.stock = entry.stock
      $0.warrantyDate = entry.warrantyDate
      $0.quantityToHandle = -entry.quantityToHandle
    }
  }
}
