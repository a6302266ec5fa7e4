/// How a table or a trace goes out: the name, the endings of files and the renderer of each format,
/// in this one place.
///
/// A format that gives no table, or no trace, has no renderer for it, and is not among the names
/// that may be written there.
public enum OutputFormat: String, CaseIterable, Sendable {
  case text, expanded, csv, json, markdown, html, tree, dot, mermaid, svg
  case guardedCSV = "guarded-csv"

  public typealias TableRendering = @Sendable (ReportTable, Int?) -> String
  public typealias PageRendering = @Sendable (ReportPage, Int?) -> String
  public typealias TraceRendering = @Sendable (TraceGraph, Int?) -> String

  /// Writes a table for a page of that many columns, which only what people read heeds.
  public var table: TableRendering? {
    switch self {
    case .text: { TextTableRenderer(maxWidth: $1).render($0) }
    case .expanded: { table, _ in ExpandedTableRenderer().render(table) }
    case .csv: { table, _ in CSVRenderer().render(table) }
    case .guardedCSV: { table, _ in CSVRenderer(guarded: true).render(table) }
    case .json: { table, _ in JSONRenderer().render(table) }
    case .markdown: { table, _ in MarkdownRenderer().render(table) }
    case .html: { table, _ in HTMLPageRenderer().render(table) }
    case .tree, .dot, .mermaid, .svg: nil
    }
  }

  /// Draws a table that has a chart; nil where a format draws none.
  public var chart: TableRendering? {
    switch self {
    case .svg: { table, _ in ChartSVGRenderer().render(table) }
    case .text, .expanded, .csv, .guardedCSV, .json, .markdown, .html, .tree, .dot, .mermaid: nil
    }
  }

  /// Writes a table as the format does, drawn where it can only draw it; nil where it cannot.
  public func rendering(of table: ReportTable) -> TableRendering? {
    self.table ?? (table.chart == nil ? nil : chart)
  }

  /// Writes a trace, alike.
  public var trace: TraceRendering? {
    switch self {
    case .text, .tree: { TraceTreeRenderer(maxWidth: $1).render($0) }
    case .expanded:
      { graph, _ in
        ExpandedTableRenderer().render(TraceTreeRenderer.table(of: graph))
      }
    case .csv: { graph, _ in CSVRenderer().render(TraceTreeRenderer.table(of: graph)) }
    case .guardedCSV:
      { graph, _ in CSVRenderer(guarded: true).render(TraceTreeRenderer.table(of: graph)) }
    case .json: { graph, _ in TraceJSONRenderer().render(graph) }
    case .markdown: { graph, _ in "```mermaid\n" + TraceMermaidRenderer().render(graph) + "```\n" }
    case .html: { graph, _ in TraceHTMLRenderer().render(graph) }
    case .dot: { graph, _ in TraceDOTRenderer().render(graph) }
    case .mermaid: { graph, _ in TraceMermaidRenderer().render(graph) }
    case .svg: { graph, _ in TraceSVGRenderer().render(graph) }
    }
  }

  /// Writes several tables; nil where one alone can be written.
  public var page: PageRendering? {
    switch self {
    case .text, .expanded, .markdown:
      { page, columns in
        let tables = page.tables.compactMap { self.table?($0, columns) }
        return ([page.title + "\n"] + tables).joined(separator: "\n")
      }
    case .json: { page, _ in JSONRenderer().render(page) }
    case .html: { page, _ in HTMLPageRenderer().render(page) }
    case .csv, .guardedCSV, .tree, .dot, .mermaid, .svg: nil
    }
  }

  /// The endings of files that are in the format; the first is the usual one.
  public var endings: [String] {
    switch self {
    case .text, .expanded, .tree: ["txt"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    case .dot: ["dot", "gv"]
    case .mermaid: ["mmd", "mermaid"]
    case .guardedCSV: ["csv"]
    case .csv, .json, .svg: [rawValue]
    }
  }

  /// Those that give any table, those that give one that has a chart, and those that give a trace.
  public static let ofTables = allCases.filter { $0.table != nil }
  public static let ofCharts = allCases.filter { $0.table != nil || $0.chart != nil }
  public static let ofTraces = allCases.filter { $0.trace != nil }

  /// The format that a file's name ends in, when it is one of these.
  public init?(endingOf file: String, among formats: [OutputFormat]) {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    guard let format = formats.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }
}
