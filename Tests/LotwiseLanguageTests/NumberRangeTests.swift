import LotwiseLanguage
import LotwiseSyntax
import Testing

/// Ranges of serial numbers (T-080).
@Suite struct NumberRangeTests {
  private func received(_ numbers: String) -> Script {
    Script(
      """
      tracking code SN serial specific
      item S unit PCS tracked SN
      receive 2 of S serial \(numbers)
      show serials columns serial

      """)
  }

  @Test(arguments: ["S1..S2", "S9..S10", "S1, S2", "S1A..S2A", "1..2", "A1B9..A1B10"])
  func `counting changes the last number alone`(numbers: String) {
    #expect(received(numbers).told.codes == [], "\(received(numbers).told.messages)")
  }

  @Test(arguments: ["S1..T2", "S1..serialS5..", "S9..S1", "S1A..S2B", "S..S2", "A1B9..A2B1"])
  func `what counting does not come to is refused at once`(numbers: String) {
    let start = ContinuousClock.now

    #expect(received(numbers).told.codes == ["not-a-code"])
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
