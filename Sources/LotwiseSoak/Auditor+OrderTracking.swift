import ItemTracking

/// What must hold of items whose demand and supply are linked as they appear.
extension Auditor {
  /// P-033: what links demand to supply adds up to nothing.
  mutating func checkOrderTracking(_ model: borrowing Model) {
    var linked: [StockkeepingUnit: Quantity] = [:]
    for (_, row) in Self.rows(of: model.reservationEntries)
    where row.status == .tracking || row.status == .reservation {
      linked[model.trackedSKUs[row.stock].unit, default: .zero] += row.quantity
    }
    for (unit, quantity) in linked where !quantity.isZero {
      found("links of \(model.names.text(unit.itemNo)) add up to \(quantity)")
    }
    checkMessages(model)
  }

  /// Every message was caused by a row that is there, and changes an order that is there.
  private mutating func checkMessages(_ model: borrowing Model) {
    var numbers: Set<Int32> = []
    for (_, row) in Self.rows(of: model.reservationEntries) { numbers.insert(row.entryNo) }
    for (_, message) in Self.rows(of: model.actionMessages) {
      if !numbers.contains(message.reservationEntry) {
        found("message \(message.entryNo) was caused by \(message.reservationEntry), which is gone")
      }
      if !message.line.isNone, !model.lines.contains(message.line) {
        found("message \(message.entryNo) changes a line that is gone")
      }
    }
  }

  /// Every record that is demand or supply.
  func records(_ model: borrowing Model) -> [SourceReference] {
    var all: [SourceReference] = []
    for (id, line) in Self.rows(of: model.lines) {
      all.append(SourceReference(id))
      if line.kind == .transferOrder { all.append(SourceReference(inboundOf: id)) }
    }
    for (id, _) in Self.rows(of: model.components) { all.append(SourceReference(id)) }
    for (id, _) in Self.rows(of: model.itemLedgerEntries) { all.append(SourceReference(id)) }
    return all
  }

  /// Whether a record is demand or supply of an item whose policy stood before its first record.
  func isOrderTracked(_ source: SourceReference, _ model: borrowing Model) -> Bool {
    switch source.kind {
    case .line:
      guard model.lines[RowID(raw: source.row)].isNetworkEntity else { return false }
    case .ledgerEntry:
      let flags = model.itemLedgerEntries[RowID<ItemLedgerEntry>(raw: source.row)].flags
      guard !flags.contains(.notKept) else { return false }
    case .transferInbound, .component: break
    }
    guard model.isInNetwork(source) else { return false }
    let itemNo = model.sku(of: source).itemNo
    var policy = OrderTracking.none
    model.items.forEach { _, item in if item.no == itemNo { policy = item.orderTracking } }
    return policy != .none
  }
}
