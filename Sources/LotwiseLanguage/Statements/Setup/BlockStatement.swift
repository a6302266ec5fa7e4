import ItemTracking
import LotwiseSyntax

/// Blocks or releases a number (T-195).
struct BlockStatement: OrdinalStatement {
  private static func clauses(_ kind: NumberKind) -> [Clause] {
    [
      .required("\(kind.name) no.", is: .code, at: 0),
      .required("item", after: "of", is: .code, at: 1),
      .optional("variant", after: "variant", is: .code, at: 2),
    ]
  }
  static let ordinalForms = ["block", "unblock"].flatMap { verb in
    NumberKind.allCases.map { kind in
      Form(
        "\(verb) \(kind.name)", clauses(kind),
        summary: verb == "block"
          ? "Block a number: nothing under it is posted." : "Release a blocked number.",
        examples: ["\(verb) \(kind.name) X1 of BOLT"])
    }
  }

  let kind: NumberKind
  let number: LotNo
  let itemNo: ItemNo
  let variant: VariantCode
  let blocks: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    let words = arguments.form.phraseWords
    blocks = words[0] == "block"
    kind = NumberKind.allCases.first { $0.name == words[1] } ?? .lot
    number = try arguments.code(arguments.cell(0), .lot, longest: 50)
    itemNo = try arguments.itemNo(1)
    variant = try arguments.code(arguments.cell(2), .variant, longest: 10)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try model.setBlocked(kind, number.id, of: itemNo, variant: variant, to: blocks)
    }
    return .done
  }
}
