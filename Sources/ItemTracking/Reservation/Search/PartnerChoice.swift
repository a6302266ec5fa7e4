/// With whom a reservation is made, or taken back.
public enum PartnerChoice: Hashable, Sendable {
  /// Every kind, in the engine's order.
  case any
  /// Records of some kinds alone.
  case kinds([ReservationKind])
  /// One line, component or ledger entry.
  case source(SourceReference)
}

extension Model {
  /// The kind of a record that takes part in reservations, else nil.
  public func reservationKind(of source: SourceReference) -> ReservationKind? {
    switch source.kind {
    case .ledgerEntry: return .inventory
    case .transferInbound:
      return lines[RowID(raw: source.row)].kind == .transferOrder ? .transferReceipts : nil
    case .component:
      let owner = lines[components[RowID(raw: source.row)].line]
      return componentKind(owner.kind, documents[owner.document].status)
    case .line:
      let line = lines[RowID(raw: source.row)]
      // what is bought for one sale is not for others.
      if line.purchasing != .ordinary { return nil }
      switch line.kind.reservation {
      case .none: return nil
      case .lines(let kind): return kind
      case .positiveLines(let kind): return line.outstanding.isNegative ? nil : kind
      case .inventoryDocument(let kind):
        return company.reservesInventoryDocuments == 1 ? kind : nil
      case .production:
        return documents[line.document].status.ifCarriedOut(.firmProduction, .releasedProduction)
      case .assembly: return line.linked.isNone ? .assemblyOrders : nil
      }
    }
  }

  private func componentKind(
    _ kind: DocumentKind, _ status: DocumentStatus
  ) -> ReservationKind? {
    switch kind.reservation {
    case .production: status.ifCarriedOut(.firmComponents, .releasedComponents)
    case .assembly: .assemblyComponents
    case .none, .lines, .positiveLines, .inventoryDocument: nil
    }
  }

  /// The kinds of open documents that have goods at a place.
  func openKinds(of unit: StockkeepingUnit) -> Set<ReservationKind> {
    var kinds: Set<ReservationKind> = []
    guard let stock = trackedSKUs.known(TrackedSKU(unit)) else { return kinds }
    var line = lines.first(inList: DocumentLine.List.stock, key: stock.raw)
    while !line.isNone {
      if let kind = reservationKind(of: SourceReference(line)) { kinds.insert(kind) }
      line = lines.next(inList: DocumentLine.List.stock, after: line)
    }
    if !lines.first(inList: DocumentLine.List.toStock, key: stock.raw).isNone {
      kinds.insert(.transferReceipts)
    }
    let list = ProductionComponent.List.stock
    var component = components.first(inList: list, key: stock.raw)
    while !component.isNone {
      if let kind = reservationKind(of: SourceReference(component)) { kinds.insert(kind) }
      component = components.next(inList: list, after: component)
    }
    return kinds
  }

  /// The open records of one kind that could be bound to a record, in the order they are taken:
  /// for a demand supply that comes in time, the latest first (inventory the oldest first); for a
  /// supply demand that waits for it, the earliest first.
  func reservationCandidates(
    _ kind: ReservationKind, for own: SourceReference, _ unit: StockkeepingUnit
  ) -> [SourceReference] {
    guard let stock = trackedSKUs.known(TrackedSKU(unit)) else { return [] }
    let seeksSupply = netQuantity(of: own).isNegative
    let sources: [SourceReference]
    switch kind {
    case .inventory: return seeksSupply ? [] : openNegatives(unit)
    case .transferReceipts:
      sources = lines.ids(inList: DocumentLine.List.toStock, key: stock.raw).map {
        SourceReference(inboundOf: $0)
      }
    case .firmComponents, .releasedComponents, .assemblyComponents:
      sources = components.ids(inList: ProductionComponent.List.stock, key: stock.raw).map {
        SourceReference($0)
      }
    case .salesOrders, .salesReturns, .purchaseOrders, .purchaseReturns, .firmProduction,
      .releasedProduction, .transferShipments, .assemblyOrders, .inventoryReceipts,
      .inventoryShipments:
      sources = lines.ids(inList: DocumentLine.List.stock, key: stock.raw).map {
        SourceReference($0)
      }
    }
    let needed = dates(of: own)
    let open = sources.filter {
      guard reservationKind(of: $0) == kind else { return false }
      let net = netQuantity(of: $0)
      let dates = dates(of: $0)
      return seeksSupply
        ? net.isPositive && dates.expected <= needed.shipment
        : net.isNegative && dates.shipment >= needed.expected
    }
    return open.sorted {
      seeksSupply
        ? isEarlier($1, than: $0) { dates(of: $0).expected }
        : isEarlier($0, than: $1) { dates(of: $0).shipment }
    }
  }

  /// By date, then by document and line.
  private func isEarlier(
    _ first: SourceReference, than second: SourceReference,
    _ date: (SourceReference) -> CalendarDate
  ) -> Bool {
    let own = date(first)
    let other = date(second)
    if own != other { return own < other }
    let one = place(of: first)
    let two = place(of: second)
    if one.document != two.document { return isBefore(one.document, two.document) }
    if one.line != two.line { return one.line < two.line }
    return one.component < two.component
  }

  private func isBefore(_ first: RowID<Document>, _ second: RowID<Document>) -> Bool {
    let own = documents[first].no
    let other = documents[second].no
    // Documents that the short level made have no name to sort by.
    if own.isMade || other.isMade {
      return own.isMade == other.isMade ? first.raw < second.raw : other.isMade
    }
    return names.precedes(own.raw, other.raw)
  }

  private func place(
    of source: SourceReference
  ) -> (document: RowID<Document>, line: Int32, component: Int32) {
    if let component = source.component {
      let owner = lines[components[component].line]
      return (owner.document, owner.lineNo, components[component].componentNo)
    }
    guard let line = source.line else { return (.none, 0, 0) }
    return (lines[line].document, lines[line].lineNo, 0)
  }

  /// Open outbound entries at a place, oldest first: demand that a supply can be bound to.
  private func openNegatives(_ unit: StockkeepingUnit) -> [SourceReference] {
    var ids: [RowID<ItemLedgerEntry>] = []
    trackedSKUs.forEach(of: unit.itemNo) { key in
      guard trackedSKUs[key].unit == unit else { return }
      var id = itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: key.raw)
      while !id.isNone {
        if itemLedgerEntries[id].remainingQuantity.isNegative { ids.append(id) }
        id = itemLedgerEntries.next(inList: ItemLedgerEntry.List.pool, after: id)
      }
    }
    return ids.sorted { $0.raw < $1.raw }.map { SourceReference($0) }
  }
}

extension DocumentStatus {
  /// only firm planned and released production orders take part.
  fileprivate func ifCarriedOut(
    _ firm: ReservationKind, _ released: ReservationKind
  ) -> ReservationKind? {
    switch self {
    case .firmPlanned: firm
    case .released: released
    case .planned, .finished, .open, .simulated: nil
    }
  }
}
