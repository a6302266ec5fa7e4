import Glibc
import LotwiseLanguage

/// Workers side by side: each takes the next file, and what they tell is handed on in the order of
/// the files, whoever was first.
public struct WorkerPool {
  /// What is told on the way, in the order of the files.
  public enum Event: Sendable {
    case result(TestResult)
    case file(TestJob, FileOutcome)
  }

  /// How a run is done.
  public struct Setup {
    /// The words after the name of the command that make a process a worker.
    public var arguments: [String]
    public var jobs: Int
    public var stopsAtFailure = false
    public var isInterrupted: @Sendable () -> Bool = { false }
    /// Looks at each scenario that has ended, and may find it wrong.
    public var check: (inout TestResult) -> Void = { _ in }
    /// Called now and then while nothing comes, so that a terminal shows that time passes.
    public var tick: () -> Void = {}

    public init(arguments: [String], jobs: Int) {
      self.arguments = arguments
      self.jobs = jobs
    }
  }

  /// A worker with the job it has.
  private struct Seat {
    var worker: WorkerProcess
    var slot: Int?
    /// Scenarios that began and have not ended, the innermost last.
    var open: [TestResult] = []
  }

  private struct Slot {
    var job: TestJob
    var waiting: [Event] = []
    var hasFailed = false
    var isDone = false
    /// The worst that scenarios came to in an earlier worker, by their names: what is around them
    /// failed with them.
    var died: [String] = []
  }

  private let setup: Setup
  private var slots: [Slot]
  private var seats: [Seat] = []
  private var queue: [Int]
  private var head = 0
  /// Jobs from here on are not told of: one before them failed.
  private var limit: Int
  private var wasForwarded = false

  public init(_ jobs: [TestJob], _ setup: Setup) {
    self.setup = setup
    slots = jobs.map { Slot(job: $0) }
    queue = Array(jobs.indices)
    limit = jobs.count
  }

  /// Runs all jobs.
  ///
  /// - Returns: false when no worker could be started.
  public mutating func run(_ tell: (Event) -> Void) -> Bool {
    signal(SIGPIPE, SIG_IGN)
    defer {
      for seat in seats { _ = seat.worker.end(killing: seat.slot != nil) }
      seats = []
    }
    while head < limit {
      if setup.isInterrupted() { stop() }
      guard assign() else { return false }
      if seats.allSatisfy({ $0.slot == nil }) { break }
      wait()
      hand(on: tell)
    }
    hand(on: tell)
    return true
  }

  /// Gives every idle worker a job, and starts workers while there are jobs for them.
  private mutating func assign() -> Bool {
    while let next = queue.first, next < limit {
      if let idle = seats.indices.first(where: { seats[$0].slot == nil }) {
        queue.removeFirst()
        seats[idle].slot = next
        seats[idle].worker.give(slots[next].job)
      } else if seats.count < max(setup.jobs, 1) {
        guard let worker = WorkerProcess(setup.arguments) else { return !seats.isEmpty }
        seats.append(Seat(worker: worker))
      } else {
        return true
      }
    }
    return true
  }

  /// An interrupt goes on to the workers, which end what they have; nothing more is begun.
  private mutating func stop() {
    queue = []
    guard !wasForwarded else { return }
    wasForwarded = true
    for seat in seats { kill(seat.worker.process, SIGINT) }
  }

  private mutating func wait() {
    var polled = seats.map { pollfd(fd: $0.worker.results, events: Int16(POLLIN), revents: 0) }
    guard poll(&polled, nfds_t(polled.count), 250) > 0 else { return setup.tick() }
    var gone: [Int] = []
    for (place, entry) in polled.enumerated() where entry.revents != 0 {
      guard let messages = seats[place].worker.messages() else {
        gone.append(place)
        continue
      }
      for message in messages { take(message, from: place) }
    }
    for place in gone.reversed() {
      let seat = seats.remove(at: place)
      bury(seat)
    }
    setup.tick()
  }

  private mutating func take(_ message: WorkerMessage, from place: Int) {
    guard let number = seats[place].slot else { return }
    switch message {
    case .began(let result): seats[place].open.append(result)
    case .ended(var result):
      if !seats[place].open.isEmpty { seats[place].open.removeLast() }
      // One inside it died with an earlier worker.
      if slots[number].died.contains(where: { $0.hasPrefix(result.name + " › ") }) {
        result.end = max(result.end, .internalFault)
      }
      slots[number].job.done.insert(TestJob.Done(start: result.start, name: result.name))
      add(result, to: number)
    case .finished(let own, var outcome):
      if let own { add(own, to: number) }
      if !slots[number].died.isEmpty { outcome.end = max(outcome.end, .internalFault) }
      seats[place].slot = nil
      finish(number, outcome)
    }
  }

  private mutating func add(_ result: TestResult, to number: Int) {
    var result = result
    setup.check(&result)
    slots[number].waiting.append(.result(result))
    if !result.isPassed { slots[number].hasFailed = true }
  }

  private mutating func finish(_ number: Int, _ outcome: FileOutcome) {
    slots[number].waiting.append(.file(slots[number].job, outcome))
    slots[number].isDone = true
    if setup.stopsAtFailure, slots[number].hasFailed { limit = min(limit, number + 1) }
  }

  /// A worker that is gone fails the scenario it was in, and that alone: the rest of the file is
  /// run by another one.
  private mutating func bury(_ seat: Seat) {
    let how = seat.worker.end()
    guard let number = seat.slot else { return }
    if setup.isInterrupted() {
      var outcome = FileOutcome()
      outcome.end = .interrupted
      return finish(number, outcome)
    }
    var result = seat.open.last ?? TestResult(file: slots[number].job.file)
    let message = "the process that ran it ended by \(how)"
    result.end = .internalFault
    result.problems.append(
      TestProblem(
        code: "worker-died", message: message, file: result.file, line: result.line, column: 1,
        text: "error[worker-died]: \(message)\n"))
    add(result, to: number)
    guard !seat.open.isEmpty, !setup.stopsAtFailure else {
      var outcome = FileOutcome()
      outcome.end = .internalFault
      outcome.files = [slots[number].job.file]
      return finish(number, outcome)
    }
    slots[number].died.append(result.name)
    slots[number].job.done.insert(TestJob.Done(start: result.start, name: result.name))
    queue.insert(number, at: 0)
  }

  /// Tells what the first file that is not done has to tell, and of those behind it that are done.
  private mutating func hand(on tell: (Event) -> Void) {
    while head < limit {
      for event in slots[head].waiting { tell(event) }
      slots[head].waiting = []
      guard slots[head].isDone else { return }
      head += 1
    }
  }
}
