import ItemTracking
import LotwiseSyntax

/// Declares a variant of an item, or changes one.
struct VariantStatement: OrdinalStatement {
  static let ordinalForms = ["", "set "].map { verb in
    Form(
      verb + "variant",
      [
        .required("variant", is: .code, at: 0), .required("item", after: "of", is: .code, at: 1),
        .optional("description", is: .text, at: 2),
      ],
      summary: verb.isEmpty ? "Declare a variant of an item." : "Change a variant of an item.",
      examples: [verb + "variant RED of 1002 \"Red\""])
  }

  let variant: ItemVariant
  let isChange: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    isChange = arguments.form.phraseWords.first == "set"
    let code: VariantCode = try arguments.code(arguments.cell(0), .variant, longest: 10)
    variant = ItemVariant(
      itemNo: try arguments.itemNo(1), code: code, description: arguments.textID(2))
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      guard isChange else { return try model.declare(variant) }
      try model.change(variant.code, of: variant.itemNo) { changed in
        if !variant.description.isBlank { changed.description = variant.description }
      }
    }
    return .done
  }
}
