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
    in model: borrowing Model, since mark: Mark, after statement: String
  ) -> [String] {
    guard model.hasChanged(since: mark) else { return [] }
    var own = StatementAuditor(statement: statement, mark: mark)
    own.checkReservations(model)
    own.checkLines(model)
    own.checkEntries(model)
    if !model.keepsDatesRightly() { own.auditor.found("what is kept of dates is not so any more") }
    return own.auditor.findings
  }

  private init(statement: String, mark: Mark) {
    self.statement = statement
    self.mark = mark
  }

  // MARK: Reservation entries

  private mutating func checkReservations(_ model: borrowing Model) {
    let touched = model.rowsBefore(mark, in: model.reservationEntries)
    var sources: Set<SourceReference> = []
    for (id, before) in touched {
      if let before { sources.insert(before.source) }
      guard model.reservationEntries.contains(id) else { continue }
      let entry = model.reservationEntries[id]
      sources.insert(entry.source)
      auditor.checkPair(id, entry, model)
    }
    for (id, _) in model.rowsBefore(mark, in: model.lines) where model.lines.contains(id) {
      sources.insert(SourceReference(id))
      if model.lines[id].kind == .transferOrder { sources.insert(SourceReference(inboundOf: id)) }
    }
    for (id, _) in model.rowsBefore(mark, in: model.components) {
      sources.insert(SourceReference(id))
    }
    for (id, _) in model.rowsBefore(mark, in: model.itemLedgerEntries) {
      sources.insert(SourceReference(id))
    }
    for source in sources {
      let rows = model.entries(of: source).map { model.reservationEntries[$0] }
      auditor.check(rows, of: source, model)
      if !model.keepsBlankRowsRightly(of: source) {
        auditor.found("\(Auditor.text(source)): what is kept of its blank rows is not so any more")
      }
      guard source.kind != .ledgerEntry, Auditor.isThere(source, model) else { continue }
      let assigned = model.trackingLines(of: source).reduce(Quantity.zero) { $0 + $1.quantity }
      if assigned != model.assignedQuantity(of: source) {
        auditor.found("\(Auditor.text(source)) has \(assigned) on its lines, not what is told")
      }
    }
    checkSpecificPairs(touched, model)
  }

  /// A demand's number, and the inventory that is reserved for it.
  private struct SpecificPair: Hashable {
    let demand: SourceReference
    let entry: SourceReference
    let stock: TrackedSKUID
  }

  /// A specific reservation of inventory is never reshuffled: it shrinks only by what is done to
  /// its own demand.
  private mutating func checkSpecificPairs(
    _ touched: [(id: RowID<ReservationEntry>, before: ReservationEntry?)],
    _ model: borrowing Model
  ) {
    var old: [RowID<ReservationEntry>: ReservationEntry] = [:]
    for (id, before) in touched { if let before { old[id] = before } }
    var changes: [SpecificPair: Quantity] = [:]
    for (id, before) in touched {
      if let before, before.status == .reservation, !before.partner.isNone {
        let partner = old[before.partner] ?? model.reservationEntries[before.partner]
        if let pair = specificPair(before, partner, model) {
          changes[pair, default: .zero] -= before.quantity.magnitude
        }
      }
      guard model.reservationEntries.contains(id) else { continue }
      let entry = model.reservationEntries[id]
      guard entry.status == .reservation, model.reservationEntries.contains(entry.partner) else {
        continue
      }
      let partner = model.reservationEntries[entry.partner]
      if let pair = specificPair(entry, partner, model) {
        changes[pair, default: .zero] += entry.quantity.magnitude
      }
    }
    for (pair, change) in changes where change.isNegative && !isNamed(pair.demand, model) {
      auditor.found(
        "\(Auditor.text(pair.demand)) lost \(change.magnitude) of its specific reservation of "
          + Auditor.text(pair.entry))
    }
  }

  private func specificPair(
    _ row: ReservationEntry, _ partner: ReservationEntry, _ model: borrowing Model
  ) -> SpecificPair? {
    guard !row.isPositive, row.source.kind != .ledgerEntry, partner.source.kind == .ledgerEntry
    else { return nil }
    let key = model.trackedSKUs[row.stock]
    let code = auditor.code(of: key.unit.itemNo, model)
    guard !code.specificPart(of: key.tracking).isBlank else { return nil }
    return SpecificPair(demand: row.source, entry: partner.source, stock: row.stock)
  }

  /// Whether the statement names the document of a demand, or the demand went with it.
  private func isNamed(_ demand: SourceReference, _ model: borrowing Model) -> Bool {
    guard Auditor.isThere(demand, model) else { return true }
    var line = demand.line
    if let component = demand.component { line = model.components[component].line }
    guard let line, model.lines.contains(line) else { return true }
    return statement.contains(model.names.text(model.documents[model.lines[line].document].no))
  }

  // MARK: Lines and what is posted of them

  private mutating func checkLines(_ model: borrowing Model) {
    var lines: Set<RowID<DocumentLine>> = []
    for (id, _) in model.rowsBefore(mark, in: model.lines) { lines.insert(id) }
    for (id, before) in model.rowsBefore(mark, in: model.trackingSpecifications) {
      if let before { lines.insert(before.line) }
      guard model.trackingSpecifications.contains(id) else { continue }
      lines.insert(model.trackingSpecifications[id].line)
    }
    for line in lines {
      if model.lines.contains(line) { auditor.check(model.lines[line], line) }
      let rows = model.trackingSpecifications.ids(inList: 0, key: line.raw)
      auditor.check(rows.map { model.trackingSpecifications[$0] }, of: line, model)
    }
  }

  // MARK: Ledger

  /// What was added to the ledger is what was added to inventory, by pool; what was applied is what
  /// remaining quantities lost; a serial that came in is on hand once.
  private mutating func checkEntries(_ model: borrowing Model) {
    var rest: [RowID<ItemLedgerEntry>: Quantity] = [:]
    for (id, before) in model.rowsBefore(mark, in: model.itemApplicationEntries) {
      if let before, before.quantity.isNegative { apply(before, -1, to: &rest) }
      guard model.itemApplicationEntries.contains(id) else { continue }
      let row = model.itemApplicationEntries[id]
      guard row.quantity.isNegative else { continue }
      apply(row, 1, to: &rest)
      auditor.checkSameGoods(row, model)
    }
    var serials: Set<TrackedSKUID> = []
    for (id, before) in model.rowsBefore(mark, in: model.itemLedgerEntries) {
      guard model.itemLedgerEntries.contains(id) else {
        auditor.found("entry \(id.entryNo) is gone")
        continue
      }
      let entry = model.itemLedgerEntries[id]
      guard !entry.flags.contains(.notKept) else { continue }
      auditor.checkRemaining(id, entry)
      let moved = entry.quantity - (before?.quantity ?? .zero)
      let applied = rest.removeValue(forKey: id) ?? .zero
      let change = entry.remainingQuantity - (before?.remainingQuantity ?? .zero)
      if change != moved + applied {
        auditor.found("entry \(id.entryNo): remaining changed by \(change), applied \(applied)")
      }
      if entry.remainingQuantity.isPositive,
        !model.trackedSKUs[entry.stock].tracking.serialNo.isBlank
      {
        serials.insert(entry.stock)
      }
    }
    for (id, quantity) in rest where !quantity.isZero {
      auditor.found("entry \(id.entryNo) was applied \(quantity) and did not change")
    }
    if !serials.isEmpty { checkSerials(serials, model) }
  }

  private func apply(
    _ row: ItemApplicationEntry, _ sign: Int64, to rest: inout [RowID<ItemLedgerEntry>: Quantity]
  ) {
    let quantity = row.quantity.magnitude.times(sign: sign)
    rest[row.inbound, default: .zero] -= quantity
    rest[row.outbound, default: .zero] += quantity
  }

  /// A specific serial is on hand once, wherever it is.
  private mutating func checkSerials(_ stocks: Set<TrackedSKUID>, _ model: borrowing Model) {
    var onHand: [TrackedSKU: Quantity] = [:]
    for stock in stocks {
      let key = model.trackedSKUs[stock]
      let code = auditor.code(of: key.unit.itemNo, model)
      if code.serial.contains(.specific) { onHand[Self.anywhere(key)] = .zero }
    }
    guard !onHand.isEmpty else { return }
    for (_, entry) in Auditor.rows(of: model.itemLedgerEntries)
    where entry.remainingQuantity.isPositive {
      let key = Self.anywhere(model.trackedSKUs[entry.stock])
      if let known = onHand[key] { onHand[key] = known + entry.remainingQuantity }
    }
    for (key, quantity) in onHand where quantity > .one {
      auditor.found(
        "serial \(model.names.text(key.tracking.serialNo)) is on hand \(quantity) times")
    }
  }

  private static func anywhere(_ key: TrackedSKU) -> TrackedSKU {
    TrackedSKU(
      StockkeepingUnit(itemNo: key.unit.itemNo, variantCode: key.unit.variantCode),
      TrackingKey(serialNo: key.tracking.serialNo))
  }
}
