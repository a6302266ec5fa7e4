import ItemTracking
import LotwiseLanguage
import LotwiseSyntax
import Testing

/// A session in which the lines of a script have been run, each without a mistake.
private func session(_ script: String = "") -> Session {
  var session = Session { report in
    if case .diagnostic(let diagnostic) = report { Issue.record("\(diagnostic.message)") }
  }
  session.run(session.sources.add(name: "test", bytes: Array(script.utf8)))
  return session
}

private let bolts = """
  tracking code LOTALL lot specific, expiration used
  item BOLT "a bolt" tracked LOTALL unit PCS
  item BOARD unit PCS
  location EAST
  location WEST
  receive 10 of BOLT lot L1 at EAST expires 2027-01-01
  receive 5 of BOLT lot L2 at EAST
  receive 7 of BOLT lot L3 at WEST
  ship 5 of BOLT lot L2 at EAST

  """

@Suite struct CompletionTests {
  /// What is offered at the `|` of a text.
  private func offered(_ text: String, after script: String = "") -> [Completion.Candidate] {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let session = session(script)
    let completion = session.completion(
      of: Array(parts.joined().utf8), at: parts[0].utf8.count)
    return completion.candidates
  }

  private func words(_ text: String, after script: String = "") -> [String] {
    offered(text, after: script).map(\.text)
  }

  @Test func `a statement begins with the words of the forms`() {
    #expect(words("rece|") == ["receive"])
    #expect(words("|").contains("purchase order"))
    #expect(words("receive 1 of BOLT; sh|").contains("ship"))
  }

  @Test func `the rest of a phrase follows its first word`() {
    #expect(words("purchase or|") == ["order"])
    #expect(words("ship 3 of BOLT in b|") == ["bin"])
    #expect(words("ship 3 of BOLT applied to e|") == ["entry"])
  }

  @Test func `clauses that may still come are offered, those that came are not`() {
    let words = words("ship 3 of BOLT lot L1 |")
    #expect(words.contains("at"))
    #expect(words.contains("to"))
    #expect(!words.contains("lot"))
  }

  @Test func `after lot come the lots on hand, with quantity and expiration`() {
    #expect(
      offered("ship 3 of BOLT lot |", after: bolts) == [
        Completion.Candidate("L1", "10 PCS, expires 2027-01-01"),
        Completion.Candidate("L3", "7 PCS"),
      ])
  }

  @Test func `a location that was named narrows the lots`() {
    #expect(words("ship 3 of BOLT at WEST lot |", after: bolts) == ["L3"])
  }

  @Test func `items, locations and parties come from the model`() {
    #expect(
      offered("ship 3 of BOL|", after: bolts) == [Completion.Candidate("BOLT", "a bolt")])
    #expect(words("ship 3 of BOLT at |", after: bolts) == ["EAST", "WEST"])
    let parties = "vendor CUSTOM\ncustomer SELANG\n"
    #expect(words("receive 1 of X from |", after: parties) == ["CUSTOM"])
    #expect(words("ship 1 of X to |", after: parties) == ["SELANG"])
  }

  @Test func `inside the block of an order its lines are completed`() {
    #expect(words("purchase order PO1 from V {\n  |", after: bolts).contains("BOLT"))
    #expect(words("purchase order PO1 from V {\n  5 of BO|", after: bolts) == ["BOARD", "BOLT"])
    let tracking = "purchase order PO1 from V {\n  5 of BOLT { 3 of |"
    #expect(words(tracking, after: bolts).contains("lot"))
    #expect(words("item BOLT {\n  track|") == ["tracked"])
  }

  @Test func `inside a block of statements a statement begins`() {
    #expect(words("scenario \"x\" {\n  rece|") == ["receive"])
    #expect(words("scenario \"x\" {\n  ship 3 of BOLT lot |", after: bolts) == ["L1", "L3"])
    #expect(words("scenario \"x\" {\n  repeat 2 {\n    expect fail|") == ["failure"])
  }

  @Test func `documents are offered, after a dot their lines`() {
    let order = bolts + "purchase order PO1 from V {\n  5 of BOLT at EAST\n}\n"
    let vendor = "vendor V\n" + order
    #expect(words("post PO|", after: vendor) == ["PO1"])
    #expect(
      offered("unreserve PO1.|", after: vendor)
        == [Completion.Candidate("PO1.1", "5 PCS of BOLT")])
  }

  @Test func `a query is completed by model and columns`() {
    #expect(words("show led|") == ["ledger"])
    #expect(words("show ledger |").contains("where"))
    #expect(words("show ledger columns post|") == ["posting-date"])
    #expect(words("show ledger where op|") == ["open"])
    #expect(words("show ledger of BOL|", after: bolts) == ["BOLT"])
  }

  @Test func `the nearest word is given when none begins so`() {
    #expect(words("recieve|") == ["receive"])
    #expect(words("ship 3 of BOLR|", after: bolts).first == "BOLT")
  }

  @Test func `help completes topics, expect failure the codes`() {
    #expect(words("help termi|") == ["terminal"])
    #expect(words("expect failure lot-req|").contains("lot-required"))
  }

  @Test func `variables are completed in their braces`() {
    #expect(words("ship {fr|", after: "let free = 5\n") == ["{free}"])
  }

  @Test func `nothing is offered in a comment`() {
    #expect(offered("ship 1 of BOLT # lo|").isEmpty)
  }

  @Test func `what is expected is said where nothing can be listed`() {
    let session = session()
    let text = Array("purchase order ".utf8)
    #expect(session.completion(of: text, at: text.count).hint.hasPrefix("expected: "))
  }

  @Test func `any beginning of a script has an answer`() {
    let session = session(bolts)
    let script = Array(
      (bolts + "scenario \"ä 批\" { for row in lots of BOLT { print \"{row.lot}\" } } \\ ( ] }").utf8
    )
    for cursor in 0...script.count { _ = session.completion(of: script, at: cursor) }
  }

  @Test(arguments: [
    ("receive 1 of BOLT", false), ("order X {", true), ("a {\n  b\n", true), ("a {\n}\n", false),
    ("let x = (1 +", true), ("ship 1 \\", true), ("print \"{\"", false), ("# {", false),
    ("}", false),
  ])
  func `an entry goes on while a block is open`(text: String, goesOn: Bool) {
    #expect(Session.isUnfinished(Array(text.utf8)) == goesOn)
  }
}
