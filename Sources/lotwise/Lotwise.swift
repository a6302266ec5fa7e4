import ArgumentParser
import Glibc
import LotwiseLanguage

/// The command `lotwise`, one file a subcommand.
@main
struct Lotwise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lotwise", abstract: "A language for the story of tracked goods.",
    version: "lotwise 0.1.0",
    subcommands: [
      ReplCommand.self, Run.self, Test.self, Check.self, Format.self, QuerySnapshot.self,
      Export.self, Help.self, GrammarCommand.self,
    ],
    defaultSubcommand: Run.self)

  static func main() {
    // A file that may not grow any more is a write that fails, no reason to lose the model.
    signal(SIGXFSZ, SIG_IGN)
    if let run = PlainRun(CommandLine.arguments) { Glibc.exit(run.perform().rawValue) }
    // The argument parser prints what it is asked for and ends without looking whether it got out.
    atexit { if fflush(nil) != 0 { _exit(ExitClass.diskTrouble.rawValue) } }
    // An option with or without a value is none of the parser's: `--sandbox` alone is 1.
    let words = CommandLine.arguments.dropFirst()
    let end = words.firstIndex(of: "--") ?? words.endIndex
    main(words[..<end].map { $0 == "--sandbox" ? "--sandbox=1" : $0 } + words[end...])
  }
}
