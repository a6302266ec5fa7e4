/// Demand as a run sees it (P-122, P-128, P-147).
extension LoadProfile {
  mutating func loadDemand(_ model: borrowing Model) {
    var groups = Groups()
    for id in model.lines.ids(inList: DocumentLine.List.stock, key: stock.raw) {
      let line = model.lines[id]
      let source = SourceReference(id)
      switch line.kind.planning {
      case .worksheet:
        if line.hasInboundSide,
          model.planningLine(of: id).map({ model.planningLines[$0].message == .new }) == true
        {
          groups.plannedTransfers.append(source)
        }
      case .transfer: groups.transfers.append(source)
      case .sale:
        if line.purchasing == .ordinary { groups.sales.append(source) }
      case .purchaseReturn: groups.returns.append(source)
      case .purchase:
        // Less than nothing bought is something given back.
        if line.outstanding.isNegative, line.purchasing == .ordinary {
          groups.returns.append(source)
        }
      case .saleReturn:
        if line.outstanding.isNegative { groups.returns.append(source) }
      case .none, .production, .assembly, .blanketSale: break
      }
    }
    for id in model.components.ids(inList: ProductionComponent.List.stock, key: stock.raw) {
      let owner = model.lines[model.components[id].line]
      if owner.kind == .planningWorksheet {
        groups.planned.append(SourceReference(id))
      } else if owner.kind.planning.makesGoods {
        groups.components.append(SourceReference(id))
      }
    }
    addOpenOutbound(model)
    for source in sorted(groups.plannedTransfers, model) { addPlannedTransfer(source, model) }
    for source in sorted(groups.transfers, model) { addTransfer(source, model) }
    addAll(groups.components.filter { isNeeded($0, model) }, model) { $1.priority(of: $0) }
    addPlanned(sorted(groups.planned, model), model)
    addAll(groups.sales, model) { _, _ in 300 }
    addAll(groups.returns, model) { _, _ in 200 }
  }

  private struct Groups {
    var plannedTransfers: [SourceReference] = []
    var transfers: [SourceReference] = []
    var components: [SourceReference] = []
    var planned: [SourceReference] = []
    var sales: [SourceReference] = []
    var returns: [SourceReference] = []
  }

  func sorted(_ sources: [SourceReference], _ model: borrowing Model) -> [SourceReference] {
    var sorted = sources
    model.sortForPlanning(&sorted)
    return sorted
  }

  private mutating func addAll(
    _ sources: [SourceReference], _ model: borrowing Model,
    _ priority: (SourceReference, borrowing Model) -> Int32
  ) {
    for source in sorted(sources, model) {
      let net = model.netQuantity(of: source)
      guard net.isNegative else { continue }
      add(
        Record(
          source: source, quantity: net, date: model.dates(of: source).shipment,
          priority: priority(source, model),
          level: source.component.map { model.planningLevel(of: $0) } ?? 0), model)
    }
  }

  /// Inventory that is less than nothing: goods that left before they came.
  private mutating func addOpenOutbound(_ model: borrowing Model) {
    var ids: [RowID<ItemLedgerEntry>] = []
    model.trackedSKUs.forEach(of: unit.itemNo) { key in
      guard model.trackedSKUs[key].unit == unit else { return }
      var id = model.itemLedgerEntries.first(inList: ItemLedgerEntry.List.pool, key: key.raw)
      while !id.isNone, !model.itemLedgerEntries[id].isPositive {
        ids.append(id)
        id = model.itemLedgerEntries.next(inList: ItemLedgerEntry.List.pool, after: id)
      }
    }
    for id in ids.sorted(by: { $0.raw < $1.raw }) { addEntry(id, model) }
  }

  /// An entry in inventory, under its own numbers; it is always there.
  mutating func addEntry(_ id: RowID<ItemLedgerEntry>, _ model: borrowing Model) {
    let entry = model.itemLedgerEntries[id]
    let source = SourceReference(id)
    let key = model.trackedSKUs[entry.stock].tracking
    var event = ProfileEvent(
      .stock, source, stock: entry.stock, on: .blank, priority: 100,
      entry.remainingQuantity.magnitude)
    event.flexibility = .none
    event.lot = key.lotNo.id
    event.serial = key.serialNo.id
    event.isNumbered = !key.isBlank
    for row in model.entries(of: source).map({ model.reservationEntries[$0] })
    where row.status == .reservation {
      if row.flags.contains(.orderToOrder) {
        let isSupply = row.isPositive
        event.bind = bind(of: isSupply ? model.reservationEntries[row.partner].source : source)
      } else {
        event.untracked -= row.quantity.magnitude
      }
    }
    event.open = event.untracked
    if !entry.isPositive { event.ownBind = bind(of: source) }
    enter(event, entry.isPositive)
  }

  /// P-139, P-167: a transfer is demand where it comes from, as a planning line changes it.
  private mutating func addTransfer(_ source: SourceReference, _ model: borrowing Model) {
    guard let line = source.line else { return }
    var quantity = model.netQuantity(of: source).magnitude
    var date = model.dates(of: source).shipment
    if let change = model.planningChange(of: line).map({ model.planningLines[$0] }) {
      let moved = model.lines[line]
      quantity = max(.zero, change.quantity - moved.quantityHandled)
      date = model.lines[change.line].shipmentDate
      extensions[source] = [SourceReference(change.line)]
    }
    add(Record(source: source, quantity: -quantity, date: date, priority: 600), model)
  }

  /// P-112: a planned transfer needs the numbers that it brings.
  private mutating func addPlannedTransfer(_ source: SourceReference, _ model: borrowing Model) {
    guard let line = source.line else { return }
    let date = model.dates(of: source).shipment
    guard !date.isBlank, date <= period.end else { return }
    var rest = model.netQuantity(of: source).magnitude
    var numbered: [ProfileEvent] = []
    for id in model.entries(of: SourceReference(inboundOf: line)) {
      let row = model.reservationEntries[id]
      let key = model.trackedSKUs[row.stock].tracking
      guard row.isPositive, !key.isBlank else { continue }
      let part = min(rest, row.quantity)
      rest -= part
      if let known = numbered.firstIndex(where: {
        $0.lot == key.lotNo.id && $0.serial == key.serialNo.id
      }) {
        numbered[known] = event(of: source, date, numbered[known].remaining + part, key)
      } else {
        numbered.append(event(of: source, date, part, key))
      }
    }
    numbered.insert(event(of: source, date, rest, .none), at: 0)
    for event in numbered where event.remaining.isPositive { enter(event, false) }
  }

  private mutating func event(
    of source: SourceReference, _ date: CalendarDate, _ quantity: Quantity, _ key: TrackingKey
  ) -> ProfileEvent {
    var event = ProfileEvent(.order, source, stock: stock, on: date, priority: 600, quantity)
    event.ownBind = bind(of: source)
    event.lot = key.lotNo.id
    event.serial = key.serialNo.id
    event.isNumbered = !key.isBlank
    return event
  }

  /// P-147: components of an order that a suggestion changes are the suggestion's; an order that is
  /// cancelled needs none.
  private func isNeeded(_ source: SourceReference, _ model: borrowing Model) -> Bool {
    guard let component = source.component else { return false }
    let owner = model.components[component].line
    guard model.isInNetwork(source),
      model.documents[model.lines[owner].document].status != .finished
    else { return false }
    return model.planningChange(of: owner) == nil
  }

  /// P-147: planning components that stand for one of an order are that one's demand.
  ///
  /// Each part of an order can be moved by a line of its own. What says a number, or is reserved,
  /// is of the component as a whole: then all its parts are one, due with the first.
  private mutating func addPlanned(
    _ sources: [SourceReference], _ model: borrowing Model
  ) {
    var records: [Record] = []
    var places: [SourceReference: Int] = [:]
    var consumed: [SourceReference: Quantity] = [:]
    for source in sources {
      guard let id = source.component else { continue }
      let component = model.components[id]
      var record = Record(
        source: source, quantity: -component.expectedQuantity, date: component.dueDate,
        priority: 600, level: model.planningLevel(of: id))
      if let original = model.original(of: component) {
        let order = SourceReference(original)
        extensions[order, default: []].append(source)
        record.source = order
        record.rows = order
        // What is used up already is needed no more.
        let used = consumed[order] ?? model.components[original].quantityConsumed
        let part = min(used, component.expectedQuantity)
        consumed[order] = used - part
        record.quantity += part
        if let known = places[order], !isWhole(order, model) {
          records[known].quantity += record.quantity
          continue
        }
        places[order] = records.count
      }
      records.append(record)
    }
    for record in records { add(record, model) }
  }

  /// Whether nothing of a component differs from the rest of it.
  private func isWhole(_ order: SourceReference, _ model: borrowing Model) -> Bool {
    model.entries(of: order).allSatisfy { id in
      let row = model.reservationEntries[id]
      let isReserved = row.status == .reservation && !row.flags.contains(.orderToOrder)
      return !isReserved && model.trackedSKUs[row.stock].tracking.isBlank
    }
  }
}

extension Model {
  func sortForPlanning(_ sources: inout [SourceReference]) {
    sources.sort { planningPrecedes($0, $1) }
  }

  /// P-128: components by how certain their order is.
  fileprivate func priority(of source: SourceReference) -> Int32 {
    guard let component = source.component else { return 500 }
    let owner = lines[components[component].line]
    guard owner.kind == .productionOrder else { return 470 }
    switch documents[owner.document].status {
    case .firmPlanned: return 510
    case .planned: return 520
    case .released, .finished, .open, .simulated: return 500
    }
  }

  /// The order's component that a planning component stands for (P-147).
  func original(of component: ProductionComponent) -> RowID<ProductionComponent>? {
    guard let plan = planningLine(of: component.line),
      let order = orderLine(of: planningLines[plan])
    else { return nil }
    return components.ids(inList: ProductionComponent.List.line, key: order.raw).first {
      components[$0].componentNo == component.originalNo
    }
  }
}
