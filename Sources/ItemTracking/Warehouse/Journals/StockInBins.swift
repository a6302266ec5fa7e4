/// Opening stock in a bin of a directed location: a warehouse journal line, registered, calculated
/// and posted in one step (W-117).
public struct StockInBin: Command {
  /// What is there, how much, in which bin and under which numbers.
  public var goods: Goods
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date.
  public var documentDate: CalendarDate = .blank

  /// Opening stock on the work date.
  public init(_ goods: Goods) { self.goods = goods }

  /// - Throws: `quantity-not-positive`, `bin-required`, `bin-unknown`, `adjustment-bin`, what
  ///   `enter` and `PostJournal` refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    // The ledger's side: a positive adjustment, which elsewhere is all there is.
    var adjust = AdjustGoods(goods)
    adjust.postingDate = postingDate
    adjust.documentDate = documentDate
    guard let setup = model.warehouseSetup(of: goods.locationCode), setup.isDirected else {
      return try adjust.perform(on: &model)
    }
    let item = try model.item(goods.itemNo)
    let unit = goods.unitCode.isBlank ? item.baseUnit : goods.unitCode
    let quantity = goods.quantityOrOneEach
    let (base, perUnit) = try model.baseQuantity(quantity, in: unit, of: item)
    guard base.isPositive else {
      throw TrackingError(
        .quantityNotPositive, blaming: .quantity, "opening stock is more than \(quantity)")
    }
    if goods.keys.count > 1 { try goods.requireOneEach(base) }
    var adjustment = BinAdjustment(
      bin: try model.journalBin(goods.bin, at: goods.locationCode),
      sku: StockkeepingUnit(
        itemNo: item.no, variantCode: goods.variantCode, locationCode: goods.locationCode),
      item: item, code: model.trackingCode(of: item), unitCode: unit, quantityPerUnit: perUnit,
      sign: 1, date: postingDate.or(model.workDate))
    adjustment.documentKind = .itemJournal
    let keys = goods.keys.isEmpty ? [TrackingKey.none] : goods.keys
    for key in keys {
      var number = AddWarehouseJournalLine.Number(key, keys.count == 1 ? base : .one)
      number.expirationDate = goods.expirationDate
      number.warrantyDate = goods.warrantyDate
      try model.adjustBin(adjustment, number, setup)
    }
    adjust.goods.bin = .blank
    adjust.origin = .byProgram
    return try adjust.perform(on: &model)
  }
}
