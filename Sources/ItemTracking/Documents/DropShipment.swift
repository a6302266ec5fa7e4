/// Drop shipments: a vendor ships to the customer what a purchase order buys for a sale (T-066).
extension Tables {
  /// Connects a sales line with the purchase line that is shipped for it.
  ///
  /// - Throws: `action-unfit` unless both lines are of orders, untouched, and of the same goods,
  ///   place and quantity.
  public mutating func dropShip(
    _ sale: RowID<DocumentLine>, from purchase: RowID<DocumentLine>
  ) throws(TrackingError) {
    try connect(sale, to: purchase, as: .dropShipment)
  }

  /// The line at the other end of a drop shipment.
  public func dropPartner(of line: DocumentLine) -> RowID<DocumentLine>? {
    line.purchasing == .dropShipment && !line.linked.isNone ? line.linked : nil
  }

  /// T-066: BC offers to copy numbers to the other line when they are assigned to one.
  ///
  /// - Throws: `copy-tracking` (a question) when nothing is answered.
  public mutating func offerTracking(of id: RowID<DocumentLine>) throws(TrackingError) {
    guard let other = dropPartner(of: lines[id]) else { return }
    let wanted = trackingLines(of: SourceReference(id))
    let known = trackingLines(of: SourceReference(other))
    guard wanted.map(\.key) != known.map(\.key) || wanted.map(\.quantity) != known.map(\.quantity)
    else { return }
    let question = TrackingError(
      .copyTracking, blaming: .command,
      "\(describe(SourceReference(other))) is shipped with it; copy the tracking to it? (T-066)")
    guard try ask(question) else { return }
    for line in known where line.handled.isZero {
      try unassign(line.key, from: SourceReference(other))
    }
    for line in wanted where line.handled.isZero {
      var copy = AssignTracking(line.quantity, of: line.key, to: SourceReference(other))
      copy.expirationDate = line.expirationDate
      copy.warrantyDate = line.warrantyDate
      try copy.perform(on: &self)
    }
  }

  /// T-066: both ends must handle the same numbers.
  func checkDropTracking(
    _ first: RowID<DocumentLine>, _ second: RowID<DocumentLine>
  ) throws(TrackingError) {
    let numbers = handled(first)
    guard numbers != handled(second) else { return }
    throw TrackingError(
      .dropTrackingDiffers, blaming: .line,
      "the numbers of \(describe(SourceReference(first))) and \(describe(SourceReference(second))) differ (T-066)",
      advice: "assign the same numbers to both")
  }

  private func handled(_ id: RowID<DocumentLine>) -> [TrackingKey: Quantity] {
    var result: [TrackingKey: Quantity] = [:]
    for row in entries(of: SourceReference(id)) {
      let entry = reservationEntries[row]
      let key = stockKeys[entry.stock].tracking
      guard !key.isBlank, !entry.quantityToHandle.isZero else { continue }
      result[key, default: .zero] += entry.quantityToHandle.magnitude
    }
    return result
  }
}
