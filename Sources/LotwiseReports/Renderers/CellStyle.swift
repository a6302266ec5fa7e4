/// How a format with aligned columns writes the text of a cell, so that no text breaks its layout.
enum CellStyle: Hashable, Sendable {
  /// For a terminal: hidden characters made visible.
  case terminal
  /// For a Markdown table: markup of Markdown and HTML is text.
  case markdown
  /// For an expected table in a script: see `GoldenText`.
  case golden

  /// The text as this format writes it; the text itself when nothing needs care.
  func written(_ text: String) -> String {
    switch self {
    case .terminal: VisibleText.isPlain(text) ? text : VisibleText.of(text)
    case .markdown: MarkdownText.of(text)
    case .golden: GoldenText.written(text)
    }
  }
}
