import LotwiseReports
import Testing

@Suite struct TableFormatTests {
  private let odd = ReportTable(
    name: "odd",
    columns: [
      ReportColumn("text", .text), ReportColumn("quantity", .quantity), ReportColumn("day", .date),
      ReportColumn("open", .flag),
    ],
    rows: [
      [.text("a,\"b\"\nc"), .quantity(-1), .date(9_511), .flag(true)],
      [.blank, .blank, .blank, .blank],
      [.text("plain | text"), .quantity(400_000), .blank, .flag(false)],
    ])

  @Test func `CSV quotes only what it must`() {
    #expect(
      CSVRenderer().render(odd) == """
        text,quantity,day,open
        "a,""b""
        c",-0.00001,2026-01-15,yes
        ,,,
        plain | text,4,,no

        """)
  }

  @Test func `CSV of one blank column still has a line a row`() {
    #expect(CSVRenderer().render(Model.texts("", "x")) == "text\n\"\"\nx\n")
  }

  @Test func `CSV read back is what was written`() {
    for text in Model.hostile {
      let table = ReportTable(
        name: "t", columns: [ReportColumn("a", .text), ReportColumn("b", .text)],
        rows: [[.text(text), .text("end")]])

      #expect(parseCSV(CSVRenderer().render(table)) == [["a", "b"], [text, "end"]])
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+7", "'+7"), ("-cmd|x", "'-cmd|x"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("'=1", "''=1"), ("''-", "'''-"), ("'abc", "'abc"), ("a=b", "a=b"),
    ("'", "'"), ("''", "''"),
  ])
  func `guarded, no text is a formula, and read back it is what it was`(
    text: String, cell: String
  ) {
    let table = Model.texts(text, "end")

    let guarded = parseCSV(CSVRenderer(guarded: true).render(table))
    let plain = parseCSV(CSVRenderer().render(table))

    #expect(guarded.dropFirst().map { $0[0] } == [cell, "end"])
    #expect(guarded.map { CSVRenderer.unguarded($0[0]) } == ["text", text, "end"])
    #expect(plain.map { CSVRenderer.unguarded($0[0]) } == ["text", text, "end"])
    let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
    #expect(CSVRenderer.formulaCount(in: table) == (isFormula ? 1 : 0))
  }

  @Test func `JSON has an envelope, exact numbers and null for blanks`() {
    #expect(
      JSONRenderer().render(odd) == #"""
        {"lotwise":1,"table":"odd","columns":[{"name":"text","kind":"text"},{"name":"quantity",\#
        "kind":"quantity"},{"name":"day","kind":"date"},{"name":"open","kind":"flag"}],"rows":[
        {"text":"a,\"b\"\nc","quantity":-0.00001,"day":"2026-01-15","open":true},
        {"text":null,"quantity":null,"day":null,"open":null},
        {"text":"plain | text","quantity":4,"day":null,"open":false}
        ]}

        """#)
  }

  @Test func `JSON carries title and notes where there are any`() {
    let table = ReportTable(
      name: "t", title: "A \"title\"", columns: [ReportColumn("a", .text)], notes: ["x", "y"])

    #expect(
      JSONRenderer().render(table)
        == #"{"lotwise":1,"table":"t","title":"A \"title\"","notes":["x","y"],"#
        + #""columns":[{"name":"a","kind":"text"}],"rows":[]}"# + "\n")
  }

  @Test func `JSON escapes what a terminal would act on`() {
    let json = JSONRenderer().render(Model.texts("\u{1B}\u{9B}\u{7F}\t\\\u{202E}\u{2028}é"))

    #expect(json.contains(#"{"text":"\u001b\u009b\u007f\t\\\u202e\u2028é"}"#))
  }

  @Test func `Markdown aligns numbers right and pads its source`() {
    #expect(
      MarkdownRenderer().render(odd) == #"""
        | text          | quantity | day        | open |
        | ------------- | -------: | ---------- | ---- |
        | a,"b"<br>c    | -0.00001 | 2026-01-15 | yes  |
        |               |          |            |      |
        | plain \| text |  4       |            | no   |

        """#)
  }

  @Test func `Markdown holds no markup that a cell brought along`() {
    let table = Model.texts("<img src=x>", "*b* _i_ `c` [l](u)", "\r\n", "a\\|b", "\u{1B}")

    let lines = MarkdownRenderer().render(table).split(separator: "\n").dropFirst(2)

    let cells = lines.map { line in
      line.dropFirst(2).dropLast(2).split(separator: " ").joined(separator: " ")
    }
    #expect(
      cells == [
        "&lt;img src=x&gt;", #"\*b\* \_i\_ \`c\` \[l\](u)"#, "<br>", #"a\\\|b"#, #"\\u{1B}"#,
      ])
  }

  /// A reader of RFC 4180, as small as can be.
  private func parseCSV(_ text: String) -> [[String]] {
    var (rows, row, field) = ([[String]](), [String](), [UInt8]())
    var isQuoted = false
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\"")
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && isDoubled:
        field.append(byte)
        index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [String(decoding: field, as: UTF8.self)])
        (row, field) = ([], [])
      default: field.append(byte)
      }
      index += 1
    }
    return rows
  }
}
