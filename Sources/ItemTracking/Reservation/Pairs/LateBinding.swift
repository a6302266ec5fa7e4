/// Late binding: reservations that name no number are moved to other goods when the number they
/// happen to hold is needed.
///
/// Never moved: a demand that names a number, a link with an order, other places and variants. A
/// reservation is moved only when there is free quantity for all that is needed, so none is lost.
extension Model {
  /// What frees a number for a specific reservation: what is wanted less what is free of
  /// it.
  func rebindingForReservation(
    _ wanted: Quantity, of key: TrackingKey, _ unit: StockkeepingUnit, _ code: ItemTrackingCode
  ) -> Rebinding {
    guard let pool = trackedSKUs.known(TrackedSKU(unit, code.specificPart(of: key))) else {
      return Rebinding()
    }
    let need = wanted - free(in: pool, upTo: wanted)
    guard need.isPositive else { return Rebinding() }
    return rebinding([Shortage(pool: pool, balance: -need)], unit, isAllOrNothing: false)
  }

  /// How much of a number another specific reservation of no more than that would get by moving
  /// others: what is wanted beyond it moves nothing.
  public func movableQuantity(
    of key: TrackingKey, upTo wanted: Quantity, for source: SourceReference
  ) -> Quantity {
    let unit = sku(of: source)
    let itemID = items.find(unique: 0, key: unit.itemNo.id)
    guard !itemID.isNone, wanted.isPositive else { return .zero }
    let specific = trackingCode(of: items[itemID]).specificPart(of: key)
    guard !specific.isBlank, let pool = trackedSKUs.known(TrackedSKU(unit, specific)) else {
      return .zero
    }
    var movable = Quantity.zero
    for row in self.movable(in: pool) {
      movable += reservationEntries[row].quantity
    }
    var elsewhere = Quantity.zero
    for giver in givers(wanted, unit, [Shortage(pool: pool, balance: -wanted)]) {
      elsewhere += giver.free
    }
    return min(wanted, min(movable, elsewhere))
  }

  /// Frees the numbers that an outbound posting takes and that are held without being named
  /// (T-140, R-160, R-163).
  ///
  /// When that cannot be done nothing changes, and the posting is refused later.
  mutating func rebindForPosting(_ splits: [PostingSplit], _ line: PostingLine) {
    // Where nothing is reserved nothing can be bound otherwise.
    guard line.quantity.isNegative, !line.isCorrection, line.item.type == .inventory,
      reservationEntries.count > 0,
      line.code.serial.contains(.specific) || line.code.lot.contains(.specific)
    else { return }
    if splits.count == 1 {
      // The common case is found out without making anything.
      let need = unbound(splits[0])
      guard need.isPositive, !splits[0].key.isBlank,
        let pool = pool(of: splits[0].key, line), free(in: pool, upTo: need) < need
      else { return }
    }
    var shortages: [Shortage] = []
    var places: [TrackedSKUID: Int] = [:]
    for split in splits where !split.key.isBlank {
      guard let pool = pool(of: split.key, line) else { continue }
      let need = unbound(split)
      if let known = places[pool] {
        shortages[known].balance -= need
      } else {
        places[pool] = shortages.count
        shortages.append(Shortage(pool: pool, balance: free(in: pool) - need))
      }
    }
    perform(rebinding(shortages, line.sku, isAllOrNothing: true))
  }

  /// A number, and what is free of it less what is needed.
  private struct Shortage {
    var pool: TrackedSKUID
    var balance: Quantity
    /// The supply rows of the pairs that may be moved, in the order they are.
    var movable: [RowID<ReservationEntry>] = []
  }

  /// Goods that a moved pair may be bound to.
  private struct Giver {
    var entry: RowID<ItemLedgerEntry>
    var free: Quantity
    /// The number among those needed that the goods carry: it gives only what it can spare.
    var shared: Int?
  }

  private func pool(of key: TrackingKey, _ line: PostingLine) -> TrackedSKUID? {
    trackedSKUs.known(TrackedSKU(line.sku, line.code.specificPart(of: key)))
  }

  /// What of a split no pair brings.
  private func unbound(_ split: PostingSplit) -> Quantity {
    var need = split.quantity.magnitude
    for pair in split.pairs { need -= reservationEntries[pair].quantity.magnitude }
    return need
  }

  /// What is unreserved of a number; stops counting at a limit.
  private func free(in pool: TrackedSKUID, upTo limit: Quantity = Quantity(raw: .max)) -> Quantity {
    var sum = Quantity.zero
    var id = itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: pool.raw)
    while !id.isNone, sum < limit {
      if itemLedgerEntries[id].remainingQuantity.isPositive { sum += unreserved(id) }
      id = itemLedgerEntries.next(inList: ItemLedgerEntry.List.pool, after: id)
    }
    return sum
  }

  /// Moves what holds the numbers that are short to other goods; for a reservation as far as it
  /// goes, for a posting wholly or not at all.
  ///
  /// What that frees is nobody's, until the reservation or posting takes it.
  private func rebinding(
    _ numbers: [Shortage], _ unit: StockkeepingUnit, isAllOrNothing: Bool
  ) -> Rebinding {
    var shortages = numbers
    var missing = Quantity.zero
    var spare = Quantity.zero
    for index in shortages.indices {
      let balance = shortages[index].balance
      guard balance.isNegative else {
        spare += balance
        continue
      }
      missing -= balance
      shortages[index].movable = movable(in: shortages[index].pool)
      var sum = balance
      for row in shortages[index].movable { sum += reservationEntries[row].quantity }
      // held specifically, so the posting cannot succeed whatever is moved.
      if sum.isNegative, isAllOrNothing { return Rebinding() }
    }
    guard shortages.contains(where: { !$0.movable.isEmpty }) else { return Rebinding() }
    let outside = missing - spare
    var givers = self.givers(outside, unit, shortages)
    var total = Quantity.zero
    for giver in givers { total += giver.free }
    // too little elsewhere, so nothing is moved.
    if total < outside, isAllOrNothing { return Rebinding() }
    givers += sharedGivers(shortages)
    // The latest goods give first, as BC's numbers for rows that do not exist yet run backwards.
    givers.sort { $0.entry.raw > $1.entry.raw }
    return moves(&shortages, &givers)
  }

  /// Pairs that hold a number without naming it, whoever's: reservations before order tracking,
  /// then by entry number.
  private func movable(in pool: TrackedSKUID) -> [RowID<ReservationEntry>] {
    var rows: [RowID<ReservationEntry>] = []
    var entry = itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: pool.raw)
    while !entry.isNone {
      let list = ReservationEntry.List.ledgerEntry
      var id = reservationEntries.first(inList: list, key: entry.raw)
      while !id.isNone {
        let row = reservationEntries[id]
        if row.isPositive, !row.partner.isNone, isBlank(reservationEntries[row.partner]) {
          rows.append(id)
        }
        id = reservationEntries.next(inList: list, after: id)
      }
      entry = itemLedgerEntries.next(inList: ItemLedgerEntry.List.pool, after: entry)
    }
    return rows.sorted {
      let first = reservationEntries[$0]
      let second = reservationEntries[$1]
      if first.status != second.status { return first.status.rawValue < second.status.rawValue }
      return first.entryNo < second.entryNo
    }
  }

  /// Goods of other numbers at the same place that have free quantity, oldest first, until they
  /// are enough.
  private func givers(
    _ need: Quantity, _ unit: StockkeepingUnit, _ shortages: [Shortage]
  ) -> [Giver] {
    guard let stock = trackedSKUs.known(TrackedSKU(unit)) else { return [] }
    var result: [Giver] = []
    var rest = need
    let short = Set(shortages.map(\.pool))
    var id = itemLedgerEntries.first(inList: ItemLedgerEntry.List.unit, key: stock.raw)
    while !id.isNone, rest.isPositive {
      if !short.contains(itemLedgerEntries[id].pool) {
        let free = unlinked(id)
        if free.isPositive {
          result.append(Giver(entry: id, free: free))
          rest -= free
        }
      }
      id = itemLedgerEntries.next(inList: ItemLedgerEntry.List.unit, after: id)
    }
    return result
  }

  private func sharedGivers(_ shortages: [Shortage]) -> [Giver] {
    var result: [Giver] = []
    for (index, shortage) in shortages.enumerated() where shortage.balance.isPositive {
      var id = itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: shortage.pool.raw)
      while !id.isNone {
        let free = unlinked(id)
        if itemLedgerEntries[id].remainingQuantity.isPositive, free.isPositive {
          result.append(Giver(entry: id, free: free, shared: index))
        }
        id = itemLedgerEntries.next(inList: ItemLedgerEntry.List.pool, after: id)
      }
    }
    return result
  }

  /// Remaining quantity that no pair holds; surplus of order tracking is free.
  private func unlinked(_ id: RowID<ItemLedgerEntry>) -> Quantity {
    guard hasOtherRows(SourceReference(id)) else { return unreserved(id) }
    var free = itemLedgerEntries[id].remainingQuantity
    let list = ReservationEntry.List.ledgerEntry
    var row = reservationEntries.first(inList: list, key: id.raw)
    while !row.isNone {
      if !reservationEntries[row].partner.isNone { free -= reservationEntries[row].quantity }
      row = reservationEntries.next(inList: list, after: row)
    }
    return free
  }

  // MARK: Moving

  /// and 7, R-164: pairs go or shrink, and stand anew on the goods that give.
  private func moves(_ shortages: inout [Shortage], _ givers: inout [Giver]) -> Rebinding {
    var result = Rebinding()
    for index in shortages.indices {
      for supply in shortages[index].movable where shortages[index].balance.isNegative {
        let need = -shortages[index].balance
        guard available(givers, shortages) >= need else { break }
        let row = reservationEntries[supply]
        let part = min(row.quantity, need)
        var rest = part
        for giver in givers.indices where rest.isPositive {
          var piece = min(rest, givers[giver].free)
          let shared = givers[giver].shared
          if let shared { piece = min(piece, shortages[shared].balance) }
          guard piece.isPositive else { continue }
          if let shared { shortages[shared].balance -= piece }
          givers[giver].free -= piece
          rest -= piece
          let pair = moved(supply, to: givers[giver].entry, piece)
          result.made.append((pair.demand, pair.supply, from: row.stock))
        }
        let done = part - rest
        shortages[index].balance += done
        result.reductions.append((supply, done))
      }
    }
    return result
  }

  /// Moves what was planned to be moved, and tells whose reservations went to which number.
  mutating func perform(_ rebinding: Rebinding) {
    for pair in rebinding.made where pair.demand.status == .reservation {
      inform(
        .rebound(
          pair.supply.quantity, describe(pair.demand.source), trackedSKUs[pair.from].tracking,
          trackedSKUs[pair.supply.stock].tracking))
    }
    for (supply, part) in rebinding.reductions { reduce(supply, by: part) }
    // The pair built last is written first.
    for pair in rebinding.made.reversed() {
      insertPair(pair.demand, pair.supply)
      if let entry = pair.supply.source.ledgerEntry, pair.supply.network.raw >= 0 {
        release(pair.supply.source, downTo: itemLedgerEntries[entry].remainingQuantity, .allow)
      }
    }
  }

  private func available(_ givers: [Giver], _ shortages: [Shortage]) -> Quantity {
    var sum = Quantity.zero
    for giver in givers where giver.shared == nil { sum += giver.free }
    for shortage in shortages where shortage.balance.isPositive { sum += shortage.balance }
    return sum
  }

  /// The demand as it is, bound to a piece of other goods.
  private func moved(
    _ supply: RowID<ReservationEntry>, to entry: RowID<ItemLedgerEntry>, _ piece: Quantity
  ) -> (demand: ReservationEntry, supply: ReservationEntry) {
    var own = reservationEntries[reservationEntries[supply].partner]
    var other = reservationEntries[supply]
    own.setQuantity(-piece)
    other.setQuantity(piece)
    other.source = SourceReference(entry)
    other.stock = itemLedgerEntries[entry].stock
    own.transferredFrom = 0
    other.transferredFrom = 0
    return (own, other)
  }

  private mutating func reduce(_ supply: RowID<ReservationEntry>, by part: Quantity) {
    let row = reservationEntries[supply]
    if part == row.quantity {
      reservationEntries.remove(supply, &journal)
      reservationEntries.remove(row.partner, &journal)
    } else {
      setQuantity(row.quantity - part, ofEntry: supply)
      setQuantity(part - row.quantity, ofEntry: row.partner)
    }
  }
}

/// Pairs that are to stand on other goods.
struct Rebinding: Sendable {
  /// The supply rows of pairs that go or shrink, and by how much.
  var reductions: [(supply: RowID<ReservationEntry>, part: Quantity)] = []
  /// The pairs that stand instead, and of which goods those were that went.
  var made: [(demand: ReservationEntry, supply: ReservationEntry, from: TrackedSKUID)] = []
}

extension TrackingError {
  /// told, not refused: a reservation that names no number has others now.
  fileprivate static func rebound(
    _ quantity: Quantity, _ demand: Wording, _ old: TrackingKey, _ new: TrackingKey
  ) -> TrackingError {
    TrackingError(
      .reservationMoved, blaming: .lot,
      "\(quantity) reserved for \(demand) moved from \(old) to \(new) (R-164)",
      facts: [Fact("quantity", .quantity(quantity))],
      advice: "reserve it with its number, and it stays")
  }
}
