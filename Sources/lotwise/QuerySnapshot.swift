import ArgumentParser
import LotwiseLanguage

/// Runs one statement against a snapshot.
struct QuerySnapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Run one statement against a snapshot.")

  @Argument(help: "The snapshot.", completion: .file(extensions: ["lotdb"]))
  var snapshot: String

  @Argument(help: "The statement, such as 'show ledger where open'.")
  var statement: String

  @OptionGroup var options: SessionOptions

  func run() throws {
    var settings = options.settings
    settings.from = snapshot
    var running = Running(settings)
    if running.worst == .success {
      running.run(name: Session.loneStatement, Array(statement.utf8))
    }
    if running.session.undoCount > 0, settings.save == nil {
      running.output.problem(
        "note: what the statement changed is not kept; `--save FILE` writes a snapshot\n")
    }
    throw ExitCode(running.end().rawValue)
  }
}
