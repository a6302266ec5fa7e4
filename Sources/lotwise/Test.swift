import ArgumentParser
import LotwiseLanguage
import LotwiseSyntax

/// Runs scenarios, each file in a session of its own, and reports.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the scenarios of scripts and folders, and report.")

  @Argument(help: "Scripts and folders.")
  var paths: [String]

  func run() throws {
    let files = Scripts.find(paths)
    var worst = files.isEmpty ? ExitClass.nothingSelected : .success
    var passed = 0
    var failed = 0
    for file in files {
      let end = runFile(file)
      worst = max(worst, end)
      if end == .success { passed += 1 } else { failed += 1 }
      Printer.out("\(end == .success ? "ok  " : "FAIL") \(file)\n")
    }
    Printer.out("\(passed) passed, \(failed) failed\n")
    throw ExitCode(worst.rawValue)
  }

  private func runFile(_ file: String) -> ExitClass {
    guard let bytes = Files.read(file) else {
      Printer.problem("error[file-unreadable]: \(file) cannot be read\n")
      return .unreadable
    }
    var session = Session()
    let id = session.sources.add(name: file, bytes: bytes)
    let sources = session.sources
    session.report = { report in
      guard case .diagnostic(let diagnostic) = report else { return }
      Printer.problem(DiagnosticRenderer().render(diagnostic, in: sources))
    }
    return session.run(id)
  }
}
