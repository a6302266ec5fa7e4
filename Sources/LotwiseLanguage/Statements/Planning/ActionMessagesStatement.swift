import ItemTracking
import LotwiseSyntax

/// Turns action messages into planning lines.
struct ActionMessagesStatement: Statement {
  static let leaders = ["get"]
  static let forms = [
    StatementForm(
      "get action messages", "Turn action messages into the lines of a planning worksheet.",
      ["get action messages for BOLT as W1", "get action messages"]
    ) { form in
      let items = form.list("item", after: "for", of: ItemNo.self)
      let variant = form.optional("variant", after: "variant", VariantCode.self)
      let location = form.optional("location", after: "at", LocationCode.self)
      let worksheet = form.optional("worksheet", after: "as", DocumentNo.self, as: .document.new)
      return { a throws(Diagnostic) in
        var command = GetActionMessages(for: try a.values(items))
        command.variantCode = try a.value(variant)
        command.locationCode = try a.value(location)
        command.worksheetNo = try a.value(worksheet) ?? .blank
        return ActionMessagesStatement(command: command)
      }
    }
  ]

  let command: GetActionMessages

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      _ = try command.perform(on: &model)
    }
    return .done
  }
}
