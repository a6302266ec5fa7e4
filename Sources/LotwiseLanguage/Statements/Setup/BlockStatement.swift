import ItemTracking
import LotwiseSyntax

/// Blocks or releases a number (T-195).
struct BlockStatement: Statement {
  static let leaders = ["block", "unblock"]
  static let forms = [true, false].flatMap { blocks in
    NumberKind.allCases.map { kind in
      let phrase = "\(blocks ? "block" : "unblock") \(kind.name)"
      return StatementForm(
        phrase,
        blocks ? "Block a number: nothing under it is posted." : "Release a blocked number.",
        ["\(phrase) X1 of BOLT"]
      ) { form in
        let number = form.required(
          "\(kind.name) no.", LotNo.self, as: kind.role, blaming: kind.blame)
        let item = form.optional(
          "item", after: "of", ItemNo.self, summary: "needed where several items have the number")
        let variant = form.optional("variant", after: "variant", VariantCode.self)
        return { a throws(Diagnostic) in
          let id = try a.value(number).id
          return BlockStatement(
            kind: kind, id: id, variant: try a.value(variant) ?? .blank,
            number: WantedNumber(
              key: TrackingKey(kind, id), item: try a.value(item), place: a.place(of: number)),
            blocks: blocks)
        }
      }
    }
  }

  let kind: NumberKind
  let id: Int32
  let variant: VariantCode
  let number: WantedNumber
  let blocks: Bool

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let verb = blocks ? "block" : "unblock"
    let item: ItemNo
    if let named = number.item {
      item = named
    } else {
      item = try number.resolved(verb, .required, in: session).1
    }
    let card = NumberCardKey(kind, id, of: item, variant)
    try session.perform(ChangeNumberCard.block(card, isBlocked: blocks))
    return .done
  }
}
