import ItemTracking
import LotwiseSyntax

/// Replaces a line of a sale or a purchase by lines of what its item is assembled from.
struct ExplodeStatement: Statement {
  static let leaders = ["explode"]
  static let forms = [
    StatementForm(
      "explode", "Replace a line by lines of what its item is assembled from.", ["explode SO1.1"]
    ) { form in
      let line = form.required("line", DocumentReference.self)
      return { a throws(Diagnostic) in ExplodeStatement(target: try a.value(line)) }
    }
  ]

  let target: Reference

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try ExplodeLine(try model.line(target)).perform(on: &model)
    }
    return .done
  }
}
