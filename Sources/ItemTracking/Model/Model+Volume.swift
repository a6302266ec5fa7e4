/// How much all quantities of a model may add up to.
///
/// A quantity goes up to 999,999,999.99999; what rows add up to is counted in 64 bits. So a
/// statement after which all of them together would come near to that is refused, and whatever was
/// accepted can be looked at: no sum over the rows of an accepted model is too large.
extension Model {
  /// The most that all rows may weigh, in hundred-thousandths.
  public static let mostVolume = UndoJournal.mostVolume

  /// Looks whether the quantities of all rows can still be added up.
  ///
  /// What was written is counted as it is written; only when that comes to too much are the rows
  /// themselves looked through.
  ///
  /// - Throws: `quantity-overflow` when they cannot.
  @usableFromInline
  package mutating func checkVolume() throws(TrackingError) {
    guard journal.volume > Self.mostVolume else { return }
    try recountVolume()
  }

  /// Counts what all rows weigh; O(model).
  ///
  /// - Throws: `quantity-overflow` when it is too much.
  package mutating func recountVolume() throws(TrackingError) {
    var counter = VolumeCounter()
    for tag in 0..<Self.count { visit(tag, &counter) }
    journal.volume = counter.volume
    guard counter.volume <= Self.mostVolume else {
      throw TrackingError(
        .quantityOverflow, blaming: .quantity,
        "all quantities together would come to more than can be added up",
        facts: [Fact("limit", .quantity(Quantity(raw: Int64(Self.mostVolume))))])
    }
  }
}

private struct VolumeCounter: TableVisitor {
  var volume: UInt64 = 0

  mutating func visit<R: Row>(_ table: inout Table<R>) {
    table.forEach { _, row in volume &+= UInt64(bitPattern: row.volume) }
  }
}
