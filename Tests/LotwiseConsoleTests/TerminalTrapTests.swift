import Testing

/// What libedit is known to get wrong, L1 to L18 of the field study, seen on a pseudo-terminal.
///
/// L9 to L12 (Ctrl-C, paste, several lines, resizing) are in `ReplTests` too; L17 and L18 are about
/// building: without the wide functions L1 could not pass.
@Suite(.serialized) struct TerminalTrapTests {
  private let folder = TemporaryFolder()

  private func start(
    _ environment: [String: String] = ["NO_COLOR": "1"], rows: Int = 24, columns: Int = 80
  ) throws -> PseudoTerminal {
    let home = ["HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state"]
    let terminal = try PseudoTerminal(
      ReplTests.executable, ["repl"], environment: home.merging(environment) { $1 },
      rows: rows, columns: columns)
    try terminal.waitFor("2026-01-01>")
    terminal.awaitKeys()
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    terminal.awaitKeys()
    terminal.send(.controlD)
    #expect(try terminal.waitForExit() == 0)
  }

  private func run(_ statement: String, on terminal: PseudoTerminal, shows: String) throws {
    terminal.send(statement + "\r")
    try terminal.waitUntil(shows) { $0.lines.contains(shows) }
    terminal.awaitKeys()
  }

  private var history: [Substring] {
    folder.read("state/lotwise/history").split(separator: "\n")
  }

  @Test(arguments: ["C", "POSIX", "C.UTF-8"])
  func `L1, L17, L18: letters beyond ASCII arrive in every locale`(locale: String) throws {
    let terminal = try start(["NO_COLOR": "1", "LC_ALL": locale])
    try run("print \"uniçode 批\"", on: terminal, shows: "uniçode 批")
    try leave(terminal)
  }

  @Test func `L2, L3: colours move neither the cursor nor what is typed`() throws {
    let terminal = try start([:])
    #expect(terminal.screen.lines.last == "2026-01-01>")
    #expect(terminal.screen.column == "2026-01-01> ".count)
    terminal.send("print")
    try terminal.waitFor("2026-01-01> print")
    let written = String(decoding: terminal.output, as: UTF8.self)
    let before = written.components(endingBefore: "print")
    #expect(before.hasSuffix("m") == false)
    #expect(["", "0"].contains(before.lastColour ?? ""), "\(before.suffix(40))")
    terminal.send(.controlC)
    try leave(terminal)
  }

  @Test func `L4: joined emoji stay whole in what is run`() throws {
    let terminal = try start()
    terminal.send("print \"a👩\u{200D}👧b\"")
    terminal.awaitKeys()
    terminal.send(.controlL)
    terminal.awaitKeys()
    terminal.send(.enter)
    try terminal.waitUntil("the text") { screen in
      screen.lines.contains { $0.hasPrefix("a") && $0.hasSuffix("b") }
    }
    try leave(terminal)
    #expect(history.first?.unicodeScalars.contains("\u{200D}") == true)
  }

  @Test func `L5: a history of another program is not destroyed`() throws {
    let earlier = try start()
    try run("print \"earlier\"", on: earlier, shows: "earlier")
    try leave(earlier)
    let before = folder.read("state/lotwise/history")
    folder.write(before + "line of another program\n", to: "state/lotwise/history")
    let terminal = try start()
    try run("print \"mine\"", on: terminal, shows: "mine")
    try leave(terminal)
    #expect(history.contains("line of another program"))
    #expect(history.last?.contains("mine") == true)
  }

  @Test func `L6: an entry with blanks, quotes and lines comes back in the next session`() throws {
    let first = try start()
    first.paste("print \"a  b\"\nprint \"c\"\n")
    first.awaitKeys()
    first.send(.enter)
    try first.waitUntil("both") { $0.lines.contains("a  b") && $0.lines.contains("c") }
    try leave(first)
    let second = try start()
    second.send(.up)
    second.awaitKeys()
    second.send(.enter)
    try second.waitUntil("both") { $0.lines.contains("a  b") && $0.lines.contains("c") }
    try leave(second)
  }

  @Test func `L7: repeats and blank lines are not kept`() throws {
    let terminal = try start()
    for text in ["a", "b", "a"] { try run("print \"\(text)\"", on: terminal, shows: text) }
    terminal.send("\r\r")
    terminal.awaitKeys()
    terminal.send(.controlL)
    // The first of two entries is the oldest: `a` moved behind `b`, and nothing blank is there.
    for _ in 1...3 {
      terminal.awaitKeys()
      terminal.send(.up)
    }
    terminal.awaitKeys()
    terminal.send(.enter)
    try terminal.waitUntil("b") { $0.lines.contains("b") }
    #expect(!terminal.screen.lines.contains("a"))
    try leave(terminal)
  }

  @Test func `L8: two sessions at once keep the entries of both`() throws {
    let (first, second) = (try start(), try start())
    try run("print \"first\"", on: first, shows: "first")
    try run("print \"second\"", on: second, shows: "second")
    try leave(first)
    try leave(second)
    #expect(history.count == 2)
    #expect(folder.mode(of: "state/lotwise/history") == 0o600)
  }

  @Test func `L9: Ctrl-C drops the line whole`() throws {
    let terminal = try start()
    terminal.send("rec")
    terminal.awaitKeys()
    terminal.send(.controlC)
    terminal.awaitKeys()
    try run("print \"x\"", on: terminal, shows: "x")
    #expect(!terminal.screen.text.contains("unknown statement"))
    try leave(terminal)
  }

  @Test func `L10: a tab in a paste completes nothing, and its marks are not typed`() throws {
    let terminal = try start()
    terminal.paste("print\t\"pasted\"\n")
    terminal.awaitKeys()
    terminal.send(.enter)
    try terminal.waitUntil("the text") { $0.lines.contains("pasted") }
    #expect(!terminal.screen.text.contains("00~") && !terminal.screen.text.contains("01~"))
    try leave(terminal)
  }

  @Test func `L11: an entry of several lines is drawn and run whole`() throws {
    let terminal = try start()
    terminal.paste("repeat 2 {\n  print \"row\"\n}\n")
    try terminal.waitFor("print \"row\"")
    terminal.awaitKeys()
    terminal.send(.enter)
    try terminal.waitUntil("two rows") { $0.lines.filter { $0 == "row" }.count == 2 }
    try leave(terminal)
  }

  @Test func `L12, L13: a long line is whole after resizing and typing before its start`() throws {
    let terminal = try start(columns: 40)
    let text = String(repeating: "0123456789", count: 9)
    terminal.send("\"\(text)\"")
    terminal.awaitKeys()
    terminal.resize(rows: 24, columns: 25)
    terminal.awaitKeys()
    terminal.send(.controlA)
    terminal.send("print ")
    terminal.awaitKeys()
    terminal.send(.controlL)
    terminal.resize(rows: 24, columns: 100)
    terminal.awaitKeys()
    terminal.send(.enter)
    try terminal.waitUntil("the text") { $0.lines.contains(text) }
    try leave(terminal)
  }

  @Test func `L14: a list of candidates fits a small screen`() throws {
    let terminal = try start(rows: 10, columns: 40)
    terminal.send("s\t\t")
    try terminal.waitFor(" more")
    #expect(terminal.screen.lines.allSatisfy { $0.count <= 40 })
    terminal.send(.controlC)
    try leave(terminal)
  }

  @Test func `L15: a line of the editrc that means nothing is told by doctor`() throws {
    folder.write("nonsense of mine\nlotwise:bind -e\n", to: ".editrc")
    let terminal = try start(columns: 160)
    terminal.send(".doctor\r")
    try terminal.waitFor("with a line that libedit does not know")
    try leave(terminal)
  }

  @Test(arguments: ["dumb", "no-such-terminal"])
  func `L16: a terminal that is not known has a prompt all the same`(name: String) throws {
    let terminal = try start(["NO_COLOR": "1", "TERM": name])
    try run("print \"here\"", on: terminal, shows: "here")
    try leave(terminal)
  }
}

extension String {
  /// What stands before the last time that a text does.
  fileprivate func components(endingBefore text: String) -> String {
    guard let range = ranges(of: text).last else { return "" }
    return String(self[..<range.lowerBound])
  }

  /// The numbers of the last colour that was set.
  fileprivate var lastColour: String? {
    matches(of: /\u{1B}\[([0-9;]*)m/).last.map { String($0.1) }
  }
}
