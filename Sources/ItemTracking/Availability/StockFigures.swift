// Availability: what there is of goods and numbers, as sums of what others wrote.
// Tables: read only: ledger, reservation entries, posted lines.
// Rules: of tracking, availability and known dates; of reservation, the figures.
// Entry points: `availability(of:)`, `numberFigures`, `knownExpiration`, `isAvailable`.
// Order of checks: none; figures are told, not judged.

/// What there is of goods at one place under one number (T-252).
public struct StockFigures: Hashable, Sendable {
  /// Σ quantity of all entries.
  public var onHand = Quantity.zero
  /// Σ remaining quantity of open inbound entries.
  public var total = Quantity.zero
  /// What lines that are not posted ask for under the number.
  public var requested = Quantity.zero
  /// What is reserved of the inventory.
  public var reserved = Quantity.zero
  /// BC's Expiration Date of open inbound entries; blank for none.
  public var expiration = CalendarDate.blank

  /// Nothing there and nothing asked for.
  public init() {}

  /// Total less requested; projected receipts do not count (T-256).
  public var available: Quantity { total - requested }
}

extension Model {
  /// The figures of one stock key; a blank key stands for what has no number.
  public func availability(of stock: TrackedSKUID) -> StockFigures {
    var figures = StockFigures()
    var id = itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
    while !id.isNone {
      let entry = itemLedgerEntries[id]
      figures.onHand += entry.quantity
      if entry.remainingQuantity.isPositive {
        figures.total += entry.remainingQuantity
        figures.reserved += reservedQuantity(of: SourceReference(id)).magnitude
        figures.expiration = entry.expirationDate.or(figures.expiration)
      }
      id = itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
    }
    guard !trackedSKUs[stock].tracking.isBlank else { return figures }
    let list = ReservationEntry.List.stock
    var row = reservationEntries.first(inList: list, key: stock.raw)
    while !row.isNone {
      let entry = reservationEntries[row]
      // Demand whose quantity to handle is 0 does not ask for anything now (D-07).
      if entry.quantity.isNegative, !entry.quantityToHandle.isZero {
        figures.requested -= entry.quantity
      }
      row = reservationEntries.next(inList: list, after: row)
    }
    return figures
  }
}
