/// Writes a trace as a Mermaid flow chart, for pages and merge requests that draw it.
public struct TraceMermaidRenderer: Hashable, Sendable {
  public init() {}

  public func render(_ graph: TraceGraph) -> String {
    var sink = TextSink()
    render(graph, to: &sink)
    return sink.text
  }

  public func render(_ graph: TraceGraph, to sink: inout TextSink) {
    sink.append("flowchart LR\n")
    for node in graph.entries() {
      let label = node.label.map(Self.escaped).joined(separator: "<br/>")
      sink.append("  \(Self.identifier(node.entry))[\"\(label)\"]\n")
    }
    for edge in graph.edges() {
      let arrow = edge.again ? "-.->" : "-->"
      sink.append("  \(Self.identifier(edge.from)) \(arrow) \(Self.identifier(edge.to))\n")
    }
  }

  // An identifier cannot hold a minus sign.
  private static func identifier(_ entry: Int) -> String {
    entry < 0 ? "m\(entry.magnitude)" : "e\(entry)"
  }

  // Mermaid has its own entities, and reads Markdown, HTML and backslashes inside a label.
  private static func escaped(_ text: String) -> String {
    text.replacing { scalar in
      switch scalar {
      case "\"", "#", "&", "<", ">", ";", "\\", "`", "*", "_", "[", "]", "{", "}", "|", "~":
        "#\(scalar.value);"
      default: nil
      }
    }
  }
}
