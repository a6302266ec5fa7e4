/// Making a reservation between one demand and one supply.
extension Model {
  /// Makes the pair, or pairs, that bind a quantity of supply to a demand.
  ///
  /// Room is made on both sides first: coverage above what the new pair leaves goes, so that no
  /// quantity is both reserved and order tracked, and a number's own row is taken up by its
  /// pair. Numbers of the rows that went are kept: the pair is split by them.
  /// Nothing is added to pairs that stand already.
  ///
  /// - Throws: `numbers-unmatched` when a demand's number would meet another number or none.
  mutating func bind(
    _ demand: SourceReference, to supply: SourceReference, _ quantity: Quantity,
    specific: TrackingKey?, from side: ReservingSide = .demand
  ) throws(TrackingError) {
    let key = specific ?? .none
    let isTracked = orderTracking(of: sku(of: demand).itemNo) != .none
    let supplyParts: [NumberPart]
    if let entry = supply.ledgerEntry {
      if isTracked { _ = makeRoom(supply, quantity, .none) }
      let number = trackedSKUs[itemLedgerEntries[entry].stock].tracking
      supplyParts = [NumberPart(key: number, quantity: quantity, isShipped: false)]
    } else {
      supplyParts = parts(of: supply, quantity, key)
    }
    let demandParts = parts(of: demand, quantity, key)
    // The common case needs no splitting: one part on either side.
    if supplyParts.count == 1, demandParts.count == 1,
      demandParts[0].key.isBlank || demandParts[0].key == key
    {
      insertReservation(demand, demandParts[0], supply, supplyParts[0])
      return
    }
    for pair in try balanced(demandParts, supplyParts, side) {
      insertReservation(demand, pair.demand, supply, pair.supply)
    }
  }

  /// Which side of a pair its maker stands on.
  public enum ReservingSide: Sendable { case demand, supply }

  /// Makes room on a side and gives the numbers that came off it, the rest as one blank part.
  private mutating func parts(
    of source: SourceReference, _ quantity: Quantity, _ key: TrackingKey
  ) -> [NumberPart] {
    // The common case: nothing gives way, and nothing is under way.
    if source.kind != .transferInbound, !hasOtherRows(source), quantity.isPositive {
      return [NumberPart(key: key, quantity: quantity, isShipped: false)]
    }
    let numbers = makeRoom(source, quantity, key)
    var parts = NumberParts()
    var rest = quantity
    var shipped = uncoveredTransit(of: source)
    for number in numbers where rest.isPositive {
      var part = number
      part.quantity = min(number.quantity, rest)
      if !key.isBlank { part.key = key }
      rest -= part.quantity
      if number.isShipped { shipped -= part.quantity }
      parts.add(part)
    }
    // Numbers in ascending order, so that the pairs come in it (O-06).
    parts.sort { first, second in
      if first.key.serialNo != second.key.serialNo {
        return names.precedes(first.key.serialNo.id, second.key.serialNo.id)
      }
      return names.precedes(first.key.lotNo.id, second.key.lotNo.id)
    }
    // what is under way already comes first.
    let underWay = min(rest, max(.zero, shipped))
    parts.add(NumberPart(key: key, quantity: underWay, isShipped: true))
    parts.add(NumberPart(key: key, quantity: rest - underWay, isShipped: false))
    return parts.all
  }

  /// What a transfer has under way that no row covers.
  private func uncoveredTransit(of source: SourceReference) -> Quantity {
    guard source.kind == .transferInbound, let line = source.line else { return .zero }
    var rest = lines[line].inTransit
    for id in entries(of: source) where reservationEntries[id].flags.contains(.shipped) {
      rest -= reservationEntries[id].quantity
    }
    return rest
  }

  /// P-049: coverage above what the new pair leaves goes.
  ///
  /// A specific pair takes only rows of its number, which are never fewer: what is wanted was
  /// limited by them.
  private mutating func makeRoom(
    _ source: SourceReference, _ quantity: Quantity, _ key: TrackingKey
  ) -> [NumberPart] {
    // What is reserved never has to make room: no more is reserved than is free.
    guard hasOtherRows(source) else { return [] }
    guard !key.isBlank else {
      let left = netQuantity(of: source).magnitude - quantity
      return release(source, downTo: left, .match(.none)).numbers
    }
    let covered = coveredQuantity(of: source)
    let loose = looseTracked(key, of: source)
    let taken = min(loose, quantity)
    return release(source, downTo: covered - taken, .match(key)).numbers
  }

  /// which number of the demand meets which of the supply.
  private func balanced(
    _ demandParts: [NumberPart], _ supplyParts: [NumberPart], _ side: ReservingSide
  ) throws(TrackingError) -> [(demand: NumberPart, supply: NumberPart)] {
    var demands = demandParts
    var supplies = supplyParts
    var pairs: [(demand: NumberPart, supply: NumberPart)] = []
    func meet(_ demand: Int, _ supply: Int) {
      let part = min(demands[demand].quantity, supplies[supply].quantity)
      guard part.isPositive else { return }
      demands[demand].quantity -= part
      supplies[supply].quantity -= part
      var met = supplies[supply]
      met.quantity = part
      pairs.append((demands[demand], met))
    }
    var wanting: [TrackingKey: [Int]] = [:]
    for demand in demands.indices { wanting[demands[demand].key, default: []].append(demand) }
    for supply in supplies.indices {
      for demand in wanting[supplies[supply].key] ?? [] { meet(demand, supply) }
    }
    // What found its own number is not looked at again.
    func meetRest(_ agrees: (TrackingKey, TrackingKey) -> Bool) {
      let left = demands.indices.filter { demands[$0].quantity.isPositive }
      for supply in supplies.indices where supplies[supply].quantity.isPositive {
        for demand in left where agrees(demands[demand].key, supplies[supply].key) {
          meet(demand, supply)
        }
      }
    }
    if side == .supply {
      meetRest { $1.matches($0) }
      meetRest { _, _ in true }
    } else {
      meetRest { demand, _ in demand.isBlank }
    }
    guard let left = demands.first(where: { $0.quantity.isPositive }) else { return pairs }
    let supply = supplies.first { $0.quantity.isPositive }?.key ?? .none
    throw TrackingError(
      .numbersUnmatched, blaming: .line,
      supply.isBlank
        ? "the demand asks for \(left.key), the supply has no number yet (R-066)"
        : "the demand asks for \(left.key), the supply is \(supply) (R-066)",
      facts: [Fact("quantity", .quantity(left.quantity))],
      advice: "reserve that number specifically, or give the supply the number first")
  }

  private mutating func insertReservation(
    _ demand: SourceReference, _ demandPart: NumberPart, _ supply: SourceReference,
    _ part: NumberPart
  ) {
    let demandKey = demandPart.key
    let quantity = part.quantity
    let unit = sku(of: demand)
    // the demand keeps the number it named, if any; the supply has its own.
    let demandStock = trackedSKUs.intern(TrackedSKU(unit, demandKey))
    let supplyStock = trackedSKUs.intern(TrackedSKU(unit, part.key))
    // one row is the other negated.
    var own = ReservationEntry(
      entryNo: 0, status: .reservation, source: demand, stock: demandStock, quantity: -quantity)
    var other = ReservationEntry(
      entryNo: 0, status: .reservation, source: supply, stock: supplyStock, quantity: quantity)
    // both rows carry both dates; inventory has none.
    own.expectedDate = dates(of: supply).expected
    own.shipmentDate = dates(of: demand).shipment
    other.expectedDate = own.expectedDate
    other.shipmentDate = own.shipmentDate
    if part.isShipped { other.flags.insert(.shipped) }
    // The numbers keep what was said of them (T-060, T-049, T-149); which goods leave is from now
    // on said by the pair.
    other.expirationDate = part.expirationDate
    other.warrantyDate = part.warrantyDate
    other.appliesFrom = part.appliesFrom
    other.newTracking = part.newTracking
    own.warrantyDate = demandPart.warrantyDate
    own.newTracking = demandPart.newTracking
    other.flags.formUnion(inflexibility(of: supply))
    // what is assembled for a sale is bound to it, and nobody may cancel that.
    if let line = demand.line, let made = supply.line, assembly(for: lines[line]) == made {
      own.flags.formUnion([.orderToOrder, .locked])
      other.flags.formUnion([.orderToOrder, .locked])
    }
    insertPair(own, other)
  }

  /// What a document source has tracked with a number and not linked.
  func looseTracked(_ key: TrackingKey, of source: SourceReference) -> Quantity {
    var sum = Quantity.zero
    for id in entries(of: source, under: key) {
      let entry = reservationEntries[id]
      if entry.status != .reservation { sum += entry.quantity.magnitude }
    }
    return sum
  }
}
