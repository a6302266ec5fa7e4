import LotwiseReports

/// The Test Anything Protocol, version 14: a line a scenario, a YAML block under a failure.
enum TAPReporter {
  static func report(of run: TestRun) -> String {
    var text = "TAP version 14\n1..\(run.results.count)\n"
    for (index, result) in run.results.enumerated() {
      let word = result.isPassed ? "ok" : "not ok"
      text += "\(word) \(index + 1) - \(escaped(result.title))\n"
      text += "  ---\n"
      text += "  duration_ms: \(TestRun.seconds(result.microseconds * 1000))\n"
      if !result.isPassed { text += failure(result) }
      text += "  ...\n"
    }
    return text
  }

  private static func failure(_ result: TestResult) -> String {
    let first = result.firstProblem
    var text = "  message: \(quoted(first?.message ?? "it failed"))\n"
    text += "  severity: fail\n"
    text += "  code: \(quoted(first?.code ?? "failed"))\n"
    text += "  at:\n"
    let file = first.map { $0.file.isEmpty ? result.file : $0.file } ?? result.file
    text += "    file: \(quoted(file))\n"
    text += "    line: \(first.map { max($0.line, 1) } ?? result.line)\n"
    text += "  rerun: \(quoted(result.rerun))\n"
    let problems = result.problems.map(\.text).joined()
    guard !problems.isEmpty else { return text }
    text += "  text: |\n"
    for line in problems.split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.isEmpty ? "\n" : "    \(printable(line))\n"
    }
    return text
  }

  /// A description has no `#`, which begins a directive, and no end of a line.
  private static func escaped(_ text: String) -> String {
    var written = ""
    for character in text {
      switch character {
      case "#", "\\": written += "\\\(character)"
      case _ where character.isNewline: written += " "
      default: written.append(character)
      }
    }
    return written
  }

  /// JSON's strings are YAML's, too.
  private static func quoted(_ text: String) -> String { JSONText.quoted(text) }

  /// A block of YAML holds no control characters.
  private static func printable(_ line: Substring) -> String {
    String(
      line.unicodeScalars.map { $0.value < 0x20 && $0 != "\t" ? "?" : Character($0) })
  }
}
