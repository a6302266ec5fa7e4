import LotwiseReports
import LotwiseSyntax
import Testing

@Suite struct TextTableRendererTests {
  @Test func `numbers meet at the decimal point and text is flush left`() {
    #expect(
      TextTableRenderer().render(Model.ledger) == """
        entry  posting-date  type      lot  quantity  open
        -----  ------------  --------  ---  --------  ----
            1  2026-01-15    Purchase  L1   10        yes
            2  2026-01-16    Sale      L1   -2.5      no
           10  2026-01-17    Sale           -0.00001  no

        """)
  }

  @Test func `whole numbers are flush with their heading's end`() {
    let table = ReportTable(
      name: "t", columns: [ReportColumn("quantity", .quantity), ReportColumn("a", .text)],
      rows: [[.quantity(400_000), .text("x")], [.quantity(-1_250_000), .blank]])

    #expect(
      TextTableRenderer().render(table) == """
        quantity  a
        --------  -
             4    x
           -12.5

        """)
  }

  @Test func `wide and combining characters keep columns straight`() {
    let table = ReportTable(
      name: "t", columns: [ReportColumn("description", .text), ReportColumn("n", .integer)],
      rows: [
        [.text("東京ボルト"), .integer(1)], [.text("cafe\u{301}"), .integer(22)],
        [.text("👩‍🔬 ok"), .integer(3)],
      ])

    #expect(
      TextTableRenderer().render(table) == """
        description   n
        -----------  --
        東京ボルト    1
        cafe\u{301}         22
        👩‍🔬 ok         3

        """)
  }

  @Test func `a table without rows says so, between title and notes`() {
    let table = ReportTable(
      name: "t", title: "Open entries", columns: [ReportColumn("entry", .integer)],
      notes: ["as of 2026-01-15"])

    #expect(
      TextTableRenderer().render(table) == """
        Open entries
        entry
        -----
        (no rows)
        as of 2026-01-15

        """)
  }

  @Test func `no cell moves the cursor, breaks a line or turns text around`() {
    for text in Model.hostile {
      let lines = TextTableRenderer().render(Model.texts(text)).split(separator: "\n")
      #expect(lines.count == 3)
      for scalar in lines.joined().unicodeScalars {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        #expect(scalar != "\u{202E}" && scalar != "\u{2028}")
      }
    }
    #expect(TextTableRenderer().render(Model.texts("\u{1B}[0m\n")).hasSuffix("\\u{1B}[0m\\n\n"))
  }

  @Test(arguments: 1...70)
  func `within a width no line is longer and no number is cut`(width: Int) {
    var table = Model.ledger
    table.append(
      [
        .integer(123), .date(0), .text("東京 a very long story"), .code("L-0000000001"), .blank,
        .blank,
      ])

    let lines = TextTableRenderer(maxWidth: width).render(table)
      .split(separator: "\n").filter { !$0.hasPrefix("(") }

    for line in lines {
      #expect(DisplayWidth.columns(of: String(line)) <= max(width, 5))
      #expect(line.last != " ")
    }
    #expect(lines.contains { $0.contains("123") })
  }

  @Test func `text gives way before codes and ends in an ellipsis`() {
    let table = ReportTable(
      name: "t", columns: [ReportColumn("description", .text), ReportColumn("lot", .code)],
      rows: [[.text("Racing frame, 54 cm"), .code("LOT-000000001")]])

    #expect(
      TextTableRenderer(maxWidth: 28).render(table) == """
        description    lot
        -------------  -------------
        Racing frame…  LOT-000000001

        """)
  }

  @Test func `columns without room are named below the table`() {
    #expect(
      TextTableRenderer(maxWidth: 20).render(Model.ledger) == """
        entry  posting-date
        -----  ------------
            1  2026-01-15
            2  2026-01-16
           10  2026-01-17
        (no room for type, lot, quantity, open)

        """)
  }
}
