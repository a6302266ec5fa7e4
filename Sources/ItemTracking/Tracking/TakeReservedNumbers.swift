/// Puts the numbers of reserved supply on the demand that reserved it.
extension Model {
  /// Each reserved part of the line takes the numbers of its supply, and no dates (T-059).
  ///
  /// - Returns: whether there was a reserved number to take.
  @discardableResult
  package mutating func takeReservedNumbers(
    of source: SourceReference
  ) throws(TrackingError) -> Bool {
    let unit = sku(of: source)
    let item = try item(unit.itemNo)
    guard !item.trackingCode.isBlank else { return false }
    try checkNumbersMayChange(source)
    var isTaken = false
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      guard entry.status == .reservation else { continue }
      let supply = reservationEntries[entry.partner]
      let key = trackedSKUs[supply.stock].tracking
      guard !key.isBlank else { continue }
      let stock = trackedSKUs.intern(TrackedSKU(unit, key))
      reservationEntries.update(id, &journal) { $0.stock = stock }
      isTaken = true
    }
    return isTaken
  }
}
