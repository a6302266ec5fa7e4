/// How a run of tests is told to other programs: a reporter a case, a file each.
public enum ReportFormat: String, CaseIterable, Sendable {
  case junit, tap, json, html, github

  public func report(of run: TestRun) -> String {
    switch self {
    case .junit: JUnitReporter.report(of: run)
    case .tap: TAPReporter.report(of: run)
    case .json: JSONReporter.report(of: run)
    case .html: HTMLReporter.report(of: run)
    case .github: GitHubReporter.annotations(of: run)
    }
  }
}
