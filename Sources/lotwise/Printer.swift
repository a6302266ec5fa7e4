import Glibc
import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax

/// Writes what a session reports: results on standard output, messages on standard error.
enum Printer {
  static func out(_ text: String) { write(text, 1) }
  static func problem(_ text: String) { write(text, 2) }

  /// The text of a result.
  static func text(_ outcome: Outcome) -> String {
    switch outcome {
    case .done: ""
    case .text(let text): text + "\n"
    case .table(let table): TextTableRenderer().render(table)
    case .trace(let graph): TraceTreeRenderer().render(graph)
    }
  }

  private static func write(_ text: String, _ file: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

extension Session {
  /// Prints diagnostics with the sources they point into.
  func show(_ diagnostics: [Diagnostic]) {
    let renderer = DiagnosticRenderer()
    for diagnostic in diagnostics {
      Printer.problem(renderer.render(diagnostic, in: sources))
    }
  }
}
