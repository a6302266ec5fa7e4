import ArgumentParser
import Glibc
import LotwiseConsole
import LotwiseLanguage
import LotwiseTesting

/// One run of `lotwise test`: the plan, the workers, and what is printed and written of it.
struct TestCommandRun {
  private let command: Test
  private let output: Output
  private let isColoured: Bool

  init(_ command: Test, isColoured: Bool) {
    self.command = command
    self.isColoured = isColoured
    output = Output(command.options.format, command.options.color)
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
      worst = run(plan)
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

  private func run(_ plan: TestPlan) -> ExitClass {
    let jobs = plan.allJobs
    let progress = TestProgress(
      fileCount: jobs.count, isWanted: !command.options.quiet && command.options.format == .text)
    let printer = TestPrinter(
      output: output, options: command.options, isColoured: isColoured, progress: progress)
    var goldens = GoldenWriter(isWriting: command.update && !TestEnvironment.isCI, printer)
    var run = TestRun()
    var coverage = Coverage()
    var worst = ExitClass.success
    var filesDone = 0
    let start = ContinuousClock.now
    var pool = WorkerPool(jobs, setup(jobs.count) { progress.draw(output) })
    let isStarted = pool.run { event in
      switch event {
      case .result(let result):
        progress.note(result.title, isPassed: result.isPassed)
        printer.print(result)
        run.append(result)
      case .file(let job, let outcome):
        filesDone += 1
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
    if command.coverage { output.out(coverage.text) }
    if command.durations { output.out(TestPrinter.slowest(run.results)) }
    remember(run)
    return max(worst, run.worst, report(run))
  }

  private func setup(_ fileCount: Int, tick: @escaping () -> Void) -> WorkerPool.Setup {
    var arguments = Array(CommandLine.arguments.dropFirst())
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
