/// What is in a bin of one item in one unit; quantities without `base` are in the unit.
///
/// The quantities are running sums of the warehouse entries; `enter(_:)` alone changes them.
public struct BinContent: Row {
  /// The bin; its code and zone stand there.
  public var bin: RowID<Bin>
  /// The item with its variant at the bin's location, without numbers.
  public var stock: TrackedSKUID
  /// The base unit at a location that is not directed (W-118).
  public var unitCode: UnitCode
  /// 1 when the row stays although the bin is empty of the item.
  public var isFixed: UInt8 = 0
  /// 1 in the item's default bin at the location; in one bin at most.
  public var isDefault: UInt8 = 0
  /// Which movements of the item are stopped there; taken from the bin (W-079).
  public var block: BinBlock = .none
  /// Higher ones come first in picks and put-aways; taken from the bin.
  public var ranking: Int32 = 0
  /// In the unit; zero for none.
  public var minimum: Quantity = .zero
  /// In the unit; zero for none.
  public var maximum: Quantity = .zero
  /// In the unit: what the warehouse entries of the bin add up to.
  public var quantity: Quantity = .zero
  /// In base units: what the warehouse entries of the bin add up to.
  public var quantityBase: Quantity = .zero

  init(_ stock: TrackedSKUID, in unitCode: UnitCode, _ bin: RowID<Bin>) {
    self.bin = bin
    self.stock = stock
    self.unitCode = unitCode
  }

  public static let tableName: StaticString = "bin-contents"
  public static let fields: [Field<Self>] = [
    Field("bin", .row, \.bin), Field("stock", .stockKey, \.stock),
    Field("unit", .name, \.unitCode), Field("fixed", .number, \.isFixed),
    Field("default", .number, \.isDefault), Field("blocked", .number, \.block),
    Field("ranking", .number, \.ranking), Field("minimum", .quantity, \.minimum),
    Field("maximum", .quantity, \.maximum), Field("quantity", .quantity, \.quantity),
    Field("quantity-base", .quantity, \.quantityBase),
  ]
  public static var hasCompositeKey: Bool { true }
  public var compositeKey: CompositeKey { CompositeKey(bin.raw, stock.raw, unitCode.id) }

  public var volume: Int64 {
    quantity.magnitude.raw + quantityBase.magnitude.raw
      + minimum.magnitude.raw
      + maximum.magnitude.raw
  }

  /// Lists: the contents of a bin; those of an item at a location; its default one there.
  public enum List {
    /// The contents of a bin.
    public static let bin = 0
    /// The contents of all bins with an item at a location.
    public static let stock = 1
    /// The default content of an item at a location; one at most.
    public static let defaults = 2
  }
  public static var listCount: Int { 3 }
  public func listKey(_ list: Int) -> Int32 {
    switch list {
    case List.bin: bin.raw
    case List.stock: stock.raw
    default: isDefault == 1 ? stock.raw : -1
    }
  }
  public static func isByPlace(list: Int) -> Bool { true }
}

/// How much of a number is in a bin; only numbers that the warehouse tracks (W-012).
public struct BinNumber: Row {
  /// The item in its unit and bin.
  public var content: RowID<BinContent>
  /// The item at the location under the number.
  public var stock: TrackedSKUID
  /// In the unit of the content.
  public var quantity: Quantity = .zero
  /// `quantity` in base units.
  public var quantityBase: Quantity = .zero

  init(_ stock: TrackedSKUID, in content: RowID<BinContent>) {
    self.content = content
    self.stock = stock
  }

  public static let tableName: StaticString = "bin-numbers"
  public static let fields: [Field<Self>] = [
    Field("content", .row, \.content), Field("stock", .stockKey, \.stock),
    Field("quantity", .quantity, \.quantity), Field("quantity-base", .quantity, \.quantityBase),
  ]
  public static var hasCompositeKey: Bool { true }
  public var compositeKey: CompositeKey { CompositeKey(content.raw, stock.raw) }

  public var volume: Int64 {
    quantity.magnitude.raw + quantityBase.magnitude.raw
  }

  /// Lists: the numbers in a bin content; the bins of a number.
  public enum List {
    /// The numbers in a bin content.
    public static let content = 0
    /// The bins that hold a number at a location.
    public static let stock = 1
  }
  public static var listCount: Int { 2 }
  public func listKey(_ list: Int) -> Int32 { list == List.content ? content.raw : stock.raw }
  public static func isByPlace(list: Int) -> Bool { true }
}
