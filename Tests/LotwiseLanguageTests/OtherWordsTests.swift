import Testing

/// Statements in other words, several in one script.
@Suite struct OtherWordsTests {
  @Test func `each statement in other words is read by itself`() {
    let script = Script(
      """
      item BOLT unit PCS
      item NUT unit PCS
      receive 10 BOLT
      receive 4 NUT
      is BOLT available
      show available lots
      is NUT available
      expect BOLT on hand 10
      expect NUT on hand 4

      """)

    #expect(script.told.codes == [], "\(script.told.messages)")
    #expect(script.told.texts.first?.contains("BOLT") == true)
    #expect(script.told.texts.last?.contains("NUT") == true)
    #expect(script.told.texts.last?.contains("BOLT") == false)
  }

  @Test func `a comma at the end of a line of a block says no more`() {
    let script = Script(
      """
      item BOLT unit PCS
      item NUT unit PCS
      customer C
      sales order SO2 to C {
        2 of BOLT,
        3 NUT
      }
      expect 2 lines of SO2
      expect SO2.2 quantity 3

      """)

    #expect(script.told.codes == [], "\(script.told.messages)")
  }

  @Test(arguments: [
    "RECEIVE 2 OF NUT", "Receive 2 Of NUT On 2026-01-05", "PURCHASE ORDER PO9 { 2 OF NUT }",
    "EXPECT NUT ON HAND 5", "SHOW LEDGER OF NUT", "expect BOLT not in stock",
    "expect BOLT is not on hand", "expect BOLT not in stock at EAST", "expect NUT not reserved",
    "expect no stock of BOLT", "show ledger sort by item sort by entry",
    "show ledger where item = NUT where quantity > 3",
  ])
  func `capitals, what is not there, and clauses given twice are read as they are meant`(
    statement: String
  ) {
    let script = Script(
      "item BOLT unit PCS\nitem NUT unit PCS\nlocation EAST\nreceive 5 of NUT\n\(statement)\n")

    #expect(script.told.codes == [], "\(script.told.messages)")
  }

  @Test func `what is expected not to be there fails where it is`() {
    for line in [
      "expect NUT not in stock", "expect NUT not on hand", "expect NUT is not available",
    ] {
      let script = Script("item NUT unit PCS\nreceive 5 of NUT\n\(line)\n")

      #expect(script.told.codes == ["expectation-failed"], "\(line)")
    }
  }
}
