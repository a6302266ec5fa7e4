/// A stockkeeping unit that a run plans, and by what.
struct PlanningUnit {
  var unit: StockkeepingUnit
  var stock: TrackedSKUID
  var origin: Model.ParameterOrigin
  var row: PlanningParameters
  var parameters: ResolvedParameters
  /// What it had when somebody looked whether there is anything to plan.
  var loaded: (profile: LoadProfile, mark: Mark)?
}

extension Model {
  /// The items of a run, each after all that it is needed for (P-148); ties by number.
  func plannedItems(_ run: PlanItems) -> [ItemNo] {
    var wanted = run.items
    if wanted.isEmpty { items.forEach { _, item in wanted.append(item.no) } }
    var seen: Set<ItemNo> = []
    wanted = wanted.filter { seen.insert($0).inserted && isPlanned($0, run.kind) }
    let levels = planningLevels(of: wanted)
    return wanted.sorted { first, second in
      let own = levels[first] ?? 0
      let other = levels[second] ?? 0
      return own != other ? own < other : names.precedes(first.id, second.id)
    }
  }

  /// P-121: whether any card of an item has a policy, and what it is planned as; BC's report takes
  /// items of type Inventory alone.
  private func isPlanned(_ itemNo: ItemNo, _ kind: PlanItems.Kind) -> Bool {
    let hasPolicy =
      planningParameters(of: itemNo).map { $0.policy != .none } == true
      || planningParameters.ids(inList: 0, key: itemNo.id).contains {
        planningParameters[$0].policy != .none
      }
    guard hasPolicy, (try? item(itemNo))?.type == .inventory else { return false }
    switch kind {
    case .both: return true
    case .master: return isSoldOrExpected(itemNo)
    case .material: return !isSoldOrExpected(itemNo)
    }
  }

  private func isSoldOrExpected(_ itemNo: ItemNo) -> Bool {
    let isExpected = forecastEntries.ids(inList: 0, key: itemNo.id).contains {
      forecastEntries[$0].quantity.isPositive
    }
    if isExpected { return true }
    var isSold = false
    trackedSKUs.forEach(of: itemNo) { key in
      var id = lines.first(inList: DocumentLine.List.stock, key: key.raw)
      while !id.isNone {
        let line = lines[id]
        if line.kind.planning.sells, !line.outstanding.isZero {
          isSold = true
          return
        }
        id = lines.next(inList: DocumentLine.List.stock, after: id)
      }
    }
    return isSold
  }

  /// A bill that leads back to itself ends here.
  static var deepestLevel: Int { 100 }

  /// How deep items stand in the bills of materials of the others; walks down those bills only.
  private func planningLevels(of wanted: [ItemNo]) -> [ItemNo: Int] {
    var levels: [ItemNo: Int] = [:]
    var queue: [(ItemNo, Int)] = wanted.map { ($0, 0) }
    while let (itemNo, level) = queue.popLast() {
      if let known = levels[itemNo], known >= level { continue }
      levels[itemNo] = level
      guard level < Self.deepestLevel else { continue }
      for list in [BillOfMaterialsLine.List.production, BillOfMaterialsLine.List.assembly] {
        var id = bomLines.first(inList: list, key: itemNo.id)
        while !id.isNone {
          queue.append((bomLines[id].itemNo, level + 1))
          id = bomLines.next(inList: list, after: id)
        }
      }
    }
    return levels
  }

  /// P-141: a forecast that is still open moves the start to its day.
  func planningStart(
    of itemNo: ItemNo, _ period: PlanningPeriod
  ) throws(TrackingError) -> CalendarDate {
    guard !forecastEntries.first(inList: 0, key: itemNo.id).isNone else { return period.start }
    var start = period.start
    for unit in unitsOfItem(itemNo) {
      guard let stock = trackedSKUs.known(TrackedSKU(unit)) else { continue }
      var loader = LoadProfile(unit, stock, period)
      try loader.load(from: self)
      for event in loader.profile.demands where event.origin == .forecast && event.date < start {
        start = event.date
      }
    }
    return start
  }

  /// Every place and variant of an item that was ever named, by variant and place.
  func unitsOfItem(_ itemNo: ItemNo) -> [StockkeepingUnit] {
    var units: Set<StockkeepingUnit> = []
    trackedSKUs.forEach(of: itemNo) { units.insert(trackedSKUs[$0].unit) }
    return units.sorted { unitPrecedes($0, $1) }
  }

  /// By item, variant and place.
  package func unitPrecedes(_ first: StockkeepingUnit, _ second: StockkeepingUnit) -> Bool {
    if first.itemNo != second.itemNo {
      return names.precedes(first.itemNo.id, second.itemNo.id)
    }
    if first.variantCode != second.variantCode {
      return names.precedes(first.variantCode.id, second.variantCode.id)
    }
    return names.precedes(first.locationCode.id, second.locationCode.id)
  }

  /// The stockkeeping units of an item that a run plans, receiving places first (P-143, P-167).
  mutating func planningUnits(
    of itemNo: ItemNo, _ run: PlanItems, _ period: PlanningPeriod
  ) throws(TrackingError) -> [PlanningUnit] {
    var found: [PlanningUnit] = []
    let known = unitsOfItem(itemNo)
    let hasCard = !planningParameters.first(inList: 0, key: itemNo.id).isNone
    let components = company.componentsLocation
    if !components.isBlank {
      let unit = StockkeepingUnit(itemNo: itemNo, locationCode: components)
      if planningCard(of: unit) == nil { add(unit, period, to: &found) }
    }
    for unit in known where planningCard(of: unit) != nil {
      let card = resolved(unit, .card, from: period.start).parameters
      let isWatched =
        card.safetyStock.isPositive || card.reorderPoint.isPositive
        || card.reorderQuantity.isPositive || card.maximumInventory.isPositive
      if isWatched { addWithChain(unit, period, to: &found) }
    }
    if !hasCard, company.locationRequired == 0, components.isBlank {
      add(StockkeepingUnit(itemNo: itemNo), period, to: &found)
    }
    for unit in known where location(unit.locationCode)?.flags.contains(.inTransit) != true {
      guard let stock = trackedSKUs.known(TrackedSKU(unit)) else { continue }
      var loader = LoadProfile(unit, stock, period)
      try loader.load(from: self)
      guard !loader.profile.isEmpty else { continue }
      addWithChain(unit, period, to: &found)
      if let place = found.firstIndex(where: { $0.unit == unit }) {
        found[place].loaded = (loader, mark)
      }
    }
    return receivingFirst(found).filter { run.concerns($0.unit) }
  }

  private mutating func add(
    _ unit: StockkeepingUnit, _ period: PlanningPeriod, to found: inout [PlanningUnit]
  ) {
    guard !found.contains(where: { $0.unit == unit }) else { return }
    let origin = parameterOrigin(of: unit)
    let (row, parameters) = resolved(unit, origin, from: period.start)
    guard parameters.policy != .none else { return }
    let stock = trackedSKUs.intern(TrackedSKU(unit))
    found.append(
      PlanningUnit(
        unit: unit, stock: stock, origin: origin, row: row, parameters: parameters))
  }

  private mutating func addWithChain(
    _ unit: StockkeepingUnit, _ period: PlanningPeriod, to found: inout [PlanningUnit]
  ) {
    var unit = unit
    for _ in 0...locations.count {
      add(unit, period, to: &found)
      guard let added = found.first(where: { $0.unit == unit }),
        added.row.replenishment == .transfer, !added.row.fromLocationCode.isBlank
      else { return }
      unit.locationCode = added.row.fromLocationCode
    }
  }

  /// P-167: a place comes before those that its goods come from.
  private func receivingFirst(_ units: [PlanningUnit]) -> [PlanningUnit] {
    var ranks = Array(repeating: 0, count: units.count)
    // Where each place is replenished from, as its card says.
    let sources = units.map { unit in
      source(of: unit).flatMap { from in units.firstIndex { $0.unit == from } }
    }
    var edges: [(receiver: Int, sender: Int)] = []
    for (index, unit) in units.enumerated() {
      if let sender = sources[index] {
        edges.append((index, sender))
        continue
      }
      for from in senders(of: unit) {
        guard let sender = units.firstIndex(where: { $0.unit == from }), sender != index,
          !isReplenished(sender, from: index, sources)
        else { continue }
        edges.append((index, sender))
      }
    }
    // Longer than any way without a circle it never gets.
    for _ in units.indices {
      for edge in edges where ranks[edge.sender] <= ranks[edge.receiver] {
        ranks[edge.sender] = ranks[edge.receiver] + 1
      }
    }
    return units.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] < ranks[$1] : $0 < $1 }
      .map { units[$0] }
  }

  /// The place that a card names.
  private func source(of unit: PlanningUnit) -> StockkeepingUnit? {
    guard unit.row.replenishment == .transfer, !unit.row.fromLocationCode.isBlank else {
      return nil
    }
    var from = unit.unit
    from.locationCode = unit.row.fromLocationCode
    return from == unit.unit ? nil : from
  }

  /// What cards say goes before what transfer orders do: goods that go back are no replenishment.
  private func isReplenished(_ place: Int, from other: Int, _ sources: [Int?]) -> Bool {
    var place = place
    for _ in sources.indices {
      guard let next = sources[place] else { return false }
      if next == other { return true }
      place = next
    }
    return false
  }

  /// Where transfer orders to a place come from.
  private func senders(of unit: PlanningUnit) -> [StockkeepingUnit] {
    lines.ids(inList: DocumentLine.List.toStock, key: unit.stock.raw)
      .filter { netQuantity(of: SourceReference(inboundOf: $0)).isPositive }
      .map { trackedSKUs[lines[$0].stock].unit }
  }
}
