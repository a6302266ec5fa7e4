import ArgumentParser
import ItemTracking
import LotwiseLanguage
import LotwiseSyntax

/// Explains statements and refusals.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a statement or a refusal.")

  @Argument(help: "A statement such as receive, or a code such as lot-required.")
  var topic: [String] = []

  func run() throws {
    let name = topic.joined(separator: " ")
    if let code = ErrorCode(rawValue: name) {
      Printer.out("\(name): \(code.title)\n\(code.meaning)\n")
      if !code.rules.isEmpty { Printer.out("rules \(code.rules.joined(separator: ", "))\n") }
      return
    }
    if let code = SyntaxCode(rawValue: name) {
      Printer.out("\(name): \(code.title)\n\(code.explanation)\n")
      return
    }
    let forms = StatementRegistry.table.forms.filter { name.isEmpty || $0.phrase.hasPrefix(name) }
    guard !forms.isEmpty else {
      let near = Nearest.suggestions(
        for: name, among: StatementRegistry.table.forms.map(\.phrase), limit: 2)
      Printer.problem(
        "nothing is known of \(name)\(near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?")\n"
      )
      throw ExitCode(ExitClass.wrongUse.rawValue)
    }
    for form in forms {
      Printer.out("\(form.phrase): \(form.summary)\n")
      if !name.isEmpty { for example in form.examples { Printer.out("  \(example)\n") } }
    }
  }
}
