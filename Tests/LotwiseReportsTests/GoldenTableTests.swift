import LotwiseReports
import Testing

@Suite struct GoldenTableTests {
  @Test func `a table is written as lines of a script`() throws {
    let text = try GoldenTableWriter(indentation: 2)
      .render(Model.ledger, headings: ["Type", "lot", "quantity"])

    #expect(
      text == """
          | Type     | lot | quantity |
          | Purchase | L1  | 10       |
          | Sale     | L1  | -2.5     |
          | Sale     |     | -0.00001 |

        """)
  }

  @Test func `a heading that no column has is refused`() {
    #expect(throws: ExpectedTable.Mistakes.self) {
      try GoldenTableWriter(indentation: 0).render(Model.ledger, headings: ["typ"])
    }
  }

  @Test func `what is written matches the table it was written from`() {
    for table in [Model.ledger] + Model.hostile.map({ Model.texts($0, "|", "\"|\"") }) {
      let lines = GoldenTableWriter(indentation: 4).render(table).split(separator: "\n")
        .map { cells(of: String($0)) }
      let expected = ExpectedTable(
        headings: lines[0], rows: Array(lines.dropFirst()), order: .inOrder, extent: .exact)

      #expect(expected.compare(with: table) == .match)
    }
  }

  /// Splits a line at its bars, those in quotes excepted.
  private func cells(of line: String) -> [String] {
    var (cells, cell, isQuoted) = ([String](), "", false)
    for scalar in line.unicodeScalars.drop(while: { $0 == " " }).dropFirst() {
      let isBlank = cell.allSatisfy { $0 == " " }
      if scalar == "\"", isQuoted || isBlank || cell.hasSuffix("\"") { isQuoted.toggle() }
      if scalar == "|", !isQuoted {
        cells.append(cell)
        cell = ""
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return cells
  }

  @Test(arguments: [
    ("*", #""*""#), ("{n}", #""{{n}""#), ("a|b", #""a|b""#), ("\"x\"|", #""""x""|""#),
    ("# 1", "\"# 1\""), (" x", #"" x""#), ("7\" wheel", "7\" wheel"), ("L-001", "L-001"),
    ("a # b", "a # b"), ("C:\\new", "C:\\new"), ("a\nb", "a\\nb"),
  ])
  func `only text that would be read as something else is quoted`(text: String, cell: String) {
    #expect(GoldenText.written(text) == cell)
    #expect(ExpectedCell(cell).matches(.text(text)))
  }

  @Test func `a star means anything only when it stands alone and bare`() {
    #expect(ExpectedCell("\"*\"") == .text("*"))
    #expect(ExpectedCell(" * ") == .anything)
    #expect(ExpectedCell("**") == .text("**"))
  }

  @Test(arguments: ["\"", "\"a", "\"a\"b\"", "a\"b\"", #""a"" "b""#])
  func `what is not well quoted is taken as it stands`(cell: String) {
    #expect(GoldenText.unquoted(cell) == nil)
    #expect(ExpectedCell(cell) == .text(cell))
  }
}
