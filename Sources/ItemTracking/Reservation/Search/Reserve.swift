// Reservation: demand and supply bound to each other.
// Tables: reservation entries in pairs, worksheet batches and lines, their log.
// Rules: of reservation, all but those of posting.
// Entry points: `Reserve`, `ReserveLines`, `Unreserve`, `ChangeReservation`, the worksheet;
// `release`, `followQuantity` and `reserveAlways` for whoever changes a line.
// Order of checks: `Reserve` states it; a plan is made before anything is written.

/// Binds demand and supply to each other.
///
/// From a demand supply is sought, from a supply demand. Order of checks: the record
/// can be reserved, its item and its own policy, something is left to
/// reserve, not more than that, the number is on the line, then candidate by
/// candidate.
public struct Reserve: Command {
  /// The record that is reserved for, or from.
  public var own: SourceReference
  /// Base units; nil for all that is not reserved yet.
  public var quantity: Quantity?
  /// Where to look: everywhere in BC's order, in some kinds, or at one record.
  public var partner: PartnerChoice = .any
  /// Specific: this number and no other.
  ///
  /// Nil reserves nonspecifically.
  public var key: TrackingKey?
  /// Numbers that the line has already are not served by themselves first (R-143 "no" in full).
  public var ignoresOwnNumbers = false

  /// Nil reserves all that is not reserved yet, nonspecifically, from whatever there is.
  public init(_ quantity: Quantity? = nil, for own: SourceReference) {
    self.own = own
    self.quantity = quantity
  }

  /// Reserves, and gives how much.
  ///
  /// Less than asked for, even nothing, is no error when any supply would do; a chosen kind
  /// or record of which nothing can be had is refused.
  ///
  /// - Throws: `not-reservable`, `reserve-never`, `fully-reserved`, `more-than-unreserved`,
  ///   `tracking-line-unknown`, `supply-differs`, `bought-for-sale`, `supply-too-late`,
  ///   `numbers-unmatched`, `nothing-to-reserve`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> Reserved {
    let plan = try plan(on: model)
    try plan.commit(on: &model)
    return plan.reserved
  }

  /// Which supply would give how much; nothing is written.
  ///
  /// - Throws: as `perform`, but for `numbers-unmatched`.
  public func plan(on model: borrowing Model) throws(TrackingError) -> ReservationPlan {
    let unit = model.sku(of: own)
    let item = try model.item(unit.itemNo)
    try checkOwn(item, model)
    let net = model.netQuantity(of: own).magnitude
    let reserved = model.reservedQuantity(of: own).magnitude
    //
    let open = net - reserved
    guard open.isPositive else { throw .fullyReserved(reserved, net) }
    if let quantity, quantity > open {
      throw TrackingError(
        .moreThanUnreserved, blaming: .quantity,
        "\(quantity) cannot be reserved: only \(open) are not reserved yet (R-062)",
        facts: [Fact("found", .quantity(quantity)), Fact("required", .quantity(open))])
    }
    let wanted = try wantedQuantity(model, quantity ?? open)
    var plan = ReservationPlan(self, wanted, item, model)
    try plan.search(model)
    if plan.parts.isEmpty, partner != .any { throw .nothingToReserve(unit, wanted, model) }
    return plan
  }

  /// a line has its item, quantity and date from the start, so only its kind is in question.
  private func checkOwn(_ item: Item, _ model: borrowing Model) throws(TrackingError) {
    guard item.type == .inventory else {
      throw TrackingError(
        .notReservable, blaming: .line,
        "item \(item.no) is not kept in stock, so nothing is reserved")
    }
    guard !model.isOnlyPlanned(own) else {
      throw TrackingError(
        .notTrueDemand, blaming: .line,
        "\(model.describe(own)) is only planned; planning runs alone bind it (P-175)",
        advice: "`carry out` the planning line, and reserve its order")
    }
    guard model.reservationKind(of: own) != nil, !model.netQuantity(of: own).isZero else {
      throw TrackingError(
        .notReservable, blaming: .line,
        "this is no demand or supply that could be reserved (R-015)",
        advice: "reserve an order line, a component or a ledger entry")
    }
    guard model.netQuantity(of: own).isNegative else { return }
    // a sales line has its own policy, other demand its item's; supply has none.
    var policy = item.reserve
    if let line = own.line, model.lines[line].kind == .salesOrder {
      policy = model.lines[line].reserve
    }
    guard policy == .never else { return }
    throw TrackingError(
      .reserveNever, blaming: .line, "item \(item.no) is never reserved here (R-024)",
      advice: "`set item \(item.no) reserve optional` allows it")
  }

  /// A specific reservation is limited by what the line has of the number.
  private func wantedQuantity(
    _ model: borrowing Model, _ quantity: Quantity
  ) throws(TrackingError) -> Quantity {
    guard let key, !key.isBlank else { return quantity }
    let tracked = model.looseTracked(key, of: own)
    guard tracked.isPositive else {
      throw TrackingError(
        .trackingLineUnknown, blaming: .lot,
        "the line has no unreserved \(key), so that number cannot be reserved for it",
        advice: "`assign \(key) to \(model.describe(own))` first")
    }
    return min(quantity, tracked)
  }

  func checkPartner(
    _ source: SourceReference, _ unit: StockkeepingUnit, _ model: borrowing Model
  ) throws(TrackingError) {
    let seeksSupply = model.netQuantity(of: own).isNegative
    let supply = seeksSupply ? source : own
    let demand = seeksSupply ? own : source
    guard model.sku(of: source) == unit, model.reservationKind(of: source) != nil,
      model.netQuantity(of: supply).isPositive, model.netQuantity(of: demand).isNegative
    else {
      throw TrackingError(
        .supplyDiffers, blaming: .supply,
        "supply and demand differ in item, variant or location, or are no supply and demand (R-029)"
      )
    }
    if let entry = supply.ledgerEntry, let sale = model.unfinishedSpecialOrder(of: entry) {
      throw TrackingError(
        .boughtForSale, blaming: .supply,
        "entry \(entry.entryNo) was bought for \(sale), which is not shipped in full yet (R-035)",
        advice: "ship \(sale) first, or reserve other goods")
    }
    let expected = model.dates(of: supply).expected
    let needed = model.dates(of: demand).shipment
    if expected > needed {
      throw TrackingError(
        .supplyTooLate, blaming: .supply,
        "the supply comes on \(expected), the demand needs it on \(needed) (R-076)",
        facts: [Fact("found", .date(expected)), Fact("required", .date(needed))])
    }
    let net = model.netQuantity(of: source).magnitude
    let reserved = model.reservedQuantity(of: source).magnitude
    // R-035; a specific reservation may still find room by late binding.
    if net <= reserved, key == nil { throw .fullyReserved(reserved, net) }
  }
}

/// What a reservation came to.
public struct Reserved: Hashable, Sendable {
  /// What was asked for, in base units.
  public let wanted: Quantity
  /// What was bound, in base units; less where there was not enough.
  public let reserved: Quantity
  /// False when something was left unreserved (R-032: only a message).
  public var isComplete: Bool { wanted == reserved }

  /// What was asked for, and what was bound of it.
  public init(wanted: Quantity, reserved: Quantity) {
    self.wanted = wanted
    self.reserved = reserved
  }
}

extension TrackingError {
  static func fullyReserved(_ reserved: Quantity, _ net: Quantity) -> TrackingError {
    TrackingError(
      .fullyReserved, blaming: .line,
      "\(reserved) of \(net) are reserved already; nothing is left",
      facts: [Fact("reserved", .quantity(reserved))])
  }

  /// Names how much there is and who holds it.
  fileprivate static func nothingToReserve(
    _ unit: StockkeepingUnit, _ wanted: Quantity, _ model: borrowing Model
  ) -> TrackingError {
    TrackingError(
      .nothingToReserve, blaming: .line,
      "nothing of item \(unit.itemNo) can be reserved at \(unit.locationCode)",
      facts: [Fact("found", .quantity(.zero)), Fact("required", .quantity(wanted))],
      detail: model.holders(of: unit))
  }
}

extension Model {
  /// How much of an item there is at a place and who holds it: the first five holders.
  ///
  /// Looks at no more than a hundred open entries, so that telling costs little.
  public func holders(of unit: StockkeepingUnit) -> Wording {
    guard let stock = trackedSKUs.known(TrackedSKU(unit)) else { return "nothing is in inventory" }
    var there = Quantity.zero
    var held = Quantity.zero
    var names: Wording = ""
    var count = 0
    var left = 100
    var id = itemLedgerEntries.first(inList: ItemLedgerEntry.List.unit, key: stock.raw)
    while !id.isNone, left > 0 {
      there += itemLedgerEntries[id].remainingQuantity
      for row in entries(of: SourceReference(id)) {
        let entry = reservationEntries[row]
        guard entry.status == .reservation else { continue }
        held += entry.quantity
        count += 1
        guard count <= 5 else { continue }
        let demand = reservationEntries[entry.partner]
        let how: Wording = isBlank(demand) ? "" : " specifically"
        names =
          names
          + "; \(describe(demand.source)) holds \(entry.quantity) of entry \(id.entryNo)\(how)"
      }
      left -= 1
      id = itemLedgerEntries.next(inList: ItemLedgerEntry.List.unit, after: id)
    }
    let atLeast: Wording = id.isNone ? "" : "at least "
    return "in inventory \(atLeast)\(there), reserved \(held)\(names)"
  }

  /// Who holds a ledger entry: the first five holders.
  func holders(of id: RowID<ItemLedgerEntry>) -> Wording {
    var names: Wording = "entry \(id.entryNo) has \(itemLedgerEntries[id].remainingQuantity)"
    for row in entries(of: SourceReference(id)).prefix(5) {
      let entry = reservationEntries[row]
      guard entry.status == .reservation else { continue }
      let demand = describe(reservationEntries[entry.partner].source)
      names = names + "; \(demand) holds \(entry.quantity.magnitude)"
    }
    return names
  }

  /// All open inbound entries of an item at a place, whatever their numbers, by entry number.
  public func openInbound(of sku: StockkeepingUnit) -> [RowID<ItemLedgerEntry>] {
    guard let stock = trackedSKUs.known(TrackedSKU(sku)) else { return [] }
    return itemLedgerEntries.ids(inList: ItemLedgerEntry.List.unit, key: stock.raw)
  }
}
