import Glibc
import ItemTracking
import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax

/// A conversation at a terminal: reads an entry, runs it, shows what came of it.
///
/// A mistake never ends it; Ctrl-D and `.quit` do. What runs is undone by Ctrl-C, and every
/// statement can be taken back. The reading of lines is in `LineEditing`, the commands that begin
/// with a dot in `Commands`.
package final class Repl {
  package struct Setup {
    /// `lotwise 0.1.0`, for the banner.
    package var version: String
    package var snapshot: String?
    package var colouring: Colouring
    /// What statements may read and write.
    package var sandbox: Sandbox?
    /// How results are written at first.
    package var format = OutputFormat.text
    /// Says no welcome.
    package var isQuiet = false
    /// A snapshot that the model is kept in when the user leaves.
    package var savePath: String?
    /// Brings the session to where the first statement begins.
    package var prepare: @Sendable (inout Session) throws(StatementFailure) -> Void = { _ in }

    package init(
      version: String, snapshot: String? = nil, colouring: Colouring, sandbox: Sandbox? = nil
    ) {
      self.sandbox = sandbox
      self.version = version
      self.snapshot = snapshot
      self.colouring = colouring
    }
  }

  let setup: Setup
  let terminal = Terminal.current
  let writer: ResultWriter
  var session: Session
  var log = SessionLog()
  var showsTime = false
  /// Whether what a statement did is told.
  var echoes = true
  var isOver = false
  var reader: (any EntryReader)?
  /// The last entry that was run, which `.edit` begins with.
  var lastEntry: [UInt8] = []
  let historyFile: HistoryFile?
  private var wasInterrupted = false

  package init(_ setup: Setup) {
    self.setup = setup
    historyFile = setup.sandbox == nil ? HistoryFile.standard() : nil
    let writer = ResultWriter(on: terminal, setup.colouring, pages: setup.sandbox == nil)
    self.writer = writer
    session = Session { writer.take($0) }
    session.keepsEverything = true
    session.sandbox = setup.sandbox
    session.isInterrupted = { Interrupts.isPending }
  }

  /// Talks until the user leaves; the exit code.
  package func run() -> Int32 {
    let reader = openEntryReader(editing, history: History(file: historyFile))
    self.reader = reader
    defer { self.reader = nil }
    if !setup.isQuiet {
      writer.say(
        "\(setup.version): a language for the story of tracked goods\n"
          + "`help` lists the statements, `.help` the commands; Ctrl-D leaves.\n")
    }
    writer.choose(setup.format)
    session.drawsTraces = setup.format.isPicture
    if let snapshot = setup.snapshot {
      perform(Array("load snapshot \"\(snapshot)\"".utf8))
    }
    do throws(StatementFailure) {
      try setup.prepare(&session)
    } catch {
      let end = session.end(with: error)
      _ = writer.flush(session.sources)
      return end.rawValue
    }
    while !isOver {
      switch reader.readEntry() {
      case .text(let entry):
        wasInterrupted = false
        answer(entry)
      case .interrupted:
        if wasInterrupted { writer.say("Ctrl-D or .quit leaves.\n") }
        wasInterrupted.toggle()
      case .endOfInput: isOver = true
      case .failed(let code):
        writer.say("the terminal cannot be read: \(String(cString: strerror(code)))\n")
        return ExitClass.diskTrouble.rawValue
      }
    }
    _ = writer.redirect(to: nil)
    if let path = setup.savePath { return keep(path).rawValue }
    return ExitClass.success.rawValue
  }

  /// Keeps the model in a snapshot.
  private func keep(_ path: String) -> ExitClass {
    do throws(StatementFailure) {
      try session.save(to: path)
    } catch {
      let end = session.end(with: error)
      _ = writer.flush(session.sources)
      return end
    }
    writer.say("saved \(path)\n")
    return .success
  }

  /// What the line editor asks us.
  private var editing: EditingOptions {
    EditingOptions(
      programName: "lotwise", colouring: setup.colouring,
      prompt: { [unowned self] in prompt },
      continuationPrompt: Prompt(.init("... ", .faint)),
      needsMore: { !Repl.isCommand($0) && Session.isUnfinished($0) },
      completions: { [unowned self] in completions(of: $0, at: $1) },
      displayWidth: { DisplayWidth.columns(of: String($0)) })
  }

  /// The work date, and how many statements can be taken back.
  private var prompt: Prompt {
    let date = Prompt.Part(session.workDate.description, .cyan)
    let count = session.undoCount
    guard count > 0 else { return Prompt(date, .init("> ")) }
    return Prompt(date, .init(" (undo \(count))", .faint), .init("> "))
  }

  /// Whether an entry is a command of the terminal: `.help`, never a statement.
  static func isCommand(_ entry: [UInt8]) -> Bool {
    entry.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ".")
  }

  private func answer(_ entry: [UInt8]) {
    let text = String(decoding: entry, as: UTF8.self).trimmed
    guard !text.isEmpty else { return }
    if Repl.isCommand(entry) {
      obey(text)
    } else if ["quit", "exit", "bye", "q"].contains(text) {
      writer.say(".quit or Ctrl-D leaves.\n")
    } else if text == "?" {
      perform(Array("help".utf8))
    } else {
      lastEntry = entry
      perform(entry)
    }
  }
}

extension String {
  /// Without blanks and newlines at either end.
  var trimmed: String {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r\n", "\r"]
    let start = drop { blanks.contains($0) }
    return String(start.reversed().drop { blanks.contains($0) }.reversed())
  }
}
