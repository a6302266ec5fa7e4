import Glibc
import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax

/// What the commands of the prompt do.
extension Repl {
  /// Obeys a line that begins with a dot.
  func obey(_ line: String) {
    let name = String(line.prefix { $0 != " " })
    let argument = Repl.unquoted(String(line.dropFirst(name.count)).trimmed)
    guard let command = DotCommand.all.first(where: { $0.name == name }) else {
      let near = SpellingSuggestions.question(for: name, among: DotCommand.all.map(\.name))
      writer.say("there is no command \(name); \(near ?? "`.help` lists them")\n")
      return
    }
    let isMissing = command.isRequired && argument.isEmpty
    let isTooMuch = command.argument == .nothing && !argument.isEmpty
    guard !isMissing, !isTooMuch else {
      writer.say("write \(command.usage)\n")
      return
    }
    guard setup.sandbox == nil || ![".edit", ".output"].contains(command.name) else {
      writer.say("\(command.name) is off in a sandbox\n")
      return
    }
    command.action(self, argument)
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count > 1, text.first == "\"", text.last == "\"" else { return text }
    return String(text.dropFirst().dropLast())
  }

  func listCommands() {
    let width = DotCommand.all.map(\.usage.count).max() ?? 0
    for command in DotCommand.all {
      let gap = String(repeating: " ", count: width + 2 - command.usage.count)
      writer.say("\(command.usage)\(gap)\(command.summary)\n")
    }
    writer.say("`help` lists the statements, `help terminal` the keys.\n")
  }

  func setMode(_ name: String) {
    let names = OutputFormat.allCases.map(\.rawValue)
    if name.isEmpty {
      writer.say("results are written as \(writer.format.rawValue)\n")
    } else if let format = OutputFormat(rawValue: name) {
      writer.choose(format)
      session.drawsTraces = format.isPicture
    } else {
      writer.say("there is no format \(name); write one of \(names.joined(separator: ", "))\n")
    }
  }

  func setOutput(_ path: String) {
    let code = writer.redirect(to: path.isEmpty ? nil : path)
    guard code == 0 else {
      writer.say("\(path) cannot be written: \(String(cString: strerror(code)))\n")
      return
    }
    let place = path.isEmpty ? "the screen" : path
    writer.say("results go to \(place)\n")
  }

  func setTimer(_ value: String) {
    switch value {
    case "on": showsTime = true
    case "off": showsTime = false
    case "": showsTime.toggle()
    default:
      writer.say("write .timer on or .timer off\n")
      return
    }
    writer.say("the time of each entry is \(showsTime ? "told" : "not told")\n")
  }

  func setEcho(_ value: String) {
    switch value {
    case "on": echoes = true
    case "off": echoes = false
    case "": echoes.toggle()
    default:
      writer.say("write .echo on or .echo off\n")
      return
    }
    writer.say("what a statement did is \(echoes ? "told" : "not told")\n")
  }

  func readScript(_ path: String) {
    guard let bytes = Files.read(path) else {
      writer.say("\(path) cannot be read\n")
      return
    }
    perform(session.sources.add(name: path, bytes: bytes))
  }

  /// Writes a new file; one that exists is not overwritten.
  func save(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      let reason = errno == EEXIST ? "it exists already" : String(cString: strerror(errno))
      writer.say("\(path) is not written: \(reason)\n")
      return
    }
    ResultWriter.write(Array(text.utf8), to: file)
    close(file)
    writer.say("\(log.steps.count) statements are written to \(path)\n")
  }

  /// Opens the user's editor on the last entry, and runs what it leaves.
  func edit() {
    let own = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = own.isEmpty ? "/tmp" : own
    var name = Array(
      (folder + (folder.hasSuffix("/") ? "" : "/") + "lotwise-XXXXXX.lot").utf8CString)
    let file = mkstemps(&name, 4)
    guard file >= 0 else {
      writer.say("no file for the editor: \(String(cString: strerror(errno)))\n")
      return
    }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    ResultWriter.write(lastEntry + [UInt8(ascii: "\n")], to: file)
    close(file)
    let before = Self.version(of: path)
    let named = [getenv("VISUAL"), getenv("EDITOR")].compactMap { $0.map { String(cString: $0) } }
    let editor = named.first { !$0.isEmpty } ?? "vi"
    let status = Child(shell: editor + " \"$1\"", [path], input: .terminal)?.wait() ?? 127
    Interrupts.clear()
    guard status == 0, let entry = Files.read(path) else {
      writer.say("\(editor) ended with \(status); nothing was run\n")
      return
    }
    guard Self.version(of: path) != before else {
      writer.say("nothing was saved in \(editor), so nothing was run\n")
      return
    }
    let text = String(decoding: entry, as: UTF8.self).trimmed
    guard !text.isEmpty else { return }
    writer.say(text + "\n")
    lastEntry = Array(text.utf8)
    reader?.remember(lastEntry)
    perform(lastEntry)
  }

  /// What differs once a file is written again: which file it is, and when it was written.
  private static func version(of path: String) -> [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  /// Tells what was found, for whoever wonders why something does not work.
  func examine() {
    let keys = (reader as? LineEditor)?.keys
    let term = getenv("TERM").map { String(cString: $0) } ?? "not set"
    let size = Terminal.size
    let editing =
      switch terminal {
      case .editing: "line editing with the keys of \(keys?.mode.rawValue ?? "none")"
      case .printing: "no line editing, as TERM says"
      case .none: "no terminal"
      }
    let file = keys?.file.map {
      "\($0)\(keys?.fileIsUnderstood == true ? "" : ", with a line that libedit does not know")"
    }
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? "unknown"
    let lines = [
      ("terminal", "\(term), \(size.columns) columns, \(size.rows) rows"),
      ("editing", editing), ("keys from", file ?? "no .editrc"), ("characters", codeset),
      ("colours", setup.colouring == .always ? "yes" : "no"),
      ("history", historyFile?.path ?? "for this session only"),
      ("pager", Pager.command ?? "none"), ("format", writer.format.rawValue),
      ("statements", "\(log.steps.count) run, \(session.undoCount) can be undone"),
    ]
    for (name, value) in lines {
      writer.say(name + String(repeating: " ", count: 12 - name.count) + value + "\n")
    }
  }
}
