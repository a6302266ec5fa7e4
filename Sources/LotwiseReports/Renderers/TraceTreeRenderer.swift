/// Prints a trace for a person: an indented tree, one line a node, the values in columns beside it.
///
/// A node whose entry stands further up already is marked `(again)`.
public struct TraceTreeRenderer: Hashable, Sendable {
  /// The columns of the terminal; unlimited when absent.
  public var maxWidth: Int?

  public init(maxWidth: Int? = nil) {
    self.maxWidth = maxWidth
  }

  public func render(_ graph: TraceGraph) -> String {
    var sink = TextSink()
    render(graph, to: &sink)
    return sink.text
  }

  public func render(_ graph: TraceGraph, to sink: inout TextSink) {
    TextTableRenderer(maxWidth: maxWidth).render(Self.table(of: graph), to: &sink)
  }

  /// The lines of the tree as rows, for formats that have only tables.
  public static func table(of graph: TraceGraph) -> ReportTable {
    ReportTable(
      name: "trace", title: graph.title.isEmpty ? nil : graph.title,
      columns: [
        ReportColumn("description", .text), ReportColumn("item", .code),
        ReportColumn("number", .code), ReportColumn("quantity", .quantity),
        ReportColumn("entry", .integer), ReportColumn("party", .text),
      ],
      rows: graph.nodes.map { node in
        let indentation = String(repeating: "  ", count: max(node.level, 0))
        return [
          .text(indentation + node.description + (node.again ? " (again)" : "")),
          .code(node.item), .code(node.number), .quantity(node.quantity), .integer(node.entry),
          .text(node.party),
        ]
      })
  }
}
