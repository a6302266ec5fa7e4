import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax

/// A run as one JSON object, for which `Examples/ci/test-report.schema.json` is the schema.
enum JSONReporter {
  /// Counts up when a reader would have to change.
  static let version = 1

  static func report(of run: TestRun) -> String {
    var text = "{\"lotwise-test\":\(version),\"passed\":\(run.passed),\"failed\":\(run.failed),"
    text += "\"seconds\":\(TestRun.seconds(run.microseconds)),\"results\":["
    let results = run.results.map(object)
    text += results.isEmpty ? "" : "\n\(results.joined(separator: ",\n"))\n"
    return text + "]}\n"
  }

  private static func object(_ result: TestResult) -> String {
    var fields = [
      ("file", JSONText.quoted(result.file)),
      ("name", JSONText.quoted(result.name)),
      ("line", String(result.line)),
      ("row", result.row > 0 ? String(result.row) : "null"),
      ("tags", list(result.tags.map(JSONText.quoted))),
      ("proves", list(result.rules.map(JSONText.quoted))),
      ("passed", result.isPassed ? "true" : "false"),
      ("exit", String(result.end.rawValue)),
      ("seconds", TestRun.seconds(result.microseconds)),
    ]
    if !result.isPassed { fields.append(("rerun", JSONText.quoted(result.rerun))) }
    fields.append(("problems", list(result.problems.map(object))))
    fields.append(
      ("shown", list(result.shown.map(\.text).filter { !$0.isEmpty }.map(JSONText.quoted))))
    return object(fields)
  }

  private static func object(_ problem: TestProblem) -> String {
    object([
      ("severity", JSONText.quoted(problem.severity.rawValue)),
      ("code", JSONText.quoted(problem.code)),
      ("message", JSONText.quoted(problem.message)),
      ("file", JSONText.quoted(problem.file)),
      ("line", String(problem.line)),
      ("column", String(problem.column)),
      ("text", JSONText.quoted(problem.text)),
    ])
  }

  private static func list(_ elements: [String]) -> String {
    "[\(elements.joined(separator: ","))]"
  }

  private static func object(_ fields: [(name: String, value: String)]) -> String {
    "{" + fields.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
  }
}
