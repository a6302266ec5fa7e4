import ArgumentParser
import Glibc
import LotwiseConsole
import LotwiseLanguage
import LotwiseReports
import LotwiseTesting

/// One run of `lotwise test`: the plan, the workers, and what is printed and written of it.
struct TestCommandRun {
  private let command: Test
  private let output: Output
  private let isColoured: Bool

  init(_ command: Test, isColoured: Bool) {
    self.command = command
    self.isColoured = isColoured
    output = Output(command.options.format, color: command.options.color)
  }

  func perform() throws -> ExitClass {
    let bazelShard = TestEnvironment.shard
    if bazelShard != nil { TestEnvironment.tellShardsAreKnown() }
    if let file = TestEnvironment.prematureExit { _ = Files.write([], to: file) }
    let plan = try plan(bazelShard)
    var worst = ExitClass.success
    if command.list {
      for unit in plan.units {
        output.out(unit.name.isEmpty ? "\(unit.file)\n" : "\(unit.file) › \(unit.name)\n")
      }
    } else if !plan.allJobs.isEmpty || isPart(bazelShard) {
      var files: [String: [String]] = [:]
      worst = run(plan, &files)
    }
    if plan.allJobs.isEmpty, !isPart(bazelShard) {
      output.problem("error[nothing-selected]: no scenario was selected\n")
      worst = .nothingSelected
    }
    if Interrupt.wasAsked { worst = .interrupted }
    output.flush()
    if output.hasFailed { worst = max(worst, .diskTrouble) }
    if let file = TestEnvironment.prematureExit { unlink(file) }
    return worst
  }

  /// A part may be empty, and is well then.
  private func isPart(_ bazelShard: (index: Int, count: Int)?) -> Bool {
    command.shard != nil || bazelShard != nil
  }

  private func plan(_ bazelShard: (index: Int, count: Int)?) throws -> TestPlan {
    let selection: Selection
    do throws(Selection.Mistake) {
      selection = try Selection(
        filter: command.filter ?? TestEnvironment.filter, tag: command.tag)
    } catch {
      throw ValidationError(error.message)
    }
    var targets: [TestPlan.Target] = []
    for target in command.paths.map({ TestPlan.Target($0) }) {
      for file in Scripts.find([target.file]) {
        var found = target
        found.file = file
        targets.append(found)
      }
    }
    if command.rerun {
      targets = Self.memory().targets(among: targets.map(\.file))
    }
    var shard = command.shard.flatMap { Shard($0) }
    if shard == nil, let bazelShard {
      shard = Shard(index: bazelShard.index, count: bazelShard.count)
    }
    let plan = TestPlan(targets, selection, needsUnits: command.list || shard != nil)
    return shard.map { plan.part($0) } ?? plan
  }

  /// Runs, and then again what a change touches, until Ctrl-C.
  func watch() throws -> ExitClass {
    var read: [String: [String]] = [:]
    var states: [String: FileState] = [:]
    var touched: Set<String>?
    while !Interrupt.wasAsked {
      let whole = try plan(nil)
      let plan = touched.map { whole.only($0) } ?? whole
      // A file that changes while it is run is run again.
      for file in whole.allJobs.map(\.file) + read.values.joined() {
        states[file] = FileState(file)
      }
      if !plan.allJobs.isEmpty { _ = run(plan, &read) }
      for file in whole.allJobs.map(\.file) where read[file] == nil { read[file] = [file] }
      for file in read.values.joined() where states[file] == nil { states[file] = FileState(file) }
      output.out("watching; Ctrl-C ends\n")
      output.flush()
      if output.hasFailed { return .diskTrouble }
      touched = Self.change(in: read, since: states) {
        try self.plan(nil).allJobs.map(\.file)
      }
    }
    return .interrupted
  }

  /// Waits until a file changes, or another script is found.
  ///
  /// - Returns: the scripts that it touches.
  private static func change(
    in read: [String: [String]], since before: [String: FileState],
    besides scripts: () throws -> [String]
  ) -> Set<String> {
    let files = Set(read.values.joined())
    while !Interrupt.wasAsked {
      usleep(200_000)
      let changed = files.filter { FileState($0) != before[$0] }
      let found = (try? scripts()) ?? []
      var touched = Set(found.filter { read[$0] == nil })
      for (script, files) in read where !changed.isDisjoint(with: files) { touched.insert(script) }
      if !touched.isEmpty { return touched }
    }
    return []
  }

  private func run(_ plan: TestPlan, _ read: inout [String: [String]]) -> ExitClass {
    let jobs = plan.allJobs
    let progress = TestProgress(
      fileCount: jobs.count, isWanted: !command.options.quiet && command.options.format == .text)
    let printer = TestPrinter(
      output: output, options: command.options, isColoured: isColoured, progress: progress)
    var goldens = GoldenWriter(isWriting: command.update && !TestEnvironment.isCI, printer)
    var run = TestRun()
    var coverage = Coverage()
    let shown: RulesShown?
    do throws(Files.Problem) {
      shown = try rulesShown()
    } catch {
      output.problem(Files.unreadable(command.mutants ?? "", error))
      return error.end
    }
    if shown != nil { coverage.shown = [] }
    var worst = ExitClass.success
    var filesDone = 0
    let fingerprints = FingerprintKeeper(command, output)
    let start = ContinuousClock.now
    var setup = setup(jobs.count) { progress.draw(output) }
    setup.check = { fingerprints.check(&$0) }
    var pool = WorkerPool(jobs, setup)
    let isStarted = pool.run { event in
      switch event {
      case .result(let result):
        progress.note(result.title, isPassed: result.isPassed)
        printer.print(result)
        if let shown { coverage.shown?.formUnion(shown.rules(shownBy: result)) }
        run.append(result)
      case .file(let job, let outcome):
        filesDone += 1
        read[job.file] = outcome.files
        progress.noteFile()
        worst = max(worst, outcome.end)
        worst = max(worst, goldens.write(outcome.goldens, of: job.file, outcome.end))
        coverage.add(outcome.coverage)
      }
    }
    run.microseconds = Int(start.duration(to: .now) / .microseconds(1))
    if !isStarted {
      output.problem("error[no-process]: no process could be started to run the tests\n")
      worst = max(worst, .internalFault)
    }
    printer.summary(of: run, Interrupt.wasAsked ? 0 : jobs.count - filesDone)
    worst = max(worst, fingerprints.finish(Self.whole(jobs, notRun: jobs.count - filesDone)))
    if command.coverage { output.out(coverage.text) }
    if command.durations { output.out(TestPrinter.slowest(run.results)) }
    remember(run)
    return max(worst, run.worst, report(run))
  }

  /// What was found of changes; nil when nothing was given.
  private func rulesShown() throws(Files.Problem) -> RulesShown? {
    guard let file = command.mutants else { return nil }
    let bytes = try Scripts.read(file)
    guard let shown = RulesShown(String(decoding: bytes, as: UTF8.self)) else {
      throw .unreadable("it is no table of rule, place, change and noticed by")
    }
    return shown
  }

  /// The scripts that were run whole.
  private static func whole(_ jobs: [TestJob], notRun: Int) -> [String] {
    notRun > 0 ? [] : jobs.filter { $0.scenarios == nil }.map(\.file)
  }

  private func setup(_ fileCount: Int, tick: @escaping () -> Void) -> WorkerPool.Setup {
    var arguments = Array(Lotwise.words.dropFirst())
    arguments.insert(contentsOf: ["--worker", isColoured ? "coloured" : "plain"], at: 1)
    let jobs = command.jobs ?? TestEnvironment.processors
    var setup = WorkerPool.Setup(arguments: arguments, jobs: min(jobs, fileCount))
    setup.stopsAtFailure = command.failFast || TestEnvironment.failsFast
    setup.isInterrupted = { Interrupt.wasAsked }
    setup.tick = tick
    return setup
  }

  private func report(_ run: TestRun) -> ExitClass {
    var requests = command.report
    if let file = TestEnvironment.xmlOutput { requests.append(ReportRequest(.junit, to: file)) }
    return requests.allSatisfy { $0.write(run, output) } ? .success : .diskTrouble
  }

  // MARK: What failed last

  private static func memoryPath() -> String? {
    guard let history = HistoryFile.standard()?.path, let slash = history.lastIndex(of: "/") else {
      return nil
    }
    return String(history[...slash]) + "failed"
  }

  private static func memory() -> FailureMemory {
    guard let path = memoryPath(), let bytes = Files.read(path) else { return FailureMemory() }
    return FailureMemory(String(decoding: bytes, as: UTF8.self))
  }

  /// Notes what failed for `--rerun`; where it cannot be noted, the tests are no worse for it.
  private func remember(_ run: TestRun) {
    guard !TestEnvironment.isCI, let path = Self.memoryPath() else { return }
    var memory = Self.memory()
    let before = memory.text
    memory.note(run)
    guard memory.text != before else { return }
    HistoryFile(path: path).makeFolders()
    _ = Files.replace(path, with: Array(memory.text.utf8))
  }
}

/// What tells that a file has changed.
private struct FileState: Equatable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int
  private let node: UInt

  init(_ path: String) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    seconds = isThere ? status.st_mtim.tv_sec : -1
    nanoseconds = isThere ? status.st_mtim.tv_nsec : 0
    size = isThere ? Int(status.st_size) : 0
    node = isThere ? UInt(status.st_ino) : 0
  }
}
