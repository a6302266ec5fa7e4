import Foundation
import LotwiseLanguage
import LotwiseSoak
import Testing

@testable import LotwiseSyntax

/// A statement is recognised by its pattern as it would be matched word by word.
@Suite struct PatternTests {
  /// What a match says, whatever numbers its matcher has given the forms of groups.
  private struct Sayings: Equatable {
    var records: [[Int32]]
    var cells: [MatchedValue]
    var slots: [Int32]

    init(_ match: borrowing Match) {
      records = match.records.elements.map { [$0.alternative, $0.firstSlot, $0.start] }
      cells = match.cells.elements
      slots = match.slots.elements
    }
  }

  private static let table = StatementRegistry.table
  /// For a matcher of one statement.
  private static let wholeTable = StatementRegistry.table

  private func sayings(_ tokens: [Token], _ text: TokenText) -> Sayings? {
    var matcher = Matcher(Self.wholeTable)
    return matcher.match(tokens, text) ? Sayings(matcher.match) : nil
  }

  @Test(arguments: [
    ["receive 70 of I0042 lot L1 on 2024-01-01", "receive 8.5 of B lot L2 on 2024-12-31"],
    ["receive 70 of A lot L1 on none", "receive 70 of A lot L1 on 2024-01-01"],
    ["ship 3 of A serial S1", "ship 3 of A serial S1..S3", "ship 3 of A serial none"],
    ["ship 3 BOX of A to X", "ship 3 PCS of B to \"two words\"", "ship 3 of of"],
    ["post PO1 receive", "post PO1.1 receive", "post P\u{D6}1 receive"],
    ["item A \"x\" unit PCS", "item B \"y \"\"z\"\"\" unit BOX", "item C unit PCS"],
    ["expect A on hand 4", "expect A on hand B", "expect A lot L on hand 4"],
    [
      "produce 3 of A consuming 1 of B lot L1, 1 of C lot L2 on 2024-01-01",
      "produce 4 of A consuming 2 of B lot L3, 1 of D lot L4 on 2024-01-02",
      "produce 4 of A consuming 2 of B lot L3, 1 of D lot L4, 1 of E",
      "produce 4 of A consuming 2 of B lot L3, 1 of D lot L4,1 of E",
    ],
    [
      "receive 2 of S serial S1, S2", "receive 2 of S serial S3 , S4",
      "receive 2 of S serial S5,S6",
    ],
    [
      "receive 2 of S serial S1, S2", "receive 2 of S serial S3, S4..S6", "receive 2 of S serial ,",
    ],
    ["let x = 3", "let y = 4 + x", "print {x}", "print \"{x}\""],
    [
      "sales order S1 to C ships 2024-01-01 { 28 of A }",
      "sales order S2 to D ships 2024-01-02 { 3.5 of B }",
      "sales order S3 to D ships 2024-01-02 { 3 of B; 4 of C }",
      "sales order S4 to D ships 2024-01-02 {3 of B }",
      "sales order S5 to D ships 2024-01-02 { 3 of B}",
      "sales order S6 to D ships 2024-01-02 { 3 of B } at X",
      "sales order S7 to D ships 2024-01-02 { 3 of B",
      "sales order S8 to D ships 2024-01-02 { 3 PCS of B }",
      "sales order S9 to D ships 2024-01-02 { 3 of B lot L1 }",
    ],
    ["unreserve S1", "unreserve S1.2", "unreserves S1", "unreserve S1, S2", "unreserve"],
    ["reclassify 3 of A lot L as lot M", "reclassify 4 of B lot K as lot N"],
    ["if 1 = 1 { ship 3 of A }", "if 1 = 2 { ship 4 of B }"],
  ])
  func `what one statement taught changes nothing of the next`(script: [String]) {
    var matcher = Matcher(Self.table)
    for statement in script + script.reversed() {
      // The end of a text is always cut into tokens.
      let source = SourceText(name: "test.lot", statement + "\n# the end\n")
      var reader = StatementReader(source, Self.table.keywords)
      var tokens: [Token] = []
      #expect(reader.next(into: &tokens, &matcher))
      let text = TokenText(source)
      let isMatch = reader.isMatched || matcher.match(tokens, text)
      let found = isMatch ? Sayings(matcher.match) : nil

      #expect(found == sayings(tokens, text), "\(statement)")
    }
  }

  @Test(arguments: [
    ("receive 70 of A lot L1", "receive 7x of A lot L1"),
    ("receive 7 of A on 2024-01-01", "receive 7 of A on 2024-13-01"),
    ("ship 3 of A serial S1", "ship 3.000001 of A serial S1"),
  ])
  func `a value that does not fit is told as if nothing were known`(right: String, wrong: String) {
    var alone = StaticCheck(Self.table)
    var check = StaticCheck(Self.table)
    var matcher = Matcher(Self.table)
    _ = check.check(SourceText(name: "test.lot", right), with: &matcher)
    let source = SourceText(name: "test.lot", wrong + "\n# the end\n")

    let told = check.check(source, with: &matcher)

    #expect(!told.isEmpty)
    #expect(told.map(\.message) == alone.check(source).map(\.message))
  }

  @Test func `what a script says is the same recognised and found by its words`() throws {
    var recognised = 0
    let examples = URL(filePath: ScriptRunner.root).appending(path: "Examples")
    let files = FileManager.default.enumerator(at: examples, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(files) where file.pathExtension == "lot" {
      let bytes = [UInt8](try Data(contentsOf: file))
      recognised += compare(SourceText(name: file.path(), bytes: bytes))
    }
    #expect(recognised > 1000)
  }

  @Test(arguments: 1...20)
  func `statements like those before them are read as if they stood alone`(seed: UInt64) {
    let lines = [
      "receive 70 of I0042 lot L1 on 2024-01-01", "ship 3 of I0042 lot L1 on 2024-01-02",
      "receive 7.5 of I0042 lot L1 on 2024-01-01", "receive 70 of lot lot L1 on 2024-01-01",
      "ship 3 of A.B lot L1 on 2024-01-02", "receive 70 of \"I 1\" lot L1 on 2024-01-01",
      "receive 70 BOX of I0042 lot L1 on 2024-01-01", "ship 3 of I0042 serial S1..S3",
      "ship 3 of I0042 lot {x} on 2024-01-02", "let x = 3", "item I0042 unit PCS",
      "receive 70 of I0042 lot LOT-WITH-A-LONG-NAME/1_2 on none", "expect I0042 on hand 4",
      "receive 2 of I0042 serial S1, S2", "receive 2 of I0042 serial S3 ,S4",
      "produce 3 of A consuming 1 of B lot L1, 1 of C lot L2 on 2024-01-01",
      "repeat 2 { receive 1 of I0042 lot L1 on 2024-01-01 }", "ship 3 of L\u{D6}T lot L1",
      "sales order S1 to C { 28 of A }", "sales order S2 to D { 3 of B }",
      "purchase order P1 from V { 28 of A lot L1 }", "unreserve S1",
    ]
    let between =
      [" \n", "\r\n", "; ", ";", " # why\n", "\n\n", "\n ", "\n\t", " \\\n\n"]
      + [String](repeating: "\n", count: 9)
    var random = SplitMix(seed: seed)
    var script = ""
    for _ in 0..<300 {
      let line = lines[random.below(lines.count)]
      script += random.once(in: 12) ? line.replacing(" of ", with: "  of\t") : line
      script += between[random.below(between.count)]
    }
    #expect(compare(SourceText(name: "test.lot", script)) > 50)
  }

  /// Compares how a source is handed out after its check with how it is read anew.
  ///
  /// - Returns: how many of its statements were recognised.
  private func compare(_ source: SourceText) -> Int {
    var check = StaticCheck(Self.table)
    var matcher = Matcher(Self.table)
    guard check.check(source, with: &matcher).isEmpty else { return 0 }
    var reader = StatementReader(source, Self.table.keywords)
    var lexer = Lexer(keywords: Self.table.keywords)
    let text = TokenText(source)
    var (tokens, expected): ([Token], [Token]) = ([], [])
    var (offset, recognised) = (0, 0)
    while let next = lexer.next(into: &expected, of: source, from: offset) {
      offset = next
      #expect(reader.next(into: &tokens, &matcher))
      #expect(tokens == expected, "\(source.name)")
      if reader.isMatched { recognised += 1 }
      let isMatch = reader.isMatched || matcher.match(tokens, 0..<tokens.count, text)
      #expect(isMatch)
      #expect(Sayings(matcher.match) == sayings(expected, text), "\(source.name)")
    }
    #expect(!reader.next(into: &tokens, &matcher))
    return recognised
  }
}
