import Glibc
import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax
import Synchronization

/// Writes what a session reports: results in the chosen format, to the terminal or to a file.
///
/// Results are written as they come. A message needs the sources of its session, which are busy
/// while a statement runs: from the first message on, everything waits until the statement is over.
package final class ResultWriter: Sendable {
  private struct State {
    var format = OutputFormat.text
    var file: Int32?
    var waiting: [Session.Report] = []
    /// The results of the statement at hand, for `.to-test`.
    var results: [Outcome] = []
  }

  private let state = Mutex(State())
  private let colouring: Colouring
  private let terminal: Terminal

  /// Whether long results go through the user's pager.
  private let pages: Bool

  package init(on terminal: Terminal, _ colouring: Colouring, pages: Bool = true) {
    self.terminal = terminal
    self.pages = pages
    self.colouring = colouring
  }

  package var format: OutputFormat { state.withLock { $0.format } }

  package func choose(_ format: OutputFormat) { state.withLock { $0.format = format } }

  /// Sends results to a file, behind what is in it; without a path to the terminal again.
  ///
  /// - Returns: 0, or `errno`.
  package func redirect(to path: String?) -> Int32 {
    var file: Int32?
    if let path {
      let opened = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
      guard opened >= 0 else { return errno }
      file = opened
    }
    let before = state.withLock { state in
      defer { state.file = file }
      return state.file
    }
    if let before { close(before) }
    return 0
  }

  /// Takes a report of the session.
  package func take(_ report: Session.Report) {
    let now: (Outcome, OutputFormat, Int32?)? = state.withLock { state in
      if case .outcome(let outcome) = report {
        if state.results.count < 100 { state.results.append(outcome) }
        if state.waiting.isEmpty { return (outcome, state.format, state.file) }
      }
      state.waiting.append(report)
      return nil
    }
    if let (outcome, format, file) = now { write(outcome, format, to: file) }
  }

  /// Forgets what has waited.
  package func discard() {
    state.withLock { state in
      state.waiting = []
      state.results = []
    }
  }

  /// Writes what has waited, and hands over the results since the last call.
  package func flush(_ sources: SourceList) -> [Outcome] {
    let (waiting, results, format, file) = state.withLock { state in
      defer {
        state.waiting = []
        state.results = []
      }
      return (state.waiting, state.results, state.format, state.file)
    }
    let messages = DiagnosticRenderer(
      style: colouring == .always ? .coloured : .plain, width: Terminal.size.columns - 1)
    for report in waiting {
      switch report {
      case .outcome(let outcome): write(outcome, format, to: file)
      case .diagnostic(let diagnostic), .message(let diagnostic):
        say(messages.render(diagnostic, in: sources))
      case .scenarioBegan: break
      case .scenario(let result):
        let isPassed = result.worst == .success
        say("\(isPassed ? "ok  " : "FAIL") \(result.id.name)\n")
      }
    }
    return results
  }

  /// Writes a message to the terminal.
  package func say(_ text: String) { Terminal.write(text) }

  private func write(_ outcome: Outcome, _ format: OutputFormat, to file: Int32?) {
    let isWide = terminal == .none || file != nil
    guard let text = format.text(of: outcome, columns: isWide ? nil : Terminal.size.columns) else {
      return say("`.mode \(format.rawValue)` has no way to write this\n")
    }
    guard !text.isEmpty else { return }
    if let warning = format.warning(of: outcome) {
      say("warning[formula-like]: \(warning)\nhelp: \(OutputFormat.formulaAdvice)\n")
    }
    if let file {
      ResultWriter.write(Array(text.utf8), to: file)
    } else if pages, terminal == .editing, Pager.isNeeded(for: text), Pager.show(text) {
      return
    } else {
      Terminal.write(untilInterrupted: text)
    }
  }

  /// Writes all bytes, or as many as the file takes.
  static func write(_ bytes: [UInt8], to file: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
