import Glibc
import ItemTracking
import LotwiseLanguage
import LotwiseSyntax

extension Repl {
  /// Runs what was typed, statement by statement, up to the first that fails.
  func perform(_ entry: [UInt8]) {
    let started = now
    let id = session.sources.add(name: "typed", bytes: entry)
    perform(id, asking: .person)
    if showsTime { writer.say("\(Repl.seconds(now - started)) s\n") }
  }

  /// Who answers what a statement asks: whoever typed it; a script answers in its own text.
  enum Asking {
    case person, nobody
  }

  /// Runs a source, unless its words are wrong somewhere.
  ///
  /// - Returns: true when all of it was done.
  @discardableResult
  func perform(_ id: SourceID, asking: Asking = .nobody) -> Bool {
    Interrupts.clear()
    let problems = session.check(id)
    guard problems.isEmpty else {
      _ = writer.flush(session.sources)
      log.add(
        SessionLog.Step(
          text: String(decoding: session.sources[id].bytes, as: UTF8.self).trimmed,
          refusal: problems[0].code, isDone: false, results: []))
      tellNotRun(in: id, from: 0, besides: problems.count)
      return false
    }
    var offset = 0
    while true {
      let mark = session.model.mark
      guard let step = session.step(id, from: offset) else { break }
      offset = step.next
      if let question = step.question, asking == .person,
        let answered = answer(question, session.sources[id].string(step.span))
      {
        guard answered else {
          tellNotRun(in: id, from: offset)
          return false
        }
        continue
      }
      let results = writer.flush(session.sources)
      log.add(
        SessionLog.Step(
          text: session.sources[id].string(step.span), refusal: step.code,
          isDone: step.end == .success, results: results))
      if step.end == .interrupted {
        writer.say("stopped; nothing was changed by the statement\n")
        Interrupts.clear()
      }
      guard step.end == .success else {
        tellNotRun(in: id, from: offset)
        return false
      }
      tellDone(since: mark)
    }
    return true
  }

  /// What a statement did, in one line.
  private func tellDone(since mark: Mark) {
    let told = session.takeNarration(since: mark)
    if echoes, let told { writer.say(told + "\n") }
  }

  /// Of several statements that were given together, how many were not run.
  private func tellNotRun(in id: SourceID, from offset: Int, besides wrong: Int = 0) {
    let left = session.statementCount(in: id, from: offset)
    guard left > wrong else { return }
    if offset == 0 {
      writer.say("nothing of it was run\n")
    } else {
      writer.say(left == 1 ? "1 statement was not run\n" : "\(left) statements were not run\n")
    }
  }

  /// Asks the person what the statement asks, and runs it with the answer.
  ///
  /// - Returns: whether it was done; nil when nothing was answered, so that the refusal stands.
  private func answer(_ question: String, _ statement: String) -> Bool? {
    guard let reader else { return nil }
    for _ in 0..<3 {
      guard case .text(let line) = reader.ask(Prompt(.init("\(question) [y/n] "))) else {
        return nil
      }
      switch String(decoding: line, as: UTF8.self).trimmed.lowercased() {
      case "y", "yes":
        writer.discard()
        return perform(answering("yes", statement), asking: .nobody)
      case "n", "no":
        writer.discard()
        return perform(answering("no", statement), asking: .nobody)
      default: writer.say("answer y or n\n")
      }
    }
    return nil
  }

  private func answering(_ answer: String, _ statement: String) -> SourceID {
    session.sources.add(name: "typed", bytes: Array("\(statement) answering \(answer)".utf8))
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
