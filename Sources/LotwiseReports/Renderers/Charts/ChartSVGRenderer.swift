import LotwiseSyntax

/// Draws a table over time as a self-contained SVG picture: bars for what comes and goes, steps for
/// what is there, broken lines for the levels to compare it with.
///
/// Goods are drawn one below the other. On a dark page the picture is dark.
public struct ChartSVGRenderer: Hashable, Sendable {
  // Measures in pixels; see `TraceSVGRenderer` for the width of text.
  private static let columnTenths = 73
  private static let lineHeight = 16
  private static let margin = 20
  private static let frameHeight = 200
  private static let leastFrameWidth = 420
  private static let panelGap = 24

  public init() {}

  /// The table has the columns that its chart names.
  public func render(_ table: ReportTable) -> String {
    guard let chart = table.chart else { return "" }
    let panels = ChartPanel.panels(of: table, chart)
    let frame = Frame(panels, chart)
    var sink = TextSink()
    open(frame, table.name, to: &sink)
    for (index, panel) in panels.enumerated() {
      draw(panel, at: frame.top(of: index), frame, chart, to: &sink)
    }
    legend(frame, chart, panels, to: &sink)
    sink.append("</g>\n</svg>\n")
    return sink.text
  }

  /// Where the frames stand.
  private struct Frame {
    let left: Int
    let width: Int
    let dayWidth: Int
    let pictureWidth: Int
    let legendTop: Int
    let pictureHeight: Int

    init(_ panels: [ChartPanel], _ chart: ReportChart) {
      let most = panels.map(\.days.count).max() ?? 0
      dayWidth = max(4, min(24, most == 0 ? 24 : leastFrameWidth / most))
      width = max(leastFrameWidth, most * dayWidth)
      let labels = panels.flatMap { panel in panel.marks.map(ChartSVGRenderer.text) }
      let columns = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
      left = margin + ChartSVGRenderer.width(ofColumns: columns) + 8
      pictureWidth = left + width + margin
      legendTop = margin + panels.count * Self.panelHeight
      let entries = chart.bars.count + 1 + chart.limits.count
      pictureHeight = legendTop + entries * lineHeight + margin
    }

    static let panelHeight = lineHeight + 6 + frameHeight + lineHeight + panelGap

    /// The upper edge of a frame, below its title.
    func top(of panel: Int) -> Int { margin + panel * Self.panelHeight + lineHeight + 6 }
  }

  private static let barColours: [(light: String, dark: String)] = [
    ("#c0504d", "#ff9a91"), ("#4f81bd", "#8ab4f8"), ("#76a94e", "#7ee2a0"),
  ]
  private static let limitColours: [(light: String, dark: String)] = [
    ("#b8860b", "#f2c14e"), ("#7a5195", "#c9a3e6"),
  ]

  private static let styles: String = {
    var dark = ".ground{fill:#14181d}.ink{fill:#e6e9ec}.grid{stroke:#3a424b}.zero{stroke:#aeb8c2}"
    dark += ".level{stroke:#e6e9ec}"
    for (index, colour) in barColours.enumerated() { dark += ".bar\(index){fill:\(colour.dark)}" }
    for (index, colour) in limitColours.enumerated() {
      dark += ".limit\(index){stroke:\(colour.dark)}"
    }
    return "<style>@media (prefers-color-scheme: dark){\(dark)}</style>"
  }()

  private func open(_ frame: Frame, _ title: String, to sink: inout TextSink) {
    let (width, height) = (frame.pictureWidth, frame.pictureHeight)
    sink.append(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img">
      <title>\(HTMLText.escaped(title))</title>
      \(Self.styles)
      <rect class="ground" width="\(width)" height="\(height)" fill="#fff"/>
      <g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12">

      """)
  }

  // MARK: One frame

  private func draw(
    _ panel: ChartPanel, at top: Int, _ frame: Frame, _ chart: ReportChart,
    to sink: inout TextSink
  ) {
    write(
      VisibleText.of(panel.title), x: frame.left, y: top - 8, to: &sink,
      more: " font-weight=\"bold\"")
    for mark in panel.marks {
      let y = top + panel.y(mark, height: Self.frameHeight)
      let style = mark == 0 ? "zero\" stroke=\"#555" : "grid\" stroke=\"#ddd"
      sink.append("<path class=\"\(style)\" d=\"M\(frame.left) \(y)h\(frame.width)\"/>\n")
      write(Self.text(mark), x: frame.left - 6, y: y + 4, to: &sink, more: " text-anchor=\"end\"")
    }
    for (index, day) in panel.days.enumerated() {
      bars(of: day, at: frame.left + index * frame.dayWidth, top, panel, frame, chart, to: &sink)
    }
    limits(of: panel, top, frame, chart, to: &sink)
    steps(of: panel, top, frame, to: &sink)
    dates(of: panel, top + Self.frameHeight + Self.lineHeight, frame, to: &sink)
  }

  private func bars(
    of day: ChartPanel.Day, at x: Int, _ top: Int, _ panel: ChartPanel, _ frame: Frame,
    _ chart: ReportChart, to sink: inout TextSink
  ) {
    var (up, down): (Int64, Int64) = (0, 0)
    for (index, value) in day.bars.enumerated() where value != 0 {
      let drawn = chart.bars[index].isTaken ? 0 - value : value
      let start = drawn > 0 ? up : down
      let end = start + drawn
      if drawn > 0 { up = end } else { down = end }
      let upper = panel.y(max(start, end), height: Self.frameHeight)
      let lower = panel.y(min(start, end), height: Self.frameHeight)
      let colour = Self.barColours[index % Self.barColours.count]
      sink.append("<rect class=\"bar\(index % Self.barColours.count)\" x=\"\(x + 1)\" ")
      sink.append("y=\"\(top + upper)\" width=\"\(max(2, frame.dayWidth - 2))\" ")
      sink.append("height=\"\(max(1, lower - upper))\" fill=\"\(colour.light)\"><title>")
      sink.append(TableCell.date(day.date).printed + " " + chart.bars[index].column + " ")
      sink.append(TableCell.quantity(value).printed + "</title></rect>\n")
    }
  }

  /// What there is stays until it changes.
  private func steps(
    of panel: ChartPanel, _ top: Int, _ frame: Frame, to sink: inout TextSink
  ) {
    var path = ""
    for (index, day) in panel.days.enumerated() {
      let y = top + panel.y(day.level, height: Self.frameHeight)
      path += index == 0 ? "M\(frame.left) \(y)" : "V\(y)"
      path += "h\(frame.dayWidth)"
    }
    guard !path.isEmpty else { return }
    sink.append("<path class=\"level\" d=\"\(path)\" fill=\"none\" stroke=\"#222\" ")
    sink.append("stroke-width=\"2\"/>\n")
  }

  private func limits(
    of panel: ChartPanel, _ top: Int, _ frame: Frame, _ chart: ReportChart,
    to sink: inout TextSink
  ) {
    for index in chart.limits.indices {
      guard let level = panel.days.map({ $0.limits[index] }).max(), level > 0 else { continue }
      let place = index % Self.limitColours.count
      let y = top + panel.y(level, height: Self.frameHeight)
      sink.append("<path class=\"limit\(place)\" d=\"M\(frame.left) \(y)h\(frame.width)\" ")
      sink.append("stroke=\"\(Self.limitColours[place].light)\" stroke-dasharray=\"6 3\"/>\n")
    }
  }

  /// As many days as there is room for.
  private func dates(of panel: ChartPanel, _ y: Int, _ frame: Frame, to sink: inout TextSink) {
    let room = Self.width(ofColumns: 12)
    var free = 0
    for (index, day) in panel.days.enumerated() {
      let x = index * frame.dayWidth
      guard x >= free, x + room <= frame.width + Self.margin else { continue }
      write(TableCell.date(day.date).printed, x: frame.left + x, y: y, to: &sink)
      free = x + room
    }
  }

  // MARK: Legend

  private func legend(
    _ frame: Frame, _ chart: ReportChart, _ panels: [ChartPanel], to sink: inout TextSink
  ) {
    var top = frame.legendTop
    func line(_ text: String, _ mark: String) {
      sink.append(mark)
      write(text, x: frame.left + 30, y: top + 12, to: &sink)
      top += Self.lineHeight
    }
    for (index, bar) in chart.bars.enumerated() {
      let place = index % Self.barColours.count
      line(
        bar.column,
        "<rect class=\"bar\(place)\" x=\"\(frame.left)\" y=\"\(top + 3)\" width=\"22\" "
          + "height=\"10\" fill=\"\(Self.barColours[place].light)\"/>\n")
    }
    line(
      chart.level,
      "<path class=\"level\" d=\"M\(frame.left) \(top + 8)h22\" stroke=\"#222\" "
        + "stroke-width=\"2\"/>\n")
    for (index, limit) in chart.limits.enumerated()
    where panels.contains(where: { $0.days.contains { $0.limits[index] > 0 } }) {
      let place = index % Self.limitColours.count
      line(
        limit,
        "<path class=\"limit\(place)\" d=\"M\(frame.left) \(top + 8)h22\" "
          + "stroke=\"\(Self.limitColours[place].light)\" stroke-dasharray=\"6 3\"/>\n")
    }
  }

  // MARK: Text

  private func write(
    _ text: String, x: Int, y: Int, to sink: inout TextSink, more attributes: String = ""
  ) {
    sink.append("<text class=\"ink\" x=\"\(x)\" y=\"\(y)\" fill=\"#222\"\(attributes)>")
    sink.append("\(HTMLText.escaped(text))</text>\n")
  }

  private static func text(_ value: Int64) -> String { TableCell.quantity(value).printed }

  private static func width(ofColumns columns: Int) -> Int {
    (columns * columnTenths + 9) / 10
  }
}
