/// The inbound entries of numbers whose dates were asked for (T-181), for whoever asks for one
/// number after another: a lot may have thousands of serial numbers, and each of them asks for all.
///
/// It is no part of the model: what it holds is true as long as the ledger changed by nothing but
/// entries that were added to it here, and by open entries that were closed; else it is dropped.
struct KnownDates {
  /// A lot, serial or package number of goods, wherever they are.
  struct Number: Hashable {
    var itemNo: ItemNo
    var variantCode: VariantCode
    var key: TrackingKey

    /// The date belongs to the lot; to the serial, then the package, only without a lot.
    init(_ key: TrackingKey, of sku: StockkeepingUnit) {
      itemNo = sku.itemNo
      variantCode = sku.variantCode
      if !key.lotNo.isBlank {
        self.key = TrackingKey(lotNo: key.lotNo)
      } else if !key.serialNo.isBlank {
        self.key = TrackingKey(serialNo: key.serialNo)
      } else {
        self.key = TrackingKey(packageNo: key.packageNo)
      }
    }
  }

  /// What is known of a number: the entry that decides its date, and whether an open one has
  /// another date.
  struct Answer {
    var entry: RowID<ItemLedgerEntry>
    var date: CalendarDate
    var other: CalendarDate?
  }

  /// Open inbound entries, apart by date, each in the order of their numbers.
  struct Entries {
    private var open: [(date: CalendarDate, ids: [RowID<ItemLedgerEntry>])] = []
    /// The last inbound entry, open or not, as far as it is known.
    var last: RowID<ItemLedgerEntry>?

    var hasOpen: Bool { !open.isEmpty }

    mutating func add(_ id: RowID<ItemLedgerEntry>, _ entry: ItemLedgerEntry) {
      if last != nil { last = id }
      guard entry.remainingQuantity.isPositive else { return }
      if let place = open.firstIndex(where: { $0.date == entry.expirationDate }) {
        open[place].ids.append(id)
      } else {
        open.append((entry.expirationDate, [id]))
      }
    }

    mutating func sort() {
      for place in open.indices { open[place].ids.sort { $0.raw < $1.raw } }
    }

    /// Leaves out what was closed since; cost: once for each such entry.
    mutating func trim(_ ledger: borrowing Table<ItemLedgerEntry>) {
      for place in open.indices {
        while let id = open[place].ids.last, !ledger[id].remainingQuantity.isPositive {
          open[place].ids.removeLast()
        }
      }
      open.removeAll { $0.ids.isEmpty }
    }

    /// The last open entry decides, else the last one.
    func answer(_ ledger: borrowing Table<ItemLedgerEntry>) -> Answer? {
      guard let decides = open.max(by: { Self.last(of: $0.ids) < Self.last(of: $1.ids) }),
        let id = decides.ids.last
      else {
        guard let last, !last.isNone else { return nil }
        return Answer(entry: last, date: ledger[last].expirationDate)
      }
      let other = open.first { $0.date != decides.date }
      return Answer(entry: id, date: decides.date, other: other?.date)
    }

    private static func last(of ids: [RowID<ItemLedgerEntry>]) -> Int32 { ids.last?.raw ?? -1 }
  }

  private var numbers: [Number: Entries] = [:]
  /// How often the ledger had changed when all this was true.
  private var changes = 0
  /// Numbers of fewer stock keys are looked up faster than they are kept.
  static let fewest = 8

  var kept: [Number] { Array(numbers.keys) }

  func isCurrent(_ ledger: borrowing Table<ItemLedgerEntry>) -> Bool {
    !numbers.isEmpty && changes == ledger.changes
  }

  /// What was kept of a number; nil when nothing was that is true and enough.
  mutating func entries(
    of number: Number, _ ledger: borrowing Table<ItemLedgerEntry>
  ) -> Entries? {
    guard isCurrent(ledger) else { return nil }
    numbers[number]?.trim(ledger)
    guard let kept = numbers[number], kept.hasOpen || kept.last != nil else { return nil }
    return kept
  }

  mutating func keep(
    _ entries: Entries, of number: Number, _ ledger: borrowing Table<ItemLedgerEntry>
  ) {
    if !isCurrent(ledger) || numbers.count > 200 { numbers = [:] }
    numbers[number] = entries
    changes = ledger.changes
  }

  /// The ledger changed by no more than entries that were closed.
  mutating func follow(_ ledger: borrowing Table<ItemLedgerEntry>) { changes = ledger.changes }

  /// An entry was added; what it was applied to may have been closed.
  mutating func add(
    _ id: RowID<ItemLedgerEntry>, of goods: TrackedSKU,
    _ ledger: borrowing Table<ItemLedgerEntry>
  ) {
    let number = Number(goods.tracking, of: goods.unit)
    if ledger[id].isPositive, !number.key.isBlank { numbers[number]?.add(id, ledger[id]) }
    follow(ledger)
  }
}

extension Model {
  /// What is known of the date of a number (T-181); kept for the next one who asks.
  mutating func knownDate(of key: TrackingKey, _ sku: StockkeepingUnit) -> KnownDates.Answer? {
    let number = KnownDates.Number(key, of: sku)
    guard !number.key.isBlank else { return nil }
    if let kept = knownDates.entries(of: number, itemLedgerEntries) {
      return kept.answer(itemLedgerEntries)
    }
    let (entries, count) = inboundEntries(of: number)
    if count >= KnownDates.fewest { knownDates.keep(entries, of: number, itemLedgerEntries) }
    return entries.answer(itemLedgerEntries)
  }

  /// Whether what is kept of dates is what the ledger says; for audits.
  package func keepsDatesRightly() -> Bool {
    guard knownDates.isCurrent(itemLedgerEntries) else { return true }
    var kept = knownDates
    for number in knownDates.kept {
      guard let entries = kept.entries(of: number, itemLedgerEntries) else { continue }
      let found = inboundEntries(of: number).entries.answer(itemLedgerEntries)
      let answer = entries.answer(itemLedgerEntries)
      guard answer?.entry == found?.entry, (answer?.other == nil) == (found?.other == nil) else {
        return false
      }
    }
    return true
  }

  /// The open inbound entries of a number, without any the last inbound one; and how many stock
  /// keys have the number.
  func inboundEntries(of number: KnownDates.Number) -> (entries: KnownDates.Entries, keys: Int) {
    var entries = KnownDates.Entries()
    var keys: [TrackedSKUID] = []
    var count = 0
    var pools: Set<TrackedSKUID> = []
    trackedSKUs.forEach(carrying: number.key) { stock in
      count += 1
      let newest = itemLedgerEntries.newest(
        inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
      guard !newest.isNone else { return }
      let unit = trackedSKUs[stock].unit
      guard unit.itemNo == number.itemNo, unit.variantCode == number.variantCode else { return }
      keys.append(stock)
      // Where numbers are not specific the entries of several share a pool, which is walked once.
      let pool = itemLedgerEntries[newest].pool
      guard pools.insert(pool).inserted else { return }
      var id = itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: pool.raw)
      while !id.isNone {
        let entry = itemLedgerEntries[id]
        if trackedSKUs[entry.stock].tracking.matches(number.key) { entries.add(id, entry) }
        id = itemLedgerEntries.next(inList: ItemLedgerEntry.List.pool, after: id)
      }
    }
    entries.sort()
    if !entries.hasOpen {
      let last = keys.map { lastInbound(of: $0) }.max { $0.raw < $1.raw }
      entries.last = last ?? RowID<ItemLedgerEntry>.none
    }
    return (entries, count)
  }

  /// The last inbound entry of a stock key; none when there is none.
  private func lastInbound(of stock: TrackedSKUID) -> RowID<ItemLedgerEntry> {
    var id = itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
    while !id.isNone, !itemLedgerEntries[id].isPositive {
      id = itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
    }
    return id
  }
}
