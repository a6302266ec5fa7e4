/// A variant of an item, such as its colour.
public struct ItemVariant: Row {
  public var itemNo: ItemNo
  public var code: VariantCode
  public var description: TextID = .blank

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
