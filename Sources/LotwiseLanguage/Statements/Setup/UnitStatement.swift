import ItemTracking
import LotwiseSyntax

/// Declares a further unit of an item, or changes one.
struct UnitStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "unit",
      [
        .required("unit", is: .code, at: 0), .required("item", after: "of", is: .code, at: 1),
        .required("base units", after: "holds", is: .quantity, at: 2),
        .optional("precision", after: "rounding", is: .quantity, at: 3),
      ], summary: "Declare a unit of an item by how many base units it holds.",
      examples: ["unit BOX of BOLT holds 6"]),
    Form(
      "set unit",
      [
        .required("unit", is: .code, at: 0), .required("item", after: "of", is: .code, at: 1),
        .optional("base units", after: "holds", is: .quantity, at: 2),
        .optional("precision", after: "rounding", is: .quantity, at: 3),
      ], summary: "Change a unit of an item: any clause of its declaration.",
      examples: ["set unit BOX of BOLT holds 8"]),
  ]

  let code: UnitCode
  let itemNo: ItemNo
  let holds: Quantity?
  let rounding: Quantity?
  let isChange: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isChange = arguments.form.phraseWords.first == "set"
    code = try arguments.code(arguments.cell(0), .unit, longest: 10)
    itemNo = try arguments.itemNo(1)
    holds = try arguments.quantity(2)
    rounding = try arguments.quantity(3)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      if isChange {
        try model.change(code, of: itemNo) { apply(to: &$0) }
        return
      }
      var unit = ItemUnitOfMeasure(itemNo: itemNo, code: code, quantityPerUnit: .one)
      apply(to: &unit)
      try model.declare(unit)
    }
    return .done
  }

  private func apply(to unit: inout ItemUnitOfMeasure) {
    if let holds { unit.quantityPerUnit = holds }
    if let rounding { unit.roundingPrecision = rounding }
  }
}
