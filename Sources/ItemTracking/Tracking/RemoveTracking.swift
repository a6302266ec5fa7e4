/// Taking numbers off what is not posted (T-041, T-061, R-156).
extension Model {
  /// Takes a number off a line: all that is not posted of it.
  ///
  /// - Throws: `tracking-line-unknown`, `tracking-handled` when a part is posted (T-041),
  ///   `created-from-warehouse` (W-072b).
  package mutating func unassign(
    _ key: TrackingKey, from source: SourceReference
  ) throws(TrackingError) {
    let line = try ownLine(key, on: source)
    if source.kind == .line { try checkNotCalculated(lines[RowID(raw: source.row)], "numbers") }
    guard line.handled.isZero else {
      throw TrackingError(
        .trackingHandled, blaming: .lot,
        "\(line.handled) of \(line.key) are posted already; its tracking line stays (T-041)",
        facts: [Fact("handled", .quantity(line.handled))])
    }
    removeTracked(line.quantity.magnitude, of: line.key, on: source)
    if isTransferLine(source) {
      removeTracked(
        line.quantity.magnitude, of: line.key,
        on: SourceReference(inboundOf: RowID(raw: source.row)))
    }
  }

  /// Takes numbers away: loose rows shrink, reserved rows lose the number and stay.
  ///
  /// What a transfer has under way keeps its number before what is still to be shipped (T-148).
  mutating func removeTracked(
    _ quantity: Quantity, of key: TrackingKey, on source: SourceReference
  ) {
    var rest = quantity
    let blank = trackedSKUs.intern(TrackedSKU(sku(of: source)))
    for id in removalOrder(of: key, on: source) where !rest.isZero {
      let entry = reservationEntries[id]
      let part = min(rest, entry.quantity.magnitude)
      rest -= part
      let signed = part.times(sign: entry.quantity.sign)
      if entry.partner.isNone {
        if signed == entry.quantity {
          dropMessages(of: entry)
          reservationEntries.remove(id, &journal)
        } else {
          setQuantity(entry.quantity - signed, ofEntry: id)
          reduceMessage(of: entry.entryNo, by: signed)
        }
      } else {
        let own = signed == entry.quantity ? id : splitOff(id, signed)
        reservationEntries.update(own, &journal) {
          $0.stock = blank
          // What was said of the number goes with it; the next one is handled whole (T-034).
          $0.quantityToHandle = $0.quantity
          $0.quantityToInvoice = $0.quantity
          $0.expirationDate = .blank
          $0.warrantyDate = .blank
          $0.newTracking = .none
          $0.appliesTo = .none
          $0.appliesFrom = .none
        }
        synchronizeAssembled(own)
        passRemoval(of: key, by: own)
      }
    }
    coverAgain(source)
  }

  /// The rows of a number, those that are linked to nothing first.
  private func removalOrder(
    of key: TrackingKey, on source: SourceReference
  ) -> [RowID<ReservationEntry>] {
    let ids = entries(of: source, under: key)
    var ordered: [RowID<ReservationEntry>] = []
    for isShipped in [false, true] {
      for status in ReservationStatus.allCases.reversed() {
        ordered += ids.filter {
          let entry = reservationEntries[$0]
          return entry.status == status && entry.flags.contains(.shipped) == isShipped
        }
      }
    }
    return ordered
  }

  /// P-055: what waited for its number may be linked to anything once it has none.
  mutating func coverAgain(_ source: SourceReference) {
    if orderTracking(of: sku(of: source).itemNo) != .none { trackAgain(source) }
  }
}
