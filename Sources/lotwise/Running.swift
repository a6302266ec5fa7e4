import ArgumentParser
import LotwiseLanguage
import LotwiseSnapshot
import LotwiseSyntax

/// One run of a command: its session, where it prints, how badly it went.
struct Running: ~Copyable {
  var session: Session
  let output: Output
  let options: SessionOptions
  private(set) var worst = ExitClass.success

  init(_ options: SessionOptions) {
    Interrupt.listen()
    self.options = options
    output = Output(options.format, options.color)
    session = Session(report: options.reporter(output))
    let output = output
    session.sourcesChanged = { output.know($0) }
    do throws(StatementFailure) {
      try options.prepare(&session)
    } catch {
      note(session.end(with: error))
    }
  }

  mutating func note(_ end: ExitClass) { worst = max(worst, end) }

  /// Runs one script; - is standard input.
  mutating func run(file: String) {
    guard let bytes = Files.read(file == "-" ? "/dev/stdin" : file) else {
      output.problem(Scripts.unreadable(file))
      return note(.unreadable)
    }
    run(name: file == "-" ? "<stdin>" : file, bytes)
  }

  mutating func run(name: String, _ bytes: [UInt8]) {
    let id = session.sources.add(name: name, bytes: bytes)
    note(session.run(id))
  }

  /// Keeps the model when that was asked for, and ends with the worst that was met.
  consuming func end() -> ExitCode {
    if let path = options.save, worst == .success || worst == .expectationFailed {
      do throws(StatementFailure) {
        try session.save(to: path)
        if options.verbose { output.problem("saved \(path)\n") }
      } catch {
        note(session.end(with: error))
      }
    }
    output.flush()
    if output.hasFailed {
      output.problem("error[output-failed]: what was shown could not be written\n")
      note(.diskTrouble)
    }
    return ExitCode(worst.rawValue)
  }
}
