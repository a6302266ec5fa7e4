import ArgumentParser
import Glibc
import LotwiseLanguage
import LotwiseTesting

/// `--report junit=FILE`, or `--report github`, which goes to standard output.
struct ReportRequest: ExpressibleByArgument {
  let format: ReportFormat
  let file: String?

  init(_ format: ReportFormat, to file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = parts.first.flatMap({ ReportFormat(rawValue: String($0)) }) else {
      return nil
    }
    self.format = format
    file = parts.count > 1 ? String(parts[1]) : nil
    if file == "" || file == nil && format != .github { return nil }
  }

  /// Writes the report; false when its file cannot be written.
  func write(_ run: TestRun, _ output: Output) -> Bool {
    let text = format.report(of: run)
    if format == .github, let summary = TestEnvironment.stepSummary {
      guard Self.append(GitHubReporter.summary(of: run), to: summary) else {
        return Self.fail(summary, output)
      }
    }
    guard let file else {
      output.out(text)
      return true
    }
    return Files.write(Array(text.utf8), to: file) || Self.fail(file, output)
  }

  private static func fail(_ file: String, _ output: Output) -> Bool {
    output.problem("error[file-unwritable]: \(file) cannot be written\n")
    return false
  }

  private static func append(_ text: String, to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard file >= 0 else { return false }
    let bytes = Array(text.utf8)
    let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    return close(file) == 0 && count == bytes.count
  }
}
