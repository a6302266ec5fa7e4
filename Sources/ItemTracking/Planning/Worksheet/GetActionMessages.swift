/// Turns action messages into the lines of a planning worksheet (P-083 to P-088).
///
/// Items are looked at in the order they are named, or declared; of an item new supply comes first,
/// by date, then purchase orders, then production orders. No order modifier and no lead time is
/// applied: a message says what is missing, not what is best.
public struct GetActionMessages: Command {
  /// Empty for all items.
  public var items: [ItemNo]
  /// Nil for every variant.
  public var variantCode: VariantCode?
  /// Nil for every place.
  public var locationCode: LocationCode?
  /// The worksheet; blank for a number made by the model.
  public var worksheetNo: DocumentNo = .blank

  /// Messages about some items, or about all, into a worksheet under a made number.
  public init(for items: [ItemNo] = []) { self.items = items }

  /// - Throws: `item-unknown`; the question `item-in-worksheet` when an item has planning lines
  ///   already; `no-action-messages`; `supply-not-made` when nothing makes what is missing.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<Document> {
    var suggestions: [Suggestion] = []
    for itemNo in try free(&model) { suggestions += try self.suggestions(itemNo, model) }
    guard !suggestions.isEmpty else {
      throw TrackingError(
        .noActionMessages, blaming: .item, "there are no action messages (P-083)",
        advice:
          "only items with `order tracking messages` get any; `show action messages` lists them"
      )
    }
    let worksheet = try model.planningWorksheet(worksheetNo)
    var added: [RowID<DocumentLine>] = []
    for suggestion in suggestions {
      var plan = suggestion.plan
      plan.origin = .actionMessage
      added.append(model.addPlanningLine(to: worksheet, plan, due: suggestion.due))
    }
    // P-088: only when all stand does any couple.
    for line in added { model.autoTrack(SourceReference(line)) }
    return worksheet
  }

  private struct Suggestion {
    var plan: PlanningLine
    var due: CalendarDate
  }

  /// P-083: the items without planning lines yet; what has some is passed by on a yes.
  private func free(_ model: inout Model) throws(TrackingError) -> [ItemNo] {
    var wanted: [ItemNo] = []
    if items.isEmpty {
      model.items.forEach { _, item in wanted.append(item.no) }
    } else {
      for itemNo in items { wanted.append(try model.item(itemNo).no) }
    }
    wanted.removeAll { model.orderTracking(of: $0) != .messages }
    let planned = wanted.filter { model.hasPlanningLines($0, variantCode, locationCode) }
    guard let first = planned.first else { return wanted }
    let question = TrackingError(
      .itemInWorksheet, blaming: .item,
      "\(planned.count) items, \(first) among them, have planning lines already; go on without them? (P-083)",
      advice: "`carry out` or `delete` those lines first")
    guard try model.ask(question) else { throw question }
    return wanted.filter { !planned.contains($0) }
  }

  // MARK: One item

  private func suggestions(
    _ itemNo: ItemNo, _ model: borrowing Model
  ) throws(TrackingError) -> [Suggestion] {
    var new: [Suggestion] = []
    var changes: [RowID<DocumentLine>] = []
    for unit in model.units(of: itemNo) {
      let sku = model.trackedSKUs[unit].unit
      guard variantCode.map({ $0 == sku.variantCode }) ?? true,
        locationCode.map({ $0 == sku.locationCode }) ?? true
      else { continue }
      let ids = model.actionMessages.ids(inList: ActionMessageEntry.List.unit, key: unit.raw)
      let needs = model.needDates(at: unit)
      var missing: [CalendarDate: Quantity] = [:]
      for id in ids {
        let message = model.actionMessages[id]
        if message.line.isNone {
          let date = needs[message.reservationEntry] ?? model.workDate
          missing[date, default: .zero] += message.quantity
        } else if !changes.contains(message.line) {
          changes.append(message.line)
        }
      }
      for (date, quantity) in missing.sorted(by: { $0.key < $1.key }) {
        new.append(try newSupply(quantity, on: date, of: unit, model))
      }
    }
    let sorted = changes.sorted { model.isBefore($0, $1) }
    return new + sorted.compactMap { change(of: $0, model) }
  }

  /// P-084: one line for all that is missing on a day.
  private func newSupply(
    _ quantity: Quantity, on date: CalendarDate, of unit: TrackedSKUID, _ model: borrowing Model
  ) throws(TrackingError) -> Suggestion {
    let sku = model.trackedSKUs[unit].unit
    let parameters = model.planningParameters(of: sku)
    guard parameters.replenishment != .transfer else {
      throw TrackingError(
        .supplyNotMade, blaming: .item,
        "item \(sku.itemNo) is replenished by transfer, which no action message suggests (P-085)",
        advice: "move it by a transfer order, or say another way in `planning of \(sku.itemNo)`")
    }
    var plan = PlanningLine(.none, .new, parameters.replenishment, quantity, of: unit)
    plan.vendorNo = parameters.vendorNo
    plan.endingDate = date.adding(days: -1)
    return Suggestion(plan: plan, due: date)
  }

  /// P-085 to P-087: what all messages of an order line come to; nil when it is nothing.
  private func change(
    of id: RowID<DocumentLine>, _ model: borrowing Model
  ) -> Suggestion? {
    let line = model.lines[id]
    let unit = line.stock
    let sum = model.effectiveMessage(of: id)
    var net = sum.quantity
    if net.isNegative, model.isDampened(net.magnitude, model.trackedSKUs[unit].unit) { net = .zero }
    guard !net.isZero || !sum.newDate.isBlank else { return nil }
    let old = line.quantityBase
    let due = model.dates(of: SourceReference(id)).expected
    let message = ActionMessageKind(
      isCancel: (old + net).isZero, quantity: net, newDate: sum.newDate)
    var plan = PlanningLine(
      .none, message, line.kind == .purchaseOrder ? .purchase : .production, old + net, of: unit)
    plan.originalQuantity = message == .reschedule ? .zero : old
    plan.isInflexible = line.isInflexible
    if plan.message == .reschedule || plan.message == .rescheduleAndChange {
      plan.originalDueDate = due
    }
    plan.vendorNo = model.documents[line.document].partyNo
    plan.orderNo = model.documents[line.document].no
    plan.orderLineNo = line.lineNo
    let newDue = sum.newDate.or(due)
    plan.endingDate = newDue.adding(days: -1)
    return Suggestion(plan: plan, due: newDue)
  }
}

extension ActionMessageKind {
  /// P-080: what a change of quantity and a new date come to.
  init(isCancel: Bool, quantity: Quantity, newDate: CalendarDate) {
    if isCancel {
      self = .cancel
    } else if newDate.isBlank {
      self = .changeQuantity
    } else {
      self = quantity.isZero ? .reschedule : .rescheduleAndChange
    }
  }
}

extension Model {
  /// All messages of an order line together: the change, and the newest date (P-080).
  public func effectiveMessage(
    of line: RowID<DocumentLine>
  ) -> (quantity: Quantity, newDate: CalendarDate) {
    var sum = Quantity.zero
    var date = CalendarDate.blank
    for id in actionMessages.ids(inList: ActionMessageEntry.List.line, key: line.raw) {
      sum += actionMessages[id].quantity
      date = actionMessages[id].newDate.or(date)
    }
    return (sum, date)
  }

  /// P-086: a decrease too small to be worth it.
  fileprivate func isDampened(_ decrease: Quantity, _ unit: StockkeepingUnit) -> Bool {
    let lotSize = planningParameters(of: unit).lotSize
    guard lotSize.isPositive,
      let share = lotSize.multiplied(by: company.dampenerPercent)?.divided(by: Quantity(100))
    else { return false }
    return share >= decrease
  }

  /// The goods and places at which an item has messages, in the order of their places' codes.
  fileprivate func units(of itemNo: ItemNo) -> [TrackedSKUID] {
    var units: [TrackedSKUID] = []
    trackedSKUs.forEach(of: itemNo) { key in
      let isThere = !actionMessages.first(inList: ActionMessageEntry.List.unit, key: key.raw).isNone
      if isThere { units.append(key) }
    }
    return units.sorted {
      let first = trackedSKUs[$0].unit
      let second = trackedSKUs[$1].unit
      if first.locationCode != second.locationCode {
        return names.precedes(first.locationCode.id, second.locationCode.id)
      }
      return names.precedes(first.variantCode.id, second.variantCode.id)
    }
  }

  /// When each demand at a place needs its goods, by entry number.
  fileprivate func needDates(at unit: TrackedSKUID) -> [Int32: CalendarDate] {
    var dates: [Int32: CalendarDate] = [:]
    let list = ReservationEntry.List.network
    var id = reservationEntries.first(inList: list, key: unit.raw)
    while !id.isNone {
      let row = reservationEntries[id]
      if !row.isPositive { dates[row.entryNo] = row.shipmentDate }
      id = reservationEntries.next(inList: list, after: id)
    }
    return dates
  }

  fileprivate func hasPlanningLines(
    _ itemNo: ItemNo, _ variant: VariantCode?, _ location: LocationCode?
  ) -> Bool {
    var isFound = false
    trackedSKUs.forEach(of: itemNo) { key in
      let unit = trackedSKUs[key].unit
      guard variant.map({ $0 == unit.variantCode }) ?? true,
        location.map({ $0 == unit.locationCode }) ?? true
      else { return }
      if !planningLines.first(
        inList: PlanningLine.List.unit, key: key.raw
      ).isNone {
        isFound = true
      }
    }
    return isFound
  }

  /// Purchases before production, each by number and line.
  fileprivate func isBefore(_ first: RowID<DocumentLine>, _ second: RowID<DocumentLine>) -> Bool {
    let own = lines[first]
    let other = lines[second]
    if own.kind != other.kind { return own.kind == .purchaseOrder }
    let number = documents[own.document].no
    let its = documents[other.document].no
    if number != its {
      if number.isMade || its.isMade {
        return number.isMade == its.isMade ? first.raw < second.raw : its.isMade
      }
      return names.precedes(number.raw, its.raw)
    }
    return own.lineNo < other.lineNo
  }

  // MARK: Worksheets

  /// A planning worksheet of a number, opened when there is none.
  ///
  /// - Throws: `document-exists` when the number is another document's.
  mutating func planningWorksheet(_ no: DocumentNo) throws(TrackingError) -> RowID<Document> {
    if let known = document(no), documents[known].kind == .planningWorksheet {
      return known
    }
    return try OpenDocument(.planningWorksheet, no: no).perform(on: &self)
  }

  /// Adds a suggestion as a line of a worksheet; it couples with nothing yet.
  mutating func addPlanningLine(
    to worksheet: RowID<Document>, _ suggestion: PlanningLine, due: CalendarDate
  ) -> RowID<DocumentLine> {
    var plan = suggestion
    let lineNo = documents[worksheet].lastLineNo + 1
    documents.update(worksheet, &journal) { $0.lastLineNo = lineNo }
    let itemID = items.find(unique: 0, key: trackedSKUs[plan.unit].unit.itemNo.id)
    var line = DocumentLine(
      document: worksheet, lineNo: lineNo, kind: .planningWorksheet, entryType: .purchase,
      stock: plan.unit, toStock: plan.unit,
      unitCode: itemID.isNone ? .blank : items[itemID].baseUnit, quantityPerUnit: .one,
      quantity: plan.netQuantity, quantityBase: plan.netQuantity)
    line.dueDate = due
    let id = lines.insert(line, &journal)
    plan.line = id
    if plan.startingDate.isBlank { plan.startingDate = plan.endingDate }
    _ = planningLines.insert(plan, &journal)
    return id
  }
}
