/// What one unit of an item is made of.
public struct BillOfMaterialsLine: Row {
  public var parentItemNo: ItemNo
  public var lineNo: Int32
  public var itemNo: ItemNo
  public var variantCode: VariantCode = .blank
  public var quantityPer: Quantity

  public init(parentItemNo: ItemNo, lineNo: Int32, itemNo: ItemNo, quantityPer: Quantity) {
    self.parentItemNo = parentItemNo
    self.lineNo = lineNo
    self.itemNo = itemNo
    self.quantityPer = quantityPer
  }

  public static let tableName: StaticString = "boms"
  public static let fields: [Field<Self>] = [
    Field("parent", .name, \.parentItemNo), Field("line", .number, \.lineNo),
    Field("item", .name, \.itemNo), Field("variant", .name, \.variantCode),
    Field("quantity-per", .quantity, \.quantityPer),
  ]
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { parentItemNo.id }
  public func precedes(_ other: Self, inList list: Int) -> Bool { lineNo < other.lineNo }
}
