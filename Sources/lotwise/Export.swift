import ArgumentParser
import LotwiseLanguage
import LotwiseReports

/// Writes a table or a trace of a snapshot in a format for programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a table or a trace of a snapshot in a format for programs.",
    discussion:
      "lotwise export day1.lotdb ledger --format json, lotwise export day1.lotdb 'trace lot L1 of BOLT to usage' -o l1.html"
  )

  @Argument(help: "The snapshot.", completion: .file(extensions: ["lotdb"]))
  var snapshot: String

  @Argument(help: "A table, as after show, or a statement: 'trace lot L1 of BOLT to usage'.")
  var what: String

  @Option(
    name: .shortAndLong, help: "A file to write instead; its ending says the format.",
    completion: .file())
  var output: String?

  @OptionGroup var options: SessionOptions

  func run() throws {
    var settings = options.settings
    settings.from = snapshot
    if let output {
      settings.output = output
      if settings.format == .text {
        settings.format = OutputFormat(endingOf: output, among: OutputFormat.allCases) ?? .csv
      }
    } else if settings.format == .text {
      settings.format = .csv
    }
    var running = Running(settings)
    if running.worst == .success {
      let first = what.split(separator: " ").first.map(String.init) ?? ""
      let isStatement = ["show", "trace", "find", "recall"].contains(first)
      running.run(name: Session.loneStatement, Array((isStatement ? what : "show \(what)").utf8))
    }
    throw ExitCode(running.end().rawValue)
  }
}
