import ItemTracking
import LotwiseSyntax

/// Declares a further unit of an item.
struct UnitStatement: Statement {
  static let forms = [
    Form(
      "unit",
      [
        .required("unit", is: .code, at: 0), .required("item", after: "of", is: .code, at: 1),
        .required("base units", after: "holds", is: .quantity, at: 2),
        .optional("precision", after: "rounding", is: .quantity, at: 3),
      ], summary: "Declare a unit of an item by how many base units it holds.",
      examples: ["unit BOX of BOLT holds 6"])
  ]

  let unit: ItemUnitOfMeasure

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let code: UnitCode = try arguments.code(arguments.cell(0), .unit, longest: 10)
    unit = ItemUnitOfMeasure(
      itemNo: try arguments.itemNo(1), code: code,
      quantityPerUnit: try arguments.quantity(2) ?? .one,
      roundingPrecision: try arguments.quantity(3) ?? .zero)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in try tables.declare(unit) }
    return .done
  }
}
