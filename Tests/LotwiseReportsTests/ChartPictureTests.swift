import LotwiseReports
import Testing

/// Tables over time as pictures: every value stands where its quantity says.
@Suite struct ChartPictureTests {
  private static let chart = ReportChart(
    date: "date", panels: ["item"], bars: [.init("demand", isTaken: true), .init("receipts")],
    level: "projected", limits: ["reorder-point"])

  private static func table(_ rows: [(String, Int, Int, Int, Int, Int)]) -> ReportTable {
    var table = ReportTable(
      name: "projection",
      columns: [
        ReportColumn("date", .date), ReportColumn("item", .code),
        ReportColumn("demand", .quantity), ReportColumn("receipts", .quantity),
        ReportColumn("projected", .quantity), ReportColumn("reorder-point", .quantity),
      ],
      rows: rows.map { row in
        [
          .date(Int32(row.1)), .code(row.0),
        ] + [row.2, row.3, row.4, row.5].map { .quantity(Int64($0) * TableCell.quantityScale) }
      })
    table.chart = chart
    return table
  }

  private static func picture(_ rows: [(String, Int, Int, Int, Int, Int)]) -> String {
    OutputFormat.svg.rendering(of: table(rows))?(table(rows), nil) ?? ""
  }

  @Test func `demand goes down from zero, supply goes up, in one scale`() throws {
    let picture = Self.picture([("BOLT", 0, 0, 100, 100, 0), ("BOLT", 1, 100, 0, 0, 0)])

    let bar =
      /<rect class="bar(\d)" x="\d+" y="(\d+)" width="\d+" height="(\d+)" fill="[^"]*"><title>/
    let bars = picture.matches(of: bar).map {
      [Int($0.output.1) ?? -1, Int($0.output.2) ?? -1, Int($0.output.3) ?? -1]
    }
    try #require(bars.count == 2)
    #expect(bars.map { $0[0] } == [1, 0])
    // The one ends where the other begins: at zero.
    #expect(bars[0][1] + bars[0][2] == bars[1][1])
    #expect(bars[0][2] == bars[1][2])
    #expect(bars[0][2] > 50)
  }

  @Test func `what there is goes in steps from day to day`() throws {
    let picture = Self.picture([("BOLT", 0, 0, 4, 4, 0), ("BOLT", 1, 4, 0, 0, 0)])

    let level = try #require(
      picture.firstMatch(of: /<path class="level" d="M\d+ (\d+)h(\d+)V(\d+)h(\d+)"/))
    #expect((Int(level.output.1) ?? 0) < (Int(level.output.3) ?? 0))
    #expect(level.output.2 == level.output.4)
  }

  @Test func `goods are drawn apart, and a level that is nowhere is left out`() {
    let one = Self.picture([("BOLT", 0, 0, 4, 4, 0), ("NUT", 0, 0, 1, 1, 0)])
    let other = Self.picture([("BOLT", 0, 0, 4, 4, 3)])

    #expect(one.contains(">BOLT</text>") && one.contains(">NUT</text>"))
    #expect(one.matches(of: /<path class="level" d="M\d+ \d+h\d+"/).count == 3)
    #expect(!one.contains("reorder-point"))
    #expect(other.contains("reorder-point") && other.contains("stroke-dasharray"))
  }

  @Test func `the same table gives the same bytes, large figures and no rows included`() {
    let large = 10_000_000_000
    let rows = [("BOLT", 0, large, 0, -large, 0), ("BOLT", 1, 0, large, 0, large)]
    #expect(Self.picture(rows) == Self.picture(rows))
    #expect(Self.picture(rows).hasSuffix("</svg>\n"))
    #expect(Self.picture([]).hasSuffix("</svg>\n"))
  }

  @Test func `a table without a chart is not drawn`() {
    let plain = ReportTable(name: "items", columns: [ReportColumn("item", .code)])
    #expect(OutputFormat.svg.rendering(of: plain) == nil)
    #expect(!Self.chart.fits(plain.columns))
  }
}
