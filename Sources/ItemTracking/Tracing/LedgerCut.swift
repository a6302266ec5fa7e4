/// A point in the past of the ledger: the end of a day, or the moment after an entry was posted.
///
/// Ledger and application entries are only added, so what was on hand then can be told from those
/// that were there. An application that was taken back since (T-171) is not known any more.
public enum LedgerCut: Hashable, Sendable {
  /// Entries whose posting date is not after it.
  case day(CalendarDate)
  /// Entries up to that number.
  case entry(Int)

  /// Whether an entry was there already.
  public func includes(_ id: RowID<ItemLedgerEntry>, on model: borrowing Model) -> Bool {
    switch self {
    case .day(let day): model.itemLedgerEntries[id].postingDate <= day
    case .entry(let number): id.entryNo <= number
    }
  }

  /// The day by which goods had expired then.
  public func day(on model: borrowing Model) -> CalendarDate {
    switch self {
    case .day(let day): return day
    case .entry(let number):
      let id = RowID<ItemLedgerEntry>(raw: Int32(clamping: number - 1))
      return model.itemLedgerEntries.contains(id)
        ? model.itemLedgerEntries[id].postingDate : model.workDate
    }
  }
}

extension Model {
  /// What was left of an entry at a point in the past, in base units; zero before it was posted.
  ///
  /// Takes time linear in the applications of the entry.
  public func remainingQuantity(of id: RowID<ItemLedgerEntry>, at cut: LedgerCut) -> Quantity {
    guard cut.includes(id, on: self) else { return .zero }
    let entry = itemLedgerEntries[id]
    var remaining = entry.remainingQuantity
    let chain =
      entry.isPositive ? ItemApplicationEntry.Chain.inbound : ItemApplicationEntry.Chain.outbound
    for application in itemApplicationEntries.ids(inChain: chain, key: id.raw) {
      let row = itemApplicationEntries[application]
      // Its own application, and that of goods which came back, begins a quantity and takes none.
      guard row.itemEntry != row.inbound else { continue }
      // Goods that went out before they came in were covered when both were there.
      let isMade =
        cut.includes(row.itemEntry, on: self) && cut.includes(row.inbound, on: self)
        && (row.outbound.isNone || cut.includes(row.outbound, on: self))
      guard !isMade else { continue }
      // What was taken later was still there; what was covered later was still open.
      if entry.isPositive { remaining -= row.quantity } else { remaining += row.quantity }
    }
    return remaining
  }
}
