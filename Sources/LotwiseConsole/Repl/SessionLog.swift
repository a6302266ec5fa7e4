import ItemTracking
import LotwiseLanguage
import LotwiseReports

/// What was typed and what came of it, so that a session can become a script or a test.
package struct SessionLog {
  package struct Step {
    package var text: String
    /// The code of the refusal, when there was one.
    package var refusal: String?
    package var isDone: Bool
    package var results: [Outcome]
  }

  package private(set) var steps: [Step] = []

  package init() {}

  package mutating func add(_ step: Step) { steps.append(step) }

  /// The session as a script: what was refused stands there as a comment.
  package var script: String {
    steps.map { step in
      if step.isDone { return step.text + "\n" }
      let lines = step.text.split(separator: "\n", omittingEmptySubsequences: false)
      return "# \(step.refusal ?? "stopped")\n" + lines.map { "# \($0)\n" }.joined()
    }.joined()
  }

  /// The session as a test: what was shown and refused stands there as expectations.
  package var test: String {
    let startsHistory = steps.contains { ["load", "save", "reset"].contains($0.verb) }
    let body = steps.map(Self.expectation).joined(separator: "\n")
    // Those statements are refused in a scenario; such a session is a test as a whole.
    if startsHistory { return body }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  " + $0
    }
    return "scenario \"a session at the prompt\" {\n" + lines.joined(separator: "\n") + "}\n"
  }

  private static func expectation(_ step: Step) -> String {
    guard step.isDone else {
      // A slip of the fingers is nothing to expect; a refusal of the model is.
      guard let code = step.refusal, ErrorCode(rawValue: code) != nil else {
        return step.text.split(separator: "\n").map { "# \($0)\n" }.joined()
      }
      return "expect failure \(code) {\n\(indented(step.text))}\n"
    }
    guard let result = step.results.first, step.results.count == 1 else {
      return step.text + "\n"
    }
    let query =
      step.verb == "show"
      ? String(step.text.dropFirst("show".count).drop { $0 == " " }) : step.text
    switch result {
    case .table(let table) where ["show", "find", "recall"].contains(step.verb):
      let rows = GoldenTableWriter(indentation: 2).render(table.asShown)
      return "expect \(query) {\n\(rows)}\n"
    default: return step.text + "\n"
    }
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
  }
}

extension SessionLog.Step {
  /// The first word of the statement.
  var verb: String { String(text.prefix { $0 != " " && $0 != "\n" }) }
}
