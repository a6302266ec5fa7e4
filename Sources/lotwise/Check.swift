import ArgumentParser
import LotwiseLanguage
import LotwiseSyntax

/// Says what can be known of scripts without running them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with scripts, without running them.")

  @Argument(help: "Scripts and folders.")
  var paths: [String]

  @Option(help: "Colour messages: auto, always or never.")
  var color = ColorChoice.auto

  func run() throws {
    Interrupt.listen()
    let output = Output(.text, color)
    let files = Scripts.find(paths)
    var worst = files.isEmpty ? ExitClass.nothingSelected : .success
    for file in files { worst = max(worst, check(file, output)) }
    output.flush()
    throw ExitCode(worst.rawValue)
  }

  private func check(_ file: String, _ output: Output) -> ExitClass {
    let bytes: [UInt8]
    do throws(Files.Problem) {
      bytes = try Scripts.read(file)
    } catch {
      output.problem(Scripts.unreadable(file, error))
      return error.end
    }
    var session = Session()
    let id = session.sources.add(name: file, bytes: bytes)
    let problems = session.checkedProblems(of: id)
    output.know(session.sources)
    var worst = ExitClass.success
    for problem in problems {
      output.problem(problem)
      if problem.severity == .error { worst = .scriptWrong }
    }
    return worst
  }
}
