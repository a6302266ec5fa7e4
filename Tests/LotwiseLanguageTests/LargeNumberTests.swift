import ItemTracking
import LotwiseLanguage
import LotwiseSyntax
import Testing

/// Numbers that a user writes, however large: each is answered, none is another one by accident.
@Suite struct LargeNumberTests {
  private static let base = """
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    item B unit PCS
    receive 1 of BOLT lot 9990000000000101

    """

  @Test(arguments: [
    "expect B on hand 92233720368548", "expect NONE on hand 1000000000",
    "expect B on hand at least 99999999999999999999999999",
    "expect 1000000000000000 ledger", "expect at least 92233720368548 ledger",
    "show ledger limit 1000000000000000000", "let m = 1000000000",
    "if 1000000000 > 5 { print \"more\" } else { print \"less\" }",
    "show ledger where quantity > 1000000000", "show ledger where entry in 1, 99999999999999",
    "let m = 5 + 99999999999999", "let m = - 1000000000", "print \"{1000000000}\"",
    "receive 1000000000 of B", "repeat 1000000000 { }",
    "for k in 9990000000000101 { print \"{k + 1}\" }",
    "show ledger of entry 1 limit 99999999999999",
  ])
  func `a number that is too large is refused as that`(line: String) {
    let script = Script(Self.base + line)

    #expect(script.told.codes == ["quantity-too-large"], "\(line): \(script.told.messages)")
    #expect(script.told.texts == [])
  }

  @Test(arguments: [
    ("show ledger of entry -9223372036854775808", "-9223372036854775808"),
    ("show ledger of entry 9223372036854775807", "9223372036854775807"),
    ("show ledger of entry 4294967297", "4294967297"), ("show ledger of entry -5", "-5"),
    ("show ledger of entry 999999999", "999999999"), ("show ledger of entry 0", "entry 0"),
    ("ship 1 of B applied to entry 999999999", "999999999"),
    ("ship 1 of B applied to entry -3", "-3"),
    ("show reservations of reservation 99999999999", "99999999999"),
    ("show reservations of reservation -1", "-1"),
    ("post PO1 receive 1 of line 4294967297", "4294967297"),
    ("post PO1 receive 1 of line 0", "line 0"), ("post PO1 receive 1 of line 1.2.3", "1.2.3"),
    ("set PO1.0 quantity 5", "PO1.0"), ("show lines of PO1.4294967297", "PO1.4294967297"),
  ])
  func `a number that nothing has is told as it was written`(line: String, number: String) {
    let script = Script(
      Self.base + "vendor V\npurchase order PO1 from V { 2 of B }\n" + line)

    let codes = ["entry-unknown", "reservation-unknown", "line-unknown", "document-unknown"]
    #expect(script.told.codes.count == 1 && codes.contains(script.told.codes[0]))
    #expect(script.told.messages.first?.contains(number) == true, "\(script.told.messages)")
  }

  @Test func `a lot number of sixteen digits is a code`() {
    let script = Script(
      Self.base + """
        show ledger where lot = 9990000000000101 columns entry
        show ledger where lot in 9990000000000101 columns entry
        for k in 9990000000000102 { receive 1 of BOLT lot {k} }
        expect lot 9990000000000102 of BOLT on hand 1
        """)

    #expect(script.end == .success, "\(script.told.messages)")
    #expect(script.told.texts == ["entry\n1\n", "entry\n1\n"])
  }

  @Test func `a number beyond all quantities is greater than each of them`() {
    let script = Script(
      """
      for k in 1000000000 {
        if {k} > 5 { print "more" } else { print "less" }
        if {k} < -5 { print "less" } else { print "more" }
      }
      """)

    #expect(script.told.texts == ["more", "more"], "\(script.told.messages)")
  }

  @Test(arguments: [
    "- ", "- - ", "+", "not ", "not not ", "( ", "((", "- ( ", "not ( ",
  ])
  func `no chain of signs is too long, and no nesting too deep`(part: String) {
    let chain = String(repeating: part, count: 20_000)
    for line in ["let x = \(chain)1", "if \(chain)yes { }", "show ledger where \(chain)open"] {
      let script = Script(Self.base + line)

      #expect(script.end == .success || !script.told.codes.isEmpty)
    }
  }

  @Test func `definitions that call each other are stopped, in whatever blocks`() {
    let script = Script(
      """
      define once { what if { if yes { repeat 1 { what if { do once } } } } }
      do once
      """)

    #expect(script.told.codes == ["nested-too-deep"], "\(script.told.messages)")
  }

  @Test func `postings that could not be added up are refused`() {
    let script = Script(
      """
      item B unit PCS
      repeat 92300 { receive 999999999.99999 of B }
      """)
    let some = Script(
      """
      item B unit PCS
      repeat 1000 { receive 999999999.99999 of B }
      expect B on hand 1
      show ledger group by item sum quantity
      """)

    #expect(script.told.codes == ["quantity-overflow"])
    #expect(some.told.codes == ["expectation-failed"])
    #expect(some.told.messages.first?.contains("999999999999.99") == true)
  }

  @Test(arguments: [
    "bom of B { 100000 of C }\nproduction order P1 { 100000 of B }",
    "assembly bom of B { 100000 of C }\nassembly order A1 { 100000 of B }",
    "item C unit BOX of 100000 PCS\npurchase order P1 from V1 { 999999999 BOX of C }",
  ])
  func `a need that is too large is refused, not zero`(lines: String) {
    let script = Script("item B unit PCS\nitem C unit PCS\nvendor V1 \"V\"\n" + lines)

    #expect(
      script.told.codes.last == "quantity-overflow" || script.told.codes == ["unexpected-word"],
      "\(script.told.messages)")
  }
}
