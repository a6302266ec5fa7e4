import ItemTracking
import LotwiseSyntax

/// Declares what an item is made of.
struct BillOfMaterialsStatement: Statement {
  private static let line = FormGroup(
    "bom line", [.required("goods", is: .group(.goods), at: 0)])
  static let forms = [
    Form(
      "bom of",
      [
        .required("item", is: .code, at: 0), .required("components", is: .block(line), at: 1),
      ], summary: "Declare what one unit of an item is made of.",
      examples: ["bom of 1002 { 1 of 2000 }"]),
    Form(
      "assembly bom of",
      [
        .required("item", is: .code, at: 0), .required("components", is: .block(line), at: 1),
      ], summary: "Declare what one unit of an item is assembled from.",
      examples: ["assembly bom of KIT { 2 of BOLT }"]),
  ]

  let parent: ItemNo
  let components: [Goods]
  let isForAssembly: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isForAssembly = arguments.form.phrase == "assembly bom of"
    parent = try arguments.itemNo(0)
    var components: [Goods] = []
    for cell in arguments.cells(1) where cell.record >= 0 {
      guard let record = arguments.record(0, of: Int(cell.record)) else { continue }
      components.append(try arguments.goods(record))
    }
    self.components = components
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in
      var lines: [(itemNo: ItemNo, variantCode: VariantCode, quantity: Quantity)] = []
      for goods in components {
        let item = try tables.item(goods.itemNo)
        let (base, _) = try tables.baseQuantity(
          goods.quantity ?? .one, in: goods.unitCode, of: item)
        lines.append((goods.itemNo, goods.variantCode, base))
      }
      try tables.declareBillOfMaterials(of: parent, lines, forAssembly: isForAssembly)
    }
    return .done
  }
}
