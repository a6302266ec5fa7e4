import ItemTracking
import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Testing

@Suite struct SoakTests {
  @Test(arguments: UInt64(1)...20)
  func `the books are in order after a thousand statements`(seed: UInt64) {
    var soak = Soak(seed: seed)

    let findings = soak.run(1000, auditingEvery: 100)

    let lately = soak.lately.suffix(8).joined(separator: "\n")
    #expect(findings == [], "lately: \(lately)")
  }
}
