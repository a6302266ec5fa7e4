import ItemTracking

/// What stands in columns whose values are fixed: filters by any other value are refused.
enum FixedValues {
  static let openKinds = DocumentKind.allCases.filter { !posted.contains($0) }.map(\.name)
  static let postedKinds = DocumentKind.allCases.filter { posted.contains($0) }.map(\.name)

  /// What postings make.
  private static let posted = Set(
    DocumentKind.allCases.flatMap { kind -> [DocumentKind] in
      switch kind.posting {
      case .never: []
      case .order(_, let handled, let invoice): [handled, invoice]
      case .invoice(let made), .journal(let made), .count(let made): [made]
      case .transfer: [.transferShipment, .transferReceipt]
      case .production: [.postedProduction]
      case .assembly: [.postedAssembly]
      }
    })

  static let entryTypes = EntryType.allCases.map(\.name)
  static let documentStatuses = DocumentStatus.allCases.map(\.name)
  static let reservationStatuses = ReservationStatus.allCases.map(\.name)
  static let reservePolicies = ReservePolicy.allCases.map(\.name)
  static let stockShares = StockShare.allCases.map(\.name)
  static let flushing = FlushingMethod.allCases.map(\.name)
  static let purchasing = Purchasing.allCases.map(\.name)
  static let recallKinds: [String] = [
    RecallKind.received, .made, .onHand, .inTransit, .shipped, .returned, .sentBack, .consumed,
    .lost, .found, .renumbered, .openOrder,
  ].map(\.rawValue)
}
