import ArgumentParser
import Glibc
import LotwiseConsole
import LotwiseLanguage
import LotwiseSyntax
import LotwiseTesting

/// Runs scenarios, each file in a session of its own, and reports.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the scenarios of scripts and folders, and report.")

  @Argument(
    help:
      "Scripts, folders, or a scenario by a line of it: day1.lot:42, with its row: day1.lot:42#3.",
    completion: .file(extensions: ["lot"]))
  var paths: [String] = []

  @Option(help: "Only scenarios whose name (file › scenario) this regular expression finds.")
  var filter: String?

  @Option(help: "Only scenarios whose tags fit: 'reservation and not slow'.")
  var tag: String?

  @Option(help: "How many files are run side by side; as many as there are processors if not said.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Run one part of the scenarios: 2/4 is the second of four.", valueName: "i/n"))
  var shard: String?

  @Option(
    help: ArgumentHelp(
      "Write a report: junit=FILE, tap=FILE, json=FILE, html=FILE, github; any number.",
      valueName: "format=file"))
  var report: [ReportRequest] = []

  @Flag(help: "Stop at the first failure.")
  var failFast = false

  @Flag(help: "Run only what failed last time.")
  var rerun = false

  @Flag(help: "Run again whenever a script changes, or a file that it reads; Ctrl-C ends.")
  var watch = false

  @Flag(help: "Print what would be run, and run nothing.")
  var list = false

  @Flag(
    help:
      "Fill in what was left open, and write tables and figures anew that have changed; never under CI."
  )
  var update = false

  @Flag(help: "Only say what --update would write.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "Compare all that scenarios come to with files of a folder; --update writes these alone.",
      valueName: "folder"))
  var fingerprints: String?

  @Flag(help: "List the rules that no script exercised, and the forms of statements never used.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "With --coverage: which scenarios noticed which changes; lists the rules that none shows.",
      valueName: "file"))
  var mutants: String?

  @Flag(help: "Tell how long the slowest ten scenarios took.")
  var durations = false

  /// Set for the processes that run the files, by the one that started them.
  @Option(help: .hidden)
  var worker: WorkerStyle?

  enum WorkerStyle: String, ExpressibleByArgument {
    case plain, coloured
  }

  @OptionGroup var options: SessionOptions

  func validate() throws {
    if update, check { throw ValidationError("--update writes and --check does not: choose one") }
    if options.save != nil {
      throw ValidationError("--save keeps nothing of a test: scenarios leave nothing behind")
    }
    if mutants != nil, !coverage { throw ValidationError("--mutants tells of --coverage") }
    if paths.isEmpty, !rerun { throw ValidationError("name the scripts or folders to test") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    if let shard, Shard(shard) == nil {
      throw ValidationError("--shard takes the number of a part and how many there are: 2/4")
    }
    if watch, list { throw ValidationError("--watch runs and --list does not: choose one") }
    if rerun, TestEnvironment.isCI {
      throw ValidationError("--rerun knows nothing under CI, where no run is remembered")
    }
  }

  func run() throws {
    Interrupt.listen()
    if let worker {
      Worker(runner(worker)).run()
      return
    }
    let run = TestCommandRun(self, isColoured: options.color.isColoured(STDOUT_FILENO))
    throw ExitCode(try (watch ? run.watch() : run.perform()).rawValue)
  }

  private func runner(_ style: WorkerStyle) -> FileRunner {
    var kept = FileRunner.Options()
    kept.updatesGoldens = (update || check) && fingerprints == nil
    kept.keepsText = options.verbose
    kept.keepsPages = report.contains { $0.format == .html }
    kept.isColoured = style == .coloured
    kept.stopsAtFailure = failFast || TestEnvironment.failsFast
    kept.countsCoverage = coverage
    kept.takesFingerprints = fingerprints != nil
    kept.isInterrupted = { Interrupt.wasAsked }
    let settings = options.settings
    return FileRunner(kept) { (session) throws(StatementFailure) in
      try settings.prepare(&session)
      do throws(Sandbox.Problem) {
        session.sandbox = try settings.sandbox(for: session.sources.names.first ?? "<test>")
      } catch {
        throw .script(Diagnostic(code: "outside-sandbox", message: error.message))
      }
    }
  }
}
