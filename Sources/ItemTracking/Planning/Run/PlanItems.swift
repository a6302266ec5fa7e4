/// Suggests what to buy, move and make so that what is needed in a period is there (P-120).
///
/// Items are planned level by level, each of their stockkeeping units by itself: what the run has
/// suggested so far is demand and supply of the next. An item that cannot be planned is left as it
/// was, and logged; the run goes on (P-170). The same run again gives the same (P-172).
public struct PlanItems: Command {
  /// Empty for all items.
  public var items: [ItemNo]
  /// Nil for every variant.
  public var variantCode: VariantCode?
  /// Nil for every place.
  public var locationCode: LocationCode?
  /// From when to when is planned, and how (P-120).
  public var period: PlanningPeriod
  /// The worksheet; blank for a number made by the model.
  public var worksheetNo: DocumentNo = .blank
  /// Which items are planned: master, material or both (P-121).
  public var kind = Kind.both
  /// What the first item that cannot be planned does to the run (P-170).
  public var atError = ErrorHandling.goesOn

  /// How much of what is named is planned.
  public var scope = Scope.all

  /// Which of the items are planned: each, or those of which anything changed since their last run
  /// (P-171).
  public enum Scope: Sendable { case all, changed }
  /// Which items are planned: those that are sold or expected, the others, or both (P-121).
  public enum Kind: Sendable { case both, master, material }
  /// What the first item that cannot be planned does to the run.
  public enum ErrorHandling: Sendable { case goesOn, stops }

  /// A run over all places and variants; no items stand for all.
  public init(_ items: [ItemNo], from start: CalendarDate, to end: CalendarDate) {
    self.items = items
    period = PlanningPeriod(from: start, to: end)
  }

  /// - Throws: `plan-period`, `item-unknown`, `variant-unknown`, `location-unknown`,
  ///   `document-exists`; when it stops at the first error, what keeps an item from being planned:
  ///   `reorder-quantity-missing`, `maximum-too-low`, `route-missing`, `transfer-from-missing`,
  ///   `too-many-orders`, `quantity-overflow`.
  @discardableResult
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<Document> {
    guard period.end >= period.start else {
      throw TrackingError(
        .planPeriod, blaming: .date,
        "the period ends on \(period.end), before it starts on \(period.start) (P-120)")
    }
    for itemNo in items { _ = try model.item(itemNo) }
    if let locationCode { try model.requireLocation(locationCode) }
    if let variantCode, let first = items.first, items.count == 1 {
      try model.requireVariant(variantCode, of: first)
    }
    let worksheet = try model.planningWorksheet(worksheetNo)
    let start = model.mark
    var work = Work(runNo: model.openRun(in: worksheet, period))
    let planned = model.plannedItems(self)
    if scope == .all {
      for itemNo in planned { drop(itemNo, &work, &model) }
    }
    model.countLinesAnew(of: worksheet)
    for itemNo in planned {
      if scope == .changed {
        // What the run has suggested so far is a change for what it needs.
        model.assignForPlanning(since: start)
        guard model.isAssigned(self, itemNo) else { continue }
        drop(itemNo, &work, &model)
      }
      try plan(itemNo, worksheet, &work, &model)
    }
    for order in work.formerlyChanged { try model.settleDates(ofOrder: order) }
    trackNeeds(of: worksheet, &model)
    tell(work, worksheet, &model)
    return worksheet
  }

  private func drop(_ itemNo: ItemNo, _ work: inout Work, _ model: inout Model) {
    let dropped = model.dropPlanningLines(of: itemNo, self)
    work.replaced += dropped.byHand
    work.formerlyChanged += dropped.orders
  }

  /// What a run has come to so far.
  private struct Work {
    let runNo: Int32
    var replaced = 0
    /// Lines of orders that lines which are gone changed.
    var formerlyChanged: [RowID<DocumentLine>] = []
    var failed = 0
    var firstFailure: TrackingError?

    init(runNo: Int32) { self.runNo = runNo }
  }

  private func plan(
    _ itemNo: ItemNo, _ worksheet: RowID<Document>, _ work: inout Work, _ model: inout Model
  ) throws(TrackingError) {
    let mark = model.mark
    var notes: [PlanningErrorEntry] = []
    do throws(TrackingError) {
      try plan(itemNo, worksheet, work.runNo, &notes, &model)
      model.assignForPlanning(since: mark)
      model.dischargeAssignments(self, itemNo)
    } catch {
      if atError == .stops { throw error }
      model.rollBack(to: mark)
      work.firstFailure = work.firstFailure ?? error
      guard let reason = PlanningErrorReason(error.code) else { throw error }
      let unit = model.trackedSKUs.intern(TrackedSKU(StockkeepingUnit(itemNo: itemNo)))
      notes = [PlanningErrorEntry(in: model.documents[worksheet].no, unit, reason)]
    }
    for note in notes {
      if note.isPlanned == 0 { work.failed += 1 }
      model.log(note)
    }
  }

  private func plan(
    _ itemNo: ItemNo, _ worksheet: RowID<Document>, _ runNo: Int32,
    _ notes: inout [PlanningErrorEntry],
    _ model: inout Model
  ) throws(TrackingError) {
    let isRequisition = model.documents[worksheet].isRequisition == 1
    let start = try model.planningStart(of: itemNo, period)
    var period = period
    period.start = start
    let units = try model.planningUnits(of: itemNo, self, period)
    for (index, unit) in units.enumerated() {
      model.cancelTransfers(from: unit, to: units[(index + 1)...], in: worksheet, period)
      if isRequisition,
        unit.row.replenishment == .production || unit.row.replenishment == .assembly
      {
        continue
      }
      if unit.origin == .notPlanned || unit.origin == .itemForMissingCard {
        var note = PlanningErrorEntry(
          in: model.documents[worksheet].no, unit.stock, .stockkeepingMissing)
        note.isPlanned = unit.origin == .itemForMissingCard ? 1 : 0
        notes.append(note)
        if note.isPlanned == 0 { continue }
      }
      try plan(unit, period, worksheet, runNo, &model)
    }
    if !isRequisition { model.acceptLines(of: itemNo, in: worksheet) }
  }

  private func plan(
    _ unit: PlanningUnit, _ period: PlanningPeriod, _ worksheet: RowID<Document>,
    _ runNo: Int32, _ model: inout Model
  ) throws(TrackingError) {
    let loader = try profile(of: unit, period, model)
    let plan: Plan
    do throws(PlanningFault) {
      plan = try balance(loader.profile, unit.parameters, period)
    } catch {
      throw TrackingError(error, unit.unit)
    }
    guard !plan.isLeft else { return }
    var commit = CommitPlan(plan, loader, unit, worksheet, period, runNo)
    try commit.perform(on: &model)
  }

  /// What was read before is read again only where the run has written something since.
  private func profile(
    of unit: PlanningUnit, _ period: PlanningPeriod, _ model: borrowing Model
  ) throws(TrackingError) -> LoadProfile {
    if let loaded = unit.loaded, !model.hasChanged(since: loaded.mark) { return loaded.profile }
    var loader = LoadProfile(unit.unit, unit.stock, period)
    try loader.load(from: model)
    return loader
  }

  /// P-148, P-159: what the lines need of items and places that are not planned, or were planned
  /// before them, is tracked as any other demand: components, and what a transfer takes away.
  private func trackNeeds(of worksheet: RowID<Document>, _ model: inout Model) {
    for line in model.lineIDs(of: worksheet) {
      model.trackUncovered(SourceReference(line))
      let list = ProductionComponent.List.line
      for id in model.components.ids(inList: list, key: line.raw) {
        model.trackUncovered(SourceReference(id))
      }
    }
  }

  private func tell(_ work: Work, _ worksheet: RowID<Document>, _ model: inout Model) {
    if work.replaced > 0 {
      model.warn(
        TrackingError(
          .planningLinesReplaced, blaming: .command,
          "\(work.replaced) planning lines that were entered by hand are replaced (P-142)",
          facts: [Fact("found", .number(work.replaced))]))
    }
    if work.failed > 0 {
      model.warn(
        TrackingError(
          .itemsNotPlanned, blaming: .command,
          "\(work.failed) items could not be planned (P-170)",
          facts: [Fact("found", .number(work.failed))], detail: work.firstFailure?.wording,
          advice: "`show planning errors` tells why"))
    }
    let open = model.planningLineIDs(of: worksheet).count {
      model.planningLines[$0].isAccepted == 0
    }
    if open > 0 {
      model.warn(
        TrackingError(
          .linesNotAccepted, blaming: .command,
          "\(open) lines of \(model.documents[worksheet].no) are not accepted (P-136)",
          facts: [Fact("found", .number(open))],
          advice: "`show untracked` tells their warnings; `accept` those that are right"))
    }
  }
}

extension PlanningErrorReason {
  init?(_ code: ErrorCode) {
    guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}

extension TrackingError {
  fileprivate init(_ fault: PlanningFault, _ unit: StockkeepingUnit) {
    switch fault {
    case .reorderQuantityMissing:
      self.init(
        .reorderQuantityMissing, blaming: .item,
        "item \(unit.itemNo) is planned by a fixed reorder quantity, which is 0 (P-133)",
        advice: "say `reorder` in `planning of \(unit.itemNo)`")
    case .maximumTooLow:
      self.init(
        .maximumTooLow, blaming: .item,
        "the maximum inventory of item \(unit.itemNo) is not above its reorder point (P-133)",
        advice: "say `maximum inventory` in `planning of \(unit.itemNo)`")
    case .tooManyOrders:
      self.init(
        .tooManyOrders, blaming: .item,
        "item \(unit.itemNo) would need more than \(PlanningFault.mostOrders) orders (P-126)",
        advice: "raise `maximum order` in `planning of \(unit.itemNo)`")
    }
  }
}

extension Model {
  fileprivate mutating func log(_ note: PlanningErrorEntry) {
    var note = note
    note.entryNo = company.lastPlanningErrorNo + 1
    updateCompany { $0.lastPlanningErrorNo += 1 }
    _ = planningErrors.insert(note, &journal)
  }

  /// P-142: an item's planning lines go from whatever worksheet, also those that were fetched for
  /// one sale and can be fetched again, and what kept earlier runs from planning it (P-172); gives
  /// how many of the lines were entered by hand, and what they changed.
  fileprivate mutating func dropPlanningLines(
    of itemNo: ItemNo, _ run: PlanItems
  ) -> (byHand: Int, orders: [RowID<DocumentLine>]) {
    var found: [RowID<PlanningLine>] = []
    var errors: [RowID<PlanningErrorEntry>] = []
    trackedSKUs.forEach(of: itemNo) { key in
      let unit = trackedSKUs[key].unit
      let isPlanned = run.concerns(unit)
      // What keeps a whole item from being planned is said of no place.
      if isPlanned || unit.locationCode.isBlank {
        errors += planningErrors.ids(inList: 0, key: key.raw)
      }
      if isPlanned { found += planningLines.ids(inList: PlanningLine.List.unit, key: key.raw) }
    }
    for id in errors.sorted(by: { $0.raw < $1.raw }) { planningErrors.remove(id, &journal) }
    var byHand = 0
    var orders: [RowID<DocumentLine>] = []
    var worksheets: Set<Int32> = []
    for id in found.sorted(by: { $0.raw < $1.raw }) {
      let plan = planningLines[id]
      byHand += Int(plan.isByHand)
      if let order = changedOrder(ofPlan: plan.line) { orders.append(order) }
      worksheets.insert(lines[plan.line].document.raw)
      dropLine(plan.line)
    }
    for worksheet in worksheets { countLinesAnew(of: RowID(raw: worksheet)) }
    return (byHand, orders)
  }

  /// The next line of a worksheet follows the last one that is there.
  fileprivate mutating func countLinesAnew(of worksheet: RowID<Document>) {
    let last = lines.last(inList: DocumentLine.List.document, key: worksheet.raw)
    let lineNo = last.isNone ? 0 : lines[last].lineNo
    documents.update(worksheet, &journal) { $0.lastLineNo = lineNo }
  }

  /// P-136: lines with a warning, or of an order that is released, wait to be accepted.
  fileprivate mutating func acceptLines(of itemNo: ItemNo, in worksheet: RowID<Document>) {
    for id in planningLineIDs(of: itemNo, in: worksheet) {
      let plan = planningLines[id]
      guard plan.origin == .planning else { continue }
      if plan.startingDate < workDate {
        addWarning(.startsBeforeWorkDate, to: plan.line, on: plan.startingDate)
      }
      if let order = orderLine(of: plan) {
        let header = documents[lines[order].document]
        if header.kind != .assemblyOrder, header.status == .released {
          addWarning(.orderReleased, to: plan.line, on: .blank)
        }
      }
      // A run makes many lines; those that stay as they were made cost no second row to undo.
      let isAccepted: UInt8 = planningLines[id].warning == .none ? 1 : 0
      guard planningLines[id].isAccepted != isAccepted else { continue }
      planningLines.update(id, &journal) { $0.isAccepted = isAccepted }
    }
  }

  /// An item's lines of a worksheet, by number: whatever else is planned there costs nothing.
  private func planningLineIDs(
    of itemNo: ItemNo, in worksheet: RowID<Document>
  ) -> [RowID<PlanningLine>] {
    var found: [RowID<PlanningLine>] = []
    trackedSKUs.forEach(of: itemNo) { key in
      found += planningLines.ids(inList: PlanningLine.List.unit, key: key.raw).filter {
        lines[planningLines[$0].line].document == worksheet
      }
    }
    return found.sorted {
      lines[planningLines[$0].line].lineNo < lines[planningLines[$1].line].lineNo
    }
  }

  mutating func addWarning(
    _ warning: WarningText, to line: RowID<DocumentLine>, on date: CalendarDate
  ) {
    guard let plan = planningLine(of: line) else { return }
    var element = nextElement(of: line, planningLines[plan].unit)
    element.warning = warning
    element.date = date
    _ = untrackedElements.insert(element, &journal)
    raiseWarning(of: plan, to: warning.level)
  }

  /// A row after those that a planning line has.
  func nextElement(of line: RowID<DocumentLine>, _ unit: TrackedSKUID) -> UntrackedElement {
    let last = untrackedElements.last(inList: 0, key: line.raw)
    let number = last.isNone ? 1 : untrackedElements[last].trackLineNo + 1
    return UntrackedElement(line, number, unit)
  }

  /// The gravest warning counts (P-162).
  mutating func raiseWarning(of plan: RowID<PlanningLine>, to level: PlanningWarning) {
    let known = planningLines[plan].warning
    guard level != .none, known == .none || level.rawValue < known.rawValue else { return }
    planningLines.update(plan, &journal) { $0.warning = level }
  }

  /// Order tracking of a record whose rows do not cover it; no message is issued (P-159).
  mutating func trackUncovered(_ source: SourceReference) {
    guard orderTracking(of: sku(of: source).itemNo) != .none else { return }
    var open = netQuantity(of: source)
    for id in entries(of: source) { open -= reservationEntries[id].quantity }
    guard !open.isZero else { return }
    autoTrack(source, .suppressed)
  }
}
