import ItemTracking
import LotwiseSyntax

/// Declares a variant of an item.
struct VariantStatement: Statement {
  static let forms = [
    Form(
      "variant",
      [
        .required("variant", is: .code, at: 0), .required("item", after: "of", is: .code, at: 1),
        .optional("description", is: .text, at: 2),
      ], summary: "Declare a variant of an item.",
      examples: ["variant RED of 1002 \"Red\""])
  ]

  let variant: ItemVariant

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let code: VariantCode = try arguments.code(arguments.cell(0), .variant, longest: 10)
    variant = ItemVariant(
      itemNo: try arguments.itemNo(1), code: code, description: arguments.textID(2))
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { tables throws(TrackingError) in try tables.declare(variant) }
    return .done
  }
}
