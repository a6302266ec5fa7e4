import ItemTracking

/// What must hold of items whose demand and supply are linked as they appear.
extension Auditor {
  /// P-033: what links demand to supply adds up to nothing.
  mutating func checkOrderTracking(_ tables: borrowing Tables) {
    var linked: [StockkeepingUnit: Quantity] = [:]
    for (_, row) in Self.rows(of: tables.reservationEntries)
    where row.status == .tracking || row.status == .reservation {
      linked[tables.stockKeys[row.stock].unit, default: .zero] += row.quantity
    }
    for (unit, quantity) in linked where !quantity.isZero {
      found("links of \(tables.names.text(unit.itemNo)) add up to \(quantity)")
    }
    checkMessages(tables)
  }

  /// Every message was caused by a row that is there, and changes an order that is there.
  private mutating func checkMessages(_ tables: borrowing Tables) {
    var numbers: Set<Int32> = []
    for (_, row) in Self.rows(of: tables.reservationEntries) { numbers.insert(row.entryNo) }
    for (_, message) in Self.rows(of: tables.actionMessages) {
      if !numbers.contains(message.reservationEntry) {
        found("message \(message.entryNo) was caused by \(message.reservationEntry), which is gone")
      }
      if !message.line.isNone, !tables.lines.contains(message.line) {
        found("message \(message.entryNo) changes a line that is gone")
      }
    }
  }

  /// Every record that is demand or supply.
  func records(_ tables: borrowing Tables) -> [SourceReference] {
    var all: [SourceReference] = []
    for (id, line) in Self.rows(of: tables.lines) {
      all.append(SourceReference(id))
      if line.kind == .transferOrder { all.append(SourceReference(inboundOf: id)) }
    }
    for (id, _) in Self.rows(of: tables.components) { all.append(SourceReference(id)) }
    for (id, _) in Self.rows(of: tables.ledger) { all.append(SourceReference(id)) }
    return all
  }

  /// Whether a record is demand or supply of an item whose policy stood before its first record.
  func isOrderTracked(_ source: SourceReference, _ tables: borrowing Tables) -> Bool {
    switch source.kind {
    case .line: guard tables.lines[RowID(raw: source.row)].isNetworkEntity else { return false }
    case .ledgerEntry:
      let flags = tables.ledger[RowID<ItemLedgerEntry>(raw: source.row)].flags
      guard !flags.contains(.notKept) else { return false }
    case .transferInbound, .component: break
    }
    let itemNo = tables.sku(of: source).itemNo
    var policy = OrderTracking.none
    tables.items.forEach { _, item in if item.no == itemNo { policy = item.orderTracking } }
    return policy != .none
  }
}
