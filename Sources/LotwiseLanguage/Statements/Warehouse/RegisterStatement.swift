import ItemTracking
import LotwiseSyntax

/// Registers a document of the warehouse: its bins change.
struct RegisterStatement: Statement {
  static let leaders = ["register"]
  static let forms = [
    StatementForm(
      "register", "Register a warehouse journal: its bins change, the ledger does not.",
      ["register WJ1"]
    ) { form in
      let no = form.required("document", DocumentNo.self)
      return { a throws(Diagnostic) in Self(no: try a.value(no)) }
    }
  ]

  private let no: DocumentNo

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      guard let document = model.warehouseDocument(no) else {
        throw TrackingError(
          .documentUnknown, blaming: .document, "there is no warehouse document \(no)",
          advice: "`warehouse journal \(no) at … { … }` opens a journal; orders are posted")
      }
      try RegisterWarehouseJournal(document).perform(on: &model)
    }
    return .done
  }
}
