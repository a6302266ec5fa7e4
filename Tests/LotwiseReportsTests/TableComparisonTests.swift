import LotwiseReports
import Testing

@Suite struct TableComparisonTests {
  private let numbers = ReportTable(
    name: "t", columns: [ReportColumn("lot", .code), ReportColumn("quantity", .quantity)],
    rows: [
      [.code("L1"), .quantity(400_000)], [.code("L2"), .quantity(300_000)],
      [.blank, .quantity(250_000)],
    ])

  private func compare(
    _ rows: [[String]], _ order: ExpectedTable.RowOrder = .inOrder,
    _ extent: ExpectedTable.Extent = .exact, headings: [String] = ["lot", "quantity"]
  ) -> TableComparison {
    ExpectedTable(headings: headings, rows: rows, order: order, extent: extent)
      .compare(with: numbers)
  }

  private func difference(_ comparison: TableComparison) throws -> TableDifference {
    guard case .difference(let difference) = comparison else {
      throw NoDifference()
    }
    return difference
  }

  private struct NoDifference: Error {}

  @Test func `numbers compare by value and codes without regard to case`() {
    #expect(compare([["l1", "4.0"], ["L2", "+3.00000000"], ["", "2.50"]]) == .match)
    #expect(compare([["\"L1\"", " 4 "], ["*", "*"], ["", "2.5"]]) == .match)
    #expect(compare([["L1", "0x4"], ["L2", "3"], ["", "2.5"]]) != .match)
    #expect(compare([["L1", "4"], ["L2", "3"], ["", ""]]) != .match)
    #expect(compare([["L1", "4"], ["L2", "3"], ["L3", "2.5"]]) != .match)
  }

  @Test(arguments: [
    (TableCell.text("Bolt"), "Bolt", true), (.text("Bolt"), "bolt", false),
    (.text("*"), "\"*\"", true),
    (.text("x"), "\"*\"", false), (.flag(true), "YES", true), (.flag(false), "", false),
    (.date(9_511), "2026-01-15", true), (.integer(4), "4.0", true), (.integer(.max), "4", false),
    (.integer(.max), "9223372036854775807", true), (.quantity(100_000_000), "1_000", true),
    (.quantity(-1), "-0.00001", true), (.quantity(-1), "-.00001", false),
    (.quantity(0), "-0", true),
    (.code("ß"), "SS", false), (.code("É"), "é", true), (.text("a\nb"), "a\\nb", true),
    (.text(""), "", true), (.blank, "\"\"", true), (.quantity(0), "", false),
    (.quantity(.max), "92233720368547.75808", false),
    (.quantity(.min), "-92233720368547.75808", true),
  ])
  func `a cell matches what it prints`(cell: TableCell, expected: String, matches: Bool) {
    #expect(ExpectedCell(expected).matches(cell) == matches)
  }

  @Test func `columns may be any of the table's, in any order`() {
    #expect(compare([["2.5"], ["3"], ["4"]], .anyOrder, headings: ["Quantity"]) == .match)
    #expect(
      compare([["4", "L1"], ["3", "L2"], ["2.5", ""]], headings: ["quantity", "lot"]) == .match)
  }

  @Test func `a wrong heading is answered with the nearest, and all mistakes at once`() {
    #expect(
      compare([["1", "2", "3"], ["1"]], headings: ["quantiy", "lot", "LOT"])
        == .mistakes([
          .unknownHeading(index: 0, heading: "quantiy", nearest: "quantity"),
          .repeatedHeading(index: 2, heading: "LOT"),
          .rowLength(row: 1, found: 1, expected: 3),
        ]))
    #expect(
      compare([], headings: ["party"])
        == .mistakes([.unknownHeading(index: 0, heading: "party", nearest: nil)]))
  }

  @Test func `order counts unless any order is asked for`() {
    let rows = [["", "2.5"], ["L2", "3"], ["L1", "4"]]
    #expect(compare(rows) != .match)
    #expect(compare(rows, .anyOrder) == .match)
  }

  @Test func `other rows are allowed only when including`() {
    #expect(compare([["L1", "4"], ["", "2.5"]]) != .match)
    #expect(compare([["L1", "4"], ["", "2.5"]], .inOrder, .including) == .match)
    #expect(compare([["", "2.5"], ["L1", "4"]], .inOrder, .including) != .match)
    #expect(compare([["", "2.5"], ["L1", "4"]], .anyOrder, .including) == .match)
    #expect(compare([["L1", "4"], ["L1", "4"]], .anyOrder, .including) != .match)
    #expect(compare([], .inOrder, .including) == .match)
    #expect(compare([]) != .match)
  }

  @Test func `a row of wildcards never takes the only partner of a stricter one`() {
    #expect(compare([["*", "*"], ["*", "4"], ["L1", "*"]], .anyOrder) != .match)
    #expect(compare([["*", "*"], ["L2", "*"], ["L1", "4"]], .anyOrder) == .match)
    #expect(compare([["*", "*"], ["*", "*"], ["L1", "*"]], .anyOrder) == .match)
  }

  @Test(arguments: UInt64(1)...60)
  func `rows in any order match exactly when some pairing of them does`(seed: UInt64) {
    var random = Seeded(state: seed)
    for _ in 0..<40 {
      let count = Int.random(in: 1...5, using: &random)
      let found = ReportTable(
        name: "t", columns: [ReportColumn("a", .integer), ReportColumn("b", .integer)],
        rows: (0..<count).map { _ in
          [
            .integer(.random(in: 0...2, using: &random)),
            .integer(.random(in: 0...2, using: &random)),
          ]
        })
      let rows = (0..<count).map { _ in
        (0..<2).map { _ in ["*", "0", "1", "2"].randomElement(using: &random) ?? "*" }
      }
      let expected = ExpectedTable(
        headings: ["a", "b"], rows: rows, order: .anyOrder, extent: .exact)

      let isMatch = expected.compare(with: found) == .match

      #expect(isMatch == isPairable(expected.rows, found.rows), "\(rows) \(found.rows)")
    }
  }

  private func isPairable(_ expected: [[ExpectedCell]], _ found: [[TableCell]]) -> Bool {
    guard let first = expected.first else { return found.isEmpty }
    return found.indices.contains { index in
      var rest = found
      let row = rest.remove(at: index)
      return zip(first, row).allSatisfy { $0.matches($1) }
        && isPairable(Array(expected.dropFirst()), rest)
    }
  }

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test func `rows in order are aligned around a missing one`() throws {
    let difference = try difference(
      compare([["L1", "4"], ["L9", "9"], ["L2", "3"], ["", "5"]]))

    #expect(difference.rows.map(\.kind) == [.same, .missing, .same, .changed])
    #expect(difference.rows.map(\.expectedRow) == [0, 1, 2, 3])
    #expect(difference.rows.map(\.foundRow) == [0, nil, 1, 2])
    #expect(difference.rows[3].cells.map(\.differs) == [false, true])
  }

  @Test func `rows in any order are set beside the nearest that is left`() throws {
    let difference = try difference(
      compare([["*", "2.5"], ["L2", "5"], ["L9", "9"]], .anyOrder))

    #expect(difference.rows.map(\.kind) == [.same, .changed, .missing, .unexpected])
    #expect(difference.rows.map(\.foundRow) == [2, 1, nil, 0])
  }

  @Test func `other rows that are allowed are counted, not listed`() throws {
    let difference = try difference(compare([["L2", "5"]], .inOrder, .including))

    #expect(difference.rows.map(\.kind) == [.changed])
    #expect(difference.rows.map(\.foundRow) == [1])
    #expect(difference.otherRowCount == 2)
  }
}
