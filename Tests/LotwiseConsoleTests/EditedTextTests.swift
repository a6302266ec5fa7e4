import Glibc
import LotwiseConsole
import Testing

@Suite struct EditedTextTests {
  private func wide(_ text: String) -> [wchar_t] { text.unicodeScalars.map { wchar_t($0.value) } }

  private func area(_ text: String, cursor: Int, columns: Int = 10) -> ScreenArea {
    Terminal.prepareCharacters()
    return ScreenArea(promptWidth: 4, text: wide(text), cursor: cursor, columns: columns)
  }

  private func pasted(_ text: String) -> PastedText {
    var pasted = PastedText()
    for character in wide(text) { pasted.append(character) }
    return pasted
  }

  @Test func `a short text takes one row`() {
    let area = area("abc", cursor: 3)
    #expect(area.rowOfCursor == 0)
    #expect(area.lastRow == 0)
  }

  @Test func `a text that fills the row puts the cursor on the next`() {
    #expect(area("abcdef", cursor: 6).rowOfCursor == 1)
    #expect(area("abcdef", cursor: 5).rowOfCursor == 0)
  }

  @Test func `newlines, tabs and wide characters are counted as drawn`() {
    #expect(area("a\nb\nc", cursor: 2).rowOfCursor == 1)
    #expect(area("a\nb\nc", cursor: 2).lastRow == 2)
    #expect(area("abcde批", cursor: 6).lastRow == 1)
    #expect(area("abcde\u{301}", cursor: 6).lastRow == 0)
    #expect(area("\n\t\t", cursor: 3).lastRow == 2)
  }

  @Test func `a paste ends at its marker`() {
    var text = pasted("a\u{1B}[201")
    #expect(!text.isFinished)
    text.append(0x7E)
    #expect(text.isFinished)
    #expect(text.text == wide("a"))
  }

  @Test func `a paste keeps newlines and tabs, but no other control characters`() {
    let text = pasted("a\r\n\tb\rc\nd\u{1B}[2J\u{0}\u{7F}\u{9B}é批\n\r\u{1B}[201~").text
    #expect(text == wide("a\n\tb\nc\nd[2Jé批"))
  }
}
