import Glibc
import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax

/// What a command that runs statements was told, however it was told.
struct SessionSettings {
  /// The snapshot to begin with, and the one to keep the model in at the end.
  var from: String?
  var save: String?
  var format = OutputFormat.text
  var color = ColorChoice.auto
  /// The work date to begin with.
  var workDate: String?
  /// `NAME=VALUE`, each.
  var variables: [String] = []
  /// A file that results go to instead of standard output.
  var output: String?
  var isQuiet = false
  var isVerbose = false
  /// Goes on after a refusal.
  var keepsGoing = false

  /// The folder that holds scripts in; empty, or 1, for the folder of each; nil when none does.
  var sandbox = getenv("LOTWISE_SANDBOX").map { String(cString: $0) }
  /// Where a script that is held in may make new files.
  var sandboxOut: String?

  /// What a script may read and write; its name begins with `<` when it is no file.
  func sandbox(for script: String) throws(Sandbox.Problem) -> Sandbox? {
    guard let sandbox else { return nil }
    let isOwn = sandbox.isEmpty || sandbox == "1"
    let slash = script.hasPrefix("<") ? nil : script.lastIndex(of: "/")
    let own = slash.map { $0 == script.startIndex ? "/" : String(script[..<$0]) } ?? "."
    return try Sandbox(folder: isOwn ? own : sandbox, output: sandboxOut)
  }

  /// Brings a session to where the first statement begins.
  func prepare(_ session: inout Session) throws(StatementFailure) {
    session.isInterrupted = { Interrupt.wasAsked }
    session.keepsGoing = keepsGoing
    session.drawsTraces = format.isPicture
    try prepareModel(&session)
  }

  /// The model, the work date and the variables alone.
  func prepareModel(_ session: inout Session) throws(StatementFailure) {
    if let from { try session.load(from) }
    if let workDate, let date = Session.date(workDate) { session.begin(on: date) }
    for variable in variables { session.setVariable(written: variable) }
  }

  /// Reports of a session as they come.
  func reporter(_ output: Output) -> @Sendable (Session.Report) -> Void {
    let isQuiet = isQuiet
    return { report in
      switch report {
      case .outcome(let outcome): if !isQuiet { output.show(outcome) }
      case .diagnostic(let diagnostic): output.problem(diagnostic)
      case .message(let diagnostic): if !isQuiet { output.problem(diagnostic) }
      case .scenarioBegan, .scenario: break
      }
    }
  }
}

extension Session {
  /// Gives a variable a value, as `--set` writes it: `NAME=VALUE`.
  mutating func setVariable(written text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    setVariable(String(parts[0]), to: String(parts[1]))
  }
}
