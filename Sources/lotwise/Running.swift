import LotwiseLanguage
import LotwiseSnapshot
import LotwiseSyntax

/// One run of a command: its session, where it prints, how badly it went.
struct Running: ~Copyable {
  var session: Session
  let output: Output
  let settings: SessionSettings
  private(set) var worst = ExitClass.success

  init(_ settings: SessionSettings) {
    Interrupt.listen()
    self.settings = settings
    output = Output(settings.format, color: settings.color, to: settings.output)
    session = Session(report: settings.reporter(output))
    let output = output
    session.sourcesChanged = { output.know($0) }
    do throws(StatementFailure) {
      try settings.prepare(&session)
    } catch {
      note(session.end(with: error))
    }
  }

  /// Runs scripts one after the other, up to one that does not end well, and ends.
  static func perform(
    _ files: [String], statements: [String] = [], _ settings: SessionSettings
  ) -> ExitClass {
    var running = Running(settings)
    for file in files where running.worst == .success || settings.keepsGoing {
      if settings.isVerbose { running.output.problem("running \(file)\n") }
      running.run(file: file)
    }
    for statement in statements where running.worst == .success || settings.keepsGoing {
      running.run(name: Session.loneStatement, Array(statement.utf8))
    }
    return running.end()
  }

  mutating func note(_ end: ExitClass) { worst = max(worst, end) }

  /// Runs one script; - is standard input.
  mutating func run(file: String) {
    let bytes: [UInt8]
    do throws(Files.Problem) {
      bytes = try Scripts.read(file)
    } catch {
      output.problem(Files.unreadable(file, error))
      return note(error.end)
    }
    run(name: file == "-" ? "<stdin>" : file, bytes)
  }

  mutating func run(name: String, _ bytes: [UInt8]) {
    do throws(Sandbox.Problem) {
      session.sandbox = try settings.sandbox(for: name)
    } catch {
      output.problem("error[outside-sandbox]: \(error.message)\n")
      return note(.wrongUse)
    }
    let id = session.sources.add(name: name, bytes: bytes)
    note(session.run(id))
  }

  /// Keeps the model when that was asked for, and gives the worst that was met.
  ///
  /// The program ends with it. What lies here goes with the process: to take a model apart first
  /// would only take time.
  consuming func end() -> ExitClass {
    let kept = UnsafeMutablePointer<Running>.allocate(capacity: 1)
    kept.initialize(to: self)
    kept.pointee.finish()
    return kept.pointee.worst
  }

  private mutating func finish() {
    let isKept = worst == .success || worst == .expectationFailed
    if let path = settings.save, !isKept {
      output.problem("note: \(path) is not written: the run did not come to its end\n")
    } else if let path = settings.save {
      do throws(StatementFailure) {
        try session.save(to: path)
        if settings.isVerbose { output.problem("saved \(path)\n") }
      } catch {
        note(session.end(with: error))
      }
    }
    output.finish()
    if output.hasMisfit { note(.wrongUse) }
    if output.hasFailed {
      output.problem("error[output-failed]: what was shown could not be written\n")
      note(.diskTrouble)
    }
  }
}
