import LotwiseLanguage
import LotwiseReports

/// What a statement shows, as people read it and as a part of a page.
enum OutcomeText {
  static func text(of outcome: Outcome) -> String { OutputFormat.text.text(of: outcome) ?? "" }

  static func html(of outcome: Outcome) -> String {
    switch outcome {
    case .done: ""
    case .text(let text): "<pre>\(HTMLText.escaped(text))</pre>\n"
    case .table(let table): HTMLTableRenderer().render(table.asShown)
    case .trace(let graph): TraceSVGRenderer().render(graph)
    case .page(let page): page.tables.map { HTMLTableRenderer().render($0.asShown) }.joined()
    }
  }
}
