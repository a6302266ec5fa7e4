import LotwiseLanguage
import LotwiseReports
import LotwiseSyntax

/// How results are written.
package enum OutputFormat: String, CaseIterable, Sendable {
  case table, csv, json, markdown

  /// The text of a result, its lines ended.
  package func text(of outcome: Outcome, columns: Int?) -> String {
    switch outcome {
    case .done: ""
    case .text(let text): text + "\n"
    case .table(let table): text(of: table, columns: columns)
    case .trace(let graph): text(of: graph, columns: columns)
    }
  }

  private func text(of table: ReportTable, columns: Int?) -> String {
    switch self {
    case .table: broken(TextTableRenderer(maxWidth: columns).render(table), columns)
    case .csv: CSVRenderer().render(table)
    case .json: JSONRenderer().render(table)
    case .markdown: MarkdownRenderer().render(table)
    }
  }

  private func text(of graph: TraceGraph, columns: Int?) -> String {
    switch self {
    case .table: TraceTreeRenderer(maxWidth: columns).render(graph)
    case .csv: CSVRenderer().render(TraceTreeRenderer.table(of: graph))
    case .json: TraceJSONRenderer().render(graph)
    case .markdown: "```mermaid\n" + TraceMermaidRenderer().render(graph) + "```\n"
    }
  }

  /// Breaks lines that are still too wide, such as the list of columns without room, at blanks.
  private func broken(_ text: String, _ columns: Int?) -> String {
    guard let columns, columns > 20 else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      guard DisplayWidth.columns(of: String(line)) > columns else { return String(line) }
      var parts = [""]
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let room = columns - DisplayWidth.columns(of: parts[parts.count - 1]) - 1
        if DisplayWidth.columns(of: String(word)) > room, parts[parts.count - 1] != "" {
          parts.append("  " + word)
        } else {
          parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
        }
      }
      return parts.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
