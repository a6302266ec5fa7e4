import LotwiseSyntax

/// Draws a trace as a self-contained SVG picture; it needs no script, font or style from outside.
///
/// Boxes are coloured by what happened, and a legend says how; goods that are still on hand and
/// documents that are still open are marked. On a dark page the picture is dark.
public struct TraceSVGRenderer: Hashable, Sendable {
  // Measures in pixels. A column of the monospaced font is taken as 7.3 wide at size 12, in tenths
  // so that the picture has the same bytes everywhere.
  private static let columnTenths = 73
  private static let lineHeight = 16
  private static let padding = 10
  private static let layerGap = 56
  private static let spotGap = 16
  private static let margin = 20

  public init() {}

  public func render(_ graph: TraceGraph) -> String {
    var sink = TextSink()
    render(graph, to: &sink)
    return sink.text
  }

  public func render(_ graph: TraceGraph, to sink: inout TextSink) {
    let picture = Picture(graph)
    open(picture, graph, to: &sink)
    for way in picture.layout.ways { draw(way, picture, to: &sink) }
    for (index, spot) in picture.layout.spots.enumerated() {
      guard let node = spot.node else { continue }
      draw(picture.layout.nodes[node], at: picture.corner(of: index), picture, to: &sink)
    }
    legend(picture, to: &sink)
    sink.append("</g>\n</svg>\n")
  }

  /// Where everything stands in pixels.
  private struct Picture {
    let layout: TracePictureLayout
    let lines: [Int: [TraceGraph.Node.PictureLine]]
    let width: Int
    let height: Int
    let title: String
    let legendTop: Int
    let legend: [(text: String, mark: Mark)]
    /// Where each layer begins along the way of the goods, and how long its boxes are.
    private let sizes: [Int: Point]
    private let starts: [Int]
    let lengths: [Int]
    private let top: Int

    enum Mark {
      case kind(TraceGraph.Kind)
      case onHand, open, again
    }

    init(_ graph: TraceGraph) {
      var lines: [Int: [TraceGraph.Node.PictureLine]] = [:]
      var sizes: [Int: Point] = [:]
      for node in graph.entries() {
        let texts = node.pictureLines
        lines[node.entry] = texts
        let columns = texts.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
        sizes[node.entry] = Point(
          x: TraceSVGRenderer.width(ofColumns: columns) + 2 * padding,
          y: texts.count * lineHeight + 2 * padding)
      }
      let size = { (node: TraceGraph.Node) in sizes[node.entry] ?? Point(x: 0, y: 0) }
      let layout = TracePictureLayout(graph, gap: spotGap) { $1 ? size($0).x : size($0).y }
      self.layout = layout
      self.lines = lines
      self.sizes = sizes
      title = VisibleText.of(graph.title)
      var lengths: [Int] = []
      for layer in layout.layers {
        let boxes = layer.compactMap { layout.spots[$0].node }.map { size(layout.nodes[$0]) }
        lengths.append(boxes.map { layout.goesDown ? $0.y : $0.x }.max() ?? 0)
      }
      self.lengths = lengths
      var starts: [Int] = []
      var along = 0
      for length in lengths {
        starts.append(along)
        along += length + layerGap
      }
      self.starts = starts
      along = max(0, along - layerGap)
      top = margin + (title.isEmpty ? 0 : 2 * lineHeight)
      legend = Self.legend(of: graph, layout)
      let legendWidth = legend.map { TraceSVGRenderer.legendWidth($0.text) }.max() ?? 0
      let inner = max(
        layout.goesDown ? layout.extent : along, legendWidth,
        TraceSVGRenderer.width(ofColumns: DisplayWidth.columns(of: title)))
      width = inner + 2 * margin
      let bodyHeight = layout.goesDown ? along : layout.extent
      legendTop = top + bodyHeight + (layout.nodes.isEmpty ? 0 : lineHeight)
      height = legendTop + legend.count * lineHeight + margin
    }

    private static func legend(
      of graph: TraceGraph, _ layout: TracePictureLayout
    ) -> [(text: String, mark: Mark)] {
      var legend = TraceGraph.Kind.allCases.filter { kind in
        layout.nodes.contains { $0.kind == kind }
      }.map { (text: $0.words, mark: Mark.kind($0)) }
      if layout.nodes.contains(where: { $0.remaining > 0 }) { legend.append(("on hand", .onHand)) }
      if layout.nodes.contains(where: { !$0.openDocuments.isEmpty }) {
        legend.append(("named by an open document", .open))
      }
      if layout.ways.contains(where: \.isAgain) {
        legend.append(("a further way to goods shown already", .again))
      }
      return legend
    }

    func corner(of spot: Int) -> Point {
      let spot = layout.spots[spot]
      let along = starts[spot.layer]
      return layout.goesDown
        ? Point(x: margin + spot.across, y: top + along)
        : Point(x: margin + along, y: top + spot.across)
    }

    /// The size of a box.
    func size(of node: TraceGraph.Node) -> Point { sizes[node.entry] ?? Point(x: 0, y: 0) }

    /// Where a line comes in at a spot, and where it goes out.
    func ends(of index: Int) -> (entry: Point, exit: Point) {
      let spot = layout.spots[index]
      let corner = corner(of: index)
      let length = lengths[spot.layer]
      let size = spot.node.map { self.size(of: layout.nodes[$0]) }
      if layout.goesDown {
        let x = corner.x + (size?.x ?? spot.extent) / 2
        return (Point(x: x, y: corner.y), Point(x: x, y: corner.y + (size?.y ?? length)))
      }
      let y = corner.y + (size?.y ?? spot.extent) / 2
      return (Point(x: corner.x, y: y), Point(x: corner.x + (size?.x ?? length), y: y))
    }
  }

  private struct Point {
    var x: Int
    var y: Int
  }

  private static let styles: String = {
    var dark = ".ground{fill:#14181d}.ink{fill:#e6e9ec}.way{stroke:#aeb8c2}.tip{fill:#aeb8c2}"
    dark += ".hand{fill:#7ee2a0}.open{fill:#ff9a91}"
    for kind in TraceGraph.Kind.allCases {
      let colours = kind.colours
      dark += ".\(kind.rawValue){fill:\(colours.darkFill);stroke:\(colours.darkLine)}"
    }
    return "<style>@media (prefers-color-scheme: dark){\(dark)}</style>"
  }()

  private func open(_ picture: Picture, _ graph: TraceGraph, to sink: inout TextSink) {
    let (width, height) = (picture.width, picture.height)
    let title = HTMLText.escaped(picture.title)
    sink.append(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img">
      <title>\(title)</title>
      \(Self.styles)
      <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" \
      markerHeight="7" orient="auto"><path class="tip" d="M0 0L10 5L0 10z" fill="#555"/>\
      </marker></defs>
      <rect class="ground" width="\(width)" height="\(height)" fill="#fff"/>
      <g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12">

      """)
    if !title.isEmpty {
      let baseline = Self.margin + Self.lineHeight - 4
      sink.append("<text class=\"ink\" x=\"\(Self.margin)\" y=\"\(baseline)\" fill=\"#222\" ")
      sink.append("font-weight=\"bold\">\(title)</text>\n")
    }
  }

  // Bends lie in the gaps between layers alone, so that no line runs behind a box.
  private func draw(
    _ way: TracePictureLayout.Way, _ picture: Picture, to sink: inout TextSink
  ) {
    let goesDown = picture.layout.goesDown
    guard let first = way.spots.first else { return }
    var at = picture.ends(of: first).exit
    sink.append("<path class=\"way\" d=\"M\(at.x) \(at.y)")
    for spot in way.spots.dropFirst() {
      let ends = picture.ends(of: spot)
      if !way.isBackward {
        // A short box leaves room before the gap begins.
        let corner = picture.corner(of: spot)
        let edge = (goesDown ? corner.y : corner.x) - Self.layerGap
        if goesDown, at.y < edge {
          at.y = edge
          sink.append("V\(at.y)")
        } else if !goesDown, at.x < edge {
          at.x = edge
          sink.append("H\(at.x)")
        }
      }
      let bend = Self.layerGap / 2
      if goesDown {
        sink.append("C\(at.x) \(at.y + bend) \(ends.entry.x) \(ends.entry.y - bend) ")
      } else {
        sink.append("C\(at.x + bend) \(at.y) \(ends.entry.x - bend) \(ends.entry.y) ")
      }
      sink.append("\(ends.entry.x) \(ends.entry.y)")
      at = ends.entry
      if picture.layout.spots[spot].node == nil {
        at = ends.exit
        sink.append(goesDown ? "V\(at.y)" : "H\(at.x)")
      }
    }
    sink.append("\" fill=\"none\" stroke=\"#555\"")
    if way.isAgain { sink.append(" stroke-dasharray=\"5 4\"") }
    sink.append(" marker-end=\"url(#arrow)\"/>\n")
  }

  private func draw(
    _ node: TraceGraph.Node, at corner: Point, _ picture: Picture, to sink: inout TextSink
  ) {
    let lines = picture.lines[node.entry] ?? []
    let size = picture.size(of: node)
    let colours = node.kind.colours
    sink.append("<g class=\"node\" data-entry=\"\(node.entry)\">")
    sink.append("<title>entry \(node.entry): \(HTMLText.escaped(VisibleText.of(node.description)))")
    sink.append(
      "</title><rect class=\"\(node.kind.rawValue)\" x=\"\(corner.x)\" y=\"\(corner.y)\" ")
    sink.append("width=\"\(size.x)\" height=\"\(size.y)\" rx=\"6\" ")
    sink.append("fill=\"\(colours.fill)\" stroke=\"\(colours.line)\"")
    if node.remaining > 0 { sink.append(" stroke-width=\"3\"") }
    if !node.openDocuments.isEmpty { sink.append(" stroke-dasharray=\"6 3\"") }
    sink.append("/>")
    for (index, line) in lines.enumerated() {
      let baseline = corner.y + Self.padding + (index + 1) * Self.lineHeight - 4
      let (name, colour) =
        switch line.style {
        case .head, .plain: ("ink", "#222")
        case .onHand: ("hand", "#116329")
        case .open: ("open", "#b3261e")
        }
      sink.append("<text class=\"\(name)\" x=\"\(corner.x + Self.padding)\" y=\"\(baseline)\" ")
      sink.append("fill=\"\(colour)\"\(line.style == .plain ? "" : " font-weight=\"bold\"")>")
      sink.append("\(HTMLText.escaped(line.text))</text>")
    }
    sink.append("</g>\n")
  }

  private func legend(_ picture: Picture, to sink: inout TextSink) {
    for (index, entry) in picture.legend.enumerated() {
      let top = picture.legendTop + index * Self.lineHeight
      let (x, y) = (Self.margin, top + 3)
      switch entry.mark {
      case .kind(let kind):
        sink.append("<rect class=\"\(kind.rawValue)\" x=\"\(x)\" y=\"\(y)\" width=\"22\" ")
        sink.append("height=\"10\" fill=\"\(kind.colours.fill)\" stroke=\"\(kind.colours.line)\"/>")
      case .onHand:
        sink.append("<rect class=\"way\" x=\"\(x)\" y=\"\(y)\" width=\"22\" height=\"10\" ")
        sink.append("fill=\"none\" stroke=\"#555\" stroke-width=\"3\"/>")
      case .open:
        sink.append("<rect class=\"way\" x=\"\(x)\" y=\"\(y)\" width=\"22\" height=\"10\" ")
        sink.append("fill=\"none\" stroke=\"#555\" stroke-dasharray=\"6 3\"/>")
      case .again:
        sink.append("<path class=\"way\" d=\"M\(x) \(y + 5)h22\" stroke=\"#555\" ")
        sink.append("stroke-dasharray=\"5 4\"/>")
      }
      sink.append("<text class=\"ink\" x=\"\(x + 30)\" y=\"\(top + 12)\" fill=\"#222\">")
      sink.append("\(HTMLText.escaped(entry.text))</text>\n")
    }
  }

  private static func legendWidth(_ text: String) -> Int {
    30 + width(ofColumns: DisplayWidth.columns(of: text))
  }

  private static func width(ofColumns columns: Int) -> Int {
    (columns * columnTenths + 9) / 10
  }
}
