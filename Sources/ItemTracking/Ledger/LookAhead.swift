/// Reads what the next statements will read while those before them are at work.
///
/// In a large model whatever a name leads to lies somewhere in tens of megabytes, each step known
/// only after the one before it was read. So every name to come is followed one step further with
/// each statement: its goods, what is open of them, and the entries themselves. The processor waits
/// for all of that at once instead of one after the other. Nothing comes of what is read.
public struct LookAhead: Sendable {
  /// How many names are followed so far: to their goods, to what is known of those, to entries.
  private var toGoods = 0
  private var toLists = 0
  private var toEntries = 0
  /// What was read, added up, so that the compiler does not leave it out.
  private var sum: Int32 = 0

  /// Has looked at nothing yet.
  public init() {}

  /// Goes on to a statement whose first name stands at a place among all names of a script.
  @inline(never)
  public mutating func advance(
    to place: Int32, of names: [Int32], in model: borrowing Model
  ) {
    let place = Int(place)
    while toGoods < min(place &+ 12, names.count) {
      sum &+= model.trackedSKUs.newest(underName: names[toGoods])
      toGoods &+= 1
    }
    while toLists < min(place &+ 8, names.count) {
      let goods = model.trackedSKUs.newest(underName: names[toLists])
      if goods >= 0 { sum &+= model.readLists(of: goods) }
      toLists &+= 1
    }
    while toEntries < min(place &+ 4, names.count) {
      let goods = model.trackedSKUs.newest(underName: names[toEntries])
      if goods >= 0 { sum &+= model.readEntries(of: goods) }
      toEntries &+= 1
    }
  }
}

extension Model {
  @inline(__always)
  fileprivate func readLists(of goods: Int32) -> Int32 {
    trackedSKUs[TrackedSKUID(raw: goods)].unit.itemNo.id
      &+ itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: goods).raw
      &+ itemLedgerEntries.last(inList: ItemLedgerEntry.List.unit, key: goods).raw
      &+ itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: goods).raw
  }

  @inline(__always)
  fileprivate func readEntries(of goods: Int32) -> Int32 {
    var sum: Int32 = 0
    let oldest = itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: goods)
    if !oldest.isNone {
      sum &+= itemLedgerEntries[oldest].posting.raw
      sum &+= itemLedgerEntries.next(inList: ItemLedgerEntry.List.pool, after: oldest).raw
      sum &+=
        itemApplicationEntries.newest(
          inChain: ItemApplicationEntry.Chain.inbound, key: oldest.raw
        ).raw
    }
    let newest = itemLedgerEntries.last(inList: ItemLedgerEntry.List.unit, key: goods)
    if !newest.isNone {
      sum &+= itemLedgerEntries.next(inList: ItemLedgerEntry.List.unit, after: newest).raw
    }
    return sum
  }
}
