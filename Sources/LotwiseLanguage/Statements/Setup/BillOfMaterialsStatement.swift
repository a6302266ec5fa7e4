import ItemTracking
import LotwiseSyntax

/// Declares what an item is made of.
struct BillOfMaterialsStatement: Statement {
  private static let line = FormGroup(
    "bom line",
    [
      .required("goods", is: .group(.goods), at: 0),
      .optional(
        "flushing", after: "flushed", is: .word(["manually", "forward", "backward"]), at: 1),
    ])
  static let forms = [
    Form(
      "bom of",
      [
        .required("item", is: .code, at: 0), .required("components", is: .block(line), at: 1),
      ], summary: "Declare what one unit of an item is made of.",
      examples: ["bom of 1002 { 1 of 2000; 4 of BOLT flushed forward }"]),
    Form(
      "assembly bom of",
      [
        .required("item", is: .code, at: 0), .required("components", is: .block(line), at: 1),
      ], summary: "Declare what one unit of an item is assembled from.",
      examples: ["assembly bom of KIT { 2 of BOLT }"]),
  ]

  let parent: ItemNo
  let components: [(goods: Goods, flushing: FlushingMethod)]
  let isForAssembly: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isForAssembly = arguments.form.phrase == "assembly bom of"
    parent = try arguments.itemNo(0)
    var components: [(goods: Goods, flushing: FlushingMethod)] = []
    for cell in arguments.cells(1) where cell.record >= 0 {
      guard let record = arguments.record(0, of: Int(cell.record)) else { continue }
      let flushing = arguments.cell(1, of: Int(cell.record)).flatMap {
        FlushingMethod(rawValue: UInt8(clamping: $0.value))
      }
      components.append((try arguments.goods(record), flushing ?? .manual))
    }
    self.components = components
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      var lines: [BillOfMaterialsLine] = []
      for (goods, flushing) in components {
        let item = try tables.item(goods.itemNo)
        let (base, _) = try tables.baseQuantity(
          goods.quantity ?? .one, in: goods.unitCode, of: item)
        var line = BillOfMaterialsLine(
          parentItemNo: parent, lineNo: 0, itemNo: goods.itemNo, quantityPer: base)
        line.variantCode = goods.variantCode
        line.flushing = flushing
        lines.append(line)
      }
      try tables.declareBillOfMaterials(of: parent, lines, forAssembly: isForAssembly)
    }
    return .done
  }
}
