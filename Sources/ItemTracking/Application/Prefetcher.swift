/// Asks for the memory that the next statements will read while those before them are at work.
///
/// In a large model whatever a name leads to lies somewhere in tens of megabytes, each step known
/// only after the one before it was read. So every name to come is followed one step further with
/// each statement: its goods, what is open of them, and the entries themselves. These are hints
/// only: nothing is changed by them, and a wrong one costs nothing but its time.
public struct Prefetcher {
  /// How many names are followed so far: to their goods, to what is known of those, to entries.
  private var toGoods = 0
  private var toLists = 0
  private var toEntries = 0

  public init() {}

  /// Goes on to a statement whose first name stands at a place among all names of a script.
  @inline(__always)
  public mutating func advance(
    to place: Int32, of names: [Int32], in model: borrowing Model
  ) {
    let place = Int(place)
    while toGoods < min(place &+ 12, names.count) {
      model.trackedSKUs.willLookFor(name: names[toGoods])
      toGoods &+= 1
    }
    while toLists < min(place &+ 8, names.count) {
      let goods = model.trackedSKUs.newest(underName: names[toLists])
      if goods >= 0 { model.prefetch(goods: goods) }
      toLists &+= 1
    }
    while toEntries < min(place &+ 4, names.count) {
      let goods = model.trackedSKUs.newest(underName: names[toEntries])
      if goods >= 0 { model.prefetch(openOf: goods) }
      toEntries &+= 1
    }
  }
}

extension Model {
  /// The rows about goods, and the entries that are open of them.
  fileprivate func prefetch(goods: Int32) {
    trackedSKUs.prefetch(goods)
    itemLedgerEntries.prefetch(list: ItemLedgerEntry.List.pool, key: goods)
    itemLedgerEntries.prefetch(list: ItemLedgerEntry.List.unit, key: goods)
    itemLedgerEntries.prefetch(chain: ItemLedgerEntry.Chain.stock, key: goods)
  }

  fileprivate func prefetch(openOf goods: Int32) {
    let oldest = itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: goods)
    if !oldest.isNone {
      itemLedgerEntries.prefetch(oldest)
      itemApplicationEntries.prefetch(chain: ItemApplicationEntry.Chain.inbound, key: oldest.raw)
    }
    let newest = itemLedgerEntries.last(inList: ItemLedgerEntry.List.unit, key: goods)
    if !newest.isNone { itemLedgerEntries.prefetch(newest) }
  }
}
