import ArgumentParser
import LotwiseLanguage
import LotwiseSyntax

/// Says what can be known of scripts without running them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with scripts, without running them.")

  @Argument(help: "Scripts and folders.")
  var paths: [String]

  func run() throws {
    var worst = ExitClass.success
    for file in Scripts.find(paths) {
      guard let bytes = Files.read(file) else {
        Printer.problem("error[file-unreadable]: \(file) cannot be read\n")
        worst = max(worst, .unreadable)
        continue
      }
      var sources = SourceList()
      let id = sources.add(name: file, bytes: bytes)
      sources.indexLines(of: id)
      var check = StaticCheck(StatementRegistry.table)
      for problem in check.check(sources[id]) {
        Printer.problem(DiagnosticRenderer().render(problem, in: sources))
        worst = max(worst, .scriptWrong)
      }
    }
    throw ExitCode(worst.rawValue)
  }
}
