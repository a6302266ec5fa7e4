import Foundation
import LotwiseLanguage
import Testing

@testable import LotwiseSyntax

/// A statement is read by its shape as it would be read word by word.
@Suite struct ShapeTests {
  /// What a match says, whatever numbers its matcher has given the forms of groups.
  private struct Sayings: Equatable {
    var records: [[Int32]]
    var cells: [Cell]
    var slots: [Int32]

    init(_ match: borrowing Match) {
      records = match.records.elements.map { [$0.alternative, $0.firstSlot, $0.start] }
      cells = match.cells.elements
      slots = match.slots.elements
    }
  }

  private static let table = StatementRegistry.table

  private func sayings(_ tokens: [Token], _ text: TokenText) -> Sayings? {
    var matcher = Matcher(Self.table)
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
    ["let x = 3", "let y = 4 + x", "print {x}", "print \"{x}\""],
  ])
  func `what one statement taught changes nothing of the next`(script: [String]) {
    var matcher = Matcher(Self.table)
    for statement in script + script.reversed() {
      let source = SourceText(name: "test.lot", statement)
      var lexer = Lexer(keywords: Self.table.keywords)
      var tokens: [Token] = []
      _ = lexer.next(into: &tokens, of: source, from: 0)
      let text = TokenText(source)
      let found = matcher.match(tokens, text) ? Sayings(matcher.match) : nil

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
    let source = SourceText(name: "test.lot", wrong)

    let told = check.check(source, with: &matcher)

    #expect(!told.isEmpty)
    #expect(told.map(\.message) == alone.check(source).map(\.message))
  }

  @Test func `a script is run as it was read when it was checked`() throws {
    var shaped = 0
    let examples = URL(filePath: ScriptRunner.root).appending(path: "Examples")
    let files = FileManager.default.enumerator(at: examples, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(files) where file.pathExtension == "lot" {
      let path = file.path()
      let bytes = [UInt8](try Data(contentsOf: file))
      let source = SourceText(name: path, bytes: bytes)
      var check = StaticCheck(Self.table)
      var matcher = Matcher(Self.table)
      guard check.check(source, with: &matcher).isEmpty else { continue }
      var reader = StatementReader(source, Self.table.keywords, check.reading)
      var lexer = Lexer(keywords: Self.table.keywords)
      let text = TokenText(source)
      var (tokens, expected): ([Token], [Token]) = ([], [])
      var offset = 0
      while let next = lexer.next(into: &expected, of: source, from: offset) {
        offset = next
        #expect(reader.next(into: &tokens, matcher))
        #expect(tokens == expected, "\(path)")
        if reader.shape >= 0 { shaped += 1 }
        let range = 0..<tokens.count
        let isMatch = matcher.match(tokens, range, text, shape: reader.shape)
        #expect((isMatch ? Sayings(matcher.match) : nil) == sayings(expected, text), "\(path)")
      }
      #expect(!reader.next(into: &tokens, matcher))
    }
    #expect(shaped > 1000)
  }
}
