import LotwiseReports
import Testing

@Suite struct TableDifferenceRendererTests {
  private func render(
    _ rows: [[String]], _ table: ReportTable, headings: [String],
    extent: ExpectedTable.Extent = .exact,
    maxWidth: Int? = nil
  ) -> String {
    let expected = ExpectedTable(headings: headings, rows: rows, order: .inOrder, extent: extent)
    guard case .difference(let difference) = expected.compare(with: table) else { return "" }
    return TableDifferenceRenderer(maxWidth: maxWidth).render(difference)
  }

  private let rows = [
    ["Purchase", "L1", "10"], ["Sale", "L2", "-2.5"], ["Output", "", "7"], ["*", "", "-0.00001"],
  ]

  @Test func `both sides stand beside each other with the differing cells in brackets`() {
    #expect(
      render(rows, Model.ledger, headings: ["type", "lot", "quantity"]) == """
           expected                |  found
           type      lot  quantity |  type      lot  quantity
           --------  ---  -------- |  --------  ---  --------
           Purchase  L1         10 |  Purchase  L1         10
        !  Sale     [L2]      -2.5 |  Sale     [L1]      -2.5
        -  Output                7 |
           *              -0.00001 |  Sale           -0.00001

        """)
  }

  @Test func `in a narrow terminal the sides stand above each other`() {
    #expect(
      render(rows, Model.ledger, headings: ["type", "lot", "quantity"], maxWidth: 40) == """
           type      lot  quantity
           --------  ---  --------
           Purchase  L1         10
        -  Sale     [L2]      -2.5
        +  Sale     [L1]      -2.5
        -  Output                7
           Sale           -0.00001

        """)
  }

  @Test func `long runs of rows that agree are counted`() {
    let table = ReportTable(
      name: "t", columns: [ReportColumn("n", .integer)], rows: (1...20).map { [.integer($0)] })
    var rows = (1...20).map { ["\($0)"] }
    rows[9] = ["0"]

    #expect(
      render(rows, table, headings: ["n"]) == """
           expected |  found
            n       |   n
           --       |  --
           (6 rows agree)
            7       |   7
            8       |   8
            9       |   9
        !  [0]      | [10]
           11       |  11
           12       |  12
           13       |  13
           (7 rows agree)

        """)
  }

  @Test func `other rows that are allowed are counted below`() {
    #expect(
      render([["L9"]], Model.ledger, headings: ["lot"], extent: .including)
        .hasSuffix("(3 other rows found)\n"))
  }

  @Test func `hidden characters of either side are shown as escapes`() {
    let text = render([["\u{1B}[2J"]], Model.texts("a\nb"), headings: ["text"])

    #expect(text.contains(#"[\u{1B}[2J]"#))
    #expect(text.contains(#"[a\nb]"#))
  }
}
