import ArgumentParser
import Glibc
import LotwiseConsole
import LotwiseLanguage

/// Starts a conversation at the terminal; where there is none, the script on standard input runs.
struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: "Talk to a model at the terminal.")

  @Argument(help: "A snapshot to begin with.", completion: .file(extensions: ["lotdb"]))
  var snapshot: String?

  @OptionGroup var options: SessionOptions

  func validate() throws {
    if snapshot != nil, options.from != nil {
      throw ValidationError("the snapshot to begin with is named twice")
    }
  }

  func run() throws {
    var settings = options.settings
    settings.from = settings.from ?? snapshot
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw ExitCode(Running.perform(["-"], settings).rawValue)
    }
    var setup = Repl.Setup(
      version: Lotwise.configuration.version, snapshot: settings.from, colouring: colouring,
      sandbox: try held(settings))
    settings.from = nil
    setup.prepare = { [settings] (session) throws(StatementFailure) in
      try settings.prepareModel(&session)
    }
    setup.format = settings.format
    setup.isQuiet = settings.isQuiet
    setup.savePath = settings.save
    throw ExitCode(Repl(setup).run())
  }

  private func held(_ settings: SessionSettings) throws -> Sandbox? {
    do throws(Sandbox.Problem) {
      return try settings.sandbox(for: "<stdin>")
    } catch {
      throw ValidationError(error.message)
    }
  }

  /// Colour at a terminal that has it, unless the user says no.
  private var colouring: Colouring {
    guard Terminal.current == .editing else { return .never }
    switch options.color {
    case .always: return .always
    case .never: return .never
    case .auto: return getenv("NO_COLOR").map { $0.pointee != 0 } ?? false ? .never : .always
    }
  }
}
