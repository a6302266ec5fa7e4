import ItemTracking
import LotwiseSyntax

/// Declares what an item is made of.
struct BillOfMaterialsStatement: OrdinalStatement {
  private static let line = FormGroup(
    "bom line",
    [
      .required("goods", is: .group(.goods), at: 0),
      .optional(
        "flushing", after: "flushed", is: .word(flushingWords), at: 1),
      .optional("operation", after: "for operation", is: .integer, at: 2),
    ])
  /// In the order of the methods.
  static let flushingWords = ["manually", "forward", "backward"]
  static let ordinalForms = [
    Form(
      "bom of",
      [
        .required("item", is: .code, at: 0), .required("components", is: .block(line), at: 1),
        .optional("unit", after: "per", is: .code, at: 2),
      ], summary: "Declare what an item is made of: of one base unit, or of another unit.",
      examples: [
        "bom of 1002 { 1 of 2000; 4 of BOLT flushed forward }",
        "bom of 1002 { 4 of BOLT flushed backward for operation 10 }",
        "bom of BOLT per PALLET { 60 of IRON }",
      ]),
    Form(
      "assembly bom of",
      [
        .required("item", is: .code, at: 0), .required("components", is: .block(line), at: 1),
      ], summary: "Declare what one unit of an item is assembled from.",
      examples: ["assembly bom of KIT { 2 of BOLT }"]),
  ]

  let parent: ItemNo
  let unit: UnitCode
  let components: [(goods: Goods, flushing: FlushingMethod, operation: Int32)]
  let isForAssembly: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isForAssembly = arguments.form.phrase == "assembly bom of"
    parent = try arguments.itemNo(0)
    unit = isForAssembly ? .blank : try arguments.code(arguments.cell(2), .unit, longest: 10)
    var components: [(goods: Goods, flushing: FlushingMethod, operation: Int32)] = []
    for cell in arguments.cells(1) where cell.record >= 0 {
      guard let record = arguments.record(0, of: Int(cell.record)) else { continue }
      let flushing = arguments.cell(1, of: Int(cell.record)).flatMap {
        FlushingMethod(rawValue: UInt8(clamping: $0.value))
      }
      let operation = arguments.cell(2, of: Int(cell.record)).map { Int32(clamping: $0.value) }
      components.append((try arguments.goods(record), flushing ?? .manual, operation ?? 0))
    }
    self.components = components
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      var lines: [BillOfMaterialsLine] = []
      let (_, perUnit) = try model.baseQuantity(.one, in: unit, of: try model.item(parent))
      for (goods, flushing, operation) in components {
        let item = try model.item(goods.itemNo)
        let (base, _) = try model.baseQuantity(
          goods.quantity ?? .one, in: goods.unitCode, of: item)
        var line = BillOfMaterialsLine(
          parentItemNo: parent, lineNo: 0, itemNo: goods.itemNo,
          quantityPer: try base.quotient(by: perUnit))
        line.variantCode = goods.variantCode
        line.flushing = flushing
        line.operationNo = operation
        lines.append(line)
      }
      try model.declareBillOfMaterials(of: parent, lines, forAssembly: isForAssembly)
    }
    return .done
  }
}
