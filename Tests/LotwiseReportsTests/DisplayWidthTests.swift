import LotwiseSyntax
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("BOLT-1", 6), ("東京", 4), ("ｱ", 1), ("Ａ", 2), ("한글", 4), ("Schraube für", 12),
    ("e\u{301}", 1), ("a\u{200B}b", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ไทยที่", 4),
    ("👍", 2), ("👍🏽", 2), ("👩‍🔬", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("❤️", 2), ("❤", 1),
    ("✔", 1), ("–…€ß", 4), ("☰", 2), ("🫩", 2), ("\u{AD}", 1), ("𠀀", 2),
  ])
  func `a text takes the columns a terminal gives it`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func `control characters take no column`() {
    #expect(DisplayWidth.columns(of: "a\u{1B}[0m\t\n\u{9B}") == 4)
  }

  @Test(
    arguments: [
      ([0xFF], 1), ([0xC3], 1), ([0x80, 0x80], 2), ([0xC0, 0xAF], 2), ([0xED, 0xA0, 0x80], 3),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0x41, 0xE6, 0x9D], 3), ([0xE0, 0x80, 0x80], 3),
      ([0xE6, 0x9D, 0xB1], 2), ([0xE6, 0x9D, 0x41], 3),
    ] as [([UInt8], Int)])
  func `each byte that is not UTF-8 takes one column`(bytes: [UInt8], columns: Int) {
    #expect(DisplayWidth.columns(of: bytes.span) == columns)
  }

  @Test(arguments: [
    ("BOLT", 2, "BO"), ("東京", 3, "東"), ("東京", 1, ""), ("e\u{301}x", 1, "e\u{301}"),
    ("a👩‍🔬b", 2, "a"), ("a👩‍🔬b", 3, "a👩‍🔬"), ("🇩🇪x", 1, ""), ("❤️x", 1, ""), ("abc", 9, "abc"),
    ("abc", -1, ""),
  ])
  func `a text is cut between units only`(text: String, columns: Int, start: String) {
    #expect(DisplayWidth.prefix(of: text, fitting: columns) == start)
  }

  @Test func `a prefix of bytes tells its length and its columns`() {
    let bytes = Array("x東京".utf8)
    let prefix = DisplayWidth.prefix(of: bytes.span, fitting: 4)
    #expect(prefix.length == 4)
    #expect(prefix.columns == 3)
  }
}
