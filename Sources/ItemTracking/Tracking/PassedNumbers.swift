/// Numbers of a supply that is made for one demand are that demand's numbers (P-054, R-155).
extension Model {
  /// Writes the number of a bound supply on its demand.
  ///
  /// A transfer brings it to where it goes, so the arriving side has it too, and what that is bound
  /// to in turn.
  mutating func passNumber(
    of id: RowID<ReservationEntry>, expires expirationDate: CalendarDate
  ) throws(TrackingError) {
    let supply = reservationEntries[id]
    guard supply.flags.contains(.orderToOrder), supply.isPositive, !supply.partner.isNone else {
      return
    }
    let demand = reservationEntries[supply.partner]
    let key = trackedSKUs[supply.stock].tracking
    guard trackedSKUs[demand.stock].tracking != key else { return }
    let stock = trackedSKUs.intern(TrackedSKU(trackedSKUs[demand.stock].unit, key))
    reservationEntries.update(supply.partner, &journal) { $0.stock = stock }
    guard isTransferLine(demand.source), let line = demand.source.line else { return }
    var arriving = AssignTracking(
      demand.quantity.magnitude, of: key, to: SourceReference(inboundOf: line))
    arriving.expirationDate = expirationDate
    arriving.warrantyDate = supply.warrantyDate
    try arriving.writeMirror(&self)
  }

  /// Takes a number that a bound supply lost off its demand, and off what the demand passed it to.
  mutating func passRemoval(of key: TrackingKey, by id: RowID<ReservationEntry>) {
    let supply = reservationEntries[id]
    guard supply.flags.contains(.orderToOrder), supply.isPositive else { return }
    let demand = reservationEntries[supply.partner]
    guard trackedSKUs[demand.stock].tracking == key else { return }
    let blank = trackedSKUs.intern(TrackedSKU(trackedSKUs[demand.stock].unit))
    reservationEntries.update(supply.partner, &journal) { $0.stock = blank }
    guard isTransferLine(demand.source), let line = demand.source.line else { return }
    removeTracked(demand.quantity.magnitude, of: key, on: SourceReference(inboundOf: line))
  }
}
