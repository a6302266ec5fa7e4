/// Writes a trace as a Graphviz graph: a node an entry, an arrow a step of the goods.
public struct TraceDOTRenderer: Hashable, Sendable {
  public init() {}

  public func render(_ graph: TraceGraph) -> String {
    var sink = TextSink()
    render(graph, to: &sink)
    return sink.text
  }

  public func render(_ graph: TraceGraph, to sink: inout TextSink) {
    sink.append("digraph trace {\n")
    if !graph.title.isEmpty {
      sink.append("  label=\"\(Self.escaped(VisibleText.of(graph.title)))\";\n")
      sink.append("  labelloc=t;\n")
    }
    sink.append("  rankdir=LR;\n")
    sink.append("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n")
    for node in graph.entries() {
      let label = node.label.map(Self.escaped).joined(separator: "\\n")
      sink.append("  \(Self.identifier(node.entry)) [label=\"\(label)\"];\n")
    }
    for edge in graph.edges() {
      sink.append("  \(Self.identifier(edge.from)) -> \(Self.identifier(edge.to))")
      sink.append(edge.again ? " [style=dashed];\n" : ";\n")
    }
    sink.append("}\n")
  }

  private static func identifier(_ entry: Int) -> String {
    "\"e\(entry)\""
  }

  // Graphviz reads backslashes and HTML entities inside a quoted label.
  private static func escaped(_ text: String) -> String {
    text.replacing { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "&": "&amp;"
      default: nil
      }
    }
  }
}
