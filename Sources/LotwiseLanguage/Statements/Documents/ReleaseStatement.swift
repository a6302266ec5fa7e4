import ItemTracking
import LotwiseSyntax

/// Releases a document for handling, or reopens it for changes.
struct ReleaseStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "release", [.required("document", is: .code, at: 0)],
      summary: "Release a document: its lines stay as they are.", examples: ["release SO1"]),
    Form(
      "reopen", [.required("document", is: .code, at: 0)],
      summary: "Reopen a released document for changes.", examples: ["reopen SO1"]),
  ]

  let document: DocumentNo
  let releases: Bool

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    document = try arguments.documentNo(0)
    releases = arguments.form.phrase == "release"
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let id = try model.requireDocument(document)
      if releases { try model.release(id) } else { try model.reopen(id) }
    }
    return .done
  }
}
