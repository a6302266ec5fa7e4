import ItemTracking
import LotwiseSyntax

/// Blocks or releases a number (T-195).
struct BlockStatement: Statement {
  static let forms = [true, false].flatMap { blocks in
    NumberKind.allCases.map { kind in
      let phrase = "\(blocks ? "block" : "unblock") \(kind.name)"
      return StatementForm(
        phrase,
        blocks ? "Block a number: nothing under it is posted." : "Release a blocked number.",
        ["\(phrase) X1 of BOLT"]
      ) { form in
        let card = NumberCardKey.clauses(kind, in: &form)
        return { a throws(Diagnostic) in BlockStatement(card: try card(&a), blocks: blocks) }
      }
    }
  }

  let card: NumberCardKey
  let blocks: Bool

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.perform(ChangeNumberCard.block(card, isBlocked: blocks))
    return .done
  }
}
