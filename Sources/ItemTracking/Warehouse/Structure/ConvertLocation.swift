/// Makes a plain location with goods a directed one: all that is there goes into its adjustment
/// bin, from where warehouse journals put it where it lies (W-157).
public struct ConvertLocation: Command {
  /// A location without bins that has goods.
  public var locationCode: LocationCode
  /// A bin of it, declared already.
  public var adjustmentBin: BinCode

  /// A location and the bin that its goods are booked in.
  public init(_ locationCode: LocationCode, adjustmentBin: BinCode) {
    self.locationCode = locationCode
    self.adjustmentBin = adjustmentBin
  }

  /// Goods of one kind, with all their numbers.
  private struct Part: Hashable {
    var stock: TrackedSKUID
    var unitCode: UnitCode
  }

  /// Order of checks: the location, the bin, bins that it has already, goods, negative stock.
  ///
  /// - Throws: `location-unknown`, `bin-unknown`, `location-in-use`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    try model.requireLocation(locationCode)
    if model.location(locationCode)?.flags.contains(.inTransit) == true {
      throw .inTransitWarehouse(locationCode)
    }
    let bin = try model.requireBin(adjustmentBin, at: locationCode)
    guard model.warehouseSetup(of: locationCode)?.hasBins != true else {
      throw .locationInUse(
        locationCode, "it has bins already, so it is not converted (W-157)",
        advice: "`set location \(locationCode) requires directed`")
    }
    let goods = try goods(model)
    try model.direct(locationCode, adjustmentBin: adjustmentBin)
    for (part, quantity) in goods { try enter(part, quantity, bin, &model) }
  }

  /// What is there, by number and unit, in the order in which it came first.
  private func goods(
    _ model: borrowing Model
  ) throws(TrackingError) -> [(part: Part, quantity: Quantity)] {
    var found: [Part: (first: Int32, quantity: Quantity)] = [:]
    for raw in 0..<Int32(model.trackedSKUs.count) {
      let stock = TrackedSKUID(raw: raw)
      guard model.trackedSKUs[stock].unit.locationCode == locationCode else { continue }
      for id in model.itemLedgerEntries.ids(inChain: ItemLedgerEntry.Chain.stock, key: raw) {
        let entry = model.itemLedgerEntries[id]
        guard !entry.remainingQuantity.isZero else { continue }
        let part = Part(stock: stock, unitCode: model.postedLines[entry.posting].unitCode)
        found[part, default: (id.raw, .zero)].quantity += entry.remainingQuantity
      }
    }
    guard !found.isEmpty else {
      throw .locationInUse(
        locationCode, "nothing is there, so there is nothing to convert (W-157)",
        advice: "`set location \(locationCode) requires bins, directed`")
    }
    let order = found.sorted { $0.value.first < $1.value.first }
      .map { (part: $0.key, quantity: $0.value.quantity) }
    for (part, quantity) in order where quantity.isNegative {
      let goods = model.trackedSKUs[part.stock]
      throw .locationInUse(
        locationCode,
        "there is less than nothing of \(goods.unit.itemNo) \(goods.tracking) (W-157)",
        advice: "post what is missing first")
    }
    return order.filter { $0.quantity.isPositive }
  }

  private func enter(
    _ part: Part, _ quantity: Quantity, _ bin: RowID<Bin>, _ model: inout Model
  ) throws(TrackingError) {
    let goods = model.trackedSKUs[part.stock]
    let item = try model.item(goods.unit.itemNo)
    let unitCode = part.unitCode.isBlank ? item.baseUnit : part.unitCode
    let perUnit = try model.unit(unitCode, of: item).perUnit
    var movement = BinMovement(
      type: .positiveAdjustment, bin: bin, sku: goods.unit, item: item,
      code: model.trackingCode(of: item), key: goods.tracking, unitCode: unitCode,
      quantityPerUnit: perUnit, quantity: quantity.divided(by: perUnit) ?? quantity,
      quantityBase: quantity, date: model.workDate)
    movement.keepsNumbers = true
    try model.enter(movement)
  }
}
