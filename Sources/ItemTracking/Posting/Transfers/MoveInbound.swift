/// The arriving side of what a transfer has shipped.
extension Model {
  /// The arriving side of what was shipped is under way from now on (T-148).
  mutating func moveInbound(
    of line: RowID<DocumentLine>, _ splits: [PostingSplit]
  ) throws(TrackingError) {
    let source = SourceReference(inboundOf: line)
    var wanted: [TrackingKey: Quantity] = [:]
    for split in splits { wanted[split.key] = split.quantity.magnitude }
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      guard !entry.flags.contains(.shipped) else { continue }
      let key = trackedSKUs[entry.stock].tracking
      guard let left = wanted[key], left.isPositive else { continue }
      let part = min(left, entry.quantity)
      wanted[key] = left - part
      moveShipped(id, part)
    }
    // Reserved without a number: what was shipped takes any number.
    for split in splits {
      let key = split.key
      var rest = wanted[key] ?? .zero
      guard rest.isPositive else { continue }
      for id in entries(of: source, under: .none) where rest.isPositive {
        let entry = reservationEntries[id]
        guard !entry.flags.contains(.shipped) else { continue }
        let part = min(rest, entry.quantity)
        rest -= part
        let moved = moveShipped(id, part)
        let stock = trackedSKUs.intern(TrackedSKU(sku(of: source), key))
        reservationEntries.update(moved, &journal) { $0.stock = stock }
      }
      if rest.isPositive, !key.isBlank { try complete(line, split, rest) }
    }
  }

  @discardableResult
  private mutating func moveShipped(
    _ id: RowID<ReservationEntry>, _ part: Quantity
  ) -> RowID<ReservationEntry> {
    let own = part == reservationEntries[id].quantity ? id : splitEntry(id, off: part)
    reservationEntries.update(own, &journal) { $0.flags.insert(.shipped) }
    return own
  }

  /// T-145: what is received is what was shipped.
  ///
  /// The arriving side lacks a number where the page held more than the line for a while, or where
  /// others kept their place when the line became smaller: these give way.
  private mutating func complete(
    _ line: RowID<DocumentLine>, _ split: PostingSplit, _ quantity: Quantity
  ) throws(TrackingError) {
    let source = SourceReference(inboundOf: line)
    var lacking = quantity - (trackableQuantity(of: source) - assignedQuantity(of: source))
    for id in entries(of: source) where lacking.isPositive {
      guard reservationEntries.contains(id) else { continue }
      let key = trackedSKUs[reservationEntries[id].stock].tracking
      guard !key.isBlank, key != split.key else { continue }
      let part = min(lacking, excess(of: key, on: line))
      guard part.isPositive else { continue }
      removeTracked(part, of: key, on: source)
      lacking -= part
    }
    var arriving = AssignTracking(quantity, of: split.key, to: source)
    arriving.expirationDate = split.expirationDate
    arriving.warrantyDate = split.warrantyDate
    try arriving.writeMirror(&self)
    var rest = quantity
    for id in entries(of: source, under: split.key) where rest.isPositive {
      let entry = reservationEntries[id]
      guard !entry.flags.contains(.shipped) else { continue }
      let part = min(rest, entry.quantity)
      rest -= part
      moveShipped(id, part)
    }
  }

  /// How much more of a number the arriving side waits for than the leaving side still has.
  private func excess(of key: TrackingKey, on line: RowID<DocumentLine>) -> Quantity {
    let leaving = SourceReference(line)
    let arriving = SourceReference(inboundOf: line)
    let waiting = entries(of: arriving, under: key).reduce(Quantity.zero) {
      reservationEntries[$1].flags.contains(.shipped)
        ? $0 : $0 + reservationEntries[$1].quantity
    }
    return entries(of: leaving, under: key).reduce(waiting) {
      $0 - reservationEntries[$1].quantity.magnitude
    }
  }
}
