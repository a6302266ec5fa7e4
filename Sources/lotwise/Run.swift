import ArgumentParser
import Glibc
import LotwiseLanguage
import LotwiseSyntax

/// Runs scripts in one session and prints what they show.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run scripts in one session and print what they show.")

  @Argument(help: "Scripts, in this order; - is standard input, and where none is named.")
  var files: [String] = []

  @Flag(help: "Go on after a refusal.")
  var keepGoing = false

  @Flag(help: "Print nothing but messages.")
  var quiet = false

  func run() throws {
    // `lotwise` alone at a terminal is a conversation; in a pipe it runs what comes.
    if files.isEmpty, isatty(STDIN_FILENO) == 1 { return try ReplCommand.parse([]).run() }
    var session = Session()
    session.keepsGoing = keepGoing
    var worst = ExitClass.success
    for file in files.isEmpty ? ["-"] : files {
      worst = max(worst, runFile(file, &session))
      if worst != .success, !keepGoing { break }
    }
    throw ExitCode(worst.rawValue)
  }

  private func runFile(_ file: String, _ session: inout Session) -> ExitClass {
    guard let bytes = Files.read(file == "-" ? "/dev/stdin" : file) else {
      Printer.problem("error[file-unreadable]: \(file) cannot be read\n")
      return .unreadable
    }
    let id = session.sources.add(name: file == "-" ? "<stdin>" : file, bytes: bytes)
    let isQuiet = quiet
    let sources = session.sources
    session.report = { report in
      switch report {
      case .outcome(let outcome): if !isQuiet { Printer.out(Printer.text(outcome)) }
      case .diagnostic(let diagnostic):
        Printer.problem(DiagnosticRenderer().render(diagnostic, in: sources))
      case .message(let diagnostic):
        if !isQuiet {
          Printer.problem(DiagnosticRenderer().render(diagnostic, in: sources))
        }
      case .scenario: break
      }
    }
    return session.run(id)
  }
}
