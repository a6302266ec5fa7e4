/// GitHub's workflow commands, which become annotations on the lines, and a summary of the step.
package enum GitHubReporter {
  /// GitHub shows ten errors of a step; the rest stands in the summary.
  private static let mostAnnotations = 10

  static func annotations(of run: TestRun) -> String {
    let failures = run.failures
    var text = failures.prefix(mostAnnotations).map(annotation).joined()
    if failures.count > mostAnnotations {
      let more = failures.count - mostAnnotations
      text += "::notice title=lotwise::\(more) more failed: see the summary\n"
    }
    return text
  }

  private static func annotation(_ result: TestResult) -> String {
    let first = result.firstProblem
    let file = first.map { $0.file.isEmpty ? result.file : $0.file } ?? result.file
    let line = first.flatMap { $0.line > 0 ? $0.line : nil } ?? result.line
    let column = max(first?.column ?? 1, 1)
    let message = result.problems.map(\.text).joined() + "rerun: \(result.rerun)"
    return "::error file=\(property(file)),line=\(line),col=\(column),"
      + "title=\(property(result.name.isEmpty ? result.file : result.name))::\(data(message))\n"
  }

  /// The summary of the step, in Markdown.
  package static func summary(of run: TestRun) -> String {
    var text = "### lotwise: \(run.passed) passed, \(run.failed) failed\n\n"
    let failures = run.failures
    guard !failures.isEmpty else { return text }
    text += "| scenario | what | run again |\n|---|---|---|\n"
    for result in failures {
      let first = result.firstProblem
      let what = first.map { "\($0.code): \($0.message)" } ?? "it failed"
      text += "| \(cell(result.title)) | \(cell(what)) | `\(cell(result.rerun))` |\n"
    }
    return text + "\n"
  }

  private static func cell(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "|": "\\|"
      case "<": "&lt;"
      case "&": "&amp;"
      case "\n", "\r": " "
      default: String(scalar)
      }
    }.joined()
  }

  private static func data(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func property(_ text: String) -> String {
    data(text).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
