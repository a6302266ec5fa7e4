import Testing

@Suite struct PseudoTerminalTests {
  @Test func `what a program prints is seen, and its exit code`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo hello; exit 3"])
    try terminal.waitFor("hello")
    #expect(try terminal.waitForExit() == 3)
  }

  @Test func `keys reach the program`() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    terminal.send("typed\r")
    try terminal.waitUntil("an echo and a copy") { $0.lines == ["typed", "typed"] }
    terminal.send(.controlD)
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `Ctrl-C ends a program that does not care`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo ready; exec sleep 20"])
    try terminal.waitFor("ready")
    terminal.send(.controlC)
    #expect(try terminal.waitForExit() == 130)
  }

  @Test func `a wait that is in vain tells what was on the screen`() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo hello"])
    #expect(throws: PseudoTerminal.Unseen.self) { try terminal.waitFor("goodbye") }
  }

  @Test func `the screen follows the cursor`() {
    var screen = TerminalScreen(rows: 3, columns: 10)
    screen.show(Array("abc\rX\u{1B}[2CY\u{1B}[K\r\n批号\u{1B}[1P\u{8}\u{8}e\u{301}\r\n3\r\n4".utf8))
    #expect(screen.lines == ["批e\u{301}", "3", "4"])
  }
}
