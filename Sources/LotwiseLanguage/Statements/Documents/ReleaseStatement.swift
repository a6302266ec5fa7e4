import ItemTracking
import LotwiseSyntax

/// Releases a document for handling, or reopens it for changes.
struct ReleaseStatement: Statement {
  static let forms = [
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
    try session.refusing { tables throws(TrackingError) in
      let id = try tables.requireDocument(document)
      if releases { try tables.release(id) } else { try tables.reopen(id) }
    }
    return .done
  }
}
