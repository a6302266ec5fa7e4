import LotwiseSyntax

/// One message about a scenario, as values for reports and as the text that people read.
public struct TestProblem: Hashable, Sendable {
  public var severity: Diagnostic.Severity
  public var code: String
  public var message: String
  /// Where it is: the script, or one that it includes; blank and 0 where there is no place.
  public var file: String
  public var line: Int
  public var column: Int
  /// With excerpt and caret, every line ended.
  public var text: String
  /// The same with the colours of a terminal; blank when nobody asked for them.
  public var colouredText: String

  public init(
    severity: Diagnostic.Severity = .error, code: String, message: String, file: String,
    line: Int = 0, column: Int = 0, text: String, colouredText: String = ""
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.column = column
    self.text = text
    self.colouredText = colouredText
  }

  init(_ diagnostic: Diagnostic, in sources: SourceList, isColoured: Bool) {
    let position = diagnostic.place.map { sources.position(of: $0) }
    self.init(
      severity: diagnostic.severity, code: diagnostic.code, message: diagnostic.message,
      file: diagnostic.place.map { sources[$0.source].name } ?? "", line: position?.line ?? 0,
      column: position?.column ?? 0, text: DiagnosticRenderer().render(diagnostic, in: sources),
      colouredText: isColoured
        ? DiagnosticRenderer(style: .coloured).render(diagnostic, in: sources) : "")
  }
}
