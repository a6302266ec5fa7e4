/// Reservations that nobody asks for line by line: what is always reserved, and what
/// is to be shipped now.
extension Model {
  /// What inventory gives to what a line is to ship next, less what is reserved already; nil when
  /// nothing is left to reserve.
  ///
  /// - Throws: `stock-not-enough` when inventory does not cover it.
  func planToShip(_ source: SourceReference) throws(TrackingError) -> ReservationPlan? {
    var wanted = netQuantity(of: source).magnitude
    if source.kind == .line, let line = source.line {
      wanted = min(wanted, lines[line].quantityToHandle.magnitude)
    }
    wanted -= reservedQuantity(of: source).magnitude
    guard wanted.isPositive else { return nil }
    var command = Reserve(wanted, for: source)
    command.partner = .kinds([.inventory])
    let plan: ReservationPlan?
    do throws(TrackingError) {
      plan = try command.plan(on: self)
    } catch  where error.code != .nothingToReserve {
      throw error
    } catch {
      plan = nil
    }
    let found = plan?.reserved.reserved ?? .zero
    guard found < wanted else { return plan }
    throw TrackingError(
      .stockNotEnough, blaming: .line,
      "inventory does not cover \(describe(source)): \(found) of \(wanted) can be reserved (R-047)",
      facts: [Fact("found", .quantity(found)), Fact("required", .quantity(wanted))])
  }

  /// Reserves a line that is always reserved, once entered or changed.
  ///
  /// - Throws: the question `reserve-manually` when too little was found and nothing answers it.
  mutating func reserveAlways(_ source: SourceReference) throws(TrackingError) {
    // what cannot be reserved yet counts as done.
    guard isAlwaysReserved(source), reservationKind(of: source) != nil else { return }
    let net = netQuantity(of: source)
    let open = net.magnitude - reservedQuantity(of: source).magnitude
    guard net.isNegative, open.isPositive else { return }
    var isComplete = false
    let mark = mark
    do throws(TrackingError) {
      isComplete = try Reserve(for: source).perform(on: &self).isComplete
    } catch {
      rollBack(to: mark)
    }
    guard !isComplete, company.skipsManualReservation == 0 else { return }
    // Yes opens the page in BC; here the script goes on with `reserve … from …`.
    _ = try ask(
      TrackingError(
        .reserveManually, blaming: .line,
        "\(describe(source)) cannot be reserved in full; reserve it by hand? (R-026)",
        advice: "answer, then `reserve` what can be had"))
  }

  /// Sets whether a sales line is reserved.
  ///
  /// - Throws: `line-reserved` for never while something is reserved, `reserve-always` when the
  ///   item is always reserved, `reserve-needs-inventory`.
  package mutating func setReserve(
    _ policy: ReservePolicy, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let source = SourceReference(id)
    let item = try item(sku(of: source).itemNo)
    if policy != .never, item.type != .inventory {
      throw TrackingError(
        .reserveNeedsInventory, blaming: .line,
        "item \(item.no) is not kept in stock, so it is never reserved")
    }
    if policy != .never, lines[id].purchasing != .ordinary {
      throw TrackingError(
        .reserveNever, blaming: .line,
        "the line is a \(lines[id].purchasing.name), which is never reserved (R-022)",
        advice: "`set` the line `ordinary` while its purchase is not made")
    }
    let reserved = reservedQuantity(of: source).magnitude
    if policy == .never, reserved.isPositive {
      throw TrackingError(
        .lineReserved, blaming: .line,
        "the line cannot be set to never while \(reserved) are reserved (R-023)",
        facts: [Fact("reserved", .quantity(reserved))], advice: "`unreserve` the line first")
    }
    if policy != .always, lines[id].reserve == .always, item.reserve == .always {
      throw TrackingError(
        .reserveAlways, blaming: .line,
        "item \(item.no) is always reserved, so its lines are too (R-023)")
    }
    lines.update(id, &journal) { $0.reserve = policy }
    try reserveAlways(source)
  }

  private func isAlwaysReserved(_ source: SourceReference) -> Bool {
    switch source.kind {
    case .line:
      let line = lines[RowID(raw: source.row)]
      return line.kind == .salesOrder && line.reserve == .always
    case .component:
      let id = items.find(unique: 0, key: sku(of: source).itemNo.id)
      return !id.isNone && items[id].reserve == .always
    case .transferInbound, .ledgerEntry: return false
    }
  }
}

extension Model {
  /// Parts every reservation of a source that may be cancelled.
  mutating func cancelAll(of source: SourceReference) {
    // That nothing was reserved is no error here.
    _ = try? cancelReservations(of: source)
  }
}

extension Model {
  /// Tells that an automatic reservation found less than it sought, and, where a smaller
  /// quantity of a number would move others for it, how much that is.
  package mutating func informOfPart(
    _ result: Reserved, of key: TrackingKey?, for source: SourceReference
  ) {
    var facts = [
      Fact("reserved", .quantity(result.reserved)), Fact("wanted", .quantity(result.wanted)),
    ]
    let rest = result.wanted - result.reserved
    if let key, case let more = movableQuantity(of: key, upTo: rest, for: source),
      more.isPositive
    {
      facts.append(Fact("movable", .quantity(more)))
      inform(
        TrackingError(
          .reservedPartly, blaming: .line,
          "\(result.reserved) of \(result.wanted) are reserved; \(more) more would be had by moving what is reserved without a number, if no more than that is asked for (R-165)",
          facts: facts, advice: "`reserve \(more) of \(describe(source)) \(key)`"))
      return
    }
    inform(
      TrackingError(
        .reservedPartly, blaming: .line,
        "\(result.reserved) of \(result.wanted) are reserved; no more was found (R-032)",
        facts: facts, detail: result.reserved.isZero ? holders(of: sku(of: source)) : nil))
  }
}
