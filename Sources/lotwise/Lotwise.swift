import ArgumentParser
import CBeneath
import CHeap
import Glibc
import LotwiseLanguage

/// The command `lotwise`, one file a subcommand.
@main
struct Lotwise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lotwise", abstract: "A language for the story of tracked goods.",
    version: HelpTopics.version,
    subcommands: [
      ReplCommand.self, Run.self, Test.self, Check.self, Format.self, QuerySnapshot.self,
      Export.self, Help.self, GrammarCommand.self,
    ],
    defaultSubcommand: Run.self)

  /// The words of the command line, the command's own first.
  static var words: [String] {
    let count = beneath_argument_count()
    guard count > 0 else { return CommandLine.arguments }
    return (0..<count).compactMap { beneath_argument($0).map { String(cString: $0) } }
  }

  static func main() {
    heap_use_large_pages()
    // A file that may not grow any more is a write that fails, no reason to lose the model.
    signal(SIGXFSZ, SIG_IGN)
    if let run = PlainRun(words) { Glibc.exit(run.perform().rawValue) }
    // The argument parser prints what it is asked for and ends without looking whether it got out.
    atexit { if fflush(nil) != 0 { _exit(ExitClass.diskTrouble.rawValue) } }
    // An option with or without a value is none of the parser's: `--sandbox` alone is 1.
    let words = words.dropFirst()
    let end = words.firstIndex(of: "--") ?? words.endIndex
    let given = words[..<end].map { $0 == "--sandbox" ? "--sandbox=1" : $0 } + words[end...]
    do {
      var command = try parseAsRoot(Array(given))
      try command.run()
    } catch {
      finish(with: error)
    }
  }

  /// Ends as the argument parser would, but words that it quotes send the terminal no commands.
  private static func finish(with error: any Error) -> Never {
    let told = fullMessage(for: error)
    let shown = Output.visible(told)
    guard shown != told else { exit(withError: error) }
    _ = Output.write(Array((shown + "\n").utf8), STDERR_FILENO)
    Glibc.exit(exitCode(for: error).rawValue)
  }
}
