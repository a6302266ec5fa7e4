import ItemTracking
import LotwiseLanguage
import LotwiseSyntax
import Testing

/// Completion at every place of every form, on a model that holds something of each kind.
@Suite struct CompletionWalkTests {
  /// Goods, places, parties, documents of all kinds, and what was posted.
  private static let script = """
    tracking code LOTALL lot specific
    tracking code SNALL serial specific
    series LOTS LOT1..LOT9
    item BOLT "a bolt" unit PCS tracked LOTALL
    item BIKE unit PCS tracked SNALL
    item NUT unit PCS
    unit BOX of BOLT holds 6
    variant RED of NUT
    vendor V
    customer C
    location EAST
    location BINS requires bins
    bin B1 at BINS
    bin B2 at BINS
    receive 10 of BOLT lot L1 at EAST from V
    receive 4 of BOLT lot L2 in bin B1 at BINS
    receive 2 of BIKE serial S1..S2 at EAST
    purchase order PO1 from V at EAST { 6 of BOLT; 2 of BOLT }
    sales order SO1 to C at EAST { 4 of BOLT }
    production order MO1 released { 1 of BOLT }
    assign 2 of lot L3 to PO1.1
    post PO1 receive 2 of line 1 as PR1
    checkpoint day1

    """

  private static func offered(_ text: String) -> Completion {
    var session = Session { report in
      if case .diagnostic(let diagnostic) = report { Issue.record("\(diagnostic.message)") }
    }
    session.run(session.sources.add(name: "test", bytes: Array(script.utf8)))
    return session.completion(of: Array(text.utf8), at: text.utf8.count)
  }

  private func words(_ text: String) -> [String] { Self.offered(text).candidates.map(\.text) }

  /// Before each word of each example: the word itself where it is one of the language, else
  /// something that may stand there, or what is expected.
  @Test func `at every place of every form there is an answer`() {
    var session = Session()
    session.run(session.sources.add(name: "test", bytes: Array(Self.script.utf8)))
    var silent: [String] = []
    var places = 0
    for form in StatementRegistry.table.forms {
      // Names that nobody has made yet, and expressions, are free.
      if ["let", "do"].contains(form.phrase) { continue }
      for example in form.examples where !example.contains("\"") && !example.contains("\n") {
        let parts = example.split(separator: " ").map(String.init)
        for index in parts.indices {
          let before = parts[..<index].joined(separator: " ") + (index > 0 ? " " : "")
          let completion = session.completion(of: Array(before.utf8), at: before.utf8.count)
          places += 1
          let word = parts[index].trimmingComma
          if word == "}" { continue }
          let isWord = word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
          let isOffered = completion.candidates.contains {
            $0.text == word || $0.text.hasPrefix(word + " ")
          }
          let isAnswered = !completion.candidates.isEmpty || !completion.hint.isEmpty
          if isWord ? !isOffered : !isAnswered { silent.append("\(before)| \(word)") }
        }
      }
    }
    #expect(places > 1000)
    #expect(silent == [])
  }

  @Test(arguments: [
    ("show ledger where |", ["item", "quantity", "not"]),
    ("show ledger where item |", ["=", "in", "contains", "starts with"]),
    ("show ledger where item = |", ["BOLT", "NUT"]),
    ("show ledger where lot = |", ["L1", "L2", "L3"]),
    ("show ledger where location in |", ["EAST", "BINS"]),
    ("show ledger where location in EAST, |", ["BINS"]),
    ("show ledger where lot in (|", ["L1", "L2"]), ("show ledger where lot in (L1, |", ["L2"]),
    ("show ledger where lot in (L1) |", ["and", "or", "sort by"]),
    ("expect lots where lot in (|", ["L1"]), ("show ledger where (|", ["item"]),
    ("show ledger where (item = |", ["BOLT"]), ("show ledger sort by |", ["entry", "lot"]),
    ("show ledger sort by lot |", ["descending"]), ("show ledger group by item |", ["sum"]),
    ("preview |", ["post", "receive"]), ("preview pos|", ["post"]),
    ("expect BOLT |", ["on hand", "available", "lot", "at"]), ("expect BOLT on |", ["hand"]),
    ("expect BOLT on hand |", ["at least"]), ("expect SO1.1 outstanding at |", ["least"]),
    ("expect 2 |", ["reservation entries", "lots"]), ("expect 2 reservation |", ["entries"]),
    ("set SO1.1 variant |", ["none"]), ("show ledger where type = |", ["purchase", "sale"]),
    ("show ledger where open |", ["and", "or", "columns"]),
    ("show ledger where posting date >= |", ["today"]),
    ("show ledger where posting-date >= today + 3D |", ["and", "sort by"]),
    ("show ledger where item = BOLT |", ["and", "or", "sort by"]),
    ("show ledger where item = BOLT and |", ["lot", "not"]),
    ("show ledger where not |", ["open"]),
    ("show lines where quantity > 3 or |", ["item"]),
    ("trace lot |", ["L1", "L2"]), ("find lot |", ["L1"]), ("recall lot |", ["L1"]),
    ("trace serial |", ["S1", "S2"]), ("show lot |", ["L1"]), ("expect lot |", ["L1"]),
    ("receive 3 |", ["of", "BOX", "PCS"]), ("receive 3 BOX |", ["of"]),
    ("purchase order PO9 from V { 3 |", ["of", "BOX"]),
    ("undo |", ["PR1"]), ("undo PR1.|", ["PR1.1"]), ("undo receipt of |", ["PO1"]),
    ("post PO1 |", ["receive", "invoice"]), ("post SO1 |", ["ship", "invoice"]),
    ("post MO1 |", ["output", "consume"]), ("preview post SO1 |", ["ship"]),
    ("unit BOX of BOLT holds 6; set unit |", ["BOX"]),
    ("ship 1 of BOLT in bin |", ["B1", "B2"]),
  ])
  func `what is offered holds what is meant`(text: String, wanted: [String]) {
    let offered = words(String(text.dropLast()))
    #expect(wanted.allSatisfy(offered.contains), "\(offered)")
  }

  @Test(arguments: [
    ("post PO1 |", ["ship", "output"]), ("post SO1 |", ["receive", "consume"]),
    ("post MO1 |", ["ship", "invoice", "receive"]), ("undo |", ["SO1", "MO1"]),
    ("show ledger where item = |", ["and", "="]), ("show ledger where |", ["=", "EAST"]),
    ("ship 1 of BOLT at EAST in bin |", ["B1", "B2"]),
  ])
  func `what cannot stand there is not offered`(text: String, unwanted: [String]) {
    let offered = words(String(text.dropLast()))
    #expect(!unwanted.contains(where: offered.contains), "\(offered)")
  }

  @Test func `bins are told with what is in them`() {
    let bins = Self.offered("ship 1 of BOLT at BINS in bin ").candidates
    #expect(bins.contains { $0.text == "B1" && $0.detail.contains("4 of BOLT") }, "\(bins)")
  }
}

extension String {
  fileprivate var trimmingComma: String { hasSuffix(",") ? String(dropLast()) : self }
}
