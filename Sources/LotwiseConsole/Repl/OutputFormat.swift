import LotwiseLanguage
import LotwiseReports

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
    case .table: TextTableRenderer(maxWidth: columns).render(table)
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
}
