import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax

/// Runs one file in a session of its own; its background runs once, and each scenario starts from
/// it by the journal.
public struct FileRunner: Sendable {
  /// What is kept of a run beside its ends.
  public struct Options: Sendable {
    /// Notes what `--update` would write.
    public var updatesGoldens = false
    /// Keeps what statements show, as text and as parts of a page.
    public var keepsText = false
    public var keepsPages = false
    public var isColoured = false
    /// Ends the file after its first failure.
    public var stopsAtFailure = false
    public var countsCoverage = false
    /// Takes a fingerprint of each scenario.
    public var takesFingerprints = false
    public var isInterrupted: @Sendable () -> Bool = { false }

    public init() {}
  }

  private let options: Options
  private let prepare: @Sendable (inout Session) throws(StatementFailure) -> Void

  /// Runs files in sessions that `prepare` brings to where the first statement begins.
  public init(
    _ options: Options,
    prepare: @escaping @Sendable (inout Session) throws(StatementFailure) -> Void
  ) {
    self.options = options
    self.prepare = prepare
  }

  func run(_ job: TestJob, tell: @escaping @Sendable (WorkerMessage) -> Void) {
    let bytes: [UInt8]
    do throws(Files.Problem) {
      bytes = try Files.contents(of: job.file, isInterrupted: options.isInterrupted)
    } catch {
      tell(Self.unreadable(job.file, error))
      return
    }
    var session = Session()
    let id = session.sources.add(name: job.file, bytes: bytes)
    session.sources.indexLines(of: id)
    let outlines = ScenarioOutline.all(in: session.sources[id])
    let observer = FileObserver(job.file, options, outlines, session.sources, tell)
    observer.know(session.sources)
    session.sourcesChanged = { observer.know($0) }
    session.testRun.goesOnAfterScenarios = true
    session.drawsTraces = options.keepsPages
    session.testRun.updatesGoldens = options.updatesGoldens
    session.report = { observer.note($0) }
    session.testRun.onlyScenarios = { scenario in
      // Scenarios of an included file are those of that file, unless there are no others.
      guard scenario.place.source == id else { return outlines.isEmpty }
      return job.takes(
        start: observer.start(of: scenario.place), row: scenario.row ?? 0, name: scenario.name)
    }
    var end = ExitClass.success
    do throws(StatementFailure) {
      try prepare(&session)
      if options.takesFingerprints { session.takeFingerprints() }
      let isInterrupted = session.isInterrupted
      session.isInterrupted = { isInterrupted() || observer.hasStopped }
      end = session.run(id)
    } catch {
      end = session.end(with: error)
    }
    if end == .interrupted, observer.hasStopped { end = .success }
    if session.testRun.scenarioCount == 0 { session.noteLooks() }
    finish(session, job, observer, end, tell)
  }

  private func finish(
    _ session: borrowing Session, _ job: TestJob, _ observer: FileObserver, _ end: ExitClass,
    _ tell: @Sendable (WorkerMessage) -> Void
  ) {
    var outcome = FileOutcome()
    outcome.end = end
    var own = observer.own(end, isFirst: job.done.isEmpty)
    own?.fingerprint = session.fingerprint
    let isWell = end == .success && observer.isWell
    if options.countsCoverage, isWell { outcome.coverage.add(session.sources) }
    outcome.files = session.sources.names
    if options.updatesGoldens {
      outcome.goldens = goldens(session.renewal(), session.sources)
      outcome.goldens.isWell = isWell && outcome.goldens.left.isEmpty
    }
    tell(.finished(own, outcome))
  }

  private func goldens(_ renewal: GoldenRenewal, _ sources: SourceList) -> GoldenOutcome {
    var outcome = GoldenOutcome()
    outcome.files = renewal.files.map { file in
      GoldenOutcome.File(
        name: file.name, bytes: file.bytes,
        changes: file.changes.map { change in
          let diagnostic = Diagnostic(
            code: "golden-stale", message: change.what, place: change.place,
            label: "`lotwise test --update` writes it")
          return TestProblem(diagnostic, in: sources, isColoured: options.isColoured)
        })
    }
    let conflicts = renewal.conflicts.map { place in
      Diagnostic(
        code: "golden-conflict", message: "it ran several times with different results",
        place: place, label: "write it by hand")
    }
    outcome.left = (conflicts + renewal.left).map {
      TestProblem($0, in: sources, isColoured: options.isColoured)
    }
    return outcome
  }

  private static func unreadable(_ file: String, _ problem: Files.Problem) -> WorkerMessage {
    var result = TestResult(file: file)
    result.end = problem == .interrupted ? .interrupted : .unreadable
    let text = Files.unreadable(file, problem)
    result.problems = [
      TestProblem(
        code: "file-unreadable", message: "\(file) cannot be read", file: file, text: text)
    ]
    var outcome = FileOutcome()
    outcome.end = result.end
    outcome.files = [file]
    return .finished(result, outcome)
  }
}
