/// That demand, supply or planning of goods at a place changed since they were planned (BC's
/// T99000850, P-171).
package struct PlanningAssignment: Row {
  package var unit: TrackedSKUID
  package var itemNo: ItemNo
  /// 1 while no run has planned the item since.
  package var isOn: UInt8 = 1
  /// The earliest day that is concerned; a run that ends before it leaves the item.
  package var latestDate: CalendarDate

  package init(_ unit: TrackedSKUID, of itemNo: ItemNo, on latestDate: CalendarDate) {
    self.unit = unit
    self.itemNo = itemNo
    self.latestDate = latestDate
  }

  package static let tableName: StaticString = "planning-assignments"
  package static let fields: [Field<Self>] = [
    Field("unit", .stockKey, \.unit), Field("item", .name, \.itemNo),
    Field("net-change", .number, \.isOn), Field("latest-date", .date, \.latestDate),
  ]
  /// By goods and place.
  package static var uniqueCount: Int { 1 }
  package func uniqueKey(_ unique: Int) -> Int32 { unit.raw }
  /// By item.
  package static var listCount: Int { 1 }
  package func listKey(_ list: Int) -> Int32 { itemNo.id }
}

extension Model {
  /// Whether anything of an item changed that a run until a day would see (P-171).
  func isAssigned(_ run: PlanItems, _ itemNo: ItemNo) -> Bool {
    planningAssignments.ids(inList: 0, key: itemNo.id).contains {
      let row = planningAssignments[$0]
      return row.isOn == 1 && row.latestDate <= run.period.end
        && run.concerns(trackedSKUs[row.unit].unit)
    }
  }

  /// P-171: what a run has planned waits for the next change.
  mutating func dischargeAssignments(_ run: PlanItems, _ itemNo: ItemNo) {
    for id in planningAssignments.ids(inList: 0, key: itemNo.id) {
      let row = planningAssignments[id]
      guard row.isOn == 1, run.concerns(trackedSKUs[row.unit].unit) else { continue }
      planningAssignments.update(id, &journal) { $0.isOn = 0 }
    }
  }

  /// Goods that no card plans are not assigned.
  fileprivate mutating func assign(_ unit: StockkeepingUnit, on date: CalendarDate) {
    guard planningParameters(of: unit).policy != .none else { return }
    let stock = trackedSKUs.intern(TrackedSKU(unit))
    let id = planningAssignments.find(unique: 0, key: stock.raw)
    guard !id.isNone else {
      let row = PlanningAssignment(stock, of: unit.itemNo, on: date)
      _ = planningAssignments.insert(row, &journal)
      return
    }
    let known = planningAssignments[id]
    guard known.isOn == 0 || date < known.latestDate else { return }
    planningAssignments.update(id, &journal) {
      $0.isOn = 1
      $0.latestDate = date
    }
  }
}

extension PlanItems {
  /// Whether goods at a place are of the variant and place that are planned.
  func concerns(_ unit: StockkeepingUnit) -> Bool {
    (variantCode.map { $0 == unit.variantCode } ?? true)
      && (locationCode.map { $0 == unit.locationCode } ?? true)
  }
}

// MARK: What changed

extension Model {
  /// P-171: assigns the goods whose lines, components, forecasts, cards or inventory changed since
  /// a mark, as far as that was not done yet.
  ///
  /// Cost: the changes since then; nothing while nothing is planned.
  @usableFromInline
  mutating func assignForPlanning(since mark: Mark) {
    guard planningParameters.count > 0 else { return }
    let first = max(mark, assignedTo)
    guard hasChanged(since: first) else { return }
    var reader = ChangedUnits(of: self)
    for change in journal.changes[(first.height - journal.forgotten)...].reversed() {
      reader.read(change, self)
    }
    for (stock, date) in reader.found.reversed() {
      assign(trackedSKUs[stock].unit, on: date)
    }
    assignedTo = self.mark
  }
}

/// Goods and days that changes concern; the newest change is read first.
private struct ChangedUnits {
  var found: [(stock: TrackedSKUID, date: CalendarDate)] = []
  private var places: [TrackedSKUID: Int] = [:]
  /// How many rows before a change each table still keeps for those that were not read.
  private var lines: Int
  private var components: Int
  private var forecasts: Int
  private var cards: Int
  private var documents: Int

  init(of model: borrowing Model) {
    lines = model.lines.beforeRows.count
    components = model.components.beforeRows.count
    forecasts = model.forecastEntries.beforeRows.count
    cards = model.planningParameters.beforeRows.count
    documents = model.documents.beforeRows.count
  }

  mutating func read(_ change: Change, _ model: borrowing Model) {
    switch change.table {
    case model.lines.tag:
      let (before, after) = Self.rows(of: change, in: model.lines, &lines)
      if let before, let after, before.isPlanned(like: after) { return }
      if let before { add(before, model) }
      if let after { add(after, model) }
    case model.components.tag:
      let (before, after) = Self.rows(of: change, in: model.components, &components)
      if let before, let after, before.isPlanned(like: after) { return }
      if let before { add(before.stock, before.dueDate, model) }
      if let after { add(after.stock, after.dueDate, model) }
    case model.forecastEntries.tag:
      let (before, after) = Self.rows(of: change, in: model.forecastEntries, &forecasts)
      if let before { add(before.unit, before.date, model) }
      if let after { add(after.unit, after.date, model) }
    case model.planningParameters.tag:
      let (before, after) = Self.rows(of: change, in: model.planningParameters, &cards)
      guard before != after else { return }
      if let before { add(before.unit, .blank, model) }
      if let after { add(after.unit, .blank, model) }
    case model.documents.tag:
      let (before, after) = Self.rows(of: change, in: model.documents, &documents)
      guard let before, let after, before.status != after.status else { return }
      for id in model.lineIDs(of: RowID(raw: change.row)) { add(model.lines[id], model) }
    case model.itemLedgerEntries.tag where change.operation == .insertNew:
      let entry = model.itemLedgerEntries[RowID(raw: change.row)]
      guard !entry.flags.contains(.notKept) else { return }
      add(entry.stock, entry.postingDate, model)
    default: break
    }
  }

  /// A row before a change, and as it is now; nil where it was not, or is no more.
  private static func rows<R: Row>(
    of change: Change, in table: borrowing Table<R>, _ kept: inout Int
  ) -> (before: R?, after: R?) {
    let id = RowID<R>(raw: change.row)
    let after = table.contains(id) ? table[id] : nil
    guard change.operation.keepsRow else { return (nil, after) }
    kept -= 1
    return (table.beforeRows[kept], after)
  }

  private mutating func add(_ line: DocumentLine, _ model: borrowing Model) {
    switch line.kind.planning {
    case .none: return
    case .worksheet:
      // A planned transfer is demand where it comes from; what it brings is the run's own.
      if line.hasInboundSide { add(line.stock, line.shipmentDate, model) }
    case .transfer:
      add(line.stock, line.shipmentDate, model)
      add(line.toStock, line.expectedDate, model)
    case .sale, .saleReturn, .purchase, .purchaseReturn, .production, .assembly, .blanketSale:
      add(line.stock, line.planningDate, model)
    }
  }

  private mutating func add(
    _ stock: TrackedSKUID, _ date: CalendarDate, _ model: borrowing Model
  ) {
    let date = date.or(model.workDate)
    if let place = places[stock] {
      found[place].date = min(found[place].date, date)
    } else {
      places[stock] = found.count
      found.append((stock, date))
    }
  }
}

extension DocumentLine {
  /// The day on which its goods come or go.
  fileprivate var planningDate: CalendarDate {
    switch kind.dates {
    case .due, .planning: dueDate
    case .expected, .transfer: expectedDate
    case .shipment: shipmentDate
    case .posting: .blank
    }
  }

  /// Whether planning sees no difference.
  fileprivate func isPlanned(like other: DocumentLine) -> Bool {
    document == other.document && stock == other.stock && toStock == other.toStock
      && quantityBase == other.quantityBase && outstanding == other.outstanding
      && dueDate == other.dueDate && expectedDate == other.expectedDate
      && shipmentDate == other.shipmentDate && isInflexible == other.isInflexible
      && purchasing == other.purchasing
  }
}

extension ProductionComponent {
  fileprivate func isPlanned(like other: ProductionComponent) -> Bool {
    line == other.line && stock == other.stock && expectedQuantity == other.expectedQuantity
      && quantityConsumed == other.quantityConsumed && dueDate == other.dueDate
  }
}
