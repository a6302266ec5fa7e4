import LotwiseLanguage
import LotwiseSyntax
import Synchronization

/// Gathers what a session reports, in order, until it is printed.
final class Collector: Sendable {
  private let reports = Mutex<[Session.Report]>([])

  func add(_ report: Session.Report) { reports.withLock { $0.append(report) } }

  func take() -> [Session.Report] {
    reports.withLock { reports in
      defer { reports = [] }
      return reports
    }
  }
}
