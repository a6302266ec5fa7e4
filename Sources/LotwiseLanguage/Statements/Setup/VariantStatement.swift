import ItemTracking
import LotwiseSyntax

/// Declares a variant of an item, or changes one.
struct VariantStatement: Statement {
  static let leaders = ["variant", "set"]
  static let forms = [
    form("variant", isChange: false, "Declare a variant of an item."),
    form("set variant", isChange: true, "Change a variant of an item."),
  ]

  private static func form(
    _ phrase: String, isChange: Bool, _ summary: String
  ) -> StatementForm {
    StatementForm(phrase, summary, ["\(phrase) RED of 1002 \"Red\""]) { form in
      let code = form.required(
        "variant", VariantCode.self, as: isChange ? .variant : .variant.new)
      let item = form.required("item", after: "of", ItemNo.self)
      let description = form.optional("description", QuotedText.self)
      return { a throws(Diagnostic) in
        VariantStatement(
          variant: ItemVariant(
            itemNo: try a.value(item), code: try a.value(code),
            description: try a.value(description) ?? .blank),
          isChange: isChange)
      }
    }
  }

  let variant: ItemVariant
  let isChange: Bool

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let variant = variant
    guard isChange else {
      try session.perform(Declare.variant(variant))
      return .done
    }
    try session.perform(
      ChangeMasterData.variant(variant.code, of: variant.itemNo) { changed in
        if !variant.description.isBlank { changed.description = variant.description }
      })
    return .done
  }
}
