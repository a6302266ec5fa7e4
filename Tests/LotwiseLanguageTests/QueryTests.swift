import LotwiseLanguage
import LotwiseSyntax
import Synchronization
import Testing

/// What `show` takes, and what it refuses.
@Suite struct QueryTests {
  private static let failing: [(String, String)] = [
    ("expect N on hand 4", "expectation-failed"),
    ("expect N on hand at least 6", "expectation-failed"),
    ("expect N on hand at most 4", "expectation-failed"),
    ("expect N on hand 5, available 4", "expectation-failed"),
    ("expect item N unit BOX", "expectation-failed"),
    ("expect item M unit PCS", "expectation-failed"),
    ("expect 3 ledger", "expectation-failed"),
    ("expect at least 3 ledger", "expectation-failed"),
    ("expect at most 1 ledger", "expectation-failed"),
    ("expect no ledger", "expectation-failed"),
    ("expect no new lines", "expectation-failed"),
    ("expect 1 item M", "expectation-failed"),
    ("expect no item N", "expectation-failed"),
    ("expect no customer C", "expectation-failed"),
    ("expect ledger columns entry { | entry | \n | 1 | }", "expectation-failed"),
    ("expect trace lot A of L to usage includes lot B of L", "expectation-failed"),
    ("expect trace lot A of L to usage excludes lot A of L", "expectation-failed"),
    ("expect no change { receive 1 of N }", "expectation-failed"),
    ("expect message reserved-partly { receive 1 of N }", "expectation-failed"),
    ("expect warning double-allocation { receive 1 of N }", "expectation-failed"),
    ("expect question delete-tracking { receive 1 of N }", "expectation-failed"),
    ("expect failure { receive 1 of N }", "failure-expected"),
    ("expect failure lot-required { receive 1 of N }", "failure-expected"),
    ("expect failure lot-required { receive 1 of M }", "failure-expected"),
    ("expect failure item-unknown where at = N { receive 1 of M }", "failure-expected"),
    ("expect failure item-unknown where missing = 1 { receive 1 of M }", "failure-expected"),
    ("expect failure item-unknown saying \"no item N\" { receive 1 of M }", "failure-expected"),
    ("expect failure lot-required where missing = 2 { receive 1 of L }", "failure-expected"),
    ("expect failure { expect N colour 5 }", "expectation-open"),
    ("expect failure item-unknown { receive 1 of M; receive 1 of N }", "item-unknown"),
    ("expect ledger { }", "expectation-open"),
    ("expect ledger { | colour | }", "column-unknown"),
    ("expect lot A of L on hand 2", "expectation-failed"),
    ("expect entry 1 quantity 4", "expectation-failed"),
    ("expect no message { reserve SO1.1 }", "expectation-failed"),
    ("expect warning reserved-partly { reserve SO1.1 }", "expectation-failed"),
    ("expect question reserved-partly { reserve SO1.1 }", "expectation-failed"),
    ("expect message reserved-partly saying \"all of it\" { reserve SO1.1 }", "expectation-failed"),
    ("expect message double-allocation { reserve SO1.1 }", "expectation-failed"),
    ("expect no question { delete SO1.2 }", "expectation-failed"),
    ("expect no warning { delete SO1.2 }", "delete-tracking"),
    ("expect question cancel-reservation { delete SO1.2 }", "expectation-failed"),
    ("expect question delete-tracking saying \"nothing\" { delete SO1.2 }", "expectation-failed"),
    ("expect message delete-tracking { delete SO1.2 }", "delete-tracking"),
    ("expect diff since here { | table | \n | ledger | }", "expectation-failed"),
    ("expect failure lot-required saying \"nothing\" { receive 1 of L }", "failure-expected"),
    ("expect failure T-040 { receive 1 of L }", "failure-expected"),
    ("expect SO1.1 quantity 8", "expectation-failed"),
    ("expect SO2.1 quantity 8", "document-unknown"),
    ("expect tracking of SO1.2 source 3", "expectation-failed"),
    ("expect lot A on SO1.2 quantity 3", "expectation-failed"),
    ("expect new lines columns line { | line | }", "expectation-failed"),
    (
      "expect preview receive 1 of N of ledger columns lot { | lot |\n| X | }", "expectation-failed"
    ),
    ("expect ledger columns entry in any order { | entry | \n | 2 | }", "expectation-failed"),
    ("expect ledger columns entry including { | entry | \n | 3 | }", "expectation-failed"),
    ("expect ledger columns entry { | entry | \n | 2 | \n | 1 | }", "expectation-failed"),
    ("expect N on hand is 4", "expectation-failed"),
    ("expect at most 1 ledger where quantity > 0", "expectation-failed"),
    ("expect preview receive 1 of N of ledger { }", "expectation-open"),
    ("expect diff since here { }", "expectation-open"),
    ("expect preview receive 1 of N of ledger { | colour | }", "column-unknown"),
    ("expect preview receive 1 of M of ledger columns lot { | lot | }", "item-unknown"),
    ("expect ledger columns entry { | entry | entry | \n | 1 | 1 | }", "column-unknown"),
    ("expect no change { ship 1 of N }", "expectation-failed"),
    ("expect no change { location X }", "expectation-failed"),
    ("expect no change { set item N \"new\" }", "expectation-failed"),
    ("expect no change { delete SO1 answering yes }", "expectation-failed"),
    ("expect no change { assign 1 of lot B to SO1.1 }", "not-tracked"),
    ("expect no message { receive 1 of M }", "item-unknown"),
    ("expect trace lot A of L to usage includes lot A of N", "expectation-failed"),
    ("expect trace lot A of L to usage includes lot A of L, lot B of L", "expectation-failed"),
    ("expect N on hand 5, available 5, total 4", "expectation-failed"),
    (
      "expect failure item-unknown { receive 1 of N; receive 1 of M; receive 1 of N }",
      "item-unknown"
    ),
  ]

  static let setting = """
    tracking code LOTS lot specific
    item N unit PCS
    item L unit PCS tracked LOTS
    customer C
    receive 5 of N
    receive 3 of L lot A
    sales order SO1 to C { 9 of N; 2 of L { 2 of lot A } }

    """

  @Test(arguments: failing)
  func `an expectation that does not hold fails`(statement: String, code: String) {
    let script = Script(Self.setting + "checkpoint here\n" + statement + "\n")

    #expect(script.told.codes == [code], "\(statement): \(script.told.messages)")
  }

  @Test func `a scenario is known by its name, its row, its tags and its rules`() {
    let begun = Begun()
    var session = Session { if case .scenarioBegan(let id) = $0 { begun.add(id) } }
    let text = """
      scenario "outer" tagged slow, Big proves T-040 {
        scenario "inner {n}" tagged small proves T-041, T-042 {
          print "{n}"
        } for each {
          | n |
          | 1 |
          | 2 |
        }
      }

      """
    session.run(session.sources.add(name: "a.lot", bytes: Array(text.utf8)))

    #expect(
      begun.ids.map(\.name) == ["outer", "outer › inner 1 › 1", "outer › inner 2 › 2"])
    #expect(begun.ids.map(\.row) == [nil, 1, 2])
    #expect(begun.ids.map(\.tags) == [["slow", "Big"], ["small"], ["small"]])
    #expect(begun.ids.map(\.rules) == [["T-040"], ["T-041", "T-042"], ["T-041", "T-042"]])
  }

  @Test func `of the tables that could hold a line the first is told`() {
    let setting = "item N unit PCS\ncustomer C\nsales order SO1 to C { 1 of N }\n"
    let script = Script(setting + "expect SO1.9 on hand 5\n")

    #expect(script.told.messages.first?.hasPrefix("lines has no column on-hand ") == true)
  }

  @Test func `a number that several items have is shown as lines to type`() {
    let setting = """
      tracking code LOTS lot specific
      item A unit PCS tracked LOTS
      item B unit PCS tracked LOTS
      receive 1 of A lot L1
      receive 1 of B lot L1

      """
    let script = Script(setting + "recall L1\n")

    #expect(script.told.codes == ["subject-unknown"])
    #expect(
      script.told.notes == [
        "help: write `recall lot L1 of A`", "help: write `recall lot L1 of B`",
      ])
  }

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

  @Test(arguments: [
    "set MO1.1.1 for operation 10 for no operation", "set SO1.1 applied to entry 1 applied to none",
    "set SO1.1 applied from entry 1 applied from none", "set SO1.1 in bin B1 from bin B2",
    "set SO1.1 drop shipment special order", "set SO1.1 special order ordinary",
    "set SO1.1 dropped from PO1.1 special from PO1.1", "set SO1.1 dropped from PO1.1 ordinary",
    "transfer order TO1 from EAST to WEST via OWN directly { 1 of N }",
    "purchase order PO1 as PO2 from V { 1 of N }",
    "production order MO2 planned released { 1 of K }",
    "production order MO2 firm planned planned { 1 of K }",
    "set location EAST place by default place by template STD",
    "set location EAST picks by fefo not by fefo", "set item N blocked not blocked",
    "set bin B1 at EAST blocked all unblocked",
    "set bin content of N in bin B1 at EAST blocked all unblocked",
    "set series S manual not manual", "set series S open closed",
    "set series S defaults no defaults",
    "setup { location required; location optional }",
    "setup { variants required; variants optional }",
    "set vendor V blocked not blocked", "set lot card L1 of N blocked not blocked",
    "location L in transit not in transit",
  ])
  func `clauses that exclude each other are refused before anything runs`(statement: String) {
    let script = Script("print \"ran\"\n" + statement + "\n")

    #expect(script.told.codes == ["clauses-exclude"], "\(statement): \(script.told.messages)")
    #expect(script.told.texts.isEmpty)
  }

  @Test(arguments: [
    ("  | entry | lot |\n  | 1 |\n", "this row has 1 cells, the rows above it 2 expected 2 cells"),
    ("  | entry |\n  | 1 | L1 |\n", "this row has 2 cells, the rows above it 1 expected 1 cells"),
  ])
  func `a row of another length than its headings is told as such`(rows: String, why: String) {
    let script = Script("expect ledger columns entry, lot {\n\(rows)}\n")

    #expect(script.told.codes == ["bad-table-row"])
    #expect(script.told.messages == [why])
  }
}

private final class Begun: Sendable {
  private let state = Mutex<[Session.ScenarioID]>([])

  var ids: [Session.ScenarioID] { state.withLock { $0 } }

  func add(_ id: Session.ScenarioID) { state.withLock { $0.append(id) } }
}
