import LotwiseReports
import LotwiseSyntax

/// How a table or a trace goes out: `as csv`, `to "file"`.
struct Output: Sendable {
  var format: OutputFormat?
  var file: String?
  /// Where the file is named.
  var place: SourceLocation

  /// A table in the format; nil for the one that people read.
  func text(_ table: ReportTable) -> String? {
    format?.rendering(of: table)?(table, nil)
  }

  /// Several tables in the format; nil for the one that people read.
  func text(_ page: ReportPage) -> String? {
    format?.page?(page, nil)
  }

  /// A trace in the format; nil for the tree that people read.
  func text(_ graph: TraceGraph) -> String? {
    format?.trace?(graph, nil)
  }

  init(place: SourceLocation) { self.place = place }
}

extension Session {
  /// Gives a table, in the format and to the file that were named.
  mutating func put(_ table: ReportTable, _ output: Output) throws(StatementFailure) -> Outcome {
    if let text = output.text(table) {
      defer { warn(of: .table(table), output) }
      return try put(text, output)
    }
    guard output.file != nil else { return .table(table) }
    return try put(TextTableRenderer().render(table), output)
  }

  /// Gives several tables, in the format and to the file that were named.
  mutating func put(_ page: ReportPage, _ output: Output) throws(StatementFailure) -> Outcome {
    if let text = output.text(page) { return try put(text, output) }
    guard output.file != nil, let text = OutputFormat.text.page?(page, nil) else {
      return .page(page)
    }
    return try put(text, output)
  }

  /// Gives a trace, in the format and to the file that were named.
  mutating func put(_ graph: TraceGraph, _ output: Output) throws(StatementFailure) -> Outcome {
    guard let text = output.text(graph) else { return .trace(graph) }
    defer { warn(of: .trace(graph), output) }
    return try put(text, output)
  }

  /// Tells what whoever opens the text should know.
  private func warn(of outcome: Outcome, _ output: Output) {
    guard let warning = output.format?.warning(of: outcome) else { return }
    report(
      .message(
        Diagnostic(
          severity: .warning, code: LanguageCode.formulaLike.rawValue, message: warning,
          place: output.place, notes: ["help: " + OutputFormat.formulaAdvice])))
  }

  /// Prints a text, or writes it to the file that was named.
  mutating func put(_ text: String, _ output: Output) throws(StatementFailure) -> Outcome {
    guard let file = output.file else { return .text(text.trimmingLastNewline()) }
    try write(text, toFile: file, at: output.place)
    return .done
  }
}

extension String {
  /// Without the newline at its end: whoever prints adds one.
  fileprivate func trimmingLastNewline() -> String {
    hasSuffix("\n") ? String(dropLast()) : self
  }
}
