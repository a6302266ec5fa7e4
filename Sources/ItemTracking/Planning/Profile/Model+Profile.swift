/// What a run would see, looked at without one.
extension Model {
  /// Demand and supply of goods in a period, each in the order in which a run takes it (P-128,
  /// P-150), with what its parameters add and leave out.
  ///
  /// - Throws: `quantity-overflow` when the quantities add up to more than can be reckoned with.
  public func inventoryProfile(
    of unit: StockkeepingUnit, in period: PlanningPeriod
  ) throws(TrackingError) -> InventoryProfile {
    guard let stock = trackedSKUs.known(TrackedSKU(unit)) else { return InventoryProfile() }
    var loader = LoadProfile(unit, stock, period)
    try loader.load(from: self)
    let parameters = resolved(unit, parameterOrigin(of: unit), from: period.start).parameters
    var balancing = Balancing(loader.profile, parameters, period)
    _ = balancing.prepare()
    var profile = InventoryProfile()
    profile.demands = balancing.demands
    profile.supplies = balancing.supplies
    return profile
  }

  /// The levels that planning of goods keeps to: reorder point and safety stock (P-125).
  public func planningLevels(
    of unit: StockkeepingUnit, on date: CalendarDate
  ) -> (reorderPoint: Quantity, safetyStock: Quantity) {
    let parameters = resolved(unit, parameterOrigin(of: unit), from: date).parameters
    return (parameters.reorderPoint, parameters.safetyStock)
  }

  /// Every place and variant at which an item was ever named, by variant and place.
  public func stockkeepingUnits(of itemNo: ItemNo) -> [StockkeepingUnit] {
    unitsOfItem(itemNo)
  }

  /// What is demanded of goods and when, and what open orders bring, as they are; what worksheets
  /// add or take, by the days on which they do.
  ///
  /// - Throws: `quantity-overflow`.
  public func projectedChanges(
    of unit: StockkeepingUnit, in period: PlanningPeriod
  ) throws(TrackingError) -> [ProjectedChange] {
    guard let stock = trackedSKUs.known(TrackedSKU(unit)) else { return [] }
    var loader = LoadProfile(unit, stock, period)
    try loader.load(from: self)
    var changes = loader.profile.demands.map {
      ProjectedChange(on: $0.date, $0.origin == .stock ? .onHand : .demand, -$0.remaining)
    }
    for event in loader.profile.supplies where event.origin == .stock {
      changes.append(ProjectedChange(on: .blank, .onHand, event.remaining))
    }
    for source in orders(bringing: stock) {
      let net = netQuantity(of: source)
      let date = dates(of: source).expected
      guard net.isPositive, !date.isBlank else { continue }
      changes.append(ProjectedChange(on: date, .receipt, net))
      guard let line = source.line, let id = planningChange(of: line) else { continue }
      // The order as it is goes, the order as it will be comes.
      changes.append(ProjectedChange(on: date, .planned, -net))
      let plan = planningLines[id]
      guard plan.message != .cancel else { continue }
      let rest = plan.quantity - (lines[line].quantityBase - net)
      changes.append(ProjectedChange(on: lines[plan.line].dueDate, .planned, rest))
    }
    for id in planningLines.ids(inList: PlanningLine.List.unit, key: stock.raw)
    where planningLines[id].message == .new {
      let plan = planningLines[id]
      changes.append(ProjectedChange(on: lines[plan.line].dueDate, .planned, plan.quantity))
    }
    return changes
  }

  /// Orders that bring goods to a place.
  private func orders(bringing stock: TrackedSKUID) -> [SourceReference] {
    let inbound = lines.ids(inList: DocumentLine.List.toStock, key: stock.raw)
      .filter { lines[$0].kind.planning == .transfer }.map { SourceReference(inboundOf: $0) }
    let own = lines.ids(inList: DocumentLine.List.stock, key: stock.raw).filter { id in
      let line = lines[id]
      switch line.kind.planning {
      case .purchase, .sale: return line.purchasing == .ordinary
      case .saleReturn, .assembly: return true
      case .production:
        let status = documents[line.document].status
        return status != .finished && status != .simulated
      case .none, .purchaseReturn, .transfer, .blanketSale, .worksheet: return false
      }
    }
    return inbound + own.map { SourceReference($0) }
  }
}

/// A change of projected inventory; base quantities, demand is negative.
public struct ProjectedChange: Hashable, Sendable {
  /// Where the change comes from.
  public enum Kind: Hashable, Sendable {
    /// Inventory that is there.
    case onHand
    /// What lines, components or forecasts need.
    case demand
    /// An open order as it is.
    case receipt
    /// What worksheets add or take.
    case planned
  }

  /// Blank for what is there.
  public var date: CalendarDate
  /// Whether it is inventory, demand, supply on order or what planning suggests.
  public var kind: Kind
  /// Base units; demand is negative.
  public var quantity: Quantity

  init(on date: CalendarDate, _ kind: Kind, _ quantity: Quantity) {
    self.date = date
    self.kind = kind
    self.quantity = quantity
  }
}
