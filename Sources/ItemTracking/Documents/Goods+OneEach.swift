extension Goods {
  /// A range of serial numbers stands for one piece each (T-039).
  ///
  /// - Throws: `serial-quantity` for another base quantity than there are numbers.
  public func requireOneEach(_ base: Quantity) throws(TrackingError) {
    guard base != Quantity(keys.count) else { return }
    throw TrackingError(
      .serialQuantity, blaming: .quantity,
      "\(keys.count) serial numbers stand for \(keys.count) pieces, not for \(base)",
      facts: [
        Fact("found", .quantity(base)), Fact("required", .quantity(Quantity(keys.count))),
      ])
  }
}
