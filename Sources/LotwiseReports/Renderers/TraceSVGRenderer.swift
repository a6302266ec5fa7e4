import LotwiseSyntax

/// Draws a trace as a self-contained SVG picture; it needs no script, font or style from outside.
public struct TraceSVGRenderer: Hashable, Sendable {
  // Measures in pixels. A column of the monospaced font is taken as 7.3 wide at size 12, in tenths
  // so that the picture has the same bytes everywhere.
  private static let columnTenths = 73
  private static let lineHeight = 16
  private static let padding = 10
  private static let layerGap = 60
  private static let rowGap = 18
  private static let margin = 20
  /// Longer lines of a label are cut; the whole text is in the node's tooltip.
  private static let mostColumns = 36

  public init() {}

  public func render(_ graph: TraceGraph) -> String {
    var sink = TextSink()
    render(graph, to: &sink)
    return sink.text
  }

  public func render(_ graph: TraceGraph, to sink: inout TextSink) {
    let layout = TraceSVGLayout(graph)
    let box = Box(of: layout.nodes)
    let titleHeight = graph.title.isEmpty ? 0 : 2 * Self.lineHeight
    let visibleTitle = VisibleText.of(graph.title)
    let title = HTMLText.escaped(visibleTitle)
    let titleWidth = Self.width(ofColumns: DisplayWidth.columns(of: visibleTitle))
    let layersWidth = layout.layerCount * (box.width + Self.layerGap) - Self.layerGap
    let rowsHeight = layout.rowCount * (box.height + Self.rowGap) - Self.rowGap
    let width = 2 * Self.margin + max(layersWidth, titleWidth, 0)
    let height = 2 * Self.margin + titleHeight + max(rowsHeight, 0)
    open(width: width, height: height, title: title, to: &sink)
    let origin = Point(x: Self.margin, y: Self.margin + titleHeight)
    let corner = { (place: TraceSVGLayout.Place) in
      Point(
        x: origin.x + place.layer * (box.width + Self.layerGap),
        y: origin.y + place.halfRow * (box.height + Self.rowGap) / 2)
    }
    for edge in graph.edges() {
      guard let from = layout.places[edge.from], let to = layout.places[edge.to] else { continue }
      draw(edge, from: corner(from), to: corner(to), box, to: &sink)
    }
    for node in layout.nodes {
      guard let place = layout.places[node.entry] else { continue }
      draw(node, at: corner(place), box, to: &sink)
    }
    sink.append("</g>\n</svg>\n")
  }

  private struct Point {
    var x: Int
    var y: Int
  }

  /// The size of every node: that of the largest label.
  private struct Box {
    let width: Int
    let height: Int

    init(of nodes: [TraceGraph.Node]) {
      let labels = nodes.map(\.label)
      let columns = labels.joined().map { DisplayWidth.columns(of: $0) }.max() ?? 0
      width =
        TraceSVGRenderer.width(ofColumns: min(columns, mostColumns)) + 2 * padding
      height = (labels.map(\.count).max() ?? 0) * lineHeight + 2 * padding
    }
  }

  private func open(width: Int, height: Int, title: String, to sink: inout TextSink) {
    sink.append(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img">
      <title>\(title)</title>
      <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" \
      markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="#555"/></marker></defs>
      <rect width="\(width)" height="\(height)" fill="#fff"/>
      <g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12" fill="#222">

      """)
    if !title.isEmpty {
      let baseline = Self.margin + Self.lineHeight - 4
      sink.append("<text x=\"\(Self.margin)\" y=\"\(baseline)\" font-weight=\"bold\">")
      sink.append("\(title)</text>\n")
    }
  }

  // From the right side of a box to the left of the next; a step back bows out the same way.
  private func draw(
    _ edge: TraceGraph.Edge, from: Point, to: Point, _ box: Box, to sink: inout TextSink
  ) {
    let start = Point(x: from.x + box.width, y: from.y + box.height / 2)
    let end = Point(x: to.x, y: to.y + box.height / 2)
    let bend = Self.layerGap / 2
    sink.append("<path d=\"M\(start.x) \(start.y)C\(start.x + bend) \(start.y) ")
    sink.append("\(end.x - bend) \(end.y) \(end.x) \(end.y)\" fill=\"none\" stroke=\"#555\"")
    if edge.again { sink.append(" stroke-dasharray=\"5 4\"") }
    sink.append(" marker-end=\"url(#arrow)\"/>\n")
  }

  private func draw(
    _ node: TraceGraph.Node, at corner: Point, _ box: Box, to sink: inout TextSink
  ) {
    let lines = node.label
    sink.append("<g><title>\(lines.map(HTMLText.escaped).joined(separator: "&#10;"))</title>")
    sink.append("<rect x=\"\(corner.x)\" y=\"\(corner.y)\" width=\"\(box.width)\" ")
    sink.append("height=\"\(box.height)\" rx=\"6\" fill=\"#f6f8fa\" stroke=\"#555\"/>")
    for index in lines.indices {
      let baseline = corner.y + Self.padding + (index + 1) * Self.lineHeight - 4
      sink.append("<text x=\"\(corner.x + Self.padding)\" y=\"\(baseline)\" fill=\"#222\">")
      sink.append("\(HTMLText.escaped(Self.cut(lines[index])))</text>")
    }
    sink.append("</g>\n")
  }

  private static func cut(_ text: String) -> String {
    guard DisplayWidth.columns(of: text) > mostColumns else { return text }
    return DisplayWidth.prefix(of: text, fitting: mostColumns - 1) + "…"
  }

  private static func width(ofColumns columns: Int) -> Int {
    (columns * columnTenths + 9) / 10
  }
}
