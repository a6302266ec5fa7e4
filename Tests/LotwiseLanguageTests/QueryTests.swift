import LotwiseLanguage
import Testing

/// What `show` takes, and what it refuses.
@Suite struct QueryTests {
  @Test func `the columns that are asked for first are columns of their tables`() {
    #expect(FirstColumns.strangers == [])
  }

  private static let stock = """
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    item NUT unit PCS
    location EAST
    location WEST
    receive 4 of BOLT lot L1 at EAST
    receive 6 of BOLT lot L2 at WEST
    receive 5 of NUT at EAST
    receive 1 of BOLT lot L1 at EAST

    """

  @Test(arguments: [
    ("show ledger where item = NUT columns item, quantity", ["item,quantity", "NUT,5"]),
    ("show ledger of BOLT at WEST columns lot, quantity", ["lot,quantity", "L2,6"]),
    (
      "show ledger where quantity >= 5 and not item = NUT columns entry, quantity",
      ["entry,quantity", "2,6"]
    ),
    (
      "show ledger columns entry, quantity sort by quantity descending limit 2",
      ["entry,quantity", "2,6", "3,5"]
    ),
    (
      "show ledger of BOLT group by lot sum quantity", ["lot,quantity,rows", "L1,5,2", "L2,6,1"]
    ),
    ("show ledger where item = BOLT and lot = L9 columns entry", ["entry"]),
    (
      "show ledger where item = NUT or lot = L2 columns entry", ["entry", "2", "3"]
    ),
  ])
  func `a query gives its rows`(query: String, lines: [String]) {
    let script = Script(Self.stock + query)

    let found = script.told.texts.first?.split(whereSeparator: \.isNewline).map(String.init)
    #expect(found == lines, "\(script.told.messages)")
  }

  @Test(arguments: [
    ("show legder", "table-unknown"), ("show ledger columns lott", "column-unknown"),
    ("show ledger where lott = L1", "column-unknown"),
    ("show ledger sort by lott", "column-unknown"), ("show ledger as xml", "unknown-word"),
    ("show ledger limit few", "not-a-number"), ("show ledger nonsense words", "unexpected-word"),
    ("show ledger to file.csv", "not-a-text"), ("show", "missing-word"),
    ("show trace lot A in bin B1 of L to usage", "missing-word"),
  ])
  func `what a query cannot mean is refused before anything runs`(query: String, code: String) {
    let script = Script("print \"ran\"\n" + Self.stock + query)

    #expect(script.told.codes == [code], "\(script.told.messages)")
    #expect(script.told.texts.isEmpty)
  }
}
