import ArgumentParser
import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax

/// Says what can be known of scripts without running them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with scripts, without running them.")

  @Argument(help: "Scripts and folders.", completion: .file(extensions: ["lot"]))
  var paths: [String]

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A variable that has a value before the first statement.", valueName: "name=value"))
  var variables: [String] = []

  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      "How messages are printed: text, or one table as csv, json, markdown, html.",
      valueName: "format"))
  var format = OutputFormat.text

  func validate() throws { try SessionOptions.checkVariables(variables) }

  func run() throws {
    Interrupt.listen()
    let output = Output(format, color: messages.color)
    let files = Scripts.find(paths)
    var worst = files.isEmpty ? ExitClass.nothingSelected : .success
    var table = ReportTable(
      name: "problems",
      columns: [
        ReportColumn("file", .text), ReportColumn("line", .integer),
        ReportColumn("column", .integer), ReportColumn("severity", .text),
        ReportColumn("code", .code), ReportColumn("message", .text),
      ])
    for file in files { worst = max(worst, check(file, output, &table)) }
    if format != .text { output.show(.table(table)) }
    output.flush()
    if output.hasMisfit { worst = max(worst, .wrongUse) }
    if output.hasFailed { worst = max(worst, .diskTrouble) }
    throw ExitCode(worst.rawValue)
  }

  private func check(
    _ file: String, _ output: Output, _ table: inout ReportTable
  ) -> ExitClass {
    let bytes: [UInt8]
    do throws(Files.Problem) {
      bytes = try Scripts.read(file)
    } catch {
      output.problem(Files.unreadable(file, error))
      return error.end
    }
    var session = Session()
    for variable in variables { session.setVariable(written: variable) }
    let id = session.sources.add(name: file, bytes: bytes)
    let problems = session.checkedProblems(of: id)
    output.know(session.sources)
    var worst = ExitClass.success
    for problem in problems {
      if problem.severity == .error { worst = .scriptWrong }
      guard problem.severity == .error || !messages.quiet else { continue }
      guard format == .text else {
        table.append(Self.row(problem, session.sources))
        continue
      }
      output.problem(problem)
    }
    return worst
  }

  private static func row(_ problem: Diagnostic, _ sources: SourceList) -> [TableCell] {
    let position = problem.place.map { sources.position(of: $0) }
    return [
      problem.place.map { .text(sources[$0.source].name) } ?? .blank,
      position.map { .integer($0.line) } ?? .blank,
      position.map { .integer($0.column) } ?? .blank, .text(problem.severity.rawValue),
      .code(problem.code), .text(problem.message),
    ]
  }
}
