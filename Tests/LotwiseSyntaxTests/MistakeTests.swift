import LotwiseSyntax
import Testing

/// Every kind of mistake, where it is marked, and what is said.
@Suite struct MistakeTests {
  /// Each text shows the codes that are marked in it.
  static let texts = [
    """
    receeve 1 of BOLT
    ^^^^^^^ unknown-statement did you mean `receive` or `reserve`?
    RECEIVE 1 of BOLT
    ^^^^^^^ unknown-statement keywords are lower case: `receive`
    purchase ordre PO1
    ^^^^^^^^ unknown-statement order
    """,
    """
    show legder
         ^^^^^^ unknown-word did you mean `ledger`?
    location WEST requires recieve
                           ^^^^^^^ unknown-word did you mean `receive`?
    item journal J1 { positiv 5 of BOLT }
                      ^^^^^^^ unknown-word did you mean `positive`?
    """,
    """
    receive
           ^ missing-word expected
    receive 3 of
                ^ missing-word expected
    receive 3 of BOLT on
                        ^ missing-word expected posting date
    """,
    """
    scenario "a name without steps"
                                   ^ missing-block expected `{`
    receive 7 BOLT
              ^^^^ unexpected-word write `7 of BOLT`
    receive 7 of BOLT tomorrow
                      ^^^^^^^^ unexpected-word
    """,
    """
    receive 7 of BOLT }
                      ^ unexpected-brace closes nothing
    receive 7 of BOLT { 1 }
                      ^ unexpected-brace
    receive 7 of BOLT from A from B
                             ^^^^ given-twice leave one of the two out
    receive 7 of BOLT invoiced not invoiced
                               ^^^ clauses-exclude leave one of the two out
    """,
    """
    receive x7 of BOLT
            ^^ not-a-quantity is not a quantity
    receive 1.000001 of BOLT
            ^^^^^^^^ too-many-decimals
    receive 99999999999999999999 of BOLT
            ^^^^^^^^^^^^^^^^^^^^ quantity-too-large
    assign 5 of next serial by x to PO1
                               ^ not-a-number
    """,
    """
    receive 7 of BOLT on 2026-02-30
                         ^^^^^^^^^^ not-a-date that month has 28 days
    receive 7 of BOLT on 2026-13-01
                         ^^^^^^^^^^ not-a-date months are 01 to 12
    receive 7 of BOLT on yesterday
                         ^^^^^^^^^ not-a-date
    receive 7 of BOLT on today + 3X
                                 ^^ not-a-date-formula
    """,
    """
    receive 7 of BOLT lot L*1
                          ^^^ not-a-code in quotes it is one
    receive 7 of BOLT from A..B
                           ^^^^ not-a-code is a range, and one code is due
    scenario bare { }
             ^^^^ not-a-text
    """,
    """
    expect new ledger {
      | lot | quantity |
      | L1  |
      ^^^^^^^ bad-table-row this row has 1 cells, the rows above it 2
    }
    """,
    """
    receive 7 of "BOLT
                 ^ unclosed-quote
    receive {qty of BOLT
            ^ unclosed-interpolation no `}` follows on this line
    receive {qty } of BOLT
            ^^^^^^ unclosed-interpolation a variable has no blank before its `}`
    """,
    """
    purchase order PO1 {
                       ^ unclosed-block never closed
      7 of BOLT
    """,
  ]

  @Test(arguments: texts)
  func `a mistake is marked where it is`(text: String) {
    let codes = MarkedText(text).expectMarked()

    #expect(!codes.isEmpty)
  }

  @Test func `every code of the syntax is shown by one of these, or by a test of its own`() {
    let shown = Set(Self.texts.flatMap { MarkedText($0).marks.map(\.code) })
    // A file of 2 GB is not made for a test.
    let elsewhere: Set = [
      "file-too-large", "nested-too-deep", "not-utf8", "control-character",
      "line-too-long",
    ]

    let missing = SyntaxCode.allCases.map(\.rawValue).filter {
      !shown.contains($0) && !elsewhere.contains($0)
    }

    #expect(missing == [])
  }

  @Test func `each code is explained`() {
    for code in SyntaxCode.allCases {
      #expect(!code.title.isEmpty && !code.explanation.isEmpty, "\(code)")
    }
  }

  @Test func `two hundred levels are read, one more is refused`() {
    func nested(_ depth: Int) -> [Diagnostic] {
      let text =
        String(repeating: "if 1 = 1 { ", count: depth) + "reserve SO1"
        + String(repeating: " }", count: depth)
      var check = StaticCheck(SampleForms.table)
      return check.check(SourceText(name: "deep.lot", text))
    }

    #expect(nested(200).isEmpty)
    #expect(nested(201).map(\.code) == ["nested-too-deep"])
    #expect(nested(100_000).map(\.code) == ["nested-too-deep"])
  }

  @Test func `bytes that are no text are refused with their offset`() {
    var check = StaticCheck(SampleForms.table)

    let broken = check.check(SourceText(name: "latin.lot", bytes: Array("receive ".utf8) + [0xFC]))
    let control = check.check(SourceText(name: "binary.lot", bytes: [0x72, 0x00, 0x72]))

    #expect(broken.map(\.code) == ["not-utf8"])
    #expect(broken.first?.place?.span == Span(start: 8, end: 9))
    #expect(control.map(\.code) == ["control-character"])
    #expect(control.first?.place?.span == Span(start: 1, end: 2))
  }

  @Test func `line ends of carriage returns alone are told, one at the end of a line is not`() {
    var check = StaticCheck(SampleForms.table)

    let old = check.check(SourceText(name: "old.lot", "reserve SO1\rreserve SO2"))
    let windows = check.check(SourceText(name: "new.lot", "reserve SO1\r\nreserve SO2\r\n"))
    let single = check.check(SourceText(name: "new.lot", "reserve SO1\r"))

    #expect(old.map(\.code) == ["control-character"])
    #expect(old.first?.message.contains("carriage returns alone") == true)
    #expect(old.first?.place?.span == Span(start: 11, end: 12))
    #expect(windows.isEmpty && single.isEmpty)
  }

  @Test func `a byte order mark is no part of the first statement`() {
    var check = StaticCheck(SampleForms.table)
    let source = SourceText(name: "bom.lot", bytes: [0xEF, 0xBB, 0xBF] + Array("reserve SO1".utf8))

    #expect(check.check(source).isEmpty)
  }
}

/// Where the carets stand when a line is not plain ASCII.
@Suite struct CaretTests {
  @Test(arguments: [
    """
    receive 7 of 箱子 tomorrow
                      ^^^^^^^^ unexpected-word
    """,
    """
    receive 7 of e\u{301}te\u{301} tomorrow
                     ^^^^^^^^ unexpected-word
    """,
    """
    receive 7 of BOLT lot 批* from A
                          ^^^ not-a-code
    """,
    "\treceive 7 of BOLT\ttomorrow\n                     ^^^^^^^^ unexpected-word",
    """
    receive 7 of "👩‍👩‍👧 🇩🇪" tomorrow
                         ^^^^^^^^ unexpected-word
    """,
  ])
  func `columns are those of a terminal`(text: String) {
    #expect(!MarkedText(text).expectMarked().isEmpty)
  }

  @Test func `a long line is cut around its mistake`() {
    let text = "receive 7 of BOLT " + String(repeating: "lot L1 ", count: 5000) + "tomorrow"
    var sources = SourceList()
    let id = sources.add(name: "long.lot", bytes: Array(text.utf8))
    var check = StaticCheck(SampleForms.table)

    let rendered = check.check(sources[id]).map { DiagnosticRenderer().render($0, in: sources) }

    #expect(rendered.count == 1)
    let widest = rendered.joined().split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest > 40 && widest <= DiagnosticRenderer.widestLine)
  }

  @Test func `a line has at most two million bytes`() {
    func codes(_ text: String) -> [String] {
      var check = StaticCheck(SampleForms.table)
      return check.check(SourceText(name: "long.lot", text)).map(\.code)
    }
    let comment = "#" + String(repeating: "x", count: 1_999_999)

    #expect(codes(comment) == [])
    #expect(codes(comment + "\n" + comment + "\n\n" + comment) == [])
    #expect(codes(comment + "x") == ["line-too-long"])
    #expect(codes("receive 1 of BOLT\n" + comment + "x\nreceive 1 of BOLT") == ["line-too-long"])
  }

  @Test(arguments: [[0xFF, 0xFE, 0x69, 0x00], [0xFE, 0xFF, 0x00, 0x69]] as [[UInt8]])
  func `a file of UTF-16 is told so`(bytes: [UInt8]) {
    var check = StaticCheck(SampleForms.table)
    let problems = check.check(SourceText(name: "wide.lot", bytes: bytes))

    #expect(problems.map(\.code) == ["not-utf8"])
    #expect(problems.allSatisfy { $0.message == "wide.lot is written in UTF-16" })
  }

  @Test func `marks heaped on a letter are shown one by one`() {
    let marks = String(repeating: "\u{301}", count: 10_000)
    var sources = SourceList()
    let id = sources.add(name: "marks.lot", bytes: Array("nonsense e\(marks)".utf8))
    var check = StaticCheck(SampleForms.table)

    let lines = check.check(sources[id])
      .map { DiagnosticRenderer().render($0, in: sources) }.joined().split(separator: "\n")

    #expect(lines.contains { $0.contains("\\u{301}") })
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= DiagnosticRenderer.widestLine + 8 })
  }

  @Test func `what a message tells has an end`() {
    let long = String(repeating: "漢", count: 1_000_000)
    let diagnostic = Diagnostic(.notACode, long, label: "here")

    let text = DiagnosticRenderer().render(diagnostic, in: SourceList())

    #expect(text.utf8.count < 5_000 && text.hasSuffix("漢…\n"))
  }
}

/// Words near enough to be meant.
@Suite struct NearestTests {
  @Test(arguments: [
    ("receeve", ["receive"]), ("recieve", ["receive"]), ("reserv", ["reserve"]),
    ("xyz", []), ("", []), ("Receive", ["receive"]), ("sett", ["set"]),
  ])
  func `the nearest word is a third of its letters away at most`(word: String, near: [String]) {
    let known = ["receive", "reserve", "set", "show"]

    #expect(SpellingSuggestions.suggestions(for: word, among: known, limit: 1) == near)
  }

  @Test func `a question names at most two`() {
    #expect(
      SpellingSuggestions.question(for: "lit", among: ["lot", "list", "lid"])?.contains(" or ")
        == true)
    #expect(SpellingSuggestions.question(for: "zebra", among: ["lot"]) == nil)
  }

  @Test func `a word of any length is answered at once`() {
    let long = String(repeating: "a", count: 1_000_000)

    #expect(SpellingSuggestions.suggestions(for: long, among: ["a", long]) == [])
  }
}
