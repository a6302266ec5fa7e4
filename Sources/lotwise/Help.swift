import ArgumentParser
import LotwiseLanguage

/// Explains statements, refusals, rules and tables.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Explain a statement, a refusal, a rule or a table.")

  @Argument(help: "A statement such as receive, a code such as lot-required, a rule, a table.")
  var topic: [String] = []

  func run() throws {
    let output = Output()
    let name = topic.joined(separator: " ")
    guard let text = HelpTopics.text(of: name) else {
      let near = HelpTopics.near(name)
      let hint = near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
      output.problem("error[topic-unknown]: nothing is known of \(name)\(hint)\n")
      throw ExitCode(ExitClass.wrongUse.rawValue)
    }
    output.out(text.last == "\n" ? text : text + "\n")
    output.flush()
    if output.hasFailed { throw ExitCode(ExitClass.diskTrouble.rawValue) }
  }
}
