/// How goods go from one place to another (BC's T5742, P-167).
public struct TransferRoute: Row {
  /// Where transfers leave; a route is found by both its ends, and its direction counts.
  public var fromLocationCode: LocationCode
  /// Where transfers arrive.
  public var toLocationCode: LocationCode
  /// Where they are on the way; blank for none.
  public var inTransitCode: LocationCode = .blank
  /// A date formula's text: how long they are on the way.
  public var shipping: TextID = .blank

  /// A route without an in-transit place, on which goods take no time.
  public init(from: LocationCode, to: LocationCode) {
    fromLocationCode = from
    toLocationCode = to
  }

  public static let tableName: StaticString = "routes"
  public static let fields: [Field<Self>] = [
    Field("from", .name, \.fromLocationCode), Field("to", .name, \.toLocationCode),
    Field("via", .name, \.inTransitCode), Field("shipping", .name, \.shipping),
  ]
  /// By where they come from.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { fromLocationCode.id }
}

extension Model {
  /// The route from one place to another.
  public func route(from: LocationCode, to: LocationCode) -> TransferRoute? {
    routeID(from: from, to: to).map { routes[$0] }
  }

  private func routeID(from: LocationCode, to: LocationCode) -> RowID<TransferRoute>? {
    var id = routes.first(inList: 0, key: from.id)
    while !id.isNone {
      if routes[id].toLocationCode == to { return id }
      id = routes.next(inList: 0, after: id)
    }
    return nil
  }

  /// Declares a route, in place of the one there was.
  ///
  /// - Throws: `location-unknown`, `transfer-to-itself`, `not-in-transit`, `lead-time-negative`.
  package mutating func declare(_ route: TransferRoute) throws(TrackingError) {
    try requireLocation(route.fromLocationCode)
    try checkTransfer(
      from: route.fromLocationCode, to: route.toLocationCode, via: route.inTransitCode)
    try requireForward(route.shipping)
    if let known = routeID(from: route.fromLocationCode, to: route.toLocationCode) {
      routes.update(known, &journal) { $0 = route }
    } else {
      _ = routes.insert(route, &journal)
    }
  }

  /// P-167, P-163: a transfer order goes the way that its route says, and arrives after the times
  /// that the route and both places take, unless it says so itself.
  func followRoute(_ order: inout Document) {
    let (from, to) = (order.locationCode, order.toLocationCode)
    let way = route(from: from, to: to)
    if order.inTransitCode.isBlank { order.inTransitCode = way?.inTransitCode ?? .blank }
    guard order.shipmentDate.isBlank || order.expectedDate.isBlank else { return }
    if !order.expectedDate.isBlank {
      // Backward from the arrival, step by step.
      let there = before(order.expectedDate, inboundHandling(at: to))
      let ready = before(there, way?.shipping ?? .blank)
      let leaves = before(ready, outboundHandling(at: from))
      if leaves != order.expectedDate { order.shipmentDate = leaves }
      return
    }
    let leaves = order.shipmentDate.or(order.postingDate)
    let arrives = arrival(of: leaves, from: from, to: to)
    guard arrives != leaves else { return }
    order.shipmentDate = leaves
    order.expectedDate = arrives
  }

  /// P-163: when goods that leave on a day have arrived: after the times of the route and of both
  /// places.
  func arrival(
    of leaves: CalendarDate, from: LocationCode, to: LocationCode
  ) -> CalendarDate {
    let ready = afterShipping(leaves, from: from)
    let way = route(from: from, to: to)
    let there = ready.adding(days: Int(days(of: way?.shipping ?? .blank, from: ready)))
    return afterReceiving(there, at: to)
  }

  /// P-163: the day that a time of a transfer leads back to from another one, a month before it for
  /// `1M`.
  func before(_ date: CalendarDate, _ formula: TextID) -> CalendarDate {
    guard !formula.isBlank, let period = DateFormula(names.text(formula.id)) else { return date }
    return period.reversed.date(from: date)
  }

  private func outboundHandling(at code: LocationCode) -> TextID {
    let own = location(code)?.outbound ?? .blank
    return own.isBlank ? company.outbound : own
  }

  private func inboundHandling(at code: LocationCode) -> TextID {
    let own = location(code)?.inbound ?? .blank
    return own.isBlank ? company.inbound : own
  }

  /// The two places of a transfer line.
  func places(of line: DocumentLine) -> (from: LocationCode, to: LocationCode) {
    (trackedSKUs[line.stock].unit.locationCode, trackedSKUs[line.toStock].unit.locationCode)
  }

  /// P-163: when goods that leave a place are under way.
  func afterShipping(_ date: CalendarDate, from code: LocationCode) -> CalendarDate {
    date.adding(days: Int(days(of: outboundHandling(at: code), from: date)))
  }

  /// P-163: when goods that arrive at a place can be used.
  func afterReceiving(_ date: CalendarDate, at code: LocationCode) -> CalendarDate {
    date.adding(days: Int(days(of: inboundHandling(at: code), from: date)))
  }

  /// What a transfer's three places must be.
  func checkTransfer(
    from: LocationCode, to: LocationCode, via: LocationCode
  ) throws(TrackingError) {
    try requireLocation(to, blaming: .toLocation)
    try requireLocation(via, blaming: .viaLocation)
    if from == to {
      throw TrackingError(
        .transferToItself, blaming: .toLocation, "a transfer goes to another location than \(from)")
    }
    guard !via.isBlank, location(via)?.flags.contains(.inTransit) != true else { return }
    throw TrackingError(
      .notInTransit, blaming: .viaLocation, "location \(via) is not in transit",
      advice: "`location \(via) in transit` declares one that is")
  }

  /// P-163: handling takes its time.
  func checkHandling(_ location: Location) throws(TrackingError) {
    try requireForward(location.inbound)
    try requireForward(location.outbound)
  }

  /// How many days a date formula is from a date; 0 for none.
  func days(of formula: TextID, from date: CalendarDate) -> Int32 {
    guard !formula.isBlank, let period = DateFormula(names.text(formula.id)) else { return 0 }
    return period.date(from: date).dayNumber &- date.dayNumber
  }

  /// P-163: a lead time leads forward.
  func requireForward(_ formula: TextID) throws(TrackingError) {
    guard days(of: formula, from: workDate) < 0 else { return }
    throw TrackingError(
      .leadTimeNegative, blaming: .date, "a lead time cannot go back in time (P-163)",
      advice: "write it forward, as in 5D")
  }
}
