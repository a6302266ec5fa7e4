import ItemTracking

/// What must hold of items whose demand and supply are linked as they appear.
extension Auditor {
  /// P-033: the rows of every record of the network add up to what is left of it; and what links
  /// demand to supply adds up to nothing.
  ///
  /// It holds of items whose policy stood before their first record.
  mutating func checkOrderTracking(_ tables: borrowing Tables) {
    var covered: [SourceReference: Quantity] = [:]
    var linked: [StockkeepingUnit: Quantity] = [:]
    for (_, row) in Self.rows(of: tables.reservationEntries) {
      covered[row.source, default: .zero] += row.quantity
      if row.status == .tracking || row.status == .reservation {
        linked[tables.stockKeys[row.stock].unit, default: .zero] += row.quantity
      }
    }
    for (unit, quantity) in linked where !quantity.isZero {
      found("links of \(tables.names.text(unit.itemNo)) add up to \(quantity)")
    }
    for source in records(tables) where isTracked(source, tables) {
      let net = tables.netQuantity(of: source)
      let rows = covered[source] ?? .zero
      if rows != net {
        found("\(Self.text(source)) is order tracked: \(rows) in its rows, \(net) left of it")
      }
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
  private func records(_ tables: borrowing Tables) -> [SourceReference] {
    var all: [SourceReference] = []
    for (id, line) in Self.rows(of: tables.lines) where tables.isInNetwork(SourceReference(id)) {
      all.append(SourceReference(id))
      if line.hasInboundSide { all.append(SourceReference(inboundOf: id)) }
    }
    for (id, _) in Self.rows(of: tables.components) where tables.isInNetwork(SourceReference(id)) {
      all.append(SourceReference(id))
    }
    for (id, entry) in Self.rows(of: tables.ledger) where !entry.flags.contains(.notKept) {
      all.append(SourceReference(id))
    }
    return all
  }

  private func isTracked(_ source: SourceReference, _ tables: borrowing Tables) -> Bool {
    let itemNo = tables.sku(of: source).itemNo
    var policy = OrderTracking.none
    tables.items.forEach { _, item in if item.no == itemNo { policy = item.orderTracking } }
    return policy != .none
  }
}
