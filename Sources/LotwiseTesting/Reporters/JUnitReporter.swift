import LotwiseLanguage

/// JUnit's XML, as CI servers read it: a suite a file, a case a scenario.
///
/// What the domain or an expectation says is a failure; a script that could not run is an error.
enum JUnitReporter {
  static func report(of run: TestRun) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"lotwise\" \(counts(run.results)) "
    text += "time=\"\(TestRun.seconds(run.microseconds))\">\n"
    for (file, results) in run.files {
      let time = results.reduce(0) { $0 + $1.microseconds }
      text += "  <testsuite name=\"\(escaped(file))\" \(counts(results)) skipped=\"0\" "
      text += "time=\"\(TestRun.seconds(time))\">\n"
      for result in results { text += testCase(result) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func isError(_ result: TestResult) -> Bool {
    switch result.end {
    case .success, .expectationFailed, .refused, .goldenStale: false
    default: true
    }
  }

  private static func counts(_ results: [TestResult]) -> String {
    let errors = results.count(where: isError)
    let failures = results.count { !$0.isPassed } - errors
    return "tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"\(errors)\""
  }

  private static func testCase(_ result: TestResult) -> String {
    let name = result.name.isEmpty ? result.file : result.name
    var text = "    <testcase classname=\"\(escaped(result.file))\" name=\"\(escaped(name))\" "
    text += "file=\"\(escaped(result.file))\" line=\"\(result.line)\" "
    text += "time=\"\(TestRun.seconds(result.microseconds))\""
    var inside = properties(of: result)
    if !result.isPassed {
      let kind = isError(result) ? "error" : "failure"
      let first = result.firstProblem
      inside += "      <\(kind) type=\"\(escaped(first?.code ?? "failed"))\" "
      inside += "message=\"\(escaped(first?.message ?? "it failed"))\">"
      let problems = result.problems.map(\.text).joined()
      inside += "\(escaped(problems + "rerun: \(result.rerun)\n"))</\(kind)>\n"
    }
    let shown = result.shown.map(\.text).joined()
    if !shown.isEmpty {
      inside += "      <system-out>\(escaped(shown))</system-out>\n"
    }
    return inside.isEmpty ? text + "/>\n" : text + ">\n\(inside)    </testcase>\n"
  }

  private static func properties(of result: TestResult) -> String {
    let properties =
      result.tags.map { ("tag", $0) } + result.rules.map { ("proves", $0) }
    guard !properties.isEmpty else { return "" }
    let lines = properties.map {
      "        <property name=\"\($0)\" value=\"\(escaped($1))\"/>\n"
    }
    return "      <properties>\n\(lines.joined())      </properties>\n"
  }

  /// What XML has no way to write becomes a question mark in a box.
  private static func escaped(_ text: String) -> String {
    var written = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      case "\n", "\t", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
        written.unicodeScalars.append(scalar)
      default: written += "\u{FFFD}"
      }
    }
    return written
  }
}
