import Glibc
import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax
import Synchronization

/// Where results and messages go: results to standard output, messages to standard error.
///
/// Results are gathered and written in large pieces; a write that fails is remembered, so that the
/// command can end with the code for disk trouble.
final class Output: Sendable {
  private struct State {
    /// How many diagnostics were told.
    var told = 0
    var pending: [UInt8] = []
    var hasFailed = false
    var hasMisfit = false
    var sources = SourceList()
  }

  private let state = Mutex(State())
  let format: OutputFormat
  let isColoured: Bool
  /// Where results go; to standard output without.
  private let path: String?

  init(
    _ format: OutputFormat = .text, color: ColorChoice = .auto, to path: String? = nil
  ) {
    self.format = format
    self.path = path
    isColoured = color.isColoured(2)
  }

  /// True when something could not be written.
  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  /// Texts that a terminal shows steer it in no way.
  private var isTerminal: Bool { path == nil && isatty(1) == 1 }

  /// A text whose lines send a terminal no commands.
  static func visible(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { VisibleText.of(String($0)) }.joined(separator: "\n")
  }

  /// True when the format had no way to write something.
  var hasMisfit: Bool { state.withLock { $0.hasMisfit } }

  func out(_ text: String) {
    let text = isTerminal ? Self.visible(text) : text
    state.withLock { state in
      state.pending.append(contentsOf: text.utf8)
      if state.pending.count > 1 << 16 { flush(&state) }
    }
  }

  /// A message in words of our own, with names of files and others in it.
  func problem(_ text: String) { write(Self.visible(text)) }

  private func write(_ text: String) {
    state.withLock { state in
      flush(&state)
      // A message that nobody reads is no reason to fail.
      _ = Self.write(Array(text.utf8), 2)
    }
  }

  /// The sources that diagnostics point into, those of included files among them.
  func know(_ sources: SourceList) { state.withLock { $0.sources = sources } }

  /// Of more diagnostics than these only the number is told.
  private static let mostDiagnostics = 1000

  func problem(_ diagnostic: Diagnostic) {
    let count = state.withLock { state in
      state.told += 1
      return state.told
    }
    guard count <= Self.mostDiagnostics else { return }
    let style: DiagnosticRenderer.Style = isColoured ? .coloured : .plain
    let sources = state.withLock { $0.sources }
    write(DiagnosticRenderer(style: style).render(diagnostic, in: sources))
  }

  /// The line of a place, counted from 1.
  func line(of place: SourceLocation) -> Int {
    state.withLock { state in
      guard place.source.number < state.sources.count else { return 1 }
      return state.sources.line(of: Int(place.span.start), in: place.source).number
    }
  }

  /// Writes what is still pending.
  func flush() {
    let left = state.withLock { state in
      flush(&state)
      defer { state.told = min(state.told, Self.mostDiagnostics) }
      return state.told - Self.mostDiagnostics
    }
    if left > 0 { problem("note: \(left) more messages are not shown\n") }
  }

  /// Writes everything, at the end of the command: what goes to a file is written now, whole.
  func finish() {
    flush()
    guard let path else { return }
    state.withLock { state in
      if !Files.write(state.pending, to: path) { state.hasFailed = true }
    }
  }

  private func flush(_ state: inout State) {
    if state.pending.isEmpty || path != nil { return }
    if !Self.write(state.pending, 1) { state.hasFailed = true }
    state.pending.removeAll(keepingCapacity: true)
  }

  static func write(_ bytes: [UInt8], _ file: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  // MARK: Results

  func show(_ outcome: Outcome) {
    if let text = format.text(of: outcome) {
      if let warning = format.warning(of: outcome) {
        problem("warning[formula-like]: \(warning)\nhelp: \(OutputFormat.formulaAdvice)\n")
      }
      return out(text)
    }
    state.withLock { $0.hasMisfit = true }
    problem("error[wrong-format]: --format \(format.rawValue) has no way to write this\n")
  }
}

extension ColorChoice {
  /// Whether what goes to a file is coloured; a program that reads it never asked for that.
  func isColoured(_ file: Int32) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if Self.isSet("NO_COLOR") { return false }
      if Self.isSet("CLICOLOR_FORCE"), Self.variable("CLICOLOR_FORCE") != "0" { return true }
      return isatty(file) == 1 && Self.variable("TERM") != "dumb"
    }
  }

  private static func isSet(_ name: String) -> Bool { !(variable(name) ?? "").isEmpty }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
