import Glibc
import LotwiseConsole
import Testing

@Suite struct PlainReaderTests {
  /// Reads all entries from a pipe; a block is open while braces are.
  private func entries(_ input: [UInt8]) -> [Entry] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return [] }
    _ = write(ends[1], input, input.count)
    close(ends[1])
    defer { close(ends[0]) }
    let options = EditingOptions(
      programName: "lotwise", colouring: .never, prompt: { Prompt(.init("> ")) },
      continuationPrompt: Prompt(.init("... ")),
      needsMore: { text in text.count { $0 == 0x7B } > text.count { $0 == 0x7D } },
      completions: { _, cursor in Completions(replaceFrom: cursor, candidates: []) })
    let reader = PlainReader(options, on: .none, input: ends[0])
    var entries: [Entry] = []
    while case let entry = reader.readEntry(), entry != .endOfInput { entries.append(entry) }
    return entries
  }

  private func text(_ text: String) -> Entry { .text(Array(text.utf8)) }

  @Test func `a line is an entry, and an open block goes on`() {
    let read = entries(Array("a\n\nb {\n c\n}\nd".utf8))
    #expect(read == [text("a"), text(""), text("b {\n c\n}"), text("d")])
  }

  @Test func `a block that the input cuts short is handed over`() {
    #expect(entries(Array("b {\n c\n".utf8)) == [text("b {\n c\n")])
  }

  @Test func `bytes that are not UTF-8 arrive as they are`() {
    #expect(
      entries([0xFF, 0x00, 0xC3, 0x0A, 0xFE]) == [.text([0xFF, 0x00, 0xC3]), .text([0xFE])])
  }

  @Test func `no input has no entries`() {
    #expect(entries([]).isEmpty)
  }
}
