import LotwiseLanguage
import LotwiseReports

/// A command of the prompt, declared once: its name, what it takes, what it does.
///
/// `.help`, completion and the refusal of an unknown one read the list.
struct DotCommand {
  enum Argument {
    case nothing, file, format, onOff
  }

  let name: String
  let argument: Argument
  let isRequired: Bool
  let summary: String
  let action: (Repl, String) -> Void

  init(
    _ name: String, takes argument: Argument = .nothing, isRequired: Bool = false,
    _ summary: String, _ action: @escaping (Repl, String) -> Void
  ) {
    self.name = name
    self.argument = argument
    self.isRequired = isRequired
    self.summary = summary
    self.action = action
  }

  /// How it is written: `.output [FILE]`.
  var usage: String {
    let value =
      switch argument {
      case .nothing: ""
      case .file: "FILE"
      case .format: OutputFormat.allCases.map(\.rawValue).joined(separator: "|")
      case .onOff: "on|off"
      }
    guard !value.isEmpty else { return name }
    return isRequired ? "\(name) \(value)" : "\(name) [\(value)]"
  }

  static var all: [DotCommand] {
    [
      DotCommand(".help", "List these commands.") { repl, _ in repl.listCommands() },
      DotCommand(".mode", takes: .format, "Choose how results are written.") { $0.setMode($1) },
      DotCommand(".output", takes: .file, "Write results to a file; without one, to the screen.") {
        $0.setOutput($1)
      },
      DotCommand(".timer", takes: .onOff, "Tell how long each entry took.") { $0.setTimer($1) },
      DotCommand(".echo", takes: .onOff, "Tell in a line what each statement did.") {
        $0.setEcho($1)
      },
      DotCommand(".read", takes: .file, isRequired: true, "Run a script in this session.") {
        $0.readScript($1)
      },
      DotCommand(
        ".save-session", takes: .file, isRequired: true, "Write what was typed, as a script."
      ) { repl, path in repl.save(repl.log.script, to: path) },
      DotCommand(
        ".to-test", takes: .file, isRequired: true,
        "The same, with what was seen as expectations."
      ) { repl, path in repl.save(repl.log.test, to: path) },
      DotCommand(".edit", "Write the next entry in $EDITOR, beginning with the last.") {
        repl, _ in repl.edit()
      },
      DotCommand(".doctor", "Tell what was found: terminal, keys, files.") { repl, _ in
        repl.examine()
      },
      DotCommand(".quit", "Leave.") { repl, _ in repl.isOver = true },
    ]
  }

  /// Names at first, then what the command takes.
  static func completions(of entry: [UInt8], at cursor: Int) -> Completions {
    let line = String(decoding: entry[..<min(cursor, entry.count)], as: UTF8.self)
    guard let blank = line.firstIndex(of: " "), line.first != " " else {
      let candidates = all.filter { $0.name.hasPrefix(line.trimmed) }
      return Completions(
        replaceFrom: cursor - line.trimmed.utf8.count,
        candidates: candidates.map { .init($0.name, detail: $0.summary) })
    }
    let typed = String(line[blank...].drop { $0 == " " })
    let values: [String] =
      switch all.first(where: { $0.name == line[..<blank] })?.argument {
      case .file: Files.beginning(with: typed)
      case .format: OutputFormat.allCases.map(\.rawValue)
      case .onOff: ["on", "off"]
      case .nothing, nil: []
      }
    let begun = values.filter { $0.hasPrefix(typed) }
    let isFolder = begun.count == 1 && begun[0].hasSuffix("/")
    return Completions(
      replaceFrom: cursor - typed.utf8.count, candidates: begun.map { .init($0) },
      closing: isFolder ? "" : " ")
  }
}
