import ArgumentParser
import Glibc
import LotwiseLanguage
import LotwiseSyntax
import Synchronization

/// Runs scenarios, each file in a session of its own, and reports.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the scenarios of scripts and folders, and report.")

  @Argument(help: "Scripts, folders, or a scenario by a line of it: day1.lot:42.")
  var paths: [String]

  @Option(help: "Only scenarios whose name (file › scenario) this regular expression finds.")
  var filter: String?

  @Option(help: "Only scenarios whose tags fit: 'reservation and not slow'.")
  var tag: String?

  @Flag(help: "Print what would be run, and run nothing.")
  var list = false

  @Flag(
    help: "Fill in what was left open, and write tables anew that have changed; never under CI.")
  var update = false

  @Flag(help: "Only say what --update would write.")
  var check = false

  @Flag(help: "List the rules that no script exercised, and the forms of statements never used.")
  var coverage = false

  @Flag(help: "Tell how long the slowest ten scenarios took.")
  var durations = false

  @OptionGroup var options: SessionOptions

  func validate() throws {
    if update, check { throw ValidationError("--update writes and --check does not: choose one") }
    if options.save != nil {
      throw ValidationError("--save keeps nothing of a test: scenarios leave nothing behind")
    }
  }

  func run() throws {
    Interrupt.listen()
    let output = Output(options.format, options.color)
    let selection = try Selection(filter: filter, tag: tag)
    var tally = Tally()
    for path in paths {
      let (file, line) = Selection.split(path)
      for found in Scripts.find([file]) where !Interrupt.wasAsked {
        run(found, line, selection, output, &tally)
      }
    }
    if !list {
      output.out("\(tally.passed) passed, \(tally.failed) failed\n")
      if coverage { output.out(tally.coverage.text) }
      if durations { output.out(Self.slowest(tally.times)) }
    }
    if tally.selected == 0 {
      output.problem("error[nothing-selected]: no scenario was selected\n")
      tally.worst = max(tally.worst, .nothingSelected)
    }
    if Interrupt.wasAsked { tally.worst = .interrupted }
    output.flush()
    if output.hasFailed { tally.worst = max(tally.worst, .diskTrouble) }
    throw ExitCode(tally.worst.rawValue)
  }

  struct Tally {
    var passed = 0
    var failed = 0
    var selected = 0
    var worst = ExitClass.success
    /// What the files that ran well have exercised.
    var coverage = Coverage()
    /// How long each scenario took.
    var times: [(name: String, time: Duration)] = []
  }

  private static func slowest(_ times: [(name: String, time: Duration)]) -> String {
    times.sorted { $0.time > $1.time }.prefix(10).map { entry in
      let (seconds, attoseconds) = entry.time.components
      let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
      let shown = String(milliseconds)
      return String(repeating: " ", count: max(0, 7 - shown.count)) + "\(shown) ms  \(entry.name)\n"
    }.joined()
  }

  private func run(
    _ file: String, _ line: Int?, _ selection: Selection, _ output: Output, _ tally: inout Tally
  ) {
    guard let bytes = Files.read(file) else {
      output.problem(Scripts.unreadable(file))
      tally.failed += 1
      tally.selected += 1
      tally.worst = max(tally.worst, .unreadable)
      return
    }
    var sources = SourceList()
    let id = sources.add(name: file, bytes: bytes)
    sources.indexLines(of: id)
    let outlines = ScenarioOutline.all(in: sources[id])
    let chosen = selection.chosen(outlines, of: file, line: line) { offset in
      sources.line(of: offset, in: id).number
    }
    // A file without scenarios is one scenario; one that is not understood says so when it runs.
    let isWhole = outlines.isEmpty && selection.takesWholeFiles(file)
    guard isWhole || !chosen.starts.isEmpty else { return }
    if list {
      tally.selected += max(1, chosen.starts.count)
      if isWhole { output.out("\(file)\n") }
      for outline in outlines where chosen.starts.contains(outline.start) {
        let rows = outline.rowNames.enumerated().filter {
          chosen.takes(row: $0.offset + 1, of: outline)
        }
        let names = outline.rowNames.isEmpty ? [outline.name] : rows.map(\.element)
        for name in names { output.out("\(file) › \(name)\n") }
      }
      return
    }
    var all = chosen
    all.starts = ScenarioOutline.withRelatives(of: chosen.starts, in: outlines)
    run(file, bytes, isWhole ? nil : all, output, &tally)
  }

  /// Runs one file in a session of its own; each of its scenarios passes or fails by itself.
  private func run(
    _ file: String, _ bytes: [UInt8], _ chosen: Selection.Chosen?, _ output: Output,
    _ tally: inout Tally
  ) {
    var session = Session()
    session.sourcesChanged = { output.know($0) }
    session.updatesGoldens = update || check
    let results = Results()
    let isVerbose = options.verbose
    session.report = { report in
      switch report {
      case .diagnostic(let diagnostic): output.problem(diagnostic)
      case .outcome(let outcome): if isVerbose { output.show(outcome) }
      case .message: break
      case .scenario(let result):
        output.out("\(result.worst == .success ? "ok  " : "FAIL") \(file) › \(result.id.name)\n")
        if result.worst != .success {
          output.problem("rerun: lotwise test \(file):\(output.line(of: result.id.place))\n")
        }
        results.add(result.worst, "\(file) › \(result.id.name)")
      }
    }
    if let chosen { session.onlyScenarios = { chosen.takes($0) } }
    var end = ExitClass.success
    do throws(StatementFailure) {
      try options.settings.prepare(&session)
      let id = session.sources.add(name: file, bytes: bytes)
      end = session.run(id)
    } catch {
      end = session.end(with: error)
    }
    let ends = results.ends
    tally.times += results.times
    tally.selected += max(1, ends.count)
    tally.passed += ends.count { $0 == .success }
    tally.failed += ends.count { $0 != .success }
    tally.worst = ends.reduce(max(tally.worst, end)) { max($0, $1) }
    // What fails outside a scenario fails the file.
    let isAlone = ends.isEmpty
    if isAlone || (end != .success && ends.allSatisfy { $0 == .success }) {
      output.out("\(end == .success ? "ok  " : "FAIL") \(file)\n")
      if end == .success { tally.passed += 1 } else { tally.failed += 1 }
    }
    let isWell = end == .success && ends.allSatisfy { $0 == .success }
    if coverage, isWell { tally.coverage.add(session.sources) }
    tally.worst = max(tally.worst, renew(session.renewal(), of: file, isWell, output))
  }

  /// Writes what was left open or has changed, or says it; a script that fails otherwise stays.
  private func renew(
    _ renewal: GoldenRenewal, of file: String, _ isWell: Bool, _ output: Output
  ) -> ExitClass {
    guard !renewal.isEmpty else { return .success }
    guard isWell, renewal.conflicts.isEmpty else {
      for place in renewal.conflicts {
        output.problem(
          Diagnostic(
            code: "golden-conflict", message: "it ran several times with different results",
            place: place, label: "write it by hand"))
      }
      output.problem("note: \(file) is not updated: something in it fails\n")
      return renewal.conflicts.isEmpty ? .success : .expectationFailed
    }
    let isWriting = update && !Self.isInCI
    var worst = ExitClass.success
    for changed in renewal.files {
      guard isWriting else {
        for place in changed.places {
          output.problem(
            Diagnostic(
              code: "golden-stale", message: "it is open or out of date", place: place,
              label: "`lotwise test --update` writes it"))
        }
        worst = max(worst, .goldenStale)
        continue
      }
      if Files.replace(changed.name, with: changed.bytes) {
        output.out("updated \(changed.name)\n")
      } else {
        output.problem("error[file-unwritable]: \(changed.name) cannot be written\n")
        worst = max(worst, .diskTrouble)
      }
    }
    return worst
  }

  /// Nothing is ever written where nobody would look at it.
  private static var isInCI: Bool {
    getenv("CI").map { String(cString: $0) } == "true"
  }
}

/// How the scenarios of a file ended, in their order, and how long each took.
///
/// A scenario's time is that since the one before it ended, what leads to it included.
private final class Results: Sendable {
  private struct State {
    var ends: [ExitClass] = []
    var times: [(name: String, time: Duration)] = []
    var start = ContinuousClock.now
  }
  private let state = Mutex(State())

  func add(_ end: ExitClass, _ name: String) {
    state.withLock { state in
      let now = ContinuousClock.now
      state.ends.append(end)
      state.times.append((name, now - state.start))
      state.start = now
    }
  }
  var ends: [ExitClass] { state.withLock { $0.ends } }
  var times: [(name: String, time: Duration)] { state.withLock { $0.times } }
}
