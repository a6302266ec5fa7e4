import Testing

/// A refusal points at what its words name, where a statement speaks of several goods or documents.
struct BlamedPlaceTests {
  private static let setting = """
    tracking code LOTALL lot specific
    item R unit PCS tracked LOTALL
    item X unit PCS tracked LOTALL
    location EAST
    receive 3 of R lot R1 at EAST
    sales order SO1 { 1 of R }
    sales quote SQ1 { 1 of R }

    """

  @Test(arguments: [
    ("produce 3 of X lot X1 at EAST consuming 3 of R lot R9", "R9"),
    ("produce 3 of X lot X1 at EAST consuming 4 of R lot R1", "R1"),
    ("produce 3 of X lot X1 at EAST consuming 3 of R", "R"),
    ("produce 3 of X at EAST consuming 3 of R lot R1", "X"),
    ("assemble 3 of X lot X1 at EAST consuming 3 of Q lot Q1", "Q"),
    ("purchase order PO1 { 1 of X; 3 of Q }", "Q"),
    ("ship 2 of R lot R2 at EAST", "R2"),
    ("copy SO1 to SO7", "SO7"),
    ("copy SO7 to SO1", "SO7"),
    ("make order SO1 from SQ1", "SO1"),
    ("make order SO2 from SQ7", "SQ7"),
    ("count R as SO1", "SO1"),
    ("show ledger of Q", "Q"),
    ("show stock of R at EASTT", "EASTT"),
    ("show item Q", "Q"),
    ("show lot R9", "R9"),
    ("expect Q on hand 5", "Q"),
  ])
  func `the caret stands under what is wrong`(statement: String, blamed: String) throws {
    let script = Script(Self.setting + statement + "\n")
    let span = try #require(script.told.spans.first)
    let text = Array((Self.setting + statement).utf8)

    #expect(String(decoding: text[span], as: UTF8.self) == blamed, "\(script.told.messages)")
  }
  @Test(arguments: [
    ("receive 5 of BLOT", "BOLT", "receive 5 of BOLT"),
    ("show ledger of BLOT", "BOLT", "show ledger of BOLT"),
    ("show stock of BOLT at EASTT", "EAST", "show stock of BOLT at EAST"),
    ("expect BLOT on hand 5", "BOLT", nil),
    ("show item BLOT", "BOLT", nil),
    ("show BLOT", "BOLT", nil),
  ])
  func `a name that is near one that exists leads to it`(
    statement: String, name: String, line: String?
  ) {
    let script = Script("item BOLT unit PCS\nlocation EAST\n" + statement + "\n")

    #expect(script.told.messages.first?.hasSuffix("did you mean `\(name)`?") == true)
    if let line { #expect(script.told.notes.contains("help: write `\(line)`")) }
  }

  /// T-135: what a refused posting took before it fell short is there under its own number.
  @Test func `what is on hand is told number by number, whichever were taken`() throws {
    let script = Script(
      """
      tracking code LOOSE lot inbound on purchases
      item B unit PCS negative refused tracked LOOSE
      receive 1 of B lot L1
      receive 2 of B lot L2
      ship 4 of B

      """)

    #expect(script.told.codes == ["not-in-inventory"])
    let told = try #require(script.told.messages.first)
    #expect(told.hasSuffix("on hand at (blank): lot L1 1, lot L2 2"), "\(told)")
  }
}
