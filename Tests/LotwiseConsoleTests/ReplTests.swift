import Foundation
import Testing

/// The program itself, on a pseudo-terminal, with a test at the keyboard.
@Suite(.serialized) struct ReplTests {
  let folder = TemporaryFolder()

  /// The program lies beside the test bundle.
  static var executable: String {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let bundle = String(
      decoding: path.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = bundle.lastIndex(of: "/").map { String(bundle[...$0]) } ?? ""
    return folder + "lotwise"
  }

  private func start(
    _ environment: [String: String] = [:], rows: Int = 24, columns: Int = 80
  ) throws -> PseudoTerminal {
    let home = ["HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state", "NO_COLOR": "1"]
    let terminal = try PseudoTerminal(
      ReplTests.executable, ["repl"], environment: home.merging(environment) { $1 },
      rows: rows, columns: columns)
    try terminal.waitFor("2026-01-01>")
    // The prompt is seen a moment before the keys are ours.
    terminal.awaitKeys()
    return terminal
  }

  private static let stock =
    "tracking code LOTALL lot specific, expiration used; item BOLT tracked LOTALL unit PCS; "
    + "location EAST; receive 10 of BOLT lot L-001 at EAST expires 2027-01-01; receive 5 of BOLT lot L-002 at EAST"

  private func leave(_ terminal: PseudoTerminal) throws {
    // Between two prompts the key would be the terminal's, not ours.
    terminal.awaitKeys()
    terminal.send(.controlD)
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `the banner has two lines and the prompt the work date`() throws {
    let terminal = try start()
    #expect(terminal.screen.lines.count == 3)
    #expect(terminal.screen.lines[0].hasPrefix("lotwise "))
    try leave(terminal)
  }

  @Test func `a statement runs, and the prompt tells that it can be undone`() throws {
    let terminal = try start()
    terminal.send("location EAST\r")
    try terminal.waitFor("2026-01-01 (undo 1)>")
    terminal.send("undo\r")
    try terminal.waitUntil("a prompt without undo") { $0.lines.last == "2026-01-01>" }
    terminal.send("workdate 2026-02-03\r")
    try terminal.waitFor("2026-02-03 (undo 1)>")
    try leave(terminal)
  }

  @Test func `a mistake shows a caret under what was typed and does not end the session`() throws {
    let terminal = try start()
    terminal.send("recieve 1 of BOLT\r")
    try terminal.waitFor("did you mean `receive`")
    terminal.send("print \"still here\"\r")
    try terminal.waitUntil("the text") { $0.lines.contains("still here") }
    try leave(terminal)
  }

  @Test func `a block goes on, and comes back from the history as one entry`() throws {
    let terminal = try start()
    terminal.send("repeat 2 {\r")
    try terminal.waitFor("...")
    terminal.send("print \"again\"\r}\r")
    try terminal.waitUntil("the text twice") { $0.lines.filter { $0 == "again" }.count == 2 }
    terminal.awaitKeys()
    terminal.send(.up)
    terminal.awaitKeys()
    terminal.send(.enter)
    try terminal.waitUntil("the text four times") { $0.lines.filter { $0 == "again" }.count == 4 }
    try leave(terminal)
    let history = folder.read("state/lotwise/history")
    #expect(history.split(separator: "\n").count == 1)
    #expect(folder.mode(of: "state/lotwise/history") == 0o600)
  }

  @Test func `a paste of several lines arrives as one edit`() throws {
    let terminal = try start()
    terminal.paste("print \"first\"\nprint \"second\"\n")
    try terminal.waitFor("print \"second\"")
    terminal.awaitKeys()
    #expect(!terminal.screen.lines.contains("first"))
    terminal.send(.enter)
    try terminal.waitUntil("both texts") {
      $0.lines.contains("first") && $0.lines.contains("second")
    }
    try leave(terminal)
  }

  @Test func `Ctrl-R finds an entry again`() throws {
    let terminal = try start()
    terminal.send("print \"needle\"\rprint \"hay\"\r")
    try terminal.waitUntil("both texts") { $0.lines.contains("hay") }
    terminal.awaitKeys()
    terminal.send(.controlR)
    terminal.send("need")
    terminal.awaitKeys()
    terminal.send("\r\r")
    try terminal.waitUntil("the text twice") { $0.lines.filter { $0 == "needle" }.count == 2 }
    try leave(terminal)
  }

  @Test func `Tab lists the lots on hand with quantity and expiration`() throws {
    let terminal = try start(columns: 100)
    terminal.send(ReplTests.stock + "\r")
    try terminal.waitFor("(undo 5)>")
    terminal.send("ship 3 of BOLT lot \t")
    try terminal.waitFor("ship 3 of BOLT lot L-00")
    terminal.send("\t")
    try terminal.waitFor("10 PCS, expires 2027-01-01")
    terminal.send("1 at EAST\r")
    try terminal.waitFor("(undo 6)>")
    try leave(terminal)
  }

  @Test func `Ctrl-C drops the line and never quits`() throws {
    let terminal = try start()
    terminal.send("ship 3 of")
    try terminal.waitFor("ship 3 of")
    terminal.send(.controlC)
    try terminal.waitFor("^C")
    terminal.send("repeat 2 {\r")
    try terminal.waitFor("...")
    terminal.send(.controlC)
    terminal.awaitKeys()
    terminal.send("print \"alive\"\r")
    try terminal.waitUntil("the text") { $0.lines.contains("alive") }
    try leave(terminal)
  }

  @Test(arguments: ["adjust +1 of BOLT", ""])
  func `Ctrl-C stops a statement that runs, and it is taken back`(body: String) throws {
    let terminal = try start()
    terminal.send("item BOLT unit PCS\r")
    try terminal.waitFor("(undo 1)>")
    terminal.send("repeat 999999999 { \(body) }\r")
    terminal.settle(milliseconds: 300)
    terminal.send(.controlC)
    try terminal.waitFor("stopped", milliseconds: 20_000)
    try terminal.waitUntil("the prompt") { $0.lines.last == "2026-01-01 (undo 1)>" }
    terminal.send("show ledger\r")
    try terminal.waitFor("(no rows)")
    try leave(terminal)
  }

  @Test(arguments: ["xterm", "dumb"])
  func `a key that comes together with Ctrl-C begins the next line`(name: String) throws {
    let terminal = try start(["TERM": name])
    terminal.send("ship 3 of")
    terminal.awaitKeys()
    for round in 1...5 {
      terminal.send("\u{03}print")
      terminal.awaitKeys()
      terminal.send(" \"alive \(round)\"\r")
      try terminal.waitUntil("the text") { $0.lines.contains("alive \(round)") }
      terminal.awaitKeys()
    }
    try leave(terminal)
  }

  @Test func `a resize keeps the line`() throws {
    let terminal = try start()
    terminal.send("print \"0123456789 0123456789 0123456789\"")
    terminal.awaitKeys()
    terminal.resize(rows: 24, columns: 30)
    terminal.awaitKeys()
    terminal.resize(rows: 24, columns: 90)
    terminal.awaitKeys()
    terminal.send(.enter)
    try terminal.waitUntil("the text") { $0.lines.contains("0123456789 0123456789 0123456789") }
    try leave(terminal)
  }

  @Test func `wide and accented characters are edited and stay whole, in any locale`() throws {
    let terminal = try start(["LC_ALL": "C"])
    terminal.send("print \"批号é\"")
    terminal.send(.left)
    terminal.send(.left)
    terminal.send(.backspace)
    terminal.send("次")
    terminal.send(.enter)
    try terminal.waitUntil("the text") { $0.lines.contains("批次é") }
    try leave(terminal)
  }

  @Test(arguments: [[0xFF], [0xC3, 0x21], [0xE2, 0x82], [0xED, 0xA0, 0x80]])
  func `bytes that are not UTF-8 are refused, as in a file`(bytes: [UInt8]) throws {
    let terminal = try start()
    terminal.send("print \"a")
    terminal.send(bytes: bytes)
    terminal.send("b\"\r")
    try terminal.waitFor("error[not-utf8]")
    #expect(!terminal.screen.lines.contains { $0.hasPrefix("a") })
    terminal.awaitKeys()
    terminal.send("print \"alive \u{FFFD}\"\r")
    try terminal.waitUntil("the text") { $0.lines.contains("alive \u{FFFD}") }
    try leave(terminal)
  }

  @Test func `an editrc with the keys of vi is obeyed`() throws {
    folder.write("lotwise:bind -v\n", to: ".editrc")
    let terminal = try start()
    terminal.send("print \"wrong\"")
    terminal.send(.escape)
    terminal.awaitKeys()
    terminal.send("0")
    terminal.send("cw")
    terminal.send("let x =\r")
    terminal.awaitKeys()
    terminal.send("print \"{x}\"\r")
    try terminal.waitUntil("the text") { $0.lines.contains("wrong") }
    try leave(terminal)
  }

  @Test func `a terminal that only prints has a prompt and no escapes`() throws {
    let terminal = try start(["TERM": "dumb"])
    terminal.send("print \"alive\"\r")
    try terminal.waitUntil("the text") { $0.lines.contains("alive") }
    #expect(!terminal.output.contains(0x1B))
    try leave(terminal)
  }

  @Test func `dot commands choose the format and write the session as a test`() throws {
    let terminal = try start(columns: 100)
    terminal.send(ReplTests.stock + "\r")
    try terminal.waitFor("(undo 5)>")
    terminal.send(".mode csv\rshow lots columns lot, total\r")
    try terminal.waitUntil("rows as CSV") { $0.lines.contains("L-001,10") }
    terminal.send("ship 99 of BOLT lot L-001 at EAST\r")
    try terminal.waitFor("error[")
    terminal.send(".to-test \(folder.path)/seen.lot\r")
    try terminal.waitFor("are written to")
    terminal.send(".nonsense\r")
    try terminal.waitFor("there is no command .nonsense")
    terminal.send(".quit\r")
    #expect(try terminal.waitForExit() == 0)
    let test = folder.read("seen.lot")
    #expect(test.contains("expect lots columns lot, total {"))
    #expect(test.contains("| L-001 |"))
    #expect(test.contains("expect failure "))
    let again = try PseudoTerminal(ReplTests.executable, ["test", folder.path + "/seen.lot"])
    #expect(try again.waitForExit() == 0)
  }

  @Test func `a table fits the width of the terminal`() throws {
    let terminal = try start(rows: 60, columns: 60)
    terminal.send(ReplTests.stock.replacing("; ", with: "\r") + "\r")
    try terminal.waitFor("(undo 5)>")
    terminal.send("show ledger\r")
    try terminal.waitFor("(no room for")
    try leave(terminal)
  }

  @Test func `a name that does not exist is answered with the nearest that does`() throws {
    let terminal = try start()
    terminal.send(ReplTests.stock + "\r")
    try terminal.waitFor("(undo 5)>")
    terminal.send("ship 1 of BOLR at EAST\r")
    try terminal.waitFor("did you mean `BOLT`?")
    try leave(terminal)
  }

  @Test func `a table longer than the screen goes through the pager`() throws {
    let terminal = try start(["PAGER": "sed s/^/paged:/"])
    terminal.send("item BOLT unit PCS\r")
    terminal.send("repeat 40 { receive 1 of BOLT }\r")
    try terminal.waitFor("(undo 2)>")
    terminal.send("show ledger columns entry limit 3\r")
    terminal.awaitKeys()
    #expect(!terminal.screen.text.contains("paged:"))
    terminal.send("show ledger columns entry\r")
    try terminal.waitFor("paged:   40")
    terminal.awaitKeys()
    terminal.send("print \"alive\"\r")
    try terminal.waitUntil("the text") { $0.lines.contains("alive") }
    try leave(terminal)
  }

  @Test func `the editor of the environment changes the last entry`() throws {
    let terminal = try start(["EDITOR": "sed -i s/one/two/", "PATH": "/usr/bin:/bin"])
    terminal.send("print \"one\"\r")
    try terminal.waitUntil("the text") { $0.lines.contains("one") }
    terminal.send(".edit\r")
    try terminal.waitUntil("the changed text") { $0.lines.contains("two") }
    try leave(terminal)
  }

  @Test func `what a statement did is told in a line, until that is turned off`() throws {
    let terminal = try start(columns: 120)
    terminal.send(ReplTests.stock + "\r")
    try terminal.waitFor("received 10 BOLT lot L-001 at EAST (entry 1)")
    terminal.send("undo\r")
    try terminal.waitFor("took back `receive 5 of BOLT lot L-002 at EAST`")
    terminal.send("redo\r")
    try terminal.waitFor("did again `receive 5 of BOLT lot L-002 at EAST`")
    terminal.send(".echo off\r")
    try terminal.waitFor("is not told")
    terminal.send("ship 1 of BOLT lot L-001 at EAST\r")
    try terminal.waitFor("(undo 6)>")
    #expect(!terminal.screen.text.contains("shipped 1"))
    try leave(terminal)
  }

  @Test func `reset is undone like any other statement`() throws {
    let terminal = try start(columns: 120)
    terminal.send(ReplTests.stock + "\r")
    try terminal.waitFor("(undo 5)>")
    terminal.send("reset\r")
    try terminal.waitUntil("one to undo") { $0.lines.last == "2026-01-01 (undo 1)>" }
    terminal.send("undo\r")
    try terminal.waitUntil("all to undo") { $0.lines.last == "2026-01-01 (undo 5)>" }
    terminal.send("expect BOLT on hand 15\rundo\r")
    try terminal.waitUntil("one fewer") { $0.lines.last == "2026-01-01 (undo 4)>" }
    try leave(terminal)
  }

  @Test func `a question is answered with y or n, and the script says the answer`() throws {
    let terminal = try start(columns: 120)
    terminal.send(ReplTests.stock + "; purchase order PO1 { 5 of BOLT lot L-009 }\r")
    try terminal.waitFor("(undo 6)>")
    terminal.send("delete PO1.1\r")
    try terminal.waitFor("[y/n]")
    terminal.send("perhaps\r")
    try terminal.waitFor("answer y or n")
    terminal.send("y\r")
    try terminal.waitFor("(undo 7)>")
    #expect(!terminal.screen.text.contains("error["))
    terminal.send(".save-session \(folder.path)/said.lot\r")
    try terminal.waitFor("are written to")
    try leave(terminal)
    #expect(folder.read("said.lot").contains("delete PO1.1 answering yes"))
  }

  @Test func `a paste that stops says how many statements were not run`() throws {
    let terminal = try start(columns: 120)
    terminal.send("item BOLT unit PCS; ship 1 of NUT; item NUT unit PCS; item NAIL unit PCS\r")
    try terminal.waitFor("2 statements were not run")
    try terminal.waitFor("(undo 1)>")
    try leave(terminal)
  }

  @Test func `an editor that saves nothing runs nothing`() throws {
    let terminal = try start(["EDITOR": "true", "PATH": "/usr/bin:/bin"])
    terminal.send("print \"once\"\r")
    try terminal.waitUntil("the text") { $0.lines.contains("once") }
    terminal.send(".edit\r")
    try terminal.waitFor("nothing was saved in true")
    #expect(terminal.screen.lines.filter { $0 == "once" }.count == 1)
    try leave(terminal)
  }

  @Test func `suspended and taken up again, the line is still there`() throws {
    let terminal = try start()
    terminal.send("print \"kept\"")
    terminal.awaitKeys()
    kill(terminal.process, SIGTSTP)
    terminal.settle()
    kill(terminal.process, SIGCONT)
    terminal.awaitKeys()
    terminal.send(.enter)
    try terminal.waitUntil("the text") { $0.lines.contains("kept") }
    try leave(terminal)
  }

  @Test func `the session of the README is what is printed`() throws {
    let session = try #require(Self.readmeSession)
    let terminal = try start(rows: 80, columns: 100)
    for line in session {
      guard let typed = line.split(separator: "> ", maxSplits: 1).last, line.hasPrefix("2026-01-01")
      else { continue }
      terminal.send(typed + "\r")
      terminal.awaitKeys()
    }

    // The banner stands above, the next prompt below.
    let shown = Array(terminal.screen.lines.dropFirst(2).dropLast())
    #expect(shown == session)
    #expect(session.count > 20)
    try leave(terminal)
  }

  /// The lines of the first block of plain text in the README.
  private static var readmeSession: [String]? {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    guard let bytes = try? Data(contentsOf: folder.appendingPathComponent("README.md")) else {
      return nil
    }
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "```")
    return parts.first { $0.hasPrefix("text\n") }?.split(separator: "\n").dropFirst()
      .map(String.init)
  }
}
