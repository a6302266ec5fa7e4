/// Says what an item is made of, for production or for assembly; what was said before is replaced.
///
/// Order of checks: the item and its unit, then component by component its item and its unit, then
/// the bill as a whole.
public struct DeclareBillOfMaterials: Command {
  /// Goods of which one unit of the item takes so much.
  public struct Component: Hashable, Sendable {
    /// The component; a bill that contains its own item, at whatever level, is refused.
    public var itemNo: ItemNo
    /// Blank for the component without a variant.
    public var variantCode = VariantCode.blank
    /// For one unit of the item, in the unit that it names or in the component's base unit.
    public var quantity: QuantityInUnit
    /// `manual` leaves it to the component's own card (T-165).
    public var flushing = FlushingMethod.manual
    /// The operation that uses it; 0 for none.
    public var operationNo: Int32 = 0

    /// A component without variant and operation, taken as its card says.
    public init(_ quantity: QuantityInUnit, of itemNo: ItemNo) {
      self.quantity = quantity
      self.itemNo = itemNo
    }
  }

  /// What is made.
  public var itemNo: ItemNo
  /// In the order of their line numbers; none leaves the item without such a bill.
  public var components: [Component]
  /// The unit of the item that the quantities are for; blank for its base unit.
  public var unitCode = UnitCode.blank
  /// True for the assembly BOM (T90), false for the production BOM (T99000772).
  public var isForAssembly = false

  /// The production BOM of one base unit; unit and kind are set afterwards.
  public init(of itemNo: ItemNo, _ components: [Component]) {
    self.itemNo = itemNo
    self.components = components
  }

  /// - Throws: `item-unknown`, `unit-unknown`, `variant-unknown`, `operation-unknown`,
  ///   `bom-contains-itself`, `rounding-precision`, `quantity-overflow`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    var lines: [BillOfMaterialsLine] = []
    let (_, perUnit) = try model.baseQuantity(.one, in: unitCode, of: try model.item(itemNo))
    for component in components {
      let item = try model.item(component.itemNo)
      let (base, _) = try model.baseQuantity(
        component.quantity.quantity, in: component.quantity.unitCode, of: item)
      var line = BillOfMaterialsLine(
        parentItemNo: itemNo, lineNo: 0, itemNo: component.itemNo,
        quantityPer: try base.quotient(by: perUnit))
      line.variantCode = component.variantCode
      line.flushing = component.flushing
      line.operationNo = component.operationNo
      lines.append(line)
    }
    try model.declareBillOfMaterials(of: itemNo, lines, forAssembly: isForAssembly)
  }
}
