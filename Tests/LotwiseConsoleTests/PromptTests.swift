import LotwiseConsole
import Testing

@Suite struct PromptTests {
  /// What libedit is given, with the marks and escapes made visible.
  private func rendered(_ prompt: Prompt, _ colouring: Colouring = .always) -> String {
    String(decoding: prompt.rendered(colouring), as: UTF8.self)
      .map { $0 == "\u{1}" ? "|" : $0 == "\u{1B}" ? "^" : String($0) }.joined()
  }

  @Test func `without colour a prompt is its text`() {
    let prompt = Prompt(.init("2026-01-15", .green), .init("> "))
    #expect(rendered(prompt, .never) == "2026-01-15> ")
  }

  @Test func `colour stands between marks`() {
    let prompt = Prompt(.init("2026-01-15", .green), .init("> "))
    #expect(rendered(prompt) == "|^[32m|2026-01-15|^[0m|> ")
  }

  @Test func `two colours in a row share one mark`() {
    let prompt = Prompt(.init("a", .green), .init("", .red), .init("b", .cyan), .init(" "))
    #expect(rendered(prompt) == "|^[32m|a|^[0m^[36m|b|^[0m| ")
  }

  @Test func `a coloured prompt ends in a plain space`() {
    #expect(rendered(Prompt(.init("lot> ", .cyan))) == "|^[36m|lot>|^[0m| ")
    #expect(rendered(Prompt(.init("lot>", .cyan))) == "|^[36m|lot>|^[0m| ")
    #expect(rendered(Prompt(.init(" ", .cyan))) == "|^[36m| |^[0m| ")
  }

  @Test func `control characters are left out`() {
    let prompt = Prompt(.init("a\u{1B}[31m\u{1}\n\u{9B}b> "))
    #expect(prompt.visibleText == "a[31mb> ")
  }
}
