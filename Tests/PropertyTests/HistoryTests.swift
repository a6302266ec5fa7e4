import ItemTracking
import LotwiseLanguage
import LotwiseSyntax
import Testing

/// How far a script can be taken back: its last hundred statements at least.
@Suite struct HistoryTests {
  private static func session(after count: Int) -> Session {
    var session = Session { _ in }
    run("item N unit PCS\n" + String(repeating: "adjust +1 of N\n", count: count), in: &session)
    return session
  }

  private static func run(_ text: String, in session: inout Session) {
    let id = session.sources.add(name: "history", bytes: Array(text.utf8))
    session.run(id)
  }

  @Test(arguments: [(99, 99), (198, 198), (199, 100), (200, 101), (298, 199), (299, 100)])
  func `a hundred statements can be undone, however many were run`(count: Int, reach: Int) {
    var session = Self.session(after: count)

    Self.run("undo \(reach) statements\n", in: &session)

    #expect(session.worst == .success)
    #expect(session.model.itemLedgerEntries.count == count - reach)
    for _ in 0..<reach { Self.run("redo\n", in: &session) }
    #expect(session.worst == .success)
    #expect(session.model.itemLedgerEntries.count == count)
  }

  @Test func `what was forgotten is refused, and nothing is taken back`() {
    var session = Self.session(after: 199)

    Self.run("undo 101 statements\n", in: &session)

    #expect(session.worst != .success)
    #expect(session.model.itemLedgerEntries.count == 199)
  }

  @Test func `a session that keeps everything goes back to its first statement`() {
    var session = Session { _ in }
    session.keepsEverything = true
    for _ in 0..<3 {
      Self.run(
        String(repeating: "workdate 2026-02-01\nworkdate 2026-03-01\n", count: 80), in: &session)
    }

    Self.run("undo 480 statements\n", in: &session)

    #expect(session.worst == .success)
    let isBack = !session.model.hasChanged(since: session.model.oldestMark)
    #expect(isBack)
  }
}
