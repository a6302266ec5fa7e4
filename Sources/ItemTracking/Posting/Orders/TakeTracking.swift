/// Moving tracking and reservations from a document line to its posting (T-122, R-110, R-111).
extension Model {
  /// Takes what a posting of `quantity` (a magnitude) moves of a source's rows, as splits by number
  /// in the order in which the numbers were first entered (T-128).
  ///
  /// What no row covers is a split without number.
  mutating func takeSplits(
    _ quantity: Quantity, of source: SourceReference, sign: Int64, shippedOnly: Bool = false
  ) -> [PostingSplit] {
    let list = Int(source.kind.rawValue)
    let first = reservationEntries.first(inList: list, key: source.row)
    guard !first.isNone else {
      return [PostingSplit(key: .none, quantity: quantity.times(sign: sign), toInvoice: quantity)]
    }
    // One row is the common case and needs no sorting.
    if reservationEntries.next(inList: list, after: first).isNone {
      return takeSingle(first, quantity, sign, shippedOnly)
    }
    var rest = quantity
    var taken = TakenRows()
    for id in movingOrder(of: source, shippedOnly: shippedOnly) {
      let entry = reservationEntries[id]
      let key = trackedSKUs[entry.stock].tracking
      let most = key.isBlank ? entry.quantity.magnitude : entry.quantityToHandle.magnitude
      let part = min(rest, most)
      guard part.isPositive else { continue }
      rest -= part
      take(id, part, sign, into: &taken)
    }
    for link in taken.links { closeEntry(link) }
    if rest.isPositive { taken.addBlank(rest, sign) }
    return taken.inOrder()
  }

  private mutating func takeSingle(
    _ id: RowID<ReservationEntry>, _ quantity: Quantity, _ sign: Int64, _ shippedOnly: Bool
  ) -> [PostingSplit] {
    let entry = reservationEntries[id]
    var taken = TakenRows()
    var rest = quantity
    if !shippedOnly || entry.flags.contains(.shipped) {
      let isBlank = trackedSKUs[entry.stock].tracking.isBlank
      let most = isBlank ? entry.quantity.magnitude : entry.quantityToHandle.magnitude
      let part = min(rest, most)
      if part.isPositive {
        rest -= part
        take(id, part, sign, into: &taken)
        for link in taken.links { closeEntry(link) }
      }
    }
    if rest.isPositive { taken.addBlank(rest, sign) }
    return taken.splits
  }

  /// reservations on stock with a number, then without, other numbers, the rest.
  func movingOrder(
    of source: SourceReference, shippedOnly: Bool
  ) -> [RowID<ReservationEntry>] {
    movingOrder(
      entries(of: source).filter {
        !shippedOnly || reservationEntries[$0].flags.contains(.shipped)
      })
  }

  func movingOrder(_ ids: [RowID<ReservationEntry>]) -> [RowID<ReservationEntry>] {
    ids.map { (id: $0, rank: movingRank($0)) }.sorted {
      if $0.rank != $1.rank { return $0.rank < $1.rank }
      let first = reservationEntries[$0.id]
      let second = reservationEntries[$1.id]
      if $0.rank >= 10 {
        if first.shipmentDate != second.shipmentDate {
          return first.shipmentDate < second.shipmentDate
        }
        if first.expectedDate != second.expectedDate {
          return first.expectedDate < second.expectedDate
        }
      }
      return first.entryNo < second.entryNo
    }.map(\.id)
  }

  private func movingRank(_ id: RowID<ReservationEntry>) -> Int {
    let entry = reservationEntries[id]
    let isTracked = !trackedSKUs[entry.stock].tracking.isBlank
    let onStock =
      entry.status == .reservation && !entry.isPositive && entry.expectedDate.isBlank
    if onStock { return isTracked ? 0 : 1 }
    return isTracked ? 2 + Int(entry.status.rawValue) : 10 + Int(entry.status.rawValue)
  }

  /// Moves a part of one row into its split; loose rows go, pairs are left at exactly the part.
  ///
  /// Links that go with nothing are told, to be closed when every row is taken: a partner that is
  /// freed before might couple with a row that is still to be taken.
  mutating func take(
    _ id: RowID<ReservationEntry>, _ part: Quantity, _ sign: Int64, into taken: inout TakenRows
  ) {
    let entry = reservationEntries[id]
    let place = taken.add(part, sign, of: entry, under: trackedSKUs[entry.stock].tracking)
    let signed = part.times(sign: entry.quantity.sign)
    if !entry.partner.isNone {
      let own = signed == entry.quantity ? id : splitEntry(id, off: signed)
      // Links of order tracking follow goods in, and say nothing about goods out (P-060, P-062).
      if entry.status == .reservation || entry.isPositive {
        taken.splits[place].pairs.append(own)
      } else {
        taken.links.append(own)
      }
    } else if signed == entry.quantity {
      closeEntry(id)
    } else {
      let rest = entry.quantity - signed
      let toHandle = entry.quantityToHandle - signed
      reservationEntries.update(id, &journal) {
        $0.setQuantity(rest)
        $0.quantityToHandle = toHandle
      }
    }
  }

  /// After a posting every row left is to be handled in full again (T-107), and no more is covered
  /// than what is left of the record (T-121, R-113).
  mutating func resetToHandle(of source: SourceReference) {
    let list = Int(source.kind.rawValue)
    let isTracked = orderTracking(of: sku(of: source).itemNo) != .none
    var id = reservationEntries.first(inList: list, key: source.row)
    guard !id.isNone || isTracked else { return }
    trimCoverage(of: source, isTracked)
    id = reservationEntries.first(inList: list, key: source.row)
    while !id.isNone {
      let entry = reservationEntries[id]
      if entry.quantityToHandle != entry.quantity || entry.quantityToInvoice != entry.quantity {
        setQuantity(entry.quantity, ofEntry: id)
      }
      id = reservationEntries.next(inList: list, after: id)
    }
    // P-033: nor is less covered.
    if isTracked { autoTrack(source) }
  }

  /// Numbers that were to be handled by no posting and reservations of other numbers may cover more
  /// than what is left; production keeps its own numbers, which output need not follow.
  private mutating func trimCoverage(of source: SourceReference, _ isTracked: Bool) {
    let net = netQuantity(of: source)
    let isProduction =
      source.kind == .component || source.line.map { lines[$0].kind == .productionOrder } ?? false
    if isProduction, !isTracked {
      release(source, downTo: net, .allow, only: .status(.reservation))
    } else {
      release(source, downTo: net, .allow)
    }
    if source.kind == .transferInbound, let line = source.line {
      // Numbers that did not go with what was shipped: nothing is left that they could go with.
      release(source, downTo: lines[line].outstanding, .allow, only: .notShipped)
    }
  }
}
