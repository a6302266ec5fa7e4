import ItemTracking
import LotwiseSyntax

/// Deletes what was declared, or blocks an item.
struct DeleteMasterDataStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "delete tracking code", [.required("code", is: .code, at: 0)],
      summary: "Delete a tracking code that no item uses.",
      examples: ["delete tracking code LOTOLD"]),
    Form(
      "delete item", [.required("item", is: .code, at: 0)],
      summary: "Delete an item that never moved and is on no order.",
      examples: ["delete item BOLT"]),
    Form(
      "block item", [.required("item", is: .code, at: 0)],
      summary: "Block an item: nothing of it is posted.", examples: ["block item BOLT"]),
    Form(
      "unblock item", [.required("item", is: .code, at: 0)],
      summary: "Release a blocked item.", examples: ["unblock item BOLT"]),
  ]

  let phrase: String
  let itemNo: ItemNo
  let code: ItemTrackingCodeCode

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    phrase = arguments.form.phrase
    let isCode = phrase == "delete tracking code"
    itemNo = isCode ? .blank : try arguments.itemNo(0)
    code = isCode ? try arguments.code(arguments.cell(0), .code, longest: 10) : .blank
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      switch phrase {
      case "delete tracking code": try model.deleteTrackingCode(code)
      case "delete item": try model.deleteItem(itemNo)
      default: try model.setBlocked(itemNo, to: phrase == "block item")
      }
    }
    return .done
  }
}
