/// Goods that would be made of themselves (T-138): an entry that was made, moved or taken back out
/// of what is posted now is not applied to it.
extension Model {
  /// What has come of an order line's output so far, found when the first candidate asks for it.
  struct Circle {
    fileprivate var entries: Set<RowID<ItemLedgerEntry>>?
  }

  /// Whether applying an outbound posting to an inbound entry would close a circle.
  ///
  /// Only what is used to make other goods leads anywhere before it is applied. Cost: nothing for
  /// goods that were bought; else once a posting what came of the order line's own output.
  func closesCircle(
    _ inbound: RowID<ItemLedgerEntry>, _ line: PostingLine, _ circle: inout Circle
  ) -> Bool {
    guard line.type.isConsumption, itemLedgerEntries[inbound].hasOrigin else { return false }
    if circle.entries == nil { circle.entries = descendants(of: outputs(of: line.making)) }
    return circle.entries?.contains(inbound) ?? false
  }

  /// Whether goods that come in would be of what they are to close: an open outbound entry that
  /// led to the entry they come back from, or to what they are made of.
  func closesCircle(
    _ outbound: RowID<ItemLedgerEntry>, comingFrom from: RowID<ItemLedgerEntry>,
    _ line: PostingLine
  ) -> Bool {
    guard !from.isNone || line.type.isOutput else { return false }
    if outbound == from { return true }
    let reached = descendants(of: followers(ofOutbound: outbound))
    if reached.contains(from) { return true }
    guard line.type.isOutput, !line.making.isNone else { return false }
    return reached.contains {
      itemLedgerEntries[$0].type.isConsumption && itemLedgerEntries[$0].making == line.making
    }
  }

  /// What an order made so far: of production all output of the line, of assembly the output of
  /// all its postings.
  private func outputs(of making: RowID<PostedLine>) -> [RowID<ItemLedgerEntry>] {
    var result: [RowID<ItemLedgerEntry>] = []
    var group = making
    while !group.isNone {
      let chain = ItemLedgerEntry.Chain.making
      result += itemLedgerEntries.ids(inChain: chain, key: group.raw).filter {
        itemLedgerEntries[$0].type.isOutput && itemLedgerEntries[$0].isPositive
      }
      let posted = postedLines[group]
      group = posted.entryType == .assemblyOutput ? posted.previous : .none
    }
    return result
  }

  /// Some entries and all that came of them: used, moved, taken back, made.
  private func descendants(
    of start: [RowID<ItemLedgerEntry>]
  ) -> Set<RowID<ItemLedgerEntry>> {
    var seen = Set(start)
    var waiting = start
    while let id = waiting.popLast() {
      let next = itemLedgerEntries[id].isPositive ? users(of: id) : followers(ofOutbound: id)
      for entry in next where seen.insert(entry).inserted { waiting.append(entry) }
    }
    return seen
  }

  /// The outbound entries that an inbound one was applied to.
  private func users(of inbound: RowID<ItemLedgerEntry>) -> [RowID<ItemLedgerEntry>] {
    itemApplicationEntries.ids(inChain: ItemApplicationEntry.Chain.inbound, key: inbound.raw)
      .compactMap {
        let row = itemApplicationEntries[$0]
        return row.quantity.isNegative ? row.outbound : nil
      }
  }

  /// The inbound entries that came of an outbound one: where it was moved to, what came back of it,
  /// and what was made of it.
  private func followers(
    ofOutbound outbound: RowID<ItemLedgerEntry>
  ) -> [RowID<ItemLedgerEntry>] {
    var result = itemApplicationEntries.ids(
      inChain: ItemApplicationEntry.Chain.outbound, key: outbound.raw
    ).compactMap { id -> RowID<ItemLedgerEntry>? in
      let row = itemApplicationEntries[id]
      return row.quantity.isPositive ? row.inbound : nil
    }
    let entry = itemLedgerEntries[outbound]
    if entry.type.isConsumption { result += outputs(of: entry.making) }
    return result
  }
}

extension EntryType {
  /// Goods that are used to make others.
  var isConsumption: Bool { self == .consumption || self == .assemblyConsumption }
  /// Goods that are made of others.
  var isOutput: Bool { self == .output || self == .assemblyOutput }
}

extension ItemLedgerEntry {
  /// Whether an inbound entry came of other entries: made, moved or taken back.
  fileprivate var hasOrigin: Bool { type.isOutput || flags.contains(.takesBack) }
}
