/// What could be bound to a record, as the reservation page shows it.
public struct SupplyLine: Sendable {
  /// One record of the kind; quantities are magnitudes.
  public struct Candidate: Sendable {
    /// The line, the component or the item ledger entry that has the goods.
    public var source: SourceReference
    /// The number it has, or that is looked for.
    public var key: TrackingKey
    /// When supply arrives, or demand needs; blank for inventory.
    public var date: CalendarDate
    /// What it has in all, in base units.
    public var quantity: Quantity
    /// What of it is reserved, by whomever.
    public var reserved: Quantity
    /// What of it this record holds already.
    public var current: Quantity
    /// What of it is held without a number being named, by the record itself too.
    public var nonspecific: Quantity
  }

  /// Which kind of record the line sums up, in the order of the page.
  public var kind: ReservationKind
  /// The records of the kind, in the order in which they would be taken.
  public var candidates: [Candidate] = []

  /// What the records have in all, in base units.
  public var total: Quantity { sum(\.quantity) }
  /// What of it is reserved, by whomever.
  public var reserved: Quantity { sum(\.reserved) }
  /// What of it this record holds already.
  public var current: Quantity { sum(\.current) }
  /// What of it is held without a number being named.
  public var nonspecific: Quantity { sum(\.nonspecific) }

  private func sum(_ path: KeyPath<Candidate, Quantity>) -> Quantity {
    var sum = Quantity.zero
    for candidate in candidates { sum += candidate[keyPath: path] }
    return sum
  }
}

extension Model {
  /// Every kind of which there is something, in the order of the page; for one number only what has
  /// that number.
  public func supplyOverview(
    of own: SourceReference, under key: TrackingKey? = nil
  ) -> [SupplyLine] {
    let unit = sku(of: own)
    let seeksSupply = netQuantity(of: own).isNegative
    var lines: [SupplyLine] = []
    for kind in ReservationKind.allCases {
      let sources: [SourceReference]
      if kind == .inventory, seeksSupply {
        sources = openInbound(of: unit).map { SourceReference($0) }
      } else {
        sources = reservationCandidates(kind, for: own, unit)
      }
      var line = SupplyLine(kind: kind)
      for source in sources {
        guard let found = candidate(source, for: own, under: key) else { continue }
        line.candidates.append(found)
      }
      if !line.candidates.isEmpty { lines.append(line) }
    }
    return lines.sorted { $0.kind.number < $1.kind.number }
  }

  /// What one record has, under a number or in all; nil when it has nothing under the number.
  private func candidate(
    _ source: SourceReference, for own: SourceReference, under key: TrackingKey?
  ) -> SupplyLine.Candidate? {
    let dates = dates(of: source)
    let net = netQuantity(of: source)
    var result = SupplyLine.Candidate(
      source: source, key: key ?? trackingKey(of: source),
      date: net.isPositive ? dates.expected : dates.shipment,
      quantity: net.magnitude, reserved: .zero, current: .zero, nonspecific: .zero)
    if let key {
      result.quantity = quantity(of: source, under: key)
      guard result.quantity.isPositive else { return nil }
    }
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      guard entry.status == .reservation,
        key.map({ trackedSKUs[entry.stock].tracking == $0 }) ?? true
      else { continue }
      let partner = reservationEntries[entry.partner]
      result.reserved += entry.quantity.magnitude
      if partner.source == own { result.current += entry.quantity.magnitude }
      // of item ledger entries alone.
      if source.kind == .ledgerEntry, !isBlank(entry), isBlank(partner) {
        result.nonspecific += entry.quantity.magnitude
      }
    }
    return result
  }

  /// How much of a number a record has, held or free; a magnitude.
  public func quantity(of source: SourceReference, under key: TrackingKey) -> Quantity {
    if let entry = source.ledgerEntry {
      return trackedSKUs[itemLedgerEntries[entry].stock].tracking == key
        ? itemLedgerEntries[entry].remainingQuantity.magnitude : .zero
    }
    var sum = Quantity.zero
    for id in entries(of: source) where trackedSKUs[reservationEntries[id].stock].tracking == key {
      sum += reservationEntries[id].quantity
    }
    return sum.magnitude
  }

  /// The numbers of a ledger entry; none for other records.
  public func trackingKey(of source: SourceReference) -> TrackingKey {
    source.ledgerEntry.map { trackedSKUs[itemLedgerEntries[$0].stock].tracking } ?? .none
  }
}
