import LotwiseSyntax
import Testing

@testable import LotwiseLanguage

/// What a line means is found by its parts, and nothing that it says is lost.
@Suite struct LeaderTests {
  private static let names: [String: Set<LinePart.Kind>] = [
    "BOLT": [.item], "NUT": [.item], "L1": [.lot], "L2": [.lot], "EAST": [.location],
    "WEST": [.location], "V": [.vendor], "C": [.customer], "SO1": [.document], "BOX": [.unit],
  ]

  private static var book: NameBook {
    NameBook(
      kinds: { names[$0.uppercased()] ?? [] }, itemOf: { $1 == "L1" ? "BOLT" : nil },
      placeOf: { _ in nil }, isOf: { _, item in item == "BOLT" },
      opening: { document, name in document == "SO1" ? "sales order \(name) to C" : nil },
      stockOf: { $1 == "L1" ? [(place: "EAST", amount: "10")] : [] })
  }

  private func leads(_ line: String, isWhole: Bool = false) -> [Leader.Lead] {
    Leader(book: Self.book).leads(for: line, isWhole: isWhole) { _ in true }
  }

  private func first(_ line: String) -> String? { leads(line).first?.line }

  @Test(arguments: [
    ("31.12.2026", "2026-12-31"), ("31-12-2026", "2026-12-31"), ("31/12/26", "2026-12-31"),
    ("2026/12/31", "2026-12-31"), ("12/31/2026", "2026-12-31"), ("31 december 2026", "2026-12-31"),
    ("tomorrow", "today + 1D"), ("in 5 days", "today + 5D"), ("+2w", "today + 2W"),
    ("next 3 months", "today + 3M"),
  ])
  func `days are read as people write them`(written: String, meant: String) {
    #expect(LineReader("x \(written)", Self.book).parts.map(\.text) == [meant])
  }

  @Test func `a month is the days from its first to its last`() {
    let parts = LineReader("expires february 2028", Self.book).parts
    #expect(parts.map(\.text) == ["2028-02-01", "2028-02-29"])
  }

  @Test(arguments: ["32.12.2026", "31.13.2026", "1.2", "2026-00-10"])
  func `what is no day stays what it is`(written: String) {
    #expect(!LineReader("x \(written)", Self.book).parts.contains { $0.isKind(.date) })
  }

  @Test(arguments: [
    ("got 10 NUT in EAST from V", "receive 10 of NUT at EAST from V"),
    ("send 3 boxes BOLT to C", "ship 3 BOX of BOLT to C"),
    ("receive 10 NUT and 5 BOLT at EAST", "receive 10 of NUT at EAST; receive 5 of BOLT at EAST"),
    ("take L1 from EAST to WEST", "transfer 10 of BOLT lot L1 from EAST to WEST"),
    ("receive(10, NUT)", "receive 10 of NUT"),
    ("create an order for C: 2 x NUT", "sales order to C { 2 of NUT }"),
  ])
  func `the parts go into the clauses that take them`(written: String, meant: String) {
    #expect(first(written) == meant)
  }

  @Test(arguments: [
    ("ship 2 SO1 lot L2", "assign 2 of lot L2 to SO1; post SO1 ship 2 of line 1"),
    (
      "receive SO1 4 lot L8, 2 lot L9",
      "assign 4 of lot L8 to SO1; assign 2 of lot L9 to SO1; post SO1 receive 6 of line 1"
    ),
    (
      "split lot L1 into 6 of L1A and 4 of L1B",
      "reclassify 6 of BOLT lot L1 at EAST as lot L1A; reclassify 4 of BOLT lot L1 at EAST as lot L1B"
    ),
    ("handle lot L1 on SO1", "handle N of lot L1 on SO1"),
    ("rename lot L1 to L9", "reclassify 10 of BOLT lot L1 at EAST as lot L9"),
    ("move lot L1 to WEST", "transfer 10 of BOLT lot L1 from EAST to WEST"),
    ("copy SO1 to SO2", "sales order SO2 to C; copy SO1 to SO2"),
  ])
  func `what a statement alone cannot do is led by several, with all that is known`(
    written: String, meant: String
  ) {
    #expect(first(written) == meant)
  }

  @Test(arguments: [
    ("got 10 NUT in EAST from V", "receive 10 of NUT at EAST from V"),
    ("scrap 2 NUT at EAST", "adjust -2 of NUT at EAST"),
    (
      "assign 3 of lot LA and 1 of lot LB to SO1",
      "assign 3 of lot LA to SO1; assign 1 of lot LB to SO1"
    ),
    ("change quantity on SO1 line 1 to 5", "set SO1.1 quantity 5"),
    ("BOLT order multiple 5", "planning of BOLT multiple 5"),
  ])
  func `what can mean one thing alone is read so`(written: String, meant: String) {
    #expect(Leader(book: Self.book).reading(of: written) { _ in true } == meant)
  }

  @Test(arguments: [
    // Something is added that was not said, or left out.
    "rename lot L1 to L9", "move lot L1 to WEST", "ship 2 BOLT gladly to C", "plan BOLT",
    "handle lot L1 on SO1", "item journal { -2 of BOLT lot L1 at EAST }",
    // It may be another thing.
    "consume 2 NUT at EAST", "cancel SO1", "enter 5 NUT at EAST", "pick 2 NUT at EAST", "post SO1",
    "link SO1 to SO2", "SO1 lot L1", "go back one step",
    // It asks, or looks.
    "what did C return", "BOLT at EAST", "NUT?", "ship {n} NUT to C",
  ])
  func `what may mean more than one thing is not read by itself`(written: String) {
    let reading = Leader(book: Self.book).reading(of: written) { _ in true }
    #expect(reading == nil)
  }

  @Test func `how much is said to be missing`() throws {
    let lead = try #require(leads("handle lot L1 on SO1").first)
    #expect(
      Leader.Lead.note([lead])
        == "help: write `handle N of lot L1 on SO1`, with how much for N")
  }

  @Test(arguments: [
    "got 10 NUT in EAST from V", "ship 2 BOLT L1 EAST to C on 03.03.2026", "move L2 to WEST",
    "order 7 NUT from V at EAST", "SO1 ships 2026-04-01 to C",
  ])
  func `no part is lost`(written: String) {
    let parts = LineReader(written, Self.book).parts
    for lead in leads(written) {
      for part in parts { #expect(lead.line.contains(part.text), "\(part.text): \(lead.line)") }
    }
  }

  @Test func `words that find no place are told`() throws {
    let lead = try #require(leads("ship 2 BOLT gladly to C").first)
    #expect(lead.line == "ship 2 of BOLT to C")
    #expect(lead.leftOut == ["gladly"])
    #expect(Leader.Lead.note([lead]) == "help: write `ship 2 of BOLT to C`, without “gladly”")
    #expect(leads("ship 2 BOLT gladly to C", isWhole: true).isEmpty)
  }

  @Test(arguments: ["do not ship 2 BOLT to C", "ship 2 BOLT except L1", "never receive 5 NUT"])
  func `a word that turns the meaning round leads nowhere`(written: String) {
    #expect(leads(written).isEmpty, "\(leads(written))")
  }

  @Test(arguments: ["can I ship SO1?", "did we receive NUT", "what did C return"])
  func `a question is not answered with an act`(written: String) {
    let acts = ["ship", "receive", "return", "post", "assign"]
    for lead in leads(written) {
      #expect(!acts.contains { lead.line.hasPrefix($0 + " ") }, "\(lead.line)")
    }
  }

  @Test func `only what makes sense is shown`() {
    let leader = Leader(book: Self.book)
    #expect(leader.leads(for: "got 10 NUT from V", isWhole: false) { _ in false }.isEmpty)
  }

  @Test func `a long line is left alone`() {
    let line = "receive 10 NUT " + String(repeating: "and 1 BOLT ", count: 40)
    #expect(leads(line).isEmpty)
  }

  @Test func `every way of the table can be written`() {
    // A template that names a place wrongly, or a table that is not there, would never lead.
    for way in LeadWay.all {
      switch way.shape {
      case .form(let phrase, _):
        let forms = StatementRegistry.table.forms.filter { $0.phrase == phrase }
        #expect(!forms.isEmpty, "\(phrase)")
      case .table(let name, _): #expect(QueryTables.named(name) != nil, "\(name)")
      case .template(let template): #expect(template.unknownPlaces.isEmpty, "\(template)")
      case .expectation, .assigning, .splitting, .portioning, .planning: break
      }
    }
  }

  @Test(arguments: [
    ("service order SV1 to C", "there are no service orders here"),
    ("item category SCREWS", "there are no item categories here"),
    ("create pick worksheet", "there are no warehouse documents here"),
    ("ship 2 of BOLT price 5", "without prices and amounts"),
    ("undo last receipt", "`show posted-documents`"),
    ("carry out action messages", "`plan from today to today + 30D as W1`"),
  ])
  func `what is not here is told`(written: String, told: String) throws {
    let note = try #require(LeadRemark.note(nil, for: written, Self.book))
    #expect(note.contains(told))
  }

  @Test func `a line says of what it does otherwise`() {
    let line = "help: write `post SO1 ship`"
    #expect(
      LeadRemark.note(line, for: "create pick for SO1", Self.book)
        == line + ", which posts at once; there are no warehouse documents here, "
        + "orders are posted themselves")
    #expect(LeadRemark.note(line, for: "ship SO1", Self.book) == line)
    // Of what nothing does no line is shown.
    #expect(
      LeadRemark.note(line, for: "archive SO1", Self.book)
        == "help: there are no archived documents here")
  }

  @Test(arguments: [
    ("receive 1 of BOLT ship 1 of BOLT", "receive 1 of BOLT; ship 1 of BOLT"),
    ("receive 1 of BOLT, ship 1 of BOLT", "receive 1 of BOLT; ship 1 of BOLT"),
    ("receive 1 of BOLT and then ship 1 of BOLT", "receive 1 of BOLT; ship 1 of BOLT"),
    ("receive 1 of BOLT undo", nil), ("undo receive 1 of BOLT", nil),
    ("sales order SO2 { ship 1 of BOLT }", nil),
  ])
  func `two statements in a line are parted`(written: String, meant: String?) {
    let validator = StatementValidator()
    let found = StatementSplit.split(written) {
      validator.accepts(SourceText(name: "", $0))
    } reworded: { _ in
      nil
    }
    #expect(found == meant)
  }

  @Test func `the lines of a block keep what each of them says`() {
    #expect(
      first("item journal { -2 of BOLT lot L1 at EAST, purchase 3 NUT at WEST }")
        == "item journal J1 { negative 2 of BOLT lot L1 at EAST; purchase 3 of NUT at WEST }"
    )
    #expect(
      first("sales order SO2 to C { 2 NUT, BOLT 3 }")
        == "sales order SO2 to C { 2 of NUT; 3 of BOLT }")
  }
}
