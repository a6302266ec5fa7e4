import LotwiseLanguage
import LotwiseSyntax
import Testing

/// Where Business Central would ask, a statement says its answer beforehand.
@Suite struct AnswerTests {
  private static let base = """
    item BOLT unit PCS
    receive 5 of BOLT
    sales order SO1 { 3 of BOLT }
    reserve SO1.1

    """

  @Test(arguments: [
    ("yes, no", "every question"), ("no, yes", "every question"),
    ("yes to cancel-reservation, no to cancel-reservation", "`cancel-reservation`"),
    ("no, yes to cancel-reservation, yes", "every question"),
  ])
  func `two answers to one question are refused, and found by a check`(
    answers: String, named: String
  ) {
    let line = "unreserve SO1.1 answering \(answers)"
    let text = Self.base + line
    let script = Script(text)
    var session = Session { _ in }
    let id = session.sources.add(name: "check.lot", bytes: Array(text.utf8))
    let found = session.checkedProblems(of: id)

    #expect(script.told.codes == ["given-twice"])
    #expect(script.told.messages.first?.contains(named) == true, "\(script.told.messages)")
    #expect(found.map(\.code) == ["given-twice"])
    #expect(found.first?.place.map { session.sources[id].string($0.span) } == line)
  }

  @Test func `an answer to one question and one to all others stand beside each other`() {
    let line = "unreserve SO1.1 answering"
    let held = Script(
      Self.base + "\(line) no to cancel-reservation, yes\nexpect SO1.1 reserved 3")
    let freed = Script(
      Self.base + "\(line) no, yes to cancel-reservation\nexpect SO1.1 reserved 0")

    #expect(held.end == .success, "\(held.told.messages)")
    #expect(freed.end == .success, "\(freed.told.messages)")
  }
}
