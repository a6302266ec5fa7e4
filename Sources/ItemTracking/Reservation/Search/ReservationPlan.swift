/// Which supply gives how much to a reservation: what `Reserve` comes to before it writes anything.
public struct ReservationPlan: Sendable {
  /// One record to be bound, and how much of it.
  struct Part: Sendable {
    var source: SourceReference
    var quantity: Quantity
    /// Specific: this number and no other.
    var key: TrackingKey?
  }

  let command: Reserve
  /// What is sought, in base units.
  public let wanted: Quantity
  /// What was not found.
  public private(set) var rest: Quantity
  private(set) var parts: [Part] = []
  /// Pairs that move to other goods first, so that a number is free.
  private(set) var rebinding = Rebinding()
  /// What records have free less, or more, than their reservations say, by this plan.
  private var planned: [SourceReference: Quantity] = [:]

  private let unit: StockkeepingUnit
  private let item: Item
  /// Whether supply is sought for a demand, or demand for a supply.
  private let seeksSupply: Bool

  init(_ command: Reserve, _ wanted: Quantity, _ item: Item, _ model: borrowing Model) {
    self.command = command
    self.wanted = wanted
    rest = wanted
    unit = model.sku(of: command.own)
    self.item = item
    seeksSupply = model.netQuantity(of: command.own).isNegative
  }

  /// What the reservation will come to.
  public var reserved: Reserved { Reserved(wanted: wanted, reserved: wanted - rest) }

  /// Goes through the kinds until nothing is wanted any more.
  mutating func search(_ model: borrowing Model) throws(TrackingError) {
    let kinds: [ReservationKind]
    switch command.partner {
    case .source(let source):
      let chosen = bothSides(source, model)
      try command.checkPartner(chosen, unit, model)
      if chosen.kind == .ledgerEntry, let key = command.key, seeksSupply {
        free(key, model.trackingCode(of: item), model)
      }
      take(chosen, model)
      return
    case .any: kinds = ReservationKind.allCases
    case .kinds(let chosen): kinds = chosen
    }
    var present: Set<ReservationKind>?
    for kind in kinds where rest.isPositive {
      if kind != .inventory {
        // One look at the open lines of the goods tells which kinds are worth a search.
        let known = present ?? model.openKinds(of: unit)
        present = known
        guard known.contains(kind) else { continue }
      }
      if kind == .inventory, seeksSupply {
        takeFromInventory(model)
      } else {
        for source in model.reservationCandidates(kind, for: command.own, unit)
        where rest.isPositive {
          take(source, model)
        }
      }
    }
  }

  /// A transfer line stands for the side that can meet the record.
  private func bothSides(
    _ source: SourceReference, _ model: borrowing Model
  ) -> SourceReference {
    guard source.kind == .line, let line = source.line, model.lines[line].kind == .transferOrder,
      seeksSupply
    else { return source }
    return SourceReference(inboundOf: line)
  }

  // MARK: Inventory

  private mutating func takeFromInventory(_ model: borrowing Model) {
    let code = model.trackingCode(of: item)
    if let key = command.key, !key.isBlank {
      free(key, code, model)
      takeFromPool(of: key, upTo: rest, code, model)
      return
    }
    if !command.ignoresOwnNumbers { takeForOwnNumbers(code, model) }
    guard let stock = model.trackedSKUs.known(TrackedSKU(unit)) else { return }
    let list = ItemLedgerEntry.List.unit
    let isBackward = item.costing == .lifo
    var id =
      isBackward
      ? model.itemLedgerEntries.last(inList: list, key: stock.raw)
      : model.itemLedgerEntries.first(inList: list, key: stock.raw)
    while !id.isNone, rest.isPositive {
      take(SourceReference(id), model)
      id =
        isBackward
        ? model.itemLedgerEntries.previous(inList: list, before: id)
        : model.itemLedgerEntries.next(inList: list, after: id)
    }
  }

  /// what others hold of the number without naming it moves to other goods.
  private mutating func free(
    _ key: TrackingKey, _ code: ItemTrackingCode, _ model: borrowing Model
  ) {
    rebinding = model.rebindingForReservation(rest, of: key, unit, code)
    for (row, part) in rebinding.reductions {
      let entry = model.reservationEntries[row]
      if entry.status == .reservation { planned[entry.source, default: .zero] -= part }
    }
    for pair in rebinding.made where pair.supply.status == .reservation {
      planned[pair.supply.source, default: .zero] += pair.supply.quantity
    }
  }

  /// Inventory of one number, by entry number.
  private mutating func takeFromPool(
    of key: TrackingKey, upTo most: Quantity, _ code: ItemTrackingCode, _ model: borrowing Model
  ) {
    guard let pool = model.trackedSKUs.known(TrackedSKU(unit, code.specificPart(of: key))) else {
      return
    }
    let ids = model.itemLedgerEntries.ids(inList: ItemLedgerEntry.List.pool, key: pool.raw)
    let isBackward = item.costing == .lifo
    var left = most
    for id in ids.sorted(by: { isBackward ? $0.raw > $1.raw : $0.raw < $1.raw })
    where left.isPositive {
      left -= take(SourceReference(id), upTo: left, under: key, model)
    }
  }

  /// numbers that the line has already are served first, each by its own goods.
  private mutating func takeForOwnNumbers(_ code: ItemTrackingCode, _ model: borrowing Model) {
    for id in model.entries(of: command.own) where rest.isPositive {
      let entry = model.reservationEntries[id]
      let tracking = model.trackedSKUs[entry.stock].tracking
      guard entry.status == .surplus, !tracking.isBlank else { continue }
      let first = parts.count
      takeFromPool(
        of: tracking, upTo: min(rest, entry.quantityToHandle.magnitude), code, model)
      for part in parts[first...] { planned[part.source, default: .zero] += part.quantity }
    }
  }

  // MARK: One candidate

  private mutating func take(_ source: SourceReference, _ model: borrowing Model) {
    // goods of another number serve no reservation of this one.
    if let entry = source.ledgerEntry, let key = command.key, !key.isBlank {
      let code = model.trackingCode(of: item)
      let own = model.trackedSKUs[model.itemLedgerEntries[entry].stock].tracking
      guard code.specificPart(of: own) == code.specificPart(of: key) else { return }
    }
    take(source, upTo: rest, under: command.key, model)
  }

  /// Takes one candidate: what it has free, at most what is wanted; nothing free is no
  /// error.
  @discardableResult
  private mutating func take(
    _ source: SourceReference, upTo most: Quantity, under key: TrackingKey?,
    _ model: borrowing Model
  ) -> Quantity {
    let net = model.netQuantity(of: source)
    guard net.isPositive == seeksSupply else { return .zero }
    //
    if let entry = source.ledgerEntry, model.unfinishedSpecialOrder(of: entry) != nil {
      return .zero
    }
    var free = net.magnitude - model.reservedQuantity(of: source).magnitude
    if let change = planned[source] { free -= change }
    var part = min(most, free)
    if let key, !key.isBlank, source.kind != .ledgerEntry {
      part = min(part, model.looseTracked(key, of: source))
    }
    guard part.isPositive else { return .zero }
    parts.append(Part(source: source, quantity: part, key: key))
    rest -= part
    return part
  }

  // MARK: Committing

  /// Moves and binds what was planned.
  ///
  /// - Throws: `numbers-unmatched` when a number would meet another one: only as pairs are
  ///   made does it show which numbers meet.
  func commit(on model: inout Model) throws(TrackingError) {
    model.perform(rebinding)
    for part in parts {
      if seeksSupply {
        try model.bind(command.own, to: part.source, part.quantity, specific: part.key)
      } else {
        try model.bind(
          part.source, to: command.own, part.quantity, specific: part.key, from: .supply)
      }
    }
  }
}
