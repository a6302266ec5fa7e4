/// Which supply a reservation may take.
public enum SupplyChoice: Hashable, Sendable {
  /// Every kind, in the engine's order.
  case any
  case inventory
  case purchaseOrders
  case salesReturns
  case productionOrders
  case transfers
  /// One document line.
  case line(RowID<DocumentLine>)
  /// One ledger entry.
  case entry(RowID<ItemLedgerEntry>)
}

/// Binds available supply to a demand.
///
/// Kinds of supply in the order of R-040: inventory, sales returns, purchase orders, production
/// orders, transfers. Inventory by entry number, oldest first (LIFO items: newest first); document
/// lines that come in time, the latest first.
public struct Reserve: Sendable {
  public var demand: SourceReference
  /// Base units; nil for all that is not reserved yet.
  public var quantity: Quantity?
  public var supply: SupplyChoice = .any
  /// Specific: this number and no other.
  ///
  /// Nil reserves nonspecifically.
  public var key: TrackingKey?

  public init(_ quantity: Quantity? = nil, for demand: SourceReference) {
    self.demand = demand
    self.quantity = quantity
  }

  /// Reserves, and gives how much; less than asked for is no error when something was found.
  ///
  /// - Throws: `not-reservable`, `reserve-never`, `fully-reserved`, `more-than-unreserved`,
  ///   `nothing-to-reserve`.
  public func perform(on tables: inout Tables) throws(TrackingError) -> Reserved {
    try checkDemand(tables)
    let net = tables.netQuantity(of: demand).magnitude
    let reserved = tables.reservedQuantity(of: demand).magnitude
    let open = net - reserved
    guard open.isPositive else {
      throw TrackingError(
        .fullyReserved, blaming: .line,
        "\(reserved) of \(net) are reserved already; nothing is left",
        facts: [Fact("reserved", .quantity(reserved))])
    }
    if let quantity, quantity > open {
      throw TrackingError(
        .moreThanUnreserved, blaming: .quantity,
        "\(quantity) cannot be reserved: only \(open) are not reserved yet (R-062)",
        facts: [Fact("found", .quantity(quantity)), Fact("required", .quantity(open))])
    }
    let wanted = try wantedQuantity(tables, quantity ?? open)
    let rest = try reserveFromAll(wanted, &tables)
    guard rest < wanted else { throw nothing(tables, wanted) }
    return Reserved(wanted: wanted, reserved: wanted - rest)
  }

  private func checkDemand(_ tables: borrowing Tables) throws(TrackingError) {
    let item = try tables.item(tables.sku(of: demand).itemNo)
    guard item.type == .inventory else {
      throw TrackingError(
        .notReservable, blaming: .line,
        "item \(item.no) is not kept in stock, so nothing is reserved")
    }
    var policy = item.reserve
    if let id = demand.line {
      let line = tables.lines[id]
      guard line.isNetworkEntity, tables.netQuantity(of: demand).isNegative else {
        throw TrackingError(
          .notReservable, blaming: .line, "this line is no demand that could be reserved (R-015)",
          advice: "reserve the demand, `from` this line")
      }
      if line.kind == .salesOrder { policy = line.reserve }
    }
    if policy == .never {
      throw TrackingError(
        .reserveNever, blaming: .line, "item \(item.no) is never reserved here (R-024)",
        advice: "`set item \(item.no) reserve optional` allows it")
    }
  }

  /// A specific reservation is limited by what the line has of the number.
  private func wantedQuantity(
    _ tables: borrowing Tables, _ quantity: Quantity
  ) throws(TrackingError) -> Quantity {
    guard let key, !key.isBlank else { return quantity }
    var tracked = Quantity.zero
    for id in tables.entries(of: demand) {
      let entry = tables.reservationEntries[id]
      if tables.stockKeys[entry.stock].tracking == key, entry.partner.isNone {
        tracked += entry.quantity.magnitude
      }
    }
    guard tracked.isPositive else {
      throw TrackingError(
        .trackingLineUnknown, blaming: .lot,
        "the line has no unreserved \(key), so that number cannot be reserved for it",
        advice: "`assign \(key) to` the line first")
    }
    return min(quantity, tracked)
  }

  private func reserveFromAll(
    _ wanted: Quantity, _ tables: inout Tables
  ) throws(TrackingError) -> Quantity {
    var rest = wanted
    switch supply {
    case .entry(let id): take(from: SourceReference(id), &rest, &tables)
    case .line(let id):
      let source =
        tables.lines[id].kind == .transferOrder
        ? SourceReference(inboundOf: id) : SourceReference(id)
      try checkSupply(source, tables)
      take(from: source, &rest, &tables)
    default:
      if supply == .any || supply == .inventory { takeFromInventory(&rest, &tables) }
      // Looking for orders costs their number, and inventory is mostly enough.
      guard rest.isPositive else { break }
      for source in documentCandidates(tables) where rest.isPositive {
        take(from: source, &rest, &tables)
      }
    }
    return rest
  }

  private func checkSupply(
    _ source: SourceReference, _ tables: borrowing Tables
  ) throws(TrackingError) {
    guard tables.sku(of: source) == tables.sku(of: demand) else {
      throw TrackingError(
        .supplyDiffers, blaming: .supply,
        "supply and demand differ in item, variant or location (R-029)")
    }
    let expected = tables.dates(of: source).expected
    let needed = tables.dates(of: demand).shipment
    if expected > needed {
      throw TrackingError(
        .supplyTooLate, blaming: .supply,
        "the supply comes on \(expected), the demand needs it on \(needed) (R-076)",
        facts: [Fact("found", .date(expected)), Fact("required", .date(needed))])
    }
  }

  private func takeFromInventory(_ rest: inout Quantity, _ tables: inout Tables) {
    let sku = tables.sku(of: demand)
    let itemID = tables.items.find(unique: 0, key: sku.itemNo.id)
    guard !itemID.isNone else { return }
    let item = tables.items[itemID]
    let code = tables.trackingCode(of: item)
    let specific = code.specificPart(of: key ?? .none)
    // Tracked surplus of the line is served by its own number first.
    if key == nil { takeForTrackedSurplus(&rest, sku, code, &tables) }
    if code.isSpecific, specific.isBlank {
      for id in openEntries(sku, item, tables) where rest.isPositive {
        take(from: SourceReference(id), &rest, &tables)
      }
      return
    }
    let pool = tables.stockKeys.intern(StockKey(sku, specific))
    var id = tables.ledger.first(inList: 0, key: pool.raw)
    guard item.costing != .lifo, tables.isInEntryOrder(pool) else {
      for id in sorted(tables.ledger.ids(inList: 0, key: pool.raw), item) where rest.isPositive {
        take(from: SourceReference(id), &rest, &tables)
      }
      return
    }
    while !id.isNone, rest.isPositive {
      take(from: SourceReference(id), &rest, &tables)
      id = tables.ledger.next(inList: 0, after: id)
    }
  }

  private func takeForTrackedSurplus(
    _ rest: inout Quantity, _ sku: StockkeepingUnit, _ code: ItemTrackingCode,
    _ tables: inout Tables
  ) {
    let first = tables.reservationEntries.first(
      inList: Int(demand.kind.rawValue), key: demand.row)
    guard !first.isNone else { return }
    for id in tables.entries(of: demand) where rest.isPositive {
      guard tables.reservationEntries.contains(id) else { continue }
      let entry = tables.reservationEntries[id]
      let tracking = tables.stockKeys[entry.stock].tracking
      guard entry.partner.isNone, !tracking.isBlank else { continue }
      var own = self
      own.key = tracking
      var part = min(rest, entry.quantityToHandle.magnitude)
      let before = part
      let pool = tables.stockKeys.intern(StockKey(sku, code.specificPart(of: tracking)))
      for candidate in tables.ledger.ids(inList: 0, key: pool.raw) where part.isPositive {
        own.take(from: SourceReference(candidate), &part, &tables)
      }
      rest -= before - part
    }
  }

  /// Open inbound entries of all numbers, in the order of R-041.
  private func openEntries(
    _ sku: StockkeepingUnit, _ item: Item, _ tables: borrowing Tables
  ) -> [RowID<ItemLedgerEntry>] {
    sorted(tables.openInbound(of: sku), item)
  }

  private func sorted(
    _ ids: [RowID<ItemLedgerEntry>], _ item: Item
  ) -> [RowID<ItemLedgerEntry>] {
    item.costing == .lifo
      ? ids.sorted { $0.raw > $1.raw } : ids.sorted { $0.raw < $1.raw }
  }

  private func documentCandidates(_ tables: borrowing Tables) -> [SourceReference] {
    let kinds: [DocumentKind]
    switch supply {
    case .any: kinds = [.salesReturnOrder, .purchaseOrder, .productionOrder, .transferOrder]
    case .purchaseOrders: kinds = [.purchaseOrder]
    case .salesReturns: kinds = [.salesReturnOrder]
    case .productionOrders: kinds = [.productionOrder]
    case .transfers: kinds = [.transferOrder]
    case .inventory, .line, .entry: kinds = []
    }
    guard let stock = tables.stockKeys.known(StockKey(tables.sku(of: demand))) else { return [] }
    let needed = tables.dates(of: demand).shipment
    var result: [SourceReference] = []
    for kind in kinds {
      let list =
        kind == .transferOrder ? DocumentLine.List.toStock : DocumentLine.List.stock
      let ids = tables.lines.ids(inList: list, key: stock.raw).filter {
        tables.lines[$0].kind == kind
      }
      let sources = ids.map {
        kind == .transferOrder ? SourceReference(inboundOf: $0) : SourceReference($0)
      }
      result += sources.filter {
        tables.netQuantity(of: $0).isPositive && tables.dates(of: $0).expected <= needed
      }.sorted { tables.isLater($0, than: $1) }
    }
    return result
  }

  /// Reserves from one candidate: what it has free, at most what is wanted.
  private func take(
    from source: SourceReference, _ rest: inout Quantity, _ tables: inout Tables
  ) {
    let net = tables.netQuantity(of: source)
    guard net.isPositive, tables.sku(of: source) == tables.sku(of: demand) else { return }
    let free = net - tables.reservedQuantity(of: source).magnitude
    var part = min(rest, free)
    guard part.isPositive else { return }
    if let key, source.kind != .ledgerEntry {
      part = min(part, tables.looseTracked(key, of: source))
      guard part.isPositive else { return }
    }
    part = tables.bind(demand, to: source, part, specific: key)
    rest -= part
  }

  private func nothing(_ tables: borrowing Tables, _ wanted: Quantity) -> TrackingError {
    let sku = tables.sku(of: demand)
    var held = Quantity.zero
    var there = Quantity.zero
    for id in tables.openInbound(of: sku) {
      there += tables.ledger[id].remainingQuantity
      held += tables.reservedQuantity(of: SourceReference(id)).magnitude
    }
    return TrackingError(
      .nothingToReserve, blaming: .line,
      "nothing of item \(sku.itemNo) can be reserved at \(sku.locationCode)",
      facts: [Fact("found", .quantity(.zero)), Fact("required", .quantity(wanted))],
      detail:
        "in inventory \(there), reserved for others \(held); no order that comes in time has free quantity"
    )
  }
}

/// What a reservation came to.
public struct Reserved: Hashable, Sendable {
  public let wanted: Quantity
  public let reserved: Quantity
  /// False when something was left unreserved (R-032: only a message).
  public var isComplete: Bool { wanted == reserved }
}

extension Tables {
  /// All open inbound entries of an item at a place, whatever their numbers.
  public func openInbound(of sku: StockkeepingUnit) -> [RowID<ItemLedgerEntry>] {
    var result: [RowID<ItemLedgerEntry>] = []
    stockKeys.forEach(of: sku.itemNo) { key in
      guard stockKeys[key].unit == sku else { return }
      // Every pool is itself a stock key, so walking the lists of all keys meets each once.
      var id = ledger.first(inList: 0, key: key.raw)
      while !id.isNone {
        if ledger[id].remainingQuantity.isPositive { result.append(id) }
        id = ledger.next(inList: 0, after: id)
      }
    }
    return result
  }

  /// True when the open entries of a pool stand by entry number, as they nearly always do.
  func isInEntryOrder(_ pool: StockKeyID) -> Bool {
    let first = ledger.first(inList: 0, key: pool.raw)
    let last = ledger.last(inList: 0, key: pool.raw)
    guard !first.isNone, first != last, !ledger.listsFollowPlaces else { return true }
    // The list is ordered by posting date, then entry number: with the youngest date on the
    // latest entry only a walk could tell more; postings out of order are rare.
    var id = first
    var steps = 0
    while !id.isNone, steps < 64 {
      let next = ledger.next(inList: 0, after: id)
      if !next.isNone, next.raw < id.raw { return false }
      id = next
      steps += 1
    }
    return id.isNone
  }

  /// the later of two document candidates stands first; ties by higher number.
  func isLater(_ first: SourceReference, than second: SourceReference) -> Bool {
    let own = dates(of: first).expected
    let other = dates(of: second).expected
    if own != other { return own > other }
    return first.row > second.row
  }

  /// What a document source has tracked with a number and not linked.
  func looseTracked(_ key: TrackingKey, of source: SourceReference) -> Quantity {
    var sum = Quantity.zero
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      if entry.partner.isNone, stockKeys[entry.stock].tracking == key {
        sum += entry.quantity.magnitude
      }
    }
    return sum
  }

  /// Makes the pair, or pairs, that bind a quantity of supply to a demand.
  ///
  /// Loose rows with numbers on either side are used up, so that no number is lost.
  mutating func bind(
    _ demand: SourceReference, to supply: SourceReference, _ quantity: Quantity,
    specific: TrackingKey?
  ) -> Quantity {
    var rest = quantity
    let demandSKU = sku(of: demand)
    while rest.isPositive {
      let (supplyKey, supplyPart) = nextPart(of: supply, specific, rest, isSupply: true)
      let (demandKey, demandPart) = nextPart(of: demand, specific, supplyPart, isSupply: false)
      let part = min(rest, supplyPart, demandPart)
      guard part.isPositive else { break }
      useUp(demandKey, part, of: demand)
      if supply.kind != .ledgerEntry { useUp(supplyKey, part, of: supply) }
      let demandStock = stockKeys.intern(StockKey(demandSKU, demandKey))
      let supplyStock = stockKeys.intern(StockKey(sku(of: supply), supplyKey))
      var own = ReservationEntry(
        entryNo: 0, status: .reservation, source: demand, stock: demandStock, quantity: -part)
      var other = ReservationEntry(
        entryNo: 0, status: .reservation, source: supply, stock: supplyStock, quantity: part)
      // both rows carry both dates; inventory has none.
      own.expectedDate = dates(of: supply).expected
      own.shipmentDate = dates(of: demand).shipment
      other.expectedDate = own.expectedDate
      other.shipmentDate = own.shipmentDate
      insertPair(own, other)
      rest -= part
    }
    return quantity - rest
  }

  /// The next number, and how much of it, that a side brings into a pair.
  private func nextPart(
    of source: SourceReference, _ specific: TrackingKey?, _ limit: Quantity, isSupply: Bool
  ) -> (TrackingKey, Quantity) {
    if let ledgerEntry = source.ledgerEntry {
      return (stockKeys[ledger[ledgerEntry].stock].tracking, limit)
    }
    if let specific, !specific.isBlank {
      return (specific, min(limit, looseTracked(specific, of: source)))
    }
    guard isSupply else { return (.none, limit) }
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      let key = stockKeys[entry.stock].tracking
      if entry.partner.isNone, !key.isBlank {
        return (key, min(limit, entry.quantity.magnitude))
      }
    }
    return (.none, limit)
  }

  /// Takes loose rows of a number off a source, because a pair now carries it.
  private mutating func useUp(
    _ key: TrackingKey, _ quantity: Quantity, of source: SourceReference
  ) {
    var rest = quantity
    let first = reservationEntries.first(inList: Int(source.kind.rawValue), key: source.row)
    guard !first.isNone else { return }
    for id in entries(of: source) where rest.isPositive {
      let entry = reservationEntries[id]
      guard entry.partner.isNone, stockKeys[entry.stock].tracking == key else { continue }
      let part = min(rest, entry.quantity.magnitude)
      rest -= part
      if part == entry.quantity.magnitude {
        reservationEntries.remove(id, &journal)
      } else {
        setQuantity(entry.quantity - part.times(sign: entry.quantity.sign), ofEntry: id)
      }
    }
  }
}
