/// How goods are planned: of an item, or of an item at one place (BC's stockkeeping unit, T5700).
///
/// Periods are date formulas' texts, blank for none; quantities are base units.
public struct PlanningParameters: Row {
  /// Goods and place; of a whole item the blank variant and place.
  public var unit: TrackedSKUID
  /// The item of `unit`, by which parameters are listed.
  public var itemNo: ItemNo
  /// 1 when it holds of the item wherever nothing else is said.
  public var isOfItem: UInt8
  /// How it is supplied: bought, made, moved or assembled.
  public var replenishment: Replenishment = .purchase
  /// How much is ordered, and when; `none` leaves it unplanned (P-124).
  public var policy: ReorderingPolicy = .none
  /// 1 when it is made for the order above it, not for stock (P-149).
  public var isMadeToOrder: UInt8 = 0
  /// 1 when inventory is used before anything is ordered.
  public var includesInventory: UInt8 = 0
  /// Whom purchases are made from; blank for none.
  public var vendorNo: PartyNo = .blank
  /// Where a transfer takes it from.
  public var fromLocationCode: LocationCode = .blank
  /// From the start of supply to its end; blank for the vendor's, without one for none (P-163).
  public var leadTime: TextID = .blank
  /// Blank for the company's (P-163).
  public var safetyLeadTime: TextID = .blank
  /// Of policies with a reorder point: how often inventory is looked at; at least a day.
  public var bucket: TextID = .blank
  /// Lot-for-lot: how long demand is gathered into one supply (P-125).
  public var accumulation: TextID = .blank
  /// Lot-for-lot: how far supply may be moved before it is cancelled and made anew (P-125).
  public var rescheduling: TextID = .blank
  /// Blank for the company's (P-125).
  public var dampener: TextID = .blank
  /// What the dampener's percentage is of (P-086).
  public var lotSize: Quantity = .zero
  /// Below it no change of a quantity is suggested; zero for the percentage of the lot size
  /// (P-086).
  public var dampenerQuantity: Quantity = .zero
  /// Inventory at which more is ordered; of policies with a reorder point.
  public var reorderPoint: Quantity = .zero
  /// How much the policy `fixed` orders at once.
  public var reorderQuantity: Quantity = .zero
  /// Up to what the policy `maximum` orders.
  public var maximumInventory: Quantity = .zero
  /// Above it supply is lowered; zero for what follows from the policy (P-127).
  public var overflow: Quantity = .zero
  /// Kept aside: what planning treats as demand of the first day (P-131).
  public var safetyStock: Quantity = .zero
  /// No supply is smaller; zero for no minimum.
  public var minimumOrder: Quantity = .zero
  /// No supply is larger: more becomes several; zero for no maximum.
  public var maximumOrder: Quantity = .zero
  /// Supply is a multiple of it; zero for any quantity.
  public var multiple: Quantity = .zero

  init(_ unit: TrackedSKUID, of itemNo: ItemNo, isOfItem: Bool) {
    self.unit = unit
    self.itemNo = itemNo
    self.isOfItem = isOfItem ? 1 : 0
  }

  public static let tableName: StaticString = "stockkeeping"
  public static let fields: [Field<Self>] = [
    Field("unit", .stockKey, \.unit), Field("item", .name, \.itemNo),
    Field("of-item", .number, \.isOfItem), Field("replenish", .number, \.replenishment),
    Field("policy", .number, \.policy), Field("made-to-order", .number, \.isMadeToOrder),
    Field("include-inventory", .number, \.includesInventory),
    Field("vendor", .name, \.vendorNo), Field("from", .name, \.fromLocationCode),
    Field("lead-time", .name, \.leadTime),
    Field("safety-lead-time", .name, \.safetyLeadTime), Field("bucket", .name, \.bucket),
    Field("accumulation", .name, \.accumulation),
    Field("rescheduling", .name, \.rescheduling), Field("dampener", .name, \.dampener),
    Field("lot-size", .quantity, \.lotSize),
    Field("dampener-quantity", .quantity, \.dampenerQuantity),
    Field("reorder-point", .quantity, \.reorderPoint),
    Field("reorder-quantity", .quantity, \.reorderQuantity),
    Field("maximum-inventory", .quantity, \.maximumInventory),
    Field("overflow", .quantity, \.overflow), Field("safety-stock", .quantity, \.safetyStock),
    Field("minimum-order", .quantity, \.minimumOrder),
    Field("maximum-order", .quantity, \.maximumOrder), Field("multiple", .quantity, \.multiple),
  ]
  public var volume: Int64 {
    let quantities = [
      lotSize, dampenerQuantity, reorderPoint, reorderQuantity, maximumInventory, overflow,
      safetyStock, minimumOrder, maximumOrder, multiple,
    ]
    return quantities.reduce(0) { $0 + $1.magnitude.raw }
  }
  /// Found by item, or by goods and place.
  public static var uniqueCount: Int { 2 }
  public func uniqueKey(_ unique: Int) -> Int32 {
    if unique == 0 { return isOfItem == 1 ? itemNo.id : -1 }
    return isOfItem == 1 ? -1 : unit.raw
  }
  /// The cards of an item.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { isOfItem == 1 ? -1 : itemNo.id }

  /// P-124: what the policy says of inventory, unless it is said besides.
  public mutating func setPolicy(_ policy: ReorderingPolicy) {
    self.policy = policy
    includesInventory = policy == .lotForLot || policy.hasReorderPoint ? 1 : 0
  }
}

extension Model {
  /// The card of goods at a place, when there is one.
  public func planningCard(of unit: StockkeepingUnit) -> PlanningParameters? {
    guard let stock = trackedSKUs.known(TrackedSKU(unit)) else { return nil }
    let id = planningParameters.find(unique: 1, key: stock.raw)
    return id.isNone ? nil : planningParameters[id]
  }

  /// What is said of a whole item.
  public func planningParameters(of itemNo: ItemNo) -> PlanningParameters? {
    let id = planningParameters.find(unique: 0, key: itemNo.id)
    return id.isNone ? nil : planningParameters[id]
  }

  /// How goods are planned at a place: what is said of them there, else of the item (P-078).
  public func planningParameters(of unit: StockkeepingUnit) -> PlanningParameters {
    if let card = planningCard(of: unit) ?? planningParameters(of: unit.itemNo) { return card }
    let stock = trackedSKUs.known(TrackedSKU(unit)) ?? TrackedSKUID(raw: -1)
    return PlanningParameters(stock, of: unit.itemNo, isOfItem: true)
  }

  /// Says how goods are planned, in place of what was said before.
  ///
  /// - Throws: `item-unknown`, `variant-unknown`, `location-unknown`, `vendor-unknown`,
  ///   `transfer-to-itself`, `transfer-circle`, `lead-time-negative`.
  mutating func declarePlanning(
    of itemNo: ItemNo, variant: VariantCode?, at location: LocationCode?,
    from origin: DeclarePlanning.Origin, _ change: (inout PlanningParameters) -> Void
  ) throws(TrackingError) {
    _ = try item(itemNo)
    if let variant { try requireVariant(variant, of: itemNo) }
    if let location { try requireLocation(location) }
    let isOfItem = variant == nil && location == nil
    let unit = StockkeepingUnit(
      itemNo: itemNo, variantCode: variant ?? .blank, locationCode: location ?? .blank)
    let stock = trackedSKUs.intern(TrackedSKU(unit))
    let known = planningParameters.find(
      unique: isOfItem ? 0 : 1, key: isOfItem ? itemNo.id : stock.raw)
    var row =
      known.isNone
      ? PlanningParameters(stock, of: itemNo, isOfItem: isOfItem) : planningParameters[known]
    if origin == .likeItem, var copy = planningParameters(of: itemNo) {
      copy.unit = stock
      copy.isOfItem = isOfItem ? 1 : 0
      row = copy
    }
    change(&row)
    try requireParty(.vendor, row.vendorNo)
    try requireLocation(row.fromLocationCode)
    try checkPeriods(of: row)
    if !isOfItem, row.replenishment == .transfer { try checkChain(of: unit, row) }
    if known.isNone {
      _ = planningParameters.insert(row, &journal)
    } else {
      planningParameters.update(known, &journal) { $0 = row }
    }
  }

  /// Takes away what is said of goods at a place, or of an item.
  ///
  /// - Throws: `item-unknown`; `card-unknown` when nothing is said.
  mutating func deletePlanning(
    of itemNo: ItemNo, variant: VariantCode?, at location: LocationCode?
  ) throws(TrackingError) {
    _ = try item(itemNo)
    let unit = StockkeepingUnit(
      itemNo: itemNo, variantCode: variant ?? .blank, locationCode: location ?? .blank)
    let isOfItem = variant == nil && location == nil
    let stock = trackedSKUs.known(TrackedSKU(unit))
    let id =
      isOfItem
      ? planningParameters.find(unique: 0, key: itemNo.id)
      : planningParameters.find(unique: 1, key: stock?.raw ?? -1)
    guard !id.isNone else {
      throw TrackingError(
        .cardUnknown, blaming: .item, "nothing is said of how \(itemNo) is planned there",
        advice: "`show stockkeeping of \(itemNo)` lists what is said")
    }
    planningParameters.remove(id, &journal)
  }

  /// P-163: no period goes back in time.
  private func checkPeriods(of row: PlanningParameters) throws(TrackingError) {
    let periods = [
      row.leadTime, row.safetyLeadTime, row.bucket, row.accumulation, row.rescheduling,
      row.dampener,
    ]
    for period in periods where days(of: period, from: workDate) < 0 {
      throw TrackingError(
        .leadTimeNegative, blaming: .date,
        "a lead time or period of planning cannot go back in time (P-163)",
        advice: "write it forward, as in 5D")
    }
  }

  /// P-167: goods that are moved come from a place that does not wait for them itself.
  private func checkChain(
    of unit: StockkeepingUnit, _ row: PlanningParameters
  ) throws(TrackingError) {
    guard !row.fromLocationCode.isBlank else { return }
    var place = row.fromLocationCode
    var steps = 0
    while steps <= planningParameters.count {
      if place == unit.locationCode {
        throw TrackingError(
          steps == 0 ? .transferToItself : .transferCircle, blaming: .location,
          steps == 0
            ? "goods cannot be moved from \(place) to \(place)"
            : "\(place) would replenish itself by way of other places (P-167)")
      }
      var next = unit
      next.locationCode = place
      guard let card = planningCard(of: next), card.replenishment == .transfer,
        !card.fromLocationCode.isBlank
      else { return }
      place = card.fromLocationCode
      steps += 1
    }
  }
}
