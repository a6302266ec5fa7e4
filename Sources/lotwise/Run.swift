import ArgumentParser
import Glibc
import LotwiseLanguage

/// Runs scripts in one session and prints what they show.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run scripts in one session and print what they show.")

  @Argument(
    help: "Scripts, in this order; - is standard input, and where none is named.",
    completion: .file(extensions: ["lot"]))
  var files: [String] = []

  @Option(
    name: [.customShort("e"), .customShort("c")],
    help: ArgumentHelp(
      "Run a statement, after the scripts; any number.", valueName: "statement"))
  var statements: [String] = []

  @Flag(help: "Go on after a refusal.")
  var keepGoing = false

  @OptionGroup var options: SessionOptions

  func run() throws {
    // `lotwise` alone at a terminal is a conversation; in a pipe it runs what comes.
    if files.isEmpty, statements.isEmpty, isatty(STDIN_FILENO) == 1 {
      return try ReplCommand.parse([]).run()
    }
    var settings = options.settings
    settings.keepsGoing = keepGoing
    let isPiped = files.isEmpty && statements.isEmpty
    throw ExitCode(
      Running.perform(isPiped ? ["-"] : files, statements: statements, settings).rawValue)
  }
}
