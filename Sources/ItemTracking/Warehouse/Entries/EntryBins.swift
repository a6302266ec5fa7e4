/// Tells the bins that the goods of ledger entries came into or left (W-073).
///
/// The warehouse entries of a posted line are read once, however many ledger entries it has.
public struct EntryBins {
  private var codes: [Movement: [BinCode]] = [:]
  private var known: Set<RowID<PostedLine>> = []

  private struct Movement: Hashable {
    var line: RowID<PostedLine>
    var goods: TrackedSKU
    var isInbound: Bool
  }

  /// Nothing is known yet.
  public init() {}

  /// The bins of one ledger entry, in the order of what was registered.
  ///
  /// None at a location without bins; several where a line moved one number into several, as a
  /// count or an undo does.
  public mutating func bins(
    of id: RowID<ItemLedgerEntry>, on model: borrowing Model
  ) -> [BinCode] {
    guard model.warehouseEntries.count > 0 else { return [] }
    let entry = model.itemLedgerEntries[id]
    var goods = model.trackedSKUs[entry.stock]
    let item = model.items.find(unique: 0, key: goods.unit.itemNo.id)
    guard !item.isNone else { return [] }
    // The warehouse knows only what of a number it tracks (W-001).
    goods.tracking = model.trackingCode(of: model.items[item]).warehousePart(of: goods.tracking)
    if known.insert(entry.posting).inserted { read(entry.posting, model) }
    let movement = Movement(
      line: entry.posting, goods: goods, isInbound: entry.quantity.isPositive)
    return codes[movement] ?? []
  }

  private mutating func read(_ line: RowID<PostedLine>, _ model: borrowing Model) {
    let chain = WarehouseEntry.Chain.postedLine
    for id in model.warehouseEntries.ids(inChain: chain, key: line.raw) {
      let entry = model.warehouseEntries[id]
      let movement = Movement(
        line: line, goods: model.trackedSKUs[entry.stock],
        isInbound: entry.quantityBase.isPositive)
      if codes[movement]?.contains(entry.binCode) != true {
        codes[movement, default: []].append(entry.binCode)
      }
    }
  }
}
