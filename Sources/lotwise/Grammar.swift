import ArgumentParser
import LotwiseLanguage

/// Writes the language out from the statements' declarations.
struct GrammarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grammar",
    abstract: "Write the grammar: ebnf, markdown (the statement reference) or textmate.")

  @Argument(help: "ebnf, markdown or textmate.")
  var format: Grammar = .ebnf

  func run() throws {
    let output = Output()
    output.out(format.text)
    output.flush()
    if output.hasFailed { throw ExitCode(ExitClass.diskTrouble.rawValue) }
  }
}

extension Grammar: ExpressibleByArgument {}
