import ItemTracking

/// What must hold of reservation entries and tracking specifications.
extension Auditor {
  /// Pairs are partners of each other, equal and opposite, of the same goods; single rows are not.
  mutating func checkPairs(_ tables: borrowing Tables) {
    for (id, entry) in Self.rows(of: tables.reservationEntries) {
      let what = "reservation entry \(entry.entryNo) (\(entry.status.name))"
      if entry.quantity.isZero { found("\(what) has no quantity") }
      checkShares(entry, what)
      checkSource(entry, what, tables)
      switch entry.status {
      case .surplus, .prospect:
        if !entry.partner.isNone { found("\(what) has a partner") }
      case .reservation, .tracking:
        guard !entry.partner.isNone, tables.reservationEntries.contains(entry.partner) else {
          found("\(what) has no partner")
          continue
        }
        let other = tables.reservationEntries[entry.partner]
        if other.partner != id { found("\(what): its partner is somebody else's") }
        if other.quantity != -entry.quantity {
          found("\(what): \(entry.quantity) against \(other.quantity)")
        }
        if other.entryNo != entry.entryNo { found("\(what): its partner is \(other.entryNo)") }
        if other.status != entry.status { found("\(what): its partner is \(other.status.name)") }
        let own = tables.stockKeys[entry.stock]
        let its = tables.stockKeys[other.stock]
        if own.unit != its.unit { found("\(what): its partner is of other goods or places") }
      }
    }
  }

  private mutating func checkShares(_ entry: ReservationEntry, _ what: String) {
    if entry.quantityToHandle.magnitude > entry.quantity.magnitude {
      found("\(what): \(entry.quantityToHandle) of \(entry.quantity) to handle")
    }
    if entry.quantityToHandle.sign == -entry.quantity.sign, !entry.quantityToHandle.isZero {
      found("\(what): to handle \(entry.quantityToHandle) is against \(entry.quantity)")
    }
  }

  /// The record it belongs to is there, with the same goods and place.
  private mutating func checkSource(
    _ entry: ReservationEntry, _ what: String, _ tables: borrowing Tables
  ) {
    let isThere =
      switch entry.source.kind {
      case .line, .transferInbound: tables.lines.contains(RowID(raw: entry.source.row))
      case .component: tables.components.contains(RowID(raw: entry.source.row))
      case .ledgerEntry: tables.ledger.contains(RowID(raw: entry.source.row))
      }
    guard isThere else {
      found("\(what) belongs to a record that is gone")
      return
    }
    if tables.sku(of: entry.source) != tables.stockKeys[entry.stock].unit {
      found("\(what) is of other goods or places than its record")
    }
  }

  /// Nothing is reserved beyond what is there, or beyond what is wanted.
  mutating func checkReserved(_ tables: borrowing Tables) {
    var reserved: [SourceReference: Quantity] = [:]
    for (_, entry) in Self.rows(of: tables.reservationEntries) where entry.status == .reservation {
      reserved[entry.source, default: .zero] += entry.quantity
    }
    for (source, quantity) in reserved {
      let net = tables.netQuantity(of: source)
      if quantity.magnitude > net.magnitude {
        found("\(Self.text(source)): \(quantity) reserved of \(net)")
      }
      if quantity.sign == -net.sign, !net.isZero {
        found("\(Self.text(source)): \(quantity) reserved against \(net)")
      }
    }
  }

  private static func isProduction(
    _ source: SourceReference, _ tables: borrowing Tables
  ) -> Bool {
    guard let line = source.line else { return source.kind == .component }
    return tables.lines[line].kind == .productionOrder
  }

  static func text(_ source: SourceReference) -> String { "\(source.kind) \(source.row)" }

  /// Numbers of a line never exceed it: posted ones what is posted, open ones what is outstanding.
  mutating func checkTracking(_ tables: borrowing Tables) {
    var open: [SourceReference: Quantity] = [:]
    for (_, entry) in Self.rows(of: tables.reservationEntries)
    where !tables.stockKeys[entry.stock].tracking.isBlank && entry.source.kind != .ledgerEntry {
      open[entry.source, default: .zero] += entry.quantity
    }
    // Output may exceed its order, and may name other numbers than the order's own.
    for (source, quantity) in open where !Self.isProduction(source, tables) {
      let net = tables.netQuantity(of: source)
      if quantity.magnitude > net.magnitude {
        found("\(Self.text(source)): numbers for \(quantity), \(net) are outstanding")
      }
    }
    var handled: [RowID<DocumentLine>: Quantity] = [:]
    for (_, row) in Self.rows(of: tables.trackingSpecifications) {
      guard tables.lines.contains(row.line) else {
        found("a tracking specification belongs to a line that is gone")
        continue
      }
      if row.component.isNone { handled[row.line, default: .zero] += row.quantityHandled }
      if row.quantityInvoiced.magnitude > row.quantityHandled.magnitude {
        found("a specification has \(row.quantityInvoiced) of \(row.quantityHandled) invoiced")
      }
      let entry = tables.ledger[row.itemEntry]
      if entry.quantity.magnitude != row.quantityHandled.magnitude {
        found(
          "entry \(row.itemEntry.entryNo) moved \(entry.quantity), its specification says "
            + "\(row.quantityHandled)")
      }
    }
    for (line, quantity) in handled {
      let posted = tables.lines[line].quantityHandled
      if quantity.magnitude > posted.magnitude {
        found("line \(line.raw): numbers for \(quantity) of \(posted) posted")
      }
    }
  }

  /// A line's posted quantity is what its posted lines add up to, and these what their entries do.
  mutating func checkPosted(_ tables: borrowing Tables) {
    var moved = [Quantity](repeating: .zero, count: tables.postedLines.placeCount)
    var count = [Int](repeating: 0, count: tables.postedLines.placeCount)
    for (_, row) in Self.rows(of: tables.ledger) {
      moved[Int(row.posting.raw)] += row.quantity
      count[Int(row.posting.raw)] += 1
    }
    for (id, line) in Self.rows(of: tables.postedLines) where count[Int(id.raw)] > 0 {
      let document = tables.postedDocuments[line.document]
      // A transfer's posting moves the goods out of one place and into another.
      let isTransfer = document.kind == .transferShipment || document.kind == .transferReceipt
      let expected = isTransfer ? Quantity.zero : line.quantity
      if moved[Int(id.raw)].magnitude != expected.magnitude {
        found(
          "posted line \(id.raw) of \(document.kind.name): \(line.quantity), its entries add up "
            + "to \(moved[Int(id.raw)])")
      }
    }
    for (id, line) in Self.rows(of: tables.lines) {
      // Production may make more than was ordered.
      let isOver = line.quantityHandled > line.quantityBase && line.kind != .productionOrder
      if line.quantityHandled.isNegative || isOver {
        found("line \(id.raw): \(line.quantityHandled) of \(line.quantityBase) posted")
      }
      if line.quantityInvoiced.isNegative || line.quantityInvoiced > line.quantityHandled,
        line.kind != .transferOrder, line.kind != .productionOrder
      {
        found("line \(id.raw): \(line.quantityInvoiced) of \(line.quantityHandled) invoiced")
      }
      if line.quantityReceived > line.quantityHandled {
        found("line \(id.raw): \(line.quantityReceived) received of \(line.quantityHandled)")
      }
    }
  }

  static func rows<R: Row>(of table: borrowing Table<R>) -> [(RowID<R>, R)] {
    var rows: [(RowID<R>, R)] = []
    table.forEach { id, row in rows.append((id, row)) }
    return rows
  }
}
