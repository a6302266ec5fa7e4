import LotwiseSoak
import Testing

/// The balancing of planning against its plainest form; `lotwise-bench balance` tries many more.
@Suite struct BalanceTests {
  @Test(arguments: UInt64(0)..<8)
  func `balancing gives what its plainest form gives`(part: UInt64) {
    for seed in part * 100..<(part + 1) * 100 {
      #expect(BalanceComparison.difference(seed: seed) == nil)
    }
  }
}
