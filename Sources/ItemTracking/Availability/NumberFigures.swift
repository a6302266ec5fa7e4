/// What there is of one number at one place, and who asks for it (T-252); base quantities.
public struct NumberFigures: Hashable, Sendable {
  /// Σ remaining quantity of open inbound entries.
  public var total = Quantity.zero
  /// Σ demand of lines that are not posted and whose quantity to handle is not 0, everybody's.
  public var requested = Quantity.zero
  /// The part of `requested` that the current line asks for.
  public var currentRequested = Quantity.zero
  /// What the open page asks for beyond what the line asked for when it was opened.
  public var pending = Quantity.zero
  /// Supply under the number that reservations hold.
  public var reserved = Quantity.zero
  /// The part of `reserved` that the current line's demand holds.
  public var currentReserved = Quantity.zero
  /// Inventory that is held by demand without a number: late binding may move it.
  public var nonspecificReserved = Quantity.zero
  /// BC's Expiration Date of open inbound entries; blank for none.
  public var expiration = CalendarDate.blank
  /// BC's Warranty Date of open inbound entries; blank for none.
  public var warranty = CalendarDate.blank
  /// False when no open entry and no line carries the number.
  public var exists = false

  /// Nothing there and nothing asked for, as parts are added up from.
  public init() {}

  /// Projected receipts do not count (T-256), nor do reservations that name no number: they ask for
  /// none.
  public var available: Quantity { total - requested - pending }

  /// What `select entries` may propose: not what others hold without naming it (T-088, R-157).
  public var selectable: Quantity { available - nonspecificReserved }

  /// Adds the figures of a part.
  public static func += (sum: inout Self, part: Self) {
    sum.total += part.total
    sum.requested += part.requested
    sum.currentRequested += part.currentRequested
    sum.pending += part.pending
    sum.reserved += part.reserved
    sum.currentReserved += part.currentReserved
    sum.nonspecificReserved += part.nonspecificReserved
    sum.expiration = part.expiration.or(sum.expiration)
    sum.warranty = part.warranty.or(sum.warranty)
    sum.exists = sum.exists || part.exists
  }
}

extension Model {
  /// The figures of one stock key, seen from a line or from its open page.
  ///
  /// Cost: the open entries and the unposted rows under the number.
  public func numberFigures(
    of stock: TrackedSKUID, for current: SourceReference?, page: TrackingPage? = nil
  ) -> NumberFigures {
    var figures = NumberFigures()
    addInventory(of: stock, to: &figures)
    var ownQuantity = Quantity.zero
    let list = ReservationEntry.List.stock
    var id = reservationEntries.first(inList: list, key: stock.raw)
    while !id.isNone {
      let entry = reservationEntries[id]
      figures.exists = true
      let isOwn = current == entry.source
      if entry.quantity.isNegative {
        if isOwn { ownQuantity -= entry.quantity }
        // Demand whose quantity to handle is 0 does not ask for anything now (D-07).
        if !entry.quantityToHandle.isZero {
          figures.requested -= entry.quantity
          if isOwn { figures.currentRequested -= entry.quantity }
        }
      } else if entry.status == .reservation {
        figures.reserved += entry.quantity
        let demand = reservationEntries[entry.partner]
        if demand.source == current { figures.currentReserved += entry.quantity }
        let isBlank = trackedSKUs[demand.stock].tracking.isBlank
        if entry.source.kind == .ledgerEntry, isBlank, demand.source != current {
          figures.nonspecificReserved += entry.quantity
        }
      }
      id = reservationEntries.next(inList: list, after: id)
    }
    if let page, page.source == current {
      // What the line asked for when the page was opened is saved; the rest is pending.
      let saved = page.saved[trackedSKUs[stock].tracking] ?? TrackingPage.Saved()
      figures.requested += saved.requested - figures.currentRequested
      figures.currentRequested = saved.requested
      if ownQuantity != saved.quantity { figures.pending = ownQuantity - saved.requested }
    }
    return figures
  }

  private func addInventory(of stock: TrackedSKUID, to figures: inout NumberFigures) {
    forEachOpenInbound(of: stock) { id in
      let entry = itemLedgerEntries[id]
      figures.exists = true
      figures.total += entry.remainingQuantity
      figures.expiration = entry.expirationDate.or(figures.expiration)
      figures.warranty = entry.warrantyDate.or(figures.warranty)
    }
  }

  /// Whether every number of a key is available for a line (T-253).
  public func isAvailable(
    _ key: TrackingKey, for source: SourceReference, page: TrackingPage? = nil
  ) -> Bool {
    NumberKind.allCases.allSatisfy { isAvailable($0, of: key, for: source, page: page) }
  }

  /// The first of several keys that has a number which is not available for a line.
  ///
  /// Each number is looked at once, however many keys carry it.
  public func firstShort(
    _ keys: some Sequence<TrackingKey>, for source: SourceReference, page: TrackingPage? = nil
  ) -> TrackingKey? {
    keysInShort(keys, for: source, page: page, atMost: 1).first
  }

  private func keysInShort(
    _ keys: some Sequence<TrackingKey>, for source: SourceReference, page: TrackingPage?,
    atMost limit: Int
  ) -> [TrackingKey] {
    var known: [[Int32: Bool]] = [[:], [:], [:]]
    var result: [TrackingKey] = []
    for key in keys where result.count < limit {
      var isShort = false
      for kind in NumberKind.allCases {
        let number = key.number(kind)
        let at = Int(kind.rawValue)
        let found =
          known[at][number] ?? isAvailable(kind, of: key, for: source, page: page)
        known[at][number] = found
        if !found { isShort = true }
      }
      if isShort { result.append(key) }
    }
    return result
  }

  /// T-053: warns of numbers of a demand that unposted lines ask for more of than there is.
  package mutating func warnIfShort(
    _ keys: some Sequence<TrackingKey>, of source: SourceReference
  ) {
    guard isDemand(source) else { return }
    for key in keysInShort(keys, for: source, page: nil, atMost: .max) {
      warn(
        TrackingError(
          .doubleAllocation, blaming: .lot,
          "unposted lines ask for more of \(key) than inventory holds (T-053)",
          advice: "it can be posted only as far as goods are there"))
    }
  }

  /// Whether one kind of number is available for a line, as the page shows beside it (T-253).
  ///
  /// What is not specific, or not given, always is.
  public func isAvailable(
    _ kind: NumberKind, of key: TrackingKey, for source: SourceReference,
    page: TrackingPage? = nil
  ) -> Bool {
    let number = key.number(kind)
    let unit = sku(of: source)
    let itemID = items.find(unique: 0, key: unit.itemNo.id)
    guard number != 0, !itemID.isNone, trackingCode(of: items[itemID])[kind].contains(.specific)
    else { return true }
    let own = TrackingKey(NumberCardKey(kind, number, of: unit.itemNo, unit.variantCode))
    var available = Quantity.zero
    trackedSKUs.forEach(carrying: own) { stock in
      guard trackedSKUs[stock].unit == unit else { return }
      available += numberFigures(of: stock, for: source, page: page).available
    }
    return !available.isNegative
  }

  /// True for a line whose goods leave: only there does the page look at availability (T-254).
  public func isDemand(_ source: SourceReference) -> Bool { netQuantity(of: source).isNegative }
}
