import Testing

@testable import LotwiseSyntax

/// The tokens and the match of one statement.
private struct Statement: ~Copyable {
  var matcher = Matcher(SampleForms.table)
  var tokens: [Token] = []
  let text: TokenText
  let isMatch: Bool

  init(_ script: String) {
    let source = SourceText(name: "test.lot", script)
    text = TokenText(source)
    var lexer = Lexer(keywords: SampleForms.table.keywords)
    _ = lexer.next(into: &tokens, of: source, from: 0)
    isMatch = matcher.match(tokens, text)
  }

  func cell(_ ordinal: Int, of record: Int = 0) -> MatchedValue? {
    isMatch ? matcher.match[ordinal, of: record] : nil
  }

  func record(_ ordinal: Int, of record: Int = 0) -> Int? {
    isMatch ? matcher.match.group(ordinal, of: record) : nil
  }

  func string(_ ordinal: Int, of record: Int = 0) -> String? {
    cell(ordinal, of: record).map { text.string(of: tokens[Int($0.start)]) }
  }
}

/// How a source is cut into statements and words.
@Suite struct TokenTests {
  /// The words of each statement, bracketed as they nest.
  private func words(_ script: String) -> [String] {
    let source = SourceText(name: "test.lot", script)
    var lexer = Lexer(keywords: SampleForms.table.keywords)
    var tokens: [Token] = []
    var statements: [String] = []
    var offset = 0
    while let next = lexer.next(into: &tokens, of: source, from: offset) {
      offset = next
      statements.append(
        tokens.map { $0.kind == .separator ? "/" : source.string($0.span) }.joined(separator: " "))
    }
    return statements
  }

  @Test(arguments: [
    ("a b\nc", ["a b", "c"]), ("a; b ;; c", ["a", "b", "c"]), ("", []), ("\n\n # x\n", []),
    ("a # comment\nb", ["a", "b"]), ("a \\\n b", ["a b"]), ("a#b", ["a#b"]),
    ("a { b\n c; d }", ["a { b / c / d }"]), ("a {\n\n b\n\n}", ["a { b }"]),
    ("a (\n b\n)", ["a ( b )"]), ("a, b", ["a , b"]), ("a {}", ["a { }"]),
    ("\"a # b; {{ \"\" c\" d", ["\"a # b; {{ \"\" c\" d"]), ("x {a} y{b}z", ["x {a} y{b}z"]),
    ("a\r\nb\r\n", ["a", "b"]), ("t {\n | a | # no\n}", ["t { | a | }"]),
  ])
  func `statements end where the rules say`(script: String, statements: [String]) {
    #expect(words(script) == statements)
  }

  @Test func `what goes on beyond its text is known`() {
    var lexer = Lexer(keywords: SampleForms.table.keywords)
    var tokens: [Token] = []
    for (text, goesOn) in [("a {", true), ("a \\", true), ("a (b", true), ("a", false)] {
      _ = lexer.next(into: &tokens, of: SourceText(name: "", text), from: 0)
      #expect(lexer.isUnfinished == goesOn, "\(text)")
    }
  }

  @Test func `cells of a row keep what stands in quotes`() {
    let cells = TableRow.cells(of: Array(#"| a | "b | c" |  | * |"#.utf8))
    let row = Array(#"| a | "b | c" |  | * |"#.utf8)

    #expect(
      cells.map { String(decoding: row[$0.span.range], as: UTF8.self) } == ["a", "b | c", "", "*"])
    #expect(cells.map(\.isQuoted) == [false, true, false, false])
  }
}

/// How words find their places.
@Suite struct MatchingTests {
  @Test func `the forms themselves are sound`() {
    #expect(SampleForms.table.problems() == [])
  }

  @Test func `clauses come in any order, goods stay together`() {
    let one = Statement("receive 7 of BOLT lot L1 at EAST from CUSTOM on 2026-01-05")
    let other = Statement("receive 7 of BOLT on 2026-01-05 from CUSTOM at EAST lot L1")

    for ordinal in [1, 2] { #expect(one.string(ordinal) == other.string(ordinal)) }
    let (first, second) = (one.record(0) ?? 0, other.record(0) ?? 0)
    for slot in [GoodsSlot.item, GoodsSlot.lot, GoodsSlot.location] {
      #expect(one.string(slot, of: first) == other.string(slot, of: second))
      #expect(one.string(slot, of: first) != nil)
    }
  }

  @Test func `a keyword is a code where only a code can stand`() {
    let statement = Statement("receive 1 of lot lot lot from from")

    let goods = statement.record(0) ?? 0
    #expect(statement.string(GoodsSlot.item, of: goods) == "lot")
    #expect(statement.string(GoodsSlot.lot, of: goods) == "lot")
    #expect(statement.string(1) == "from")
  }

  @Test func `a comma lengthens the list of its clause and may part clauses`() {
    let list = Statement("produce 1 of BIKE consuming 2 of NUT lot L1, 1 of BOLT")
    let parted = Statement("set W1.1 quantity 60, due 2026-01-01, from VEND")

    let count = list.isMatch ? list.matcher.match.list(1).count : 0
    #expect(count == 2)
    #expect(parted.string(1) == "60" && parted.string(4) == "VEND")
  }

  @Test func `clauses of a declaration stand in braces too`() {
    let inline = Statement(#"location EAST "East" requires ship, bins in transit"#)
    let block = Statement("location EAST {\n \"East\"\n requires ship, bins; in transit\n}")

    #expect(inline.isMatch && block.isMatch)
    let (here, there) = (inline.matcher.match.list(1).map(\.value), block.matcher.match.list(1))
    #expect(here == there.map(\.value))
    #expect(inline.string(4) == block.string(4))
  }

  @Test(arguments: [
    ("reserve SO1.1 from inventory", true), ("reserve SO1.1 from purchase orders", true),
    ("reserve SO1.1 from PO1.1", false),
  ])
  func `a choice of words stands beside a value`(text: String, isChoice: Bool) {
    let statement = Statement(text)

    #expect(statement.cell(2)?.flags.contains(.choice) == isChoice)
  }

  @Test(arguments: [
    ("7", 700_000), ("-2", -200_000), ("+3", 300_000), ("2.5", 250_000), ("1_000", 100_000_000),
    ("0.00001", 1), ("1.500000", 150_000), ("999999999.99999", 99_999_999_999_999),
  ])
  func `quantities are kept with five decimals`(word: String, value: Int64) {
    let statement = Statement("set PO1.1 quantity \(word)")

    #expect(statement.cell(1)?.value == value)
  }

  @Test(arguments: ["7.", ".5", "1__0", "_1", "1_", "1e3", "0x1", "--1", "1.0.0", "seven"])
  func `what is no quantity is refused`(word: String) {
    let isMatch = Statement("set PO1.1 quantity \(word)").isMatch

    #expect(!isMatch)
  }

  @Test(arguments: [
    ("2026-01-15", 20_260_115, MatchedValue.Flags()),
    ("2024-02-29", 20_240_229, MatchedValue.Flags()),
    ("today", 0, MatchedValue.Flags.today), ("today + 3D", 0, MatchedValue.Flags.today),
    ("none", 0, MatchedValue.Flags.none),
  ])
  func `dates are days, today, or none`(word: String, value: Int64, flags: MatchedValue.Flags) {
    let cell = Statement("receive 1 of BOLT on \(word)").cell(2)

    #expect(cell?.flags == flags)
    #expect(flags != [] || cell?.value == value)
  }

  @Test(arguments: ["2026-02-29", "2026-00-10", "2026-1-5", "26-01-15", "2100-02-29", "tomorrow"])
  func `what is no date is refused`(word: String) {
    let isMatch = Statement("receive 1 of BOLT on \(word)").isMatch

    #expect(!isMatch)
  }

  @Test(arguments: ["1M", "CM+10D", "-1W", "1M-1D", "D15", "WD3", "-CM", "cy"])
  func `date formulas follow today`(formula: String) {
    let text = formula.hasPrefix("-") ? "today - \(formula.dropFirst())" : "today + \(formula)"
    let isMatch = Statement("receive 1 of BOLT on \(text)").isMatch

    #expect(isMatch)
  }

  @Test(arguments: [
    ("PO1", "PO1", 0, 0), ("PO1.2", "PO1", 2, 0), ("MO1.1.2", "MO1", 1, 2), ("A.B", "A.B", 0, 0),
    ("1900-S.3", "1900-S", 3, 0), ("1.2", "1", 2, 0), (".1", ".1", 0, 0),
  ])
  func `a path is a document and its numbers`(
    text: String, document: String, line: Int, component: Int
  ) {
    let bytes = Array(text.utf8)
    let path = bytes.withUnsafeBufferPointer { CodeText.path($0) }

    #expect(String(decoding: bytes[..<path.documentLength], as: UTF8.self) == document)
    #expect(path.line == line && path.component == component)
  }

  @Test func `a range counts for codes that may be one`() {
    let statement = Statement("assign serial SN1..SN7 to PO1")

    let isMatch = statement.isMatch
    #expect(isMatch)
    let group = statement.isMatch ? Int(statement.matcher.match.list(0)[0].record) : 0
    #expect(statement.cell(1, of: group)?.flags.contains(.range) == true)
  }

  @Test(arguments: [
    "if {n} < 5 and not {done} { reserve SO1 } else { reserve SO2 }",
    "scenario \"{n} is left\" tagged a, b { reserve SO1 } for each {\n | n |\n | 4 |\n}",
    "preview receive 1 of BOLT", "receive {qty} of {item} lot L{n}",
  ])
  func `blocks, statements and variables are taken`(text: String) {
    let isMatch = Statement(text).isMatch

    #expect(isMatch)
  }
}
