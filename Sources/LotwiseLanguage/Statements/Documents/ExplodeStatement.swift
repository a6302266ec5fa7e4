import ItemTracking
import LotwiseSyntax

/// Replaces a line of a sale or a purchase by lines of what its item is assembled from.
struct ExplodeStatement: OrdinalStatement {
  static let ordinalForms = [
    Form(
      "explode", [.required("line", is: .group(.documentReference), at: 0)],
      summary: "Replace a line by lines of what its item is assembled from.",
      examples: ["explode SO1.1"])
  ]

  let target: Reference

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    target = try arguments.documentReference(arguments.record(0) ?? 0)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      try ExplodeLine(try model.line(target)).perform(on: &model)
    }
    return .done
  }
}
