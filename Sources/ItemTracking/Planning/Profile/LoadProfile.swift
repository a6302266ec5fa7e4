/// Reads the demand and supply of one stockkeeping unit out of the model (P-122, P-145, P-146).
///
/// The order of reading is that of P-150. What is read is the model as it stands: what the run has
/// suggested so far is there as planning lines and their components.
struct LoadProfile {
  let unit: StockkeepingUnit
  let stock: TrackedSKUID
  let period: PlanningPeriod
  var profile = InventoryProfile()
  /// Whether what a run has suggested of the goods is seen; a run begins without.
  var seesSuggestions = true
  /// Orders that supply is bound to, numbered as they come up.
  private var binds: [SourceReference: Int32] = [:]
  /// What belongs to the same event beyond its record's own quantity (P-147, P-167): a line that
  /// changes a transfer, the components of the lines that change an order.
  var extensions: [SourceReference: [SourceReference]] = [:]

  /// The same in an order that does not depend on how it is stored.
  var standIns: [(order: SourceReference, others: [SourceReference])] {
    extensions.sorted {
      ($0.key.kind.rawValue, $0.key.row) < ($1.key.kind.rawValue, $1.key.row)
    }
    .map { ($0.key, $0.value) }
  }

  init(_ unit: StockkeepingUnit, _ stock: TrackedSKUID, _ period: PlanningPeriod) {
    self.unit = unit
    self.stock = stock
    self.period = period
  }

  /// - Throws: `quantity-overflow` when the quantities add up to more than can be reckoned with.
  mutating func load(from model: borrowing Model) throws(TrackingError) {
    loadDemand(model)
    loadForecast(model)
    loadBlanketOrders(model)
    loadSupply(model)
    var sum: Int64 = 0
    for event in profile.demands + profile.supplies {
      let (next, isTooMuch) = sum.addingReportingOverflow(event.remaining.magnitude.raw)
      guard !isTooMuch, next < Int64.max / 8 else {
        throw .quantityOverflow(event.remaining)
      }
      sum = next
    }
  }

  // MARK: One record

  /// What a record adds to the profile besides its quantity.
  struct Record {
    var source: SourceReference
    /// With the sign of supply (+) or demand (-).
    var quantity: Quantity
    var date: CalendarDate
    var priority: Int32
    var flexibility = ProfileFlexibility.unlimited
    /// What it has at least, whatever is reserved of itself.
    var minimum = Quantity.zero
    /// Where its numbers and reservations are; the source itself unless it stands for another.
    var rows: SourceReference?
    /// Made for the line above it in one production order (P-149).
    var level: Int32 = 0
  }

  /// Adds a record with what of it is numbered as events of their own; each keeps the number of its
  /// row (P-103, P-146).
  mutating func add(_ record: Record, _ model: borrowing Model) {
    guard !record.date.isBlank, !record.quantity.isZero else { return }
    let isSupply = record.quantity.isPositive
    guard isSupply || record.date <= period.end else { return }
    var event = ProfileEvent(
      .order, record.source, stock: stock, on: record.date, priority: record.priority,
      record.quantity.magnitude)
    event.flexibility = record.flexibility
    event.level = record.level
    let rows = record.rows ?? record.source
    var children: [ProfileEvent] = []
    for id in model.entries(of: rows) {
      let row = model.reservationEntries[id]
      guard row.isPositive == isSupply else { continue }
      let isBound = row.flags.contains(.orderToOrder) && !row.partner.isNone
      if isBound {
        let demand = isSupply ? model.reservationEntries[row.partner].source : rows
        event.bind = bind(of: demand)
        if isSupply { event.level = model.planningLevel(of: record.source, for: demand) }
      } else if row.status == .reservation {
        // P-114: what is reserved takes no part, and is the least that a supply keeps.
        event.untracked -= row.quantity.magnitude
        event.minimum += isSupply ? row.quantity.magnitude : .zero
        if event.fixedDate.isBlank || row.shipmentDate < event.fixedDate {
          event.fixedDate = row.shipmentDate
        }
        continue
      }
      let key = model.trackedSKUs[row.stock].tracking
      guard !key.isBlank else { continue }
      var child = event
      child.stock = row.stock
      child.lot = key.lotNo.id
      child.serial = key.serialNo.id
      child.isNumbered = true
      child.row = id
      child.minimum = .zero
      child.fixedDate = .blank
      child.remaining = row.quantity.magnitude
      children.append(child)
    }
    if !isSupply {
      event.ownBind = bind(of: rows)
      event.fixedDate = .blank
    }
    // P-104, P-111, P-113: an order with numbers is fixed, its rest too, unless it is bound.
    if isSupply, event.bind == 0, !children.isEmpty { event.flexibility = .none }
    for child in children {
      event.remaining -= child.remaining
      event.untracked -= child.remaining
    }
    event.remaining = max(.zero, event.remaining)
    event.minimum = min(event.remaining, max(event.minimum, record.minimum))
    event.untracked = min(event.remaining, max(.zero, event.untracked))
    if event.remaining.isPositive {
      event.loaded = event.remaining
      event.open = event.untracked
      enter(event, isSupply)
    }
    for child in children { enter(child, isSupply, like: event) }
  }

  private mutating func enter(_ child: ProfileEvent, _ isSupply: Bool, like parent: ProfileEvent) {
    var child = child
    child.untracked = child.remaining
    child.loaded = child.remaining
    child.open = child.remaining
    child.bind = parent.bind
    child.level = parent.level
    child.ownBind = parent.ownBind
    child.flexibility = parent.flexibility
    enter(child, isSupply)
  }

  mutating func enter(_ event: ProfileEvent, _ isSupply: Bool) {
    if isSupply { profile.addSupply(event) } else { profile.addDemand(event) }
  }

  mutating func bind(of demand: SourceReference) -> Int32 {
    if let known = binds[demand] { return known }
    let bind = Int32(truncatingIfNeeded: binds.count + 1)
    binds[demand] = bind
    return bind
  }
}

extension Model {
  /// By document and line, as planning reads them: given numbers by text, then made ones.
  func planningPrecedes(_ first: SourceReference, _ second: SourceReference) -> Bool {
    let own = planningPlace(of: first)
    let other = planningPlace(of: second)
    if own.document != other.document {
      let no = documents[own.document].no
      let its = documents[other.document].no
      if no.isMade || its.isMade {
        return no.isMade == its.isMade ? own.document.raw < other.document.raw : its.isMade
      }
      return names.precedes(no.raw, its.raw)
    }
    if own.line != other.line { return own.line < other.line }
    return own.component < other.component
  }

  private func planningPlace(
    of source: SourceReference
  ) -> (document: RowID<Document>, line: Int32, component: Int32) {
    if let component = source.component {
      let owner = lines[components[component].line]
      return (owner.document, owner.lineNo, components[component].componentNo)
    }
    guard let line = source.line else { return (.none, 0, 0) }
    return (lines[line].document, lines[line].lineNo, 0)
  }
}
