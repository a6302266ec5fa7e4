import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax
import Synchronization

/// Gathers what a session tells of a file, scenario by scenario, and hands it on.
final class FileObserver: Sendable {
  private struct State {
    /// The scenarios under way, the innermost last, and when they began.
    var open: [(result: TestResult, start: ContinuousClock.Instant)] = []
    /// What belongs to none.
    var own: TestResult
    var start = ContinuousClock.now
    var sources = SourceList()
    var count = 0
    var worst = ExitClass.success
  }

  private let state: Mutex<State>
  private let options: FileRunner.Options
  private let outlines: [Int32: ScenarioOutline]
  /// The sources before any statement was put in other words: outlines are of those.
  private let written: SourceList
  private let tell: @Sendable (WorkerMessage) -> Void

  init(
    _ file: String, _ options: FileRunner.Options, _ outlines: [ScenarioOutline],
    _ written: SourceList, _ tell: @escaping @Sendable (WorkerMessage) -> Void
  ) {
    state = Mutex(State(own: TestResult(file: file)))
    self.options = options
    self.outlines = Dictionary(outlines.map { ($0.start, $0) }) { first, _ in first }
    self.written = written
    self.tell = tell
  }

  func know(_ sources: SourceList) { state.withLock { $0.sources = sources } }

  /// Where a place begins in the file as it was written.
  func start(of place: SourceLocation) -> Int {
    state.withLock { Int($0.sources.written(place.span.start, in: place.source)) }
  }

  /// True once something failed, when that ends the file.
  var hasStopped: Bool {
    options.stopsAtFailure && state.withLock { $0.worst != .success && $0.open.isEmpty }
  }

  /// True when every scenario passed.
  var isWell: Bool { state.withLock { $0.worst == .success } }

  func note(_ report: Session.Report) {
    state.withLock { state in
      switch report {
      case .scenarioBegan(let id): begin(id, &state)
      case .scenario(let scenario): end(scenario, &state)
      case .diagnostic(let diagnostic):
        let problem = TestProblem(
          diagnostic, in: state.sources, isColoured: options.isColoured)
        Self.withInnermost(&state) { $0.problems.append(problem) }
      case .message(let diagnostic):
        guard options.keepsText || options.keepsPages else { return }
        show(.text(DiagnosticRenderer().render(diagnostic, in: state.sources)), &state)
      case .outcome(let outcome): show(outcome, &state)
      }
    }
  }

  private func begin(_ id: Session.ScenarioID, _ state: inout State) {
    var result = TestResult(file: state.own.file, name: id.name)
    let place = id.place
    result.row = id.row ?? 0
    let own = state.sources.written(place.span.start, in: place.source)
    result.start = Int(own)
    result.tags = id.tags
    result.rules = id.rules
    // What is included has no outline here.
    let isOwn = Int(place.source.number) < written.count
    let outline = isOwn ? outlines[own] : nil
    // Other words stand on the line of those that they are read for.
    result.firstLine = state.sources.line(of: Int(place.span.start), in: place.source).number
    result.line = result.firstLine
    if options.keepsPages, let outline {
      result.source = written[place.source].string(Span(start: outline.start, end: outline.end))
    }
    if result.row > 0, let outline {
      if outline.rowStarts.indices.contains(result.row - 1) {
        let start = Int(outline.rowStarts[result.row - 1])
        result.line = written.line(of: start, in: place.source).number
      } else {
        result.isOfRowFile = true
      }
    }
    state.open.append((result, ContinuousClock.now))
    tell(.began(result))
  }

  private func end(_ scenario: Session.ScenarioResult, _ state: inout State) {
    guard let (open, start) = state.open.popLast() else { return }
    var result = open
    result.end = scenario.worst
    result.fingerprint = scenario.fingerprint
    result.microseconds = Self.microseconds(since: start)
    state.count += 1
    state.worst = max(state.worst, result.end)
    tell(.ended(result))
  }

  private func show(_ outcome: Outcome, _ state: inout State) {
    guard options.keepsText || options.keepsPages else { return }
    let text = options.keepsText ? OutcomeText.text(of: outcome) : ""
    let html = options.keepsPages ? OutcomeText.html(of: outcome) : ""
    guard !text.isEmpty || !html.isEmpty else { return }
    Self.withInnermost(&state) { $0.shown.append(TestResult.Shown(text: text, html: html)) }
  }

  private static func withInnermost(_ state: inout State, _ body: (inout TestResult) -> Void) {
    if let last = state.open.indices.last {
      body(&state.open[last].result)
    } else {
      body(&state.own)
    }
  }

  /// What stands outside the scenarios, when it is a test of its own or failed.
  ///
  /// A file that is run again after a worker died in it, which is not its first run, is none.
  func own(_ end: ExitClass, isFirst: Bool) -> TestResult? {
    state.withLock { state in
      var own = state.own
      let hasProblem = own.problems.contains { $0.severity == .error }
      let isAlone = state.count == 0 && isFirst
      guard isAlone || hasProblem || (end != .success && state.worst == .success) else {
        return nil
      }
      own.end = end
      own.microseconds = Self.microseconds(since: state.start)
      return own
    }
  }

  private static func microseconds(since start: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }
}
