import ItemTracking

/// What must hold of reservation entries and tracking specifications.
extension Auditor {
  /// Pairs are partners of each other, equal and opposite, of the same goods; single rows are not.
  mutating func checkPair(
    _ id: RowID<ReservationEntry>, _ entry: ReservationEntry, _ model: borrowing Model
  ) {
    let what = "reservation entry \(entry.entryNo) (\(entry.status.name))"
    if entry.quantity.isZero { found("\(what) has no quantity") }
    checkShares(entry, what)
    checkSource(entry, what, model)
    switch entry.status {
    case .surplus, .prospect:
      if !entry.partner.isNone { found("\(what) has a partner") }
    case .reservation, .tracking:
      guard !entry.partner.isNone, model.reservationEntries.contains(entry.partner) else {
        found("\(what) has no partner")
        return
      }
      let other = model.reservationEntries[entry.partner]
      if other.partner != id { found("\(what): its partner is somebody else's") }
      if other.quantity != -entry.quantity {
        found("\(what): \(entry.quantity) against \(other.quantity)")
      }
      if other.entryNo != entry.entryNo { found("\(what): its partner is \(other.entryNo)") }
      if other.status != entry.status { found("\(what): its partner is \(other.status.name)") }
      let own = model.trackedSKUs[entry.stock]
      let its = model.trackedSKUs[other.stock]
      if own.unit != its.unit { found("\(what): its partner is of other goods or places") }
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
    _ entry: ReservationEntry, _ what: String, _ model: borrowing Model
  ) {
    guard Self.isThere(entry.source, model) else {
      found("\(what) belongs to a record that is gone")
      return
    }
    if model.sku(of: entry.source) != model.trackedSKUs[entry.stock].unit {
      found("\(what) is of other goods or places than its record")
    }
  }

  static func isThere(_ source: SourceReference, _ model: borrowing Model) -> Bool {
    switch source.kind {
    case .line: model.lines.contains(RowID(raw: source.row))
    case .transferInbound:
      source.line.map { model.lines.contains($0) && model.lines[$0].hasInboundSide } ?? false
    case .component: model.components.contains(RowID(raw: source.row))
    case .ledgerEntry: model.itemLedgerEntries.contains(RowID(raw: source.row))
    }
  }

  /// What the rows of every record come to.
  mutating func checkSources(_ model: borrowing Model) {
    var rows: [SourceReference: [ReservationEntry]] = [:]
    for (_, entry) in Self.rows(of: model.reservationEntries) {
      rows[entry.source, default: []].append(entry)
    }
    for source in records(model) where rows[source] == nil { rows[source] = [] }
    for (source, rows) in rows { check(rows, of: source, model) }
  }

  /// Nothing is reserved beyond what is there or wanted; numbers never exceed what is outstanding;
  /// order tracking covers exactly what is left (P-033), before the planning period too (P-159).
  mutating func check(
    _ rows: [ReservationEntry], of source: SourceReference, _ model: borrowing Model
  ) {
    guard Self.isThere(source, model) else { return }
    let net = model.netQuantity(of: source)
    var reserved = Quantity.zero
    var numbered = Quantity.zero
    var covered = Quantity.zero
    var unshipped = Quantity.zero
    for row in rows {
      covered += row.quantity
      if row.status == .reservation { reserved += row.quantity }
      guard !model.trackedSKUs[row.stock].tracking.isBlank else { continue }
      numbered += row.quantity
      if !row.flags.contains(.shipped) { unshipped += row.quantity }
    }
    let what = Self.text(source)
    if reserved.magnitude > net.magnitude { found("\(what): \(reserved) reserved of \(net)") }
    if reserved.sign == -net.sign, !net.isZero {
      found("\(what): \(reserved) reserved against \(net)")
    }
    // Output may exceed its order, and may name other numbers than the order's own.
    let isFree = source.kind == .ledgerEntry || Self.isProduction(source, model)
    if numbered.magnitude > net.magnitude, !isFree {
      found("\(what): numbers for \(numbered), \(net) are outstanding")
    }
    // A line that takes from a planned transfer has less than nothing to ship.
    if source.kind == .transferInbound, let line = source.line, unshipped.isPositive,
      unshipped > model.lines[line].outstanding
    {
      let outstanding = model.lines[line].outstanding
      found("\(what): numbers for \(unshipped), \(outstanding) are still to be shipped")
    }
    let left = isFree && numbered.magnitude > net.magnitude ? numbered : net
    if covered != left, isOrderTracked(source, model) {
      found("\(what) is order tracked: \(covered) in its rows, \(left) left of it")
    }
  }

  private static func isProduction(
    _ source: SourceReference, _ model: borrowing Model
  ) -> Bool {
    guard let line = source.line else { return source.kind == .component }
    // A production journal keeps the numbers of its order until it is posted.
    return model.lines[line].kind == .productionOrder || model.lines[line].entryType == .output
  }

  static func text(_ source: SourceReference) -> String { "\(source.kind) \(source.row)" }

  /// The numbers of what is posted of a line never exceed it, and are those of its entries.
  mutating func checkHandled(_ model: borrowing Model) {
    var rows: [RowID<DocumentLine>: [TrackingSpecification]] = [:]
    for (_, row) in Self.rows(of: model.trackingSpecifications) {
      rows[row.line, default: []].append(row)
    }
    for (line, rows) in rows { check(rows, of: line, model) }
  }

  mutating func check(
    _ specifications: [TrackingSpecification], of line: RowID<DocumentLine>,
    _ model: borrowing Model
  ) {
    guard model.lines.contains(line) else {
      if !specifications.isEmpty {
        found("a tracking specification belongs to a line that is gone")
      }
      return
    }
    var handled = Quantity.zero
    for row in specifications {
      if row.component.isNone { handled += row.quantityHandled }
      if row.quantityInvoiced.magnitude > row.quantityHandled.magnitude {
        found("a specification has \(row.quantityInvoiced) of \(row.quantityHandled) invoiced")
      }
      let entry = model.itemLedgerEntries[row.itemEntry]
      if entry.quantity.magnitude != row.quantityHandled.magnitude {
        found(
          "entry \(row.itemEntry.entryNo) moved \(entry.quantity), its specification says "
            + "\(row.quantityHandled)")
      }
    }
    let posted = model.lines[line].quantityHandled
    if handled.magnitude > posted.magnitude {
      found("line \(line.raw): numbers for \(handled) of \(posted) posted")
    }
  }

  static func rows<R: Row>(of table: borrowing Table<R>) -> [(RowID<R>, R)] {
    var rows: [(RowID<R>, R)] = []
    table.forEach { id, row in rows.append((id, row)) }
    return rows
  }
}
