/// What an information card shows of its number (T-190, T-273).
public struct CardFigures: Hashable, Sendable {
  /// Σ quantity of the number's ledger entries.
  public var inventory = Quantity.zero
  /// Σ remaining quantity of open inbound entries that expire up to the date.
  public var expired = Quantity.zero
  /// The number's own date; blank when it has none.
  public var expiration = CalendarDate.blank
}

extension Model {
  /// The figures of a card, at a location or everywhere, with the expiry judged by a date.
  ///
  /// Cost: all ledger entries of the number.
  public func cardFigures(
    _ card: NumberCardKey, at location: LocationCode?, by date: CalendarDate
  ) -> CardFigures {
    var figures = CardFigures()
    let key = TrackingKey(card)
    let unit = StockkeepingUnit(itemNo: card.itemNo, variantCode: card.variantCode)
    figures.expiration = knownExpiration(of: key, unit) ?? .blank
    trackedSKUs.forEach(carrying: key) { stock in
      let place = trackedSKUs[stock].unit
      guard place.itemNo == card.itemNo, place.variantCode == card.variantCode,
        location == nil || place.locationCode == location
      else { return }
      var id = itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
      while !id.isNone {
        let entry = itemLedgerEntries[id]
        figures.inventory += entry.quantity
        if entry.remainingQuantity.isPositive, !entry.expirationDate.isBlank,
          entry.expirationDate <= date
        {
          figures.expired += entry.remainingQuantity
        }
        id = itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
      }
    }
    return figures
  }
}
