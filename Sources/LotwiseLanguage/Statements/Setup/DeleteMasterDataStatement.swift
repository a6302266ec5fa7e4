import ItemTracking
import LotwiseSyntax

/// Deletes what was declared, or blocks an item.
struct DeleteMasterDataStatement: Statement {
  static let leaders = ["delete", "block", "unblock"]
  static let forms = [
    StatementForm(
      "delete tracking code", "Delete a tracking code that no item uses.",
      ["delete tracking code LOTOLD"]
    ) { form in
      let code = form.required("code", ItemTrackingCodeCode.self)
      return { a throws(Diagnostic) in
        DeleteMasterDataStatement(action: .deleteTrackingCode(try a.value(code)))
      }
    },
    item("delete item", "Delete an item that never moved and is on no order.") {
      .deleteItem($0)
    },
    item("block item", "Block an item: nothing of it is posted.") { .setBlocked($0, true) },
    item("unblock item", "Release a blocked item.") { .setBlocked($0, false) },
  ]

  private static func item(
    _ phrase: String, _ summary: String, _ action: @escaping @Sendable (ItemNo) -> Action
  ) -> StatementForm {
    StatementForm(phrase, summary, ["\(phrase) BOLT"]) { form in
      let item = form.required("item", ItemNo.self)
      return { a throws(Diagnostic) in
        DeleteMasterDataStatement(action: action(try a.value(item)))
      }
    }
  }

  enum Action: Sendable {
    case deleteTrackingCode(ItemTrackingCodeCode)
    case deleteItem(ItemNo)
    case setBlocked(ItemNo, Bool)
  }

  let action: Action

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    switch action {
    case .deleteTrackingCode(let code):
      try session.perform(DeleteMasterData.trackingCode(code))
    case .deleteItem(let itemNo): try session.perform(DeleteMasterData.item(itemNo))
    case .setBlocked(let itemNo, let isBlocked):
      try session.perform(ChangeMasterData.item(itemNo) { $0.blocked = isBlocked ? 1 : 0 })
    }
    return .done
  }
}
