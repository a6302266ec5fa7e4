import ItemTracking
import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Testing

@Suite struct SoakTests {
  /// Twenty thousand statements; the same run a hundred times longer is for a release build.
  @Test(arguments: UInt64(1)...20)
  func `the books are in order after a thousand statements`(seed: UInt64) {
    var soak = Soak(seed: seed)

    let findings = soak.run(1000, auditingEvery: 100)

    let lately = soak.lately.suffix(8).joined(separator: "\n")
    #expect(findings == [], "lately: \(lately)")
  }

  @Test(arguments: UInt64(101)...104)
  func `the books are in order after every statement`(seed: UInt64) {
    var soak = Soak(seed: seed)

    let findings = soak.run(300, auditingEvery: 1)

    let lately = soak.lately.suffix(3).joined(separator: "\n")
    #expect(findings == [], "lately: \(lately)")
  }

  @Test func `the same seed does the same`() {
    var first = Soak(seed: 5)
    var second = Soak(seed: 5)
    _ = first.run(500, auditingEvery: .max)
    _ = second.run(500, auditingEvery: .max)

    let isSame = first.session.model.same(as: second.session.model)
    #expect(isSame)
    #expect(first.lately == second.lately)
  }
}
