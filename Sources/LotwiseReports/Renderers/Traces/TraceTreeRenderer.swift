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

  /// A deep trace would be wider than it is long: from here on the level is told by its number.
  private static let deepestIndentation = 40

  private static func indentation(_ level: Int) -> String {
    let blanks = String(repeating: "  ", count: min(max(level, 0), deepestIndentation))
    return level > deepestIndentation ? "\(blanks)[\(level)] " : blanks
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
        [
          .text(indentation(node.level) + node.description + (node.again ? " (again)" : "")),
          .code(node.item), .code(node.number), .quantity(node.quantity), .integer(node.entry),
          .text(node.party),
        ]
      })
  }
}
