import ItemTracking
import LotwiseLanguage
import LotwiseSyntax
import Testing

/// What `what if` tells when nothing in it looks.
@Suite struct TryingTests {
  private static let stock = """
    item NUT unit PCS
    receive 5 of NUT

    """

  /// What is told of each line, as a prompt runs them.
  private func told(_ lines: [String]) -> [String] {
    var session = Session { _ in }
    session.keepsEverything = true
    var told: [String] = []
    for line in lines {
      let mark = session.model.mark
      session.run(session.sources.add(name: "line", bytes: Array((line + "\n").utf8)))
      told.append(session.takeNarration(since: mark) ?? "")
    }
    return told
  }

  @Test func `what is taken back a second time is told by its own words`() {
    let lines = ["item NUT unit PCS", "receive 5 of NUT", "undo", "redo", "undo", "redo"]

    #expect(
      told(lines).suffix(4) == [
        "took back `receive 5 of NUT`", "did again `receive 5 of NUT`",
        "took back `receive 5 of NUT`", "did again `receive 5 of NUT`",
      ])
  }

  @Test func `several statements are told in the order in which they are taken back`() {
    let lines = [
      "item NUT unit PCS", "receive 5 of NUT", "receive 6 of NUT", "undo 2 statements", "redo",
    ]

    #expect(
      told(lines).suffix(2) == [
        "took back `receive 6 of NUT`, `receive 5 of NUT`", "did again `receive 5 of NUT`",
      ])
  }

  @Test func `what lies after a checkpoint is no longer told when that is gone back to`() {
    let lines = [
      "item NUT unit PCS", "receive 5 of NUT", "checkpoint here", "receive 6 of NUT",
      "rollback to here", "undo",
    ]

    #expect(
      told(lines).suffix(2) == ["went back to HERE", "took back `receive 5 of NUT`"])
  }

  @Test(arguments: ["what if { receive 6 of NUT }", "scenario \"a\" { receive 6 of NUT }"])
  func `what was only tried is not told as taken back`(trial: String) {
    let lines = ["item NUT unit PCS", "receive 5 of NUT", trial, "undo"]

    #expect(told(lines).last == "took back `receive 5 of NUT`")
  }

  @Test func `a number that partly reserved supply gets is told in full`() {
    let lines = [
      "tracking code LOTALL lot specific", "item NUT unit PCS tracked LOTALL",
      "purchase order PO1 { 12 of NUT }",
      "sales order SO1 { 8 of NUT }", "reserve SO1.1 from PO1.1",
      "assign 12 of lot H1 to PO1.1",
    ]

    #expect(told(lines).last == "PO1.1: 12 of lot H1")
  }

  @Test func `a line that is gone is told by its document and number`() {
    let lines = [
      "item NUT unit PCS", "purchase order PO1 {\n  12 of NUT\n  5 of NUT\n}",
      "delete PO1.2",
    ]

    #expect(told(lines).last == "line PO1.2 gone")
  }

  @Test func `a reset is taken back`() {
    let lines = ["item NUT unit PCS", "receive 5 of NUT", "reset", "undo"]

    #expect(
      told(lines).suffix(2) == [
        "began with an empty model; `undo` brings back what there was", "took back `reset`",
      ])
  }

  @Test func `what a plain movement would write is told, and nothing is written`() {
    let script = Script(
      Self.stock + "what if { ship 2 of NUT }\nexpect NUT on hand 5")

    #expect(script.end == .success)
    #expect(script.told.texts.contains { $0.contains("sales shipment") && $0.contains("-2") })
  }

  @Test func `a block that looks itself is told nothing besides`() {
    let script = Script(
      Self.stock + "what if { ship 2 of NUT; show ledger columns entry, quantity }")

    #expect(script.told.texts == ["entry,quantity\n1,5\n2,-2\n"])
  }

  @Test func `a block that writes nothing says so`() {
    let script = Script(Self.stock + "what if { let a = 3 }")

    #expect(script.told.texts == ["nothing would be written"])
  }
}
