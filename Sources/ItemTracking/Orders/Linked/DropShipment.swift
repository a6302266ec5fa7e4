/// Drop shipments: a vendor ships to the customer what a purchase order buys for a sale (T-066).
extension Model {
  /// Connects a sales line with the purchase line that is shipped for it, which takes over its
  /// numbers where it has none.
  ///
  /// - Throws: `action-unfit` unless both lines are of orders, untouched, and of the same goods,
  ///   place and quantity.
  package mutating func dropShip(
    _ sale: RowID<DocumentLine>, from purchase: RowID<DocumentLine>
  ) throws(TrackingError) {
    try connect(sale, to: purchase, as: .dropShipment)
    try carryTracking(of: sale)
  }

  /// The purchase of a dropped sale takes over the sale's numbers, where it has none (T-066).
  package mutating func carryTracking(of sale: RowID<DocumentLine>) throws(TrackingError) {
    guard let purchase = dropPartner(of: lines[sale]),
      trackingLines(of: SourceReference(purchase)).isEmpty
    else { return }
    try copyTracking(trackingLines(of: SourceReference(sale)), to: purchase)
  }

  /// The line at the other end of a drop shipment.
  public func dropPartner(of line: DocumentLine) -> RowID<DocumentLine>? {
    line.isDropped ? line.linked : nil
  }

  /// T-066: BC offers to copy numbers to the other line when they are assigned to one.
  ///
  /// - Throws: `copy-tracking` (a question) when nothing is answered.
  package mutating func offerTracking(of id: RowID<DocumentLine>) throws(TrackingError) {
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
    try copyTracking(wanted, to: other)
  }

  private mutating func copyTracking(
    _ wanted: [TrackingLine], to other: RowID<DocumentLine>
  ) throws(TrackingError) {
    for line in wanted where line.handled.isZero {
      var copy = AssignTracking(line.quantity, of: line.key, to: SourceReference(other))
      copy.expirationDate = line.expirationDate
      copy.warrantyDate = line.warrantyDate
      try copy.perform(on: &self)
    }
  }
}
