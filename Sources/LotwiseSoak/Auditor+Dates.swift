import ItemTracking

/// What linked rows say of the days on which goods come and go (P-157).
extension Auditor {
  private struct OrderLineNo: Hashable {
    var document: DocumentNo
    var line: Int32
  }

  /// Both rows of a link have the day of its supply and the day of its demand, and the supply is
  /// there in time; only while a planning line that moves it waits to be carried out it is not.
  mutating func checkDates(_ model: borrowing Model) {
    var moved: Set<OrderLineNo> = []
    var changed: Set<OrderLineNo> = []
    for (_, plan) in Self.rows(of: model.planningLines) where plan.message != .new {
      let no = OrderLineNo(document: plan.orderNo, line: plan.orderLineNo)
      changed.insert(no)
      if plan.message == .reschedule || plan.message == .rescheduleAndChange { moved.insert(no) }
    }
    for (_, supply) in Self.rows(of: model.reservationEntries)
    where supply.isPositive && supply.status != .surplus && supply.status != .prospect {
      guard model.reservationEntries.contains(supply.partner) else { continue }
      let demand = model.reservationEntries[supply.partner]
      guard Self.isThere(supply.source, model), Self.isThere(demand.source, model) else { continue }
      let isMoved = isNamed(supply.source, moved, model)
      // What a suggestion takes from an order is linked to the order whenever that comes (P-158);
      // what a changed order needs is needed as it will be (P-147, P-167).
      let isOwnDay =
        !takesAway(demand.source, model) && !isNamed(demand.source, changed, model)
      check(supply, demand, isMoved, isOwnDay, model)
    }
  }

  private mutating func check(
    _ supply: ReservationEntry, _ demand: ReservationEntry, _ isMoved: Bool, _ isOwnDay: Bool,
    _ model: borrowing Model
  ) {
    let what = "link \(supply.entryNo)"
    if supply.expectedDate != demand.expectedDate || supply.shipmentDate != demand.shipmentDate {
      found("\(what): its rows have different dates")
    }
    let expected = model.dates(of: supply.source).expected
    if supply.expectedDate != expected {
      found("\(what): comes on \(supply.expectedDate), its supply says \(expected)")
    }
    let shipment = model.dates(of: demand.source).shipment
    if isOwnDay, demand.shipmentDate != shipment {
      found("\(what): is needed on \(demand.shipmentDate), its demand says \(shipment)")
    }
    if !isMoved, !takesAway(demand.source, model), !takesNeedAway(supply.source, model),
      supply.expectedDate > demand.shipmentDate
    {
      found("\(what): comes on \(supply.expectedDate), after \(demand.shipmentDate)")
    }
  }

  /// Whether a record is of an order line that is among those.
  private func isNamed(
    _ source: SourceReference, _ lines: Set<OrderLineNo>, _ model: borrowing Model
  ) -> Bool {
    guard let line = source.line ?? source.component.map({ model.components[$0].line }) else {
      return false
    }
    let no = model.documents[model.lines[line].document].no
    return lines.contains(OrderLineNo(document: no, line: model.lines[line].lineNo))
  }

  /// Whether a suggestion takes a transfer back where it would leave from, whenever that was
  /// (P-167).
  private func takesNeedAway(_ supply: SourceReference, _ model: borrowing Model) -> Bool {
    guard supply.kind == .line, let line = supply.line.map({ model.lines[$0] }) else {
      return false
    }
    return line.kind == .planningWorksheet && line.hasInboundSide
  }

  private func takesAway(_ demand: SourceReference, _ model: borrowing Model) -> Bool {
    demand.line.map { model.lines[$0].kind == .planningWorksheet } ?? false
  }
}
