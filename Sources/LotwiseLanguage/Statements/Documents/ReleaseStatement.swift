import ItemTracking
import LotwiseSyntax

/// Releases a document for handling, or reopens it for changes.
struct ReleaseStatement: Statement {
  static let leaders = ["release", "reopen"]
  static let forms = [
    StatementForm(
      "release", "Release a document: its lines stay as they are.", ["release SO1"]
    ) { form in
      let document = form.required("document", DocumentNo.self)
      return { a throws(Diagnostic) in
        ReleaseStatement(document: try a.value(document), releases: true)
      }
    },
    StatementForm("reopen", "Reopen a released document for changes.", ["reopen SO1"]) { form in
      let document = form.required("document", DocumentNo.self)
      return { a throws(Diagnostic) in
        ReleaseStatement(document: try a.value(document), releases: false)
      }
    },
  ]

  let document: DocumentNo
  let releases: Bool

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let id = try model.requireDocument(document)
      try (releases ? SetReleased.release(id) : .reopen(id)).perform(on: &model)
    }
    return .done
  }
}
