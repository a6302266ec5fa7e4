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
}
