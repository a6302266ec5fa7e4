/// When a component is consumed by itself (T-165); raw values are BC's ordinals.
public enum FlushingMethod: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Not by itself: consumption is posted.
  case manual = 0
  /// When its order is released.
  case forward = 1
  /// When its order is finished.
  case backward = 2

  /// BC's word in lower case, as tables show it.
  public var name: String {
    switch self {
    case .manual: "manual"
    case .forward: "forward"
    case .backward: "backward"
    }
  }
}

/// What one unit of an item is made of; for production and for assembly, each its own list.
public struct BillOfMaterialsLine: Row {
  /// What is made: one base unit of it takes `quantityPer`.
  public var parentItemNo: ItemNo
  /// Counted from 1 in the order in which the components were said.
  public var lineNo: Int32
  /// The component.
  public var itemNo: ItemNo
  /// Blank for the component without a variant.
  public var variantCode: VariantCode = .blank
  /// Base units of the component for one base unit of the parent (T99000772 and T90).
  public var quantityPer: Quantity
  /// 1 for a line of the assembly BOM.
  public var isAssembly: UInt8 = 0
  /// `manual` leaves it to the component's own card (T-165).
  public var flushing: FlushingMethod = .manual
  /// The operation that it is for; 0 for none.
  public var operationNo: Int32 = 0

  /// A line of the production BOM, of a component without variant and operation.
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
    Field("quantity-per", .quantity, \.quantityPer), Field("assembly", .number, \.isAssembly),
    Field("flushing", .number, \.flushing), Field("operation", .number, \.operationNo),
  ]
  public var volume: Int64 {
    quantityPer.magnitude.raw
  }
  /// Lists: the lines of an item's production BOM, of its assembly BOM, and those that it is on.
  public enum List {
    /// A parent's components in production.
    public static let production = 0
    /// A parent's components in assembly.
    public static let assembly = 1
    /// Where a component is used, in production or assembly.
    public static let component = 2
  }
  public static var listCount: Int { 3 }
  public func listKey(_ list: Int) -> Int32 {
    if list == List.component { return itemNo.id }
    return list == Int(isAssembly) ? parentItemNo.id : -1
  }
  public func precedes(_ other: Self, inList list: Int) -> Bool { lineNo < other.lineNo }
}
