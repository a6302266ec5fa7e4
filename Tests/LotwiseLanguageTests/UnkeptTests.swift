import LotwiseSyntax
import Testing

@testable import LotwiseLanguage

/// What is asked for and not kept here is said, with the nearest line that works.
@Suite struct UnkeptTests {
  private static let base = """
    workdate 2026-03-01
    tracking code LOTALL lot specific
    tracking code SNALL serial specific
    item BOLT unit PCS tracked LOTALL
    item PUMP unit PCS tracked SNALL
    vendor V
    customer C
    location EAST
    receive 10 of BOLT lot L1 from V at EAST
    receive 1 of PUMP serial P1 from V at EAST
    purchase order PO1 from V { 6 of BOLT }
    sales order SO1 to C { 4 of BOLT }

    """

  /// The help notes of a line that is typed behind the base.
  private func notes(_ line: String) -> [String] {
    let told = Told()
    var session = Session { told.take($0) }
    session.keepsEverything = true
    session.run(session.sources.add(name: "base.lot", bytes: Array(Self.base.utf8)))
    session.run(session.sources.add(name: "typed", bytes: Array(line.utf8)))
    return told.notes
  }

  @Test(arguments: [
    ("sales order SO2 to C { 4 of BOLT at 12.50 }", "without prices"),
    ("receive 5 of BOLT lot L2 from V unit cost 3", "without prices"),
    ("set SO1.1 unit price 12", "without prices"),
    ("set customer C location EAST", "`sales order to C at EAST`"),
    ("vendor W \"West\" payment terms 30D", "there are only the name"),
    ("item NUT unit PCS location EAST", "no location of its own"),
    ("block item PUMP because \"recall\"", "on the card of a lot, serial or package number"),
    ("block item PUMP for sale", "not for sales or purchases alone"),
    ("set warranty date of serial P1 to 2028-03-01", "keep their warranty date"),
    ("set expiration date of lot L1 to 2026-12-31", "LOTALL uses no expiration dates"),
    ("set qty to handle of PO1 to 3", "`handle N of lot … on`"),
  ])
  func `what is not kept is said`(line: String, said: String) {
    #expect(notes(line).contains { $0.contains(said) }, "\(notes(line))")
  }

  @Test(arguments: [
    "receive 5 of BOLT lot L2 from V", "purchase order PO2 from V at EAST { 5 of BOLT }",
    "customer D \"Dana\"", "set SO1 due 2026-03-09",
  ])
  func `nothing is said of what is kept`(line: String) {
    let book = NameBook(
      kinds: { _ in [] }, itemOf: { _, _ in nil }, placeOf: { _ in nil }, isOf: { _, _ in nil })

    #expect(UnkeptWords(line, book) == nil)
  }

  @Test(arguments: [
    ("10 BOLT at 2.50 expected", "10 BOLT expected"), ("4 of BOLT unit price 3 EUR", "4 of BOLT"),
    ("sell 3 BOLT for 100 EUR", "sell 3 BOLT"), ("sell 3 BOLT at 12,50 each", "sell 3 BOLT"),
    ("sell { 3 BOLT @ 2; 4 NUT @ 3 }", "sell { 3 BOLT; 4 NUT }"),
    ("sell 3 BOLT line discount 10%", "sell 3 BOLT"),
  ])
  func `a line is led without its prices`(line: String, rest: String) throws {
    let book = NameBook(
      kinds: { _ in [] }, itemOf: { _, _ in nil }, placeOf: { _ in nil }, isOf: { _, _ in nil })

    #expect(try #require(UnkeptWords(line, book)).rest == rest)
  }
}
