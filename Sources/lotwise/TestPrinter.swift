import LotwiseLanguage
import LotwiseReports
import LotwiseTesting

/// What a run of tests prints: a line a scenario, everything about a failure in its place, and at
/// the end what runs the failures again.
struct TestPrinter {
  let output: Output
  let options: SessionOptions
  let isColoured: Bool
  let progress: TestProgress

  private var isText: Bool { options.format == .text }

  func print(_ result: TestResult) {
    guard isText, !options.quiet || !result.isPassed else { return }
    progress.clear()
    output.out("\(result.isPassed ? "ok  " : "FAIL") \(result.title)\n")
    if options.verbose { for shown in result.shown { output.out(shown.text) } }
    for problem in result.problems { print(problem) }
    if !result.isPassed { output.out("rerun: \(result.rerun)\n") }
    progress.draw(output)
  }

  func print(_ problem: TestProblem) {
    output.out(isColoured && !problem.colouredText.isEmpty ? problem.colouredText : problem.text)
  }

  /// What stands at the end.
  func summary(of run: TestRun, _ notRun: Int) {
    progress.clear()
    guard isText else {
      output.show(.table(Self.table(of: run)))
      return
    }
    let failures = run.failures
    if !failures.isEmpty {
      output.out("\nfailed, and what runs it again:\n")
      for result in failures { output.out("  \(result.rerun)  # \(result.title)\n") }
    }
    if notRun > 0 {
      output.out("stopped at the first failure: \(notRun) more \(notRun == 1 ? "file" : "files")\n")
    }
    output.out("\(run.passed) passed, \(run.failed) failed\n")
  }

  /// A row a scenario, for `--format csv`, `json`, `markdown`.
  private static func table(of run: TestRun) -> ReportTable {
    ReportTable(
      name: "test-results",
      columns: [
        ReportColumn("file", .text), ReportColumn("scenario", .text),
        ReportColumn("row", .integer), ReportColumn("line", .integer),
        ReportColumn("passed", .flag), ReportColumn("code", .code),
        ReportColumn("message", .text),
      ],
      rows: run.results.map { result in
        [
          .text(result.file), result.name.isEmpty ? .blank : .text(result.name),
          result.row > 0 ? .integer(result.row) : .blank, .integer(result.line),
          .flag(result.isPassed), result.firstProblem.map { .code($0.code) } ?? .blank,
          result.firstProblem.map { .text($0.message) } ?? .blank,
        ]
      })
  }

  /// The slowest ten, slowest first.
  static func slowest(_ results: [TestResult]) -> String {
    results.sorted { $0.microseconds > $1.microseconds }.prefix(10).map { result in
      let shown = String(result.microseconds / 1000)
      let blanks = String(repeating: " ", count: max(0, 7 - shown.count))
      return "\(blanks)\(shown) ms  \(result.title)\n"
    }.joined()
  }
}
