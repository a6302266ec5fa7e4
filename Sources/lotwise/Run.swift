import ArgumentParser
import Glibc
import LotwiseLanguage

/// Runs scripts in one session and prints what they show.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run scripts in one session and print what they show.")

  @Argument(help: "Scripts, in this order; - is standard input, and where none is named.")
  var files: [String] = []

  @Flag(help: "Go on after a refusal.")
  var keepGoing = false

  @OptionGroup var options: SessionOptions

  func run() throws {
    // `lotwise` alone at a terminal is a conversation; in a pipe it runs what comes.
    if files.isEmpty, isatty(STDIN_FILENO) == 1 { return try ReplCommand.parse([]).run() }
    var settings = options.settings
    settings.keepsGoing = keepGoing
    throw ExitCode(Running.perform(files.isEmpty ? ["-"] : files, settings).rawValue)
  }
}
