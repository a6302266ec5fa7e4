/// Writes what balancing came to: planning lines, links, free rows, reasons (P-136, P-137).
struct CommitPlan {
  let plan: Plan
  let loader: LoadProfile
  let unit: PlanningUnit
  let worksheet: RowID<Document>
  let period: PlanningPeriod
  let runNo: Int32
  /// Rows that went, so that what they said of their numbers is not lost (P-110).
  var rowsBefore: [RowID<ReservationEntry>: ReservationEntry] = [:]
  /// The planning line of a supply.
  var lines: [Int: RowID<DocumentLine>] = [:]
  /// What of an order's own quantity has rows already, by supply.
  var usedOfOrder: [Int: Quantity] = [:]
  /// What of a demand, or of what stands for it on a planning line, nothing is linked to yet.
  var roomOfDemand: [SourceReference: Quantity] = [:]
  /// Bound pairs that were kept and are counted already.
  var usedOfPair: [PairKey: Quantity] = [:]
  /// Records that lost a partner outside the profile.
  var orphans: [SourceReference] = []

  struct PairKey: Hashable {
    var demand: SourceReference
    var supply: SourceReference
  }

  init(
    _ plan: Plan, _ loader: LoadProfile, _ unit: PlanningUnit, _ worksheet: RowID<Document>,
    _ period: PlanningPeriod, _ runNo: Int32
  ) {
    self.runNo = runNo
    self.plan = plan
    self.loader = loader
    self.unit = unit
    self.worksheet = worksheet
    self.period = period
  }

  mutating func perform(on model: inout Model) throws(TrackingError) {
    removeRows(&model)
    try makeLines(&model)
    for link in Self.merged(plan.links) { write(link, &model) }
    writeRemoved(&model)
    writeReasons(&model)
    trackRest(&model)
  }

  /// What is linked to nothing is one row a record, at the end of what the record has.
  private static func merged(_ links: [PlanLink]) -> [PlanLink] {
    var looseDemand: [Int: Quantity] = [:]
    var looseSupply: [Int: Quantity] = [:]
    var result: [PlanLink] = []
    for link in links {
      if link.supply == nil, let demand = link.demand {
        looseDemand[demand, default: .zero] += link.quantity
      } else if link.demand == nil, let supply = link.supply {
        looseSupply[supply, default: .zero] += link.quantity
      }
    }
    for link in links.reversed() {
      var link = link
      if link.supply == nil, let demand = link.demand {
        guard let quantity = looseDemand.removeValue(forKey: demand) else { continue }
        link.quantity = quantity
      } else if link.demand == nil, let supply = link.supply {
        guard let quantity = looseSupply.removeValue(forKey: supply) else { continue }
        link.quantity = quantity
      }
      result.append(link)
    }
    return result.reversed()
  }

  // MARK: Rows before

  /// P-156: what balancing decides anew goes; reservations stay, and what lies beyond the period.
  private mutating func removeRows(_ model: inout Model) {
    guard !loader.profile.isEmpty else { return }
    var sources: Set<SourceReference> = []
    for event in loader.profile.demands + loader.profile.supplies {
      if let source = event.source { sources.insert(source) }
    }
    for others in loader.extensions.values { sources.formUnion(others) }
    var rows: [RowID<ReservationEntry>] = []
    model.trackedSKUs.forEach(of: unit.unit.itemNo) { key in
      guard model.trackedSKUs[key].unit == unit.unit else { return }
      rows += model.reservationEntries.ids(inList: ReservationEntry.List.stock, key: key.raw)
    }
    rows.sort { $0.raw < $1.raw }
    var waiting: [RowID<ReservationEntry>] = []
    for id in rows where model.reservationEntries.contains(id) {
      let row = model.reservationEntries[id]
      guard row.status != .reservation,
        sources.contains(row.source) || row.source.kind == .ledgerEntry
      else { continue }
      if row.expectedDate <= period.end, shipmentDate(of: row, model) <= period.end {
        remove(id, sources, &model)
      } else if row.status == .tracking, row.isPositive, row.expectedDate <= period.end {
        waiting.append(id)
      }
    }
    // Supply that waits for demand beyond the period serves what is in it.
    for id in waiting where model.reservationEntries.contains(id) { model.closeEntry(id) }
  }

  /// Goods that left before they came are needed at once, whatever date their rows have (P-030).
  private func shipmentDate(
    of row: ReservationEntry, _ model: borrowing Model
  ) -> CalendarDate {
    let partner = row.partner.isNone ? nil : model.reservationEntries[row.partner].source
    let demand = row.isPositive ? partner : row.source
    return demand?.kind == .ledgerEntry ? .blank : row.shipmentDate
  }

  private mutating func remove(
    _ id: RowID<ReservationEntry>, _ sources: Set<SourceReference>, _ model: inout Model
  ) {
    let row = model.reservationEntries[id]
    rowsBefore[id] = row
    model.removeWithMessages(id)
    guard !row.partner.isNone else { return }
    let partner = model.reservationEntries[row.partner]
    rowsBefore[row.partner] = partner
    if !sources.contains(partner.source), partner.source.kind != .ledgerEntry {
      orphans.append(partner.source)
    }
    model.removeWithMessages(row.partner)
  }

  // MARK: Links

  /// A part of one side of a link: which record it stands on.
  private struct Part {
    var source: SourceReference
    var quantity: Quantity
    var date: CalendarDate
  }

  private mutating func write(_ link: PlanLink, _ model: inout Model) {
    guard let supply = link.supply else {
      guard let demand = link.demand else { return }
      for part in demandParts(demand, link.quantity, model) {
        var row = row(of: part, plan.demands[demand], -1, &model)
        row.shipmentDate = part.date
        _ = model.insertLoose(row)
      }
      return
    }
    guard let demand = link.demand, !plan.demands[demand].origin.isAnticipated else {
      for part in supplyParts(supply, link.quantity, model) {
        var row = row(of: part, plan.supplies[supply], 1, &model)
        row.expectedDate = part.date
        _ = model.insertLoose(row)
      }
      return
    }
    let kept = link.isBound ? keptPair(demand, supply, link.quantity, model) : .zero
    _ = supplyParts(supply, kept, model)
    _ = demandParts(demand, kept, model)
    var supplies = supplyParts(supply, link.quantity - kept, model)
    for part in demandParts(demand, link.quantity - kept, model) {
      var rest = part
      while rest.quantity.isPositive, let first = supplies.first {
        var taken = first
        taken.quantity = min(rest.quantity, first.quantity)
        insert(rest, demand, taken, supply, isBound: link.isBound, &model)
        rest.quantity -= taken.quantity
        supplies[0].quantity -= taken.quantity
        if supplies[0].quantity.isZero { supplies.removeFirst() }
      }
    }
  }

  private func insert(
    _ need: Part, _ demand: Int, _ given: Part, _ supply: Int, isBound: Bool, _ model: inout Model
  ) {
    var part = need
    part.quantity = given.quantity
    var own = row(of: part, plan.demands[demand], -1, &model)
    var other = row(of: given, plan.supplies[supply], 1, &model)
    own.shipmentDate = need.date
    other.expectedDate = given.date
    model.link(&own, &other, isBound ? .reservation : .tracking)
    if isBound {
      own.flags.insert(.orderToOrder)
      other.flags.insert(.orderToOrder)
    }
    _ = model.insertPair(own, other)
  }

  /// P-158: a new order is a planning line; an order that grows has its old quantity on itself.
  private mutating func supplyParts(
    _ supply: Int, _ quantity: Quantity, _ model: borrowing Model
  ) -> [Part] {
    guard quantity.isPositive else { return [] }
    let event = plan.supplies[supply]
    let line = lines[supply].map { line in
      model.lines[line].hasInboundSide
        ? SourceReference(inboundOf: line) : SourceReference(line)
    }
    guard let source = event.source else {
      return line.map { [Part(source: $0, quantity: quantity, date: event.date)] } ?? []
    }
    // P-157: the order keeps its date until the line is carried out.
    let date = event.originalDate.or(event.date)
    let rest = event.origin == .stock ? quantity : event.open - usedOfOrder[supply, default: .zero]
    let own = min(quantity, rest)
    usedOfOrder[supply, default: .zero] += own
    var parts: [Part] = []
    if own.isPositive { parts.append(Part(source: source, quantity: own, date: date)) }
    if let line, own < quantity {
      parts.append(Part(source: line, quantity: quantity - own, date: event.date))
    }
    return parts
  }

  /// P-147: what stands for an order's component, or a transfer's demand, has that one's quantity
  /// on it, the rest on the planning line's own.
  private mutating func demandParts(
    _ demand: Int, _ quantity: Quantity, _ model: borrowing Model
  ) -> [Part] {
    guard quantity.isPositive else { return [] }
    let event = plan.demands[demand]
    guard let source = event.source else { return [] }
    guard let others = loader.extensions[source], let last = others.last else {
      return [Part(source: source, quantity: quantity, date: event.date)]
    }
    var parts: [Part] = []
    var rest = quantity
    for other in [source] + others where rest.isPositive {
      let room = room(of: other, model)
      let isWhole = other == last || !event.row.isNone
      let own = isWhole ? rest : min(rest, max(.zero, room))
      roomOfDemand[other] = room - own
      rest -= own
      if own.isPositive { parts.append(Part(source: other, quantity: own, date: event.date)) }
    }
    return parts
  }

  /// What of a demand the run may link: others may have reserved for it.
  ///
  /// Cost: the rows of the demand, once a run.
  private func room(of source: SourceReference, _ model: borrowing Model) -> Quantity {
    if let room = roomOfDemand[source] { return room }
    var room = model.netQuantity(of: source).magnitude
    for id in model.entries(of: source) {
      let row = model.reservationEntries[id]
      // What the run linked, or found linked and plans again, is order-to-order.
      guard row.status == .reservation, !row.flags.contains(.orderToOrder) else { continue }
      room -= row.quantity.magnitude
    }
    return room
  }

  /// What a demand and a supply have between them already: bound pairs are not made anew (P-156).
  private mutating func keptPair(
    _ demand: Int, _ supply: Int, _ quantity: Quantity, _ model: borrowing Model
  ) -> Quantity {
    guard let need = plan.demands[demand].source, let given = plan.supplies[supply].source else {
      return .zero
    }
    let key = PairKey(demand: need, supply: given)
    var kept = Quantity.zero
    for id in model.entries(of: need) {
      let row = model.reservationEntries[id]
      guard row.status == .reservation, row.flags.contains(.orderToOrder),
        model.reservationEntries[row.partner].source == given
      else { continue }
      kept += row.quantity.magnitude
    }
    let part = min(quantity, kept - usedOfPair[key, default: .zero])
    usedOfPair[key, default: .zero] += part
    return part
  }

  /// A row of one side, with what was known of its number.
  private func row(
    of part: Part, _ event: ProfileEvent, _ sign: Int64, _ model: inout Model
  ) -> ReservationEntry {
    // What planning suggests has the numbers that it took over from its demand (P-109).
    var stock = event.stock
    if stock.raw < 0
      || (event.lot != 0 || event.serial != 0)
        && model.trackedSKUs[stock].tracking.isBlank
    {
      let tracking = TrackingKey(
        serialNo: SerialNo(id: event.serial), lotNo: LotNo(id: event.lot))
      stock = model.trackedSKUs.intern(TrackedSKU(unit.unit, tracking))
    }
    var row = ReservationEntry(
      status: .surplus, source: part.source, stock: stock,
      quantity: part.quantity.times(sign: sign))
    row.flags = model.inflexibility(of: part.source)
    guard let before = rowsBefore[event.row] else { return row }
    row.flags.formUnion(before.flags.intersection([.shipped, .correction]))
    row.newTracking = before.newTracking
    row.expirationDate = before.expirationDate
    row.warrantyDate = before.warrantyDate
    row.appliesTo = before.appliesTo
    row.appliesFrom = before.appliesFrom
    return row
  }
}
