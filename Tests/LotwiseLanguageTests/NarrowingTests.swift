import LotwiseLanguage
import LotwiseSyntax
import Testing

/// A clause of a query narrows the table, or is refused: none is dropped without a word.
@Suite struct NarrowingTests {
  private static let model = """
    workdate 2026-01-05
    tracking code LOTALL lot specific, expiration used
    tracking code SNALL serial specific, expiration used
    tracking code PKALL package specific, expiration used
    item BOLT unit PCS tracked LOTALL
    item PUMP unit PCS tracked SNALL
    item CASE unit PCS tracked PKALL
    item KIT unit PCS tracked LOTALL
    item NUT unit PCS
    item NOTHING unit PCS
    bom of KIT { 2 of BOLT }
    unit BOX of BOLT = 6
    variant RED of NUT
    series LOTS LOT001..LOT999
    vendor V
    customer C
    location EAST
    location WEST
    location NOWHERE
    location OWN in transit
    location SIL requires bins
    bin B1 at SIL
    lot card L1 of BOLT quality good
    comment lot L1 of BOLT "seen"
    serial card P1 of PUMP
    package card C1 of CASE
    receive 40 of BOLT lot L1 expires 2026-06-01 from V at EAST
    receive 5 of NUT at SIL in bin B1
    receive 1 of PUMP serial P1 expires 2026-06-01 from V at EAST
    receive 2 of CASE package C1 expires 2026-06-01 from V at EAST
    ship 1 of BOLT lot L1 to C at EAST
    sales order SO1 to C at EAST { 4 of BOLT }
    purchase order PO1 from V at EAST { 6 of BOLT lot L2 }
    transfer order TO1 from EAST to WEST via OWN { 3 of BOLT lot L1 }
    production order MO1 released at EAST { 2 of KIT lot K1 }
    item journal J1 { positive 5 of BOLT lot L8 at EAST }
    reserve SO1.1
    post TO1 ship
    planning of NUT reorder point 10 reorder 20
    forecast 4 of NUT on 2026-02-01
    plan from 2026-01-05 to 2026-03-31 as W1
    checkpoint END

    """

  @Test func `a clause of a query narrows its table or is refused`() {
    // Of each clause one that leaves other rows, or makes them other figures, than without it.
    let clauses = [
      ["at NOWHERE"], ["at NOWHERE, NOWHERE"], ["not at none, EAST, WEST, OWN, SIL"],
      ["of NOTHING"], ["from 2100-01-01"], ["to 1990-01-01", "to 2100-01-01"], ["by 2M"],
      ["since END"],
    ]
    let told = Told()
    var session = Session { told.take($0) }
    // What a query tells, without the names of the columns; nil when it is refused.
    func rows(_ query: String) -> [Substring]? {
      let (refusals, texts) = (told.codes.count, told.texts.count)
      _ = session.run(session.sources.add(name: "query.lot", bytes: Array(query.utf8)))
      guard told.codes.count == refusals, told.texts.count > texts else { return nil }
      return Array(told.texts[texts].split(whereSeparator: \.isNewline).dropFirst())
    }
    _ = rows(Self.model)
    #expect(told.codes == [], "\(told.messages)")
    let besides: Set = ["trace", "find", "recall", "messages"]
    var count = 0
    for table in QueryTables.names where !besides.contains(table) {
      guard let whole = rows("show \(table) columns all"), !whole.isEmpty else { continue }
      count += 1
      for ways in clauses {
        let isDropped = ways.allSatisfy { rows("show \(table) \($0) columns all") == whole }
        #expect(!isDropped, "\(table) \(ways)")
      }
    }
    #expect(count > 40)
  }

  @Test(arguments: [
    ("quantity in 3..5", "4\n5\n"), ("quantity = ..4", "4\n1\n"),
    ("quantity in 5.., 1", "6\n5\n1\n"),
    ("quantity != 3..5", "6\n1\n"), ("lot in L1..L1", "4\n1\n"),
  ])
  func `a range in a filter has both its ends`(condition: String, quantities: String) {
    let script = Script(
      """
      tracking code LOTALL lot specific
      item BOLT unit PCS tracked LOTALL
      item NUT unit PCS
      receive 4 of BOLT lot L1
      receive 6 of BOLT lot L2
      receive 5 of NUT
      receive 1 of BOLT lot L1
      show ledger where \(condition) columns quantity
      """)
    #expect(script.told.texts == ["quantity\n" + quantities], "\(script.told.messages)")
  }

  @Test(arguments: [
    ("show ledger where quantity in a..b", "not-a-number"),
    ("show ledger where posting-date = 3..5", "not-a-date"),
    ("show ledger where quantity < 3..5", "expression-wrong"),
    ("show ledger where type in a..b", "expression-wrong"),
    ("show ledger where quantity in ..", "missing-word"),
    ("show ledger where lot in L1...L2", "expression-wrong"),
    ("checkpoint X; show lots since X", "no-history"),
    ("show customers at EAST", "unexpected-word"), ("show ledger by 1M", "unexpected-word"),
    ("show series of BOLT", "unexpected-word"), ("show items from 2026-01-01", "unexpected-word"),
  ])
  func `what narrows nothing is refused`(query: String, code: String) {
    let script = Script("location EAST\nitem BOLT unit PCS\n" + query)
    #expect(script.told.codes == [code], "\(script.told.messages)")
  }

  @Test func `days narrow the rows of a table by their day`() {
    let script = Script(
      """
      item NUT unit PCS
      adjust +1 of NUT on 2026-01-01
      adjust +2 of NUT on 2026-01-15
      adjust +3 of NUT on 2026-01-31
      show ledger from 2026-01-15 to 2026-01-30 columns quantity
      """)
    #expect(script.told.texts == ["quantity\n2\n"], "\(script.told.messages)")
  }
}
