import ItemTracking
import LotwiseSyntax

/// Turns action messages into planning lines.
struct ActionMessagesStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "get action messages",
      [
        .list("item", after: "for", of: .code, at: 0),
        .optional("variant", after: "variant", is: .code, at: 1),
        .optional("location", after: "at", is: .code, at: 2),
        .optional("worksheet", after: "as", is: .code, at: 3),
      ], summary: "Turn action messages into the lines of a planning worksheet.",
      examples: ["get action messages for BOLT as W1", "get action messages"])
  ]

  let command: GetActionMessages

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    var items: [ItemNo] = []
    for cell in arguments.cells(0) {
      items.append(try arguments.code(cell, .item, longest: 20))
    }
    var command = GetActionMessages(for: items)
    command.variantCode =
      arguments.has(1) ? try arguments.code(arguments.cell(1), .variant, longest: 10) : nil
    command.locationCode = arguments.has(2) ? try arguments.locationCode(2) : nil
    command.worksheetNo = try arguments.documentNo(3)
    self.command = command
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      _ = try command.perform(on: &model)
    }
    return .done
  }
}
