import ItemTracking
import LotwiseSyntax

/// Declares a further unit of an item, or changes one.
struct UnitStatement: Statement {
  static let leaders = ["unit", "set"]
  static let forms = [
    StatementForm(
      "unit", "Declare a unit of an item by how many base units it holds.",
      ["unit BOX of BOLT holds 6"]
    ) { form in
      let code = form.required("unit", UnitCode.self, as: .unit.new)
      let item = form.required("item", after: "of", ItemNo.self)
      let holds = form.required("base units", after: "holds", Quantity.self)
      let rounding = form.optional("precision", after: "rounding", Quantity.self)
      return { a throws(Diagnostic) in
        UnitStatement(
          code: try a.value(code), itemNo: try a.value(item), holds: try a.value(holds),
          rounding: try a.value(rounding), isChange: false)
      }
    },
    StatementForm(
      "set unit", "Change a unit of an item: any clause of its declaration.",
      ["set unit BOX of BOLT holds 8"]
    ) { form in
      let code = form.required("unit", UnitCode.self)
      let item = form.required("item", after: "of", ItemNo.self)
      let holds = form.optional("base units", after: "holds", Quantity.self)
      let rounding = form.optional("precision", after: "rounding", Quantity.self)
      return { a throws(Diagnostic) in
        UnitStatement(
          code: try a.value(code), itemNo: try a.value(item), holds: try a.value(holds),
          rounding: try a.value(rounding), isChange: true)
      }
    },
  ]

  let code: UnitCode
  let itemNo: ItemNo
  let holds: Quantity?
  let rounding: Quantity?
  let isChange: Bool

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    if isChange {
      let changes = self
      try session.perform(ChangeMasterData.unit(code, of: itemNo) { changes.apply(to: &$0) })
      return .done
    }
    var unit = ItemUnitOfMeasure(itemNo: itemNo, code: code, quantityPerUnit: .one)
    apply(to: &unit)
    try session.perform(Declare.unit(unit))
    return .done
  }

  private func apply(to unit: inout ItemUnitOfMeasure) {
    if let holds { unit.quantityPerUnit = holds }
    if let rounding { unit.roundingPrecision = rounding }
  }
}
