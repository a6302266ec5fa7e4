/// Takes reservations back as a user does: the question `cancel-reservation` comes first.
public enum Unreserve: Command {
  /// What records have reserved, all or with some partners.
  case sources([SourceReference], with: PartnerChoice)
  /// One reservation by its entry number.
  case entry(Int32)

  /// - Throws: `nothing-reserved`, `reservation-unknown`; the question `cancel-reservation`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .sources(let sources, let partner): try model.unreserve(sources, with: partner)
    case .entry(let number): try model.unreserve(number)
    }
  }
}

/// Reduces one reservation.
public struct ChangeReservation: Command {
  /// The pair's number; both its rows change.
  public var entryNo: Int32
  /// In base units.
  public var quantity: Quantity

  /// A reservation that is to hold less; zero is refused.
  public init(_ entryNo: Int32, to quantity: Quantity) {
    self.entryNo = entryNo
    self.quantity = quantity
  }

  /// - Throws: `reservation-unknown`, `reservation-sign`, `reservation-zero`,
  ///   `reservation-increase`; in this order.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    try model.changeReservation(entryNo, to: quantity)
  }
}
