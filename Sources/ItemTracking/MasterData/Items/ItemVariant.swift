/// A variant of an item, such as its colour.
public struct ItemVariant: Row {
  /// The item; a variant's code means nothing without it.
  public var itemNo: ItemNo
  /// What documents and entries name.
  public var code: VariantCode
  /// Blank when none was given.
  public var description: TextID = .blank

  /// A variant of an item.
  public init(itemNo: ItemNo, code: VariantCode, description: TextID = .blank) {
    self.itemNo = itemNo
    self.code = code
    self.description = description
  }

  public static let tableName: StaticString = "variants"
  public static let fields: [Field<Self>] = [
    Field("item", .name, \.itemNo), Field("variant", .name, \.code),
    Field("description", .name, \.description),
  ]
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { itemNo.id }
}
