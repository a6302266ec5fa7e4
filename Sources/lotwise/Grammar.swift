import ArgumentParser
import LotwiseLanguage

/// Writes the language out from the statements' declarations.
struct GrammarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grammar",
    abstract: "Write the grammar: ebnf, markdown (the statement reference) or textmate.")

  @Argument(help: "ebnf, markdown or textmate.")
  var format: Grammar = .ebnf

  func run() throws { Printer.out(format.text) }
}

extension Grammar: ExpressibleByArgument {}
