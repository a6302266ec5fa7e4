import ArgumentParser
import Glibc
import LotwiseConsole
import LotwiseLanguage

/// Starts a conversation at the terminal; where there is none, the script on standard input runs.
struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: "Talk to a model at the terminal.")

  @Argument(help: "A snapshot to begin with.")
  var snapshot: String?

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      let held = sandbox.map { ["--sandbox=\($0)"] } ?? []
      let run = try Run.parse((snapshot.map { ["--from", $0] } ?? []) + held + ["-"])
      return try run.run()
    }
    let setup = Repl.Setup(
      version: Lotwise.configuration.version, snapshot: snapshot, colouring: colouring,
      sandbox: try held())
    throw ExitCode(Repl(setup).run())
  }

  @Option(
    help: ArgumentHelp(
      "Read nothing outside a folder: the working folder, when none is named.",
      valueName: "folder"))
  var sandbox: String?

  private func held() throws -> Sandbox? {
    var settings = SessionSettings()
    if let sandbox { settings.sandbox = sandbox }
    do throws(Sandbox.Problem) {
      return try settings.sandbox(for: "<stdin>")
    } catch {
      throw ValidationError(error.message)
    }
  }

  /// Colour at a terminal that has it, unless the user says no.
  private var colouring: Colouring {
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isRefused || Terminal.current != .editing ? .never : .always
  }
}
