/// What is expected to be needed on a day, beside orders (BC's T99000852, P-165); base units.
public struct ForecastEntry: Row {
  /// Goods and place without numbers, as plans go by them.
  public var unit: TrackedSKUID
  /// The item of `unit`, by which forecasts are listed.
  public var itemNo: ItemNo
  /// The day on which it is expected to be needed.
  public var date: CalendarDate
  /// Base units; a negative one takes back from what was said before.
  public var quantity: Quantity
  /// 1 when it is expected as a component, not as a sale.
  public var isComponent: UInt8 = 0

  init(_ quantity: Quantity, of unit: TrackedSKUID, _ itemNo: ItemNo, on date: CalendarDate) {
    self.unit = unit
    self.itemNo = itemNo
    self.date = date
    self.quantity = quantity
  }

  public static let tableName: StaticString = "forecast"
  public static let fields: [Field<Self>] = [
    Field("unit", .stockKey, \.unit), Field("item", .name, \.itemNo),
    Field("date", .date, \.date), Field("quantity", .quantity, \.quantity),
    Field("component", .number, \.isComponent),
  ]
  public var volume: Int64 { quantity.magnitude.raw }
  /// By item.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { itemNo.id }
  public func precedes(_ other: Self, inList list: Int) -> Bool { date < other.date }
}

/// Adds to what is expected of an item on a day; a negative quantity takes back.
public struct AddForecast: Command {
  /// In base units; negative takes back what was said before.
  public var quantity: Quantity
  /// The item that is expected to be needed.
  public var itemNo: ItemNo
  /// Blank for the item without a variant.
  public var variantCode: VariantCode = .blank
  /// Blank for the blank location; it counts only where forecasts are by location (P-165).
  public var locationCode: LocationCode = .blank
  /// The day on which it is expected to be needed.
  public var date: CalendarDate
  /// True for a component forecast, false for a sales forecast (P-165).
  public var isComponent = false

  /// A sales forecast; place, variant and kind are set afterwards.
  public init(_ quantity: Quantity, of itemNo: ItemNo, on date: CalendarDate) {
    self.quantity = quantity
    self.itemNo = itemNo
    self.date = date
  }

  /// - Throws: `item-unknown`, `variant-unknown`, `location-unknown`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    _ = try model.item(itemNo)
    try model.requireVariant(variantCode, of: itemNo)
    try model.requireLocation(locationCode)
    let unit = model.trackedSKUs.intern(
      TrackedSKU(
        StockkeepingUnit(
          itemNo: itemNo, variantCode: variantCode, locationCode: locationCode)))
    var entry = ForecastEntry(quantity, of: unit, itemNo, on: date)
    entry.isComponent = isComponent ? 1 : 0
    _ = model.forecastEntries.insert(entry, &model.journal)
  }
}

/// Forgets what is expected of an item, on a day or at all.
public struct DeleteForecast: Command {
  /// The item whose forecast is forgotten, of all variants and places.
  public var itemNo: ItemNo
  /// Nil for all days.
  public var date: CalendarDate?

  /// The forecast of one day; nil for all days.
  public init(of itemNo: ItemNo, on date: CalendarDate?) {
    self.itemNo = itemNo
    self.date = date
  }

  /// - Throws: `item-unknown`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    _ = try model.item(itemNo)
    for id in model.forecastEntries.ids(inList: 0, key: itemNo.id)
    where date.map({ $0 == model.forecastEntries[id].date }) ?? true {
      model.forecastEntries.remove(id, &model.journal)
    }
  }
}
