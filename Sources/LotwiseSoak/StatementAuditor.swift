import ItemTracking

/// Audits what one statement changed, right after it: the cost follows the changes.
///
/// It finds the rows of what was touched through the tables' own lists; that these lists hold what
/// they should is for the full audit, which comes at intervals.
struct StatementAuditor {
  private var auditor = Auditor()
  private let statement: String
  private let mark: Mark

  /// What does not hold of the rows that a statement changed since the mark.
  static func findings(
    in tables: borrowing Tables, since mark: Mark, after statement: String
  ) -> [String] {
    guard tables.hasChanged(since: mark) else { return [] }
    var own = StatementAuditor(statement: statement, mark: mark)
    own.checkReservations(tables)
    own.checkLines(tables)
    own.checkEntries(tables)
    return own.auditor.findings
  }

  private init(statement: String, mark: Mark) {
    self.statement = statement
    self.mark = mark
  }

  // MARK: Reservation entries

  private mutating func checkReservations(_ tables: borrowing Tables) {
    let touched = tables.rowsBefore(mark, in: tables.reservationEntries)
    var sources: Set<SourceReference> = []
    for (id, before) in touched {
      if let before { sources.insert(before.source) }
      guard tables.reservationEntries.contains(id) else { continue }
      let entry = tables.reservationEntries[id]
      sources.insert(entry.source)
      auditor.checkPair(id, entry, tables)
    }
    for (id, _) in tables.rowsBefore(mark, in: tables.lines) where tables.lines.contains(id) {
      sources.insert(SourceReference(id))
      if tables.lines[id].kind == .transferOrder { sources.insert(SourceReference(inboundOf: id)) }
    }
    for (id, _) in tables.rowsBefore(mark, in: tables.components) {
      sources.insert(SourceReference(id))
    }
    for (id, _) in tables.rowsBefore(mark, in: tables.ledger) {
      sources.insert(SourceReference(id))
    }
    for source in sources {
      let rows = tables.entries(of: source).map { tables.reservationEntries[$0] }
      auditor.check(rows, of: source, tables)
    }
    checkSpecificPairs(touched, tables)
  }

  /// A demand's number, and the inventory that is reserved for it.
  private struct SpecificPair: Hashable {
    let demand: SourceReference
    let entry: SourceReference
    let stock: StockKeyID
  }

  /// A specific reservation of inventory is never reshuffled: it shrinks only by what is done to
  /// its own demand.
  private mutating func checkSpecificPairs(
    _ touched: [(id: RowID<ReservationEntry>, before: ReservationEntry?)],
    _ tables: borrowing Tables
  ) {
    var old: [RowID<ReservationEntry>: ReservationEntry] = [:]
    for (id, before) in touched { if let before { old[id] = before } }
    var changes: [SpecificPair: Quantity] = [:]
    for (id, before) in touched {
      if let before, before.status == .reservation, !before.partner.isNone {
        let partner = old[before.partner] ?? tables.reservationEntries[before.partner]
        if let pair = specificPair(before, partner, tables) {
          changes[pair, default: .zero] -= before.quantity.magnitude
        }
      }
      guard tables.reservationEntries.contains(id) else { continue }
      let entry = tables.reservationEntries[id]
      guard entry.status == .reservation, tables.reservationEntries.contains(entry.partner) else {
        continue
      }
      let partner = tables.reservationEntries[entry.partner]
      if let pair = specificPair(entry, partner, tables) {
        changes[pair, default: .zero] += entry.quantity.magnitude
      }
    }
    for (pair, change) in changes where change.isNegative && !isNamed(pair.demand, tables) {
      auditor.found(
        "\(Auditor.text(pair.demand)) lost \(change.magnitude) of its specific reservation of "
          + Auditor.text(pair.entry))
    }
  }

  private func specificPair(
    _ row: ReservationEntry, _ partner: ReservationEntry, _ tables: borrowing Tables
  ) -> SpecificPair? {
    guard !row.isPositive, row.source.kind != .ledgerEntry, partner.source.kind == .ledgerEntry
    else { return nil }
    let key = tables.stockKeys[row.stock]
    let code = auditor.code(of: key.unit.itemNo, tables)
    guard !code.specificPart(of: key.tracking).isBlank else { return nil }
    return SpecificPair(demand: row.source, entry: partner.source, stock: row.stock)
  }

  /// Whether the statement names the document of a demand, or the demand went with it.
  private func isNamed(_ demand: SourceReference, _ tables: borrowing Tables) -> Bool {
    guard Auditor.isThere(demand, tables) else { return true }
    var line = demand.line
    if let component = demand.component { line = tables.components[component].line }
    guard let line, tables.lines.contains(line) else { return true }
    return statement.contains(tables.names.text(tables.documents[tables.lines[line].document].no))
  }

  // MARK: Lines and what is posted of them

  private mutating func checkLines(_ tables: borrowing Tables) {
    var lines: Set<RowID<DocumentLine>> = []
    for (id, _) in tables.rowsBefore(mark, in: tables.lines) { lines.insert(id) }
    for (id, before) in tables.rowsBefore(mark, in: tables.trackingSpecifications) {
      if let before { lines.insert(before.line) }
      guard tables.trackingSpecifications.contains(id) else { continue }
      lines.insert(tables.trackingSpecifications[id].line)
    }
    for line in lines {
      if tables.lines.contains(line) { auditor.check(tables.lines[line], line) }
      let rows = tables.trackingSpecifications.ids(inList: 0, key: line.raw)
      auditor.check(rows.map { tables.trackingSpecifications[$0] }, of: line, tables)
    }
  }

  // MARK: Ledger

  /// What was added to the ledger is what was added to inventory, by pool; what was applied is what
  /// remaining quantities lost; a serial that came in is on hand once.
  private mutating func checkEntries(_ tables: borrowing Tables) {
    var rest: [RowID<ItemLedgerEntry>: Quantity] = [:]
    for (id, before) in tables.rowsBefore(mark, in: tables.applications) {
      if let before, before.quantity.isNegative { apply(before, -1, to: &rest) }
      guard tables.applications.contains(id) else { continue }
      let row = tables.applications[id]
      guard row.quantity.isNegative else { continue }
      apply(row, 1, to: &rest)
      auditor.checkSameGoods(row, tables)
    }
    var serials: Set<StockKeyID> = []
    for (id, before) in tables.rowsBefore(mark, in: tables.ledger) {
      guard tables.ledger.contains(id) else {
        auditor.found("entry \(id.entryNo) is gone")
        continue
      }
      let entry = tables.ledger[id]
      guard !entry.flags.contains(.notKept) else { continue }
      auditor.checkRemaining(id, entry)
      let moved = entry.quantity - (before?.quantity ?? .zero)
      let applied = rest.removeValue(forKey: id) ?? .zero
      let change = entry.remainingQuantity - (before?.remainingQuantity ?? .zero)
      if change != moved + applied {
        auditor.found("entry \(id.entryNo): remaining changed by \(change), applied \(applied)")
      }
      if entry.remainingQuantity.isPositive,
        !tables.stockKeys[entry.stock].tracking.serialNo.isBlank
      {
        serials.insert(entry.stock)
      }
    }
    for (id, quantity) in rest where !quantity.isZero {
      auditor.found("entry \(id.entryNo) was applied \(quantity) and did not change")
    }
    if !serials.isEmpty { checkSerials(serials, tables) }
  }

  private func apply(
    _ row: ItemApplicationEntry, _ sign: Int64, to rest: inout [RowID<ItemLedgerEntry>: Quantity]
  ) {
    let quantity = row.quantity.magnitude.times(sign: sign)
    rest[row.inbound, default: .zero] -= quantity
    rest[row.outbound, default: .zero] += quantity
  }

  /// A specific serial is on hand once, wherever it is.
  private mutating func checkSerials(_ stocks: Set<StockKeyID>, _ tables: borrowing Tables) {
    var onHand: [StockKey: Quantity] = [:]
    for stock in stocks {
      let key = tables.stockKeys[stock]
      let code = auditor.code(of: key.unit.itemNo, tables)
      if code.serial.contains(.specific) { onHand[Self.anywhere(key)] = .zero }
    }
    guard !onHand.isEmpty else { return }
    for (_, entry) in Auditor.rows(of: tables.ledger) where entry.remainingQuantity.isPositive {
      let key = Self.anywhere(tables.stockKeys[entry.stock])
      if let known = onHand[key] { onHand[key] = known + entry.remainingQuantity }
    }
    for (key, quantity) in onHand where quantity > .one {
      auditor.found(
        "serial \(tables.names.text(key.tracking.serialNo)) is on hand \(quantity) times")
    }
  }

  private static func anywhere(_ key: StockKey) -> StockKey {
    StockKey(
      StockkeepingUnit(itemNo: key.unit.itemNo, variantCode: key.unit.variantCode),
      TrackingKey(serialNo: key.tracking.serialNo))
  }
}
