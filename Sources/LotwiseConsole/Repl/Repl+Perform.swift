import Glibc
import LotwiseLanguage
import LotwiseSyntax

extension Repl {
  /// Runs what was typed, statement by statement, up to the first that fails.
  func perform(_ entry: [UInt8]) {
    let started = now
    let id = session.sources.add(name: "typed", bytes: entry)
    perform(id)
    if showsTime { writer.say("\(Repl.seconds(now - started)) s\n") }
  }

  /// Runs a source, unless its words are wrong somewhere.
  ///
  /// - Returns: true when all of it was done.
  @discardableResult
  func perform(_ id: SourceID) -> Bool {
    Interrupts.clear()
    let problems = session.check(id)
    guard problems.isEmpty else {
      _ = writer.flush(session.sources)
      log.add(
        SessionLog.Step(
          text: String(decoding: session.sources[id].bytes, as: UTF8.self).trimmed,
          refusal: problems[0].code, isDone: false, results: []))
      return false
    }
    var offset = 0
    while let step = session.step(id, from: offset) {
      offset = step.next
      let results = writer.flush(session.sources)
      log.add(
        SessionLog.Step(
          text: session.sources[id].string(step.span), refusal: step.code,
          isDone: step.end == .success, results: results))
      if step.end == .interrupted {
        writer.say("stopped; nothing was changed by the statement\n")
        Interrupts.clear()
      }
      guard step.end == .success else { return false }
    }
    return true
  }

  private var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }

  /// Microseconds as seconds with three decimals.
  private static func seconds(_ microseconds: Int) -> String {
    let thousandths = String(microseconds / 1_000 % 1_000)
    let zeros = String(repeating: "0", count: 3 - thousandths.count)
    return "\(microseconds / 1_000_000).\(zeros)\(thousandths)"
  }

  /// What may stand at the cursor: of a command its names and files, else what the language says.
  func completions(of entry: [UInt8], at cursor: Int) -> Completions {
    if Repl.isCommand(entry) { return DotCommand.completions(of: entry, at: cursor) }
    let found = session.completion(of: entry, at: cursor)
    return Completions(
      replaceFrom: found.replaceFrom,
      candidates: found.candidates.map { .init($0.text, detail: $0.detail) },
      closing: found.isPartial ? "" : " ", hint: found.hint)
  }
}
