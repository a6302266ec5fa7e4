/// A unit in which an item is counted besides its base unit (T-044, T-045).
public struct ItemUnitOfMeasure: Row {
  /// The item; the same unit holds different quantities of different items.
  public var itemNo: ItemNo
  /// What lines name; the item's base unit holds 1 with or without a row.
  public var code: UnitCode
  /// How many base units one unit holds.
  public var quantityPerUnit: Quantity
  /// To what the base quantity must come out even; zero for five decimals.
  public var roundingPrecision: Quantity = .zero

  /// A unit; without a rounding precision base quantities have five decimals (T-045).
  public init(
    itemNo: ItemNo, code: UnitCode, quantityPerUnit: Quantity, roundingPrecision: Quantity = .zero
  ) {
    self.itemNo = itemNo
    self.code = code
    self.quantityPerUnit = quantityPerUnit
    self.roundingPrecision = roundingPrecision
  }

  public static let tableName: StaticString = "units"
  public static let fields: [Field<Self>] = [
    Field("item", .name, \.itemNo), Field("unit", .name, \.code),
    Field("qty-per-unit", .quantity, \.quantityPerUnit),
    Field("rounding", .quantity, \.roundingPrecision),
  ]
  public var volume: Int64 {
    quantityPerUnit.magnitude.raw + roundingPrecision.magnitude.raw
  }
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { itemNo.id }
}
