import ItemTracking
import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Synchronization
import Testing

@Suite struct SoakTests {
  /// Eight thousand statements; `.ci/run` has 25,000 of other seeds beside, `.ci/soak` a million.
  @Test(arguments: UInt64(1)...8)
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

  @Test(arguments: UInt64(31)...38)
  func `a history that is kept and read on the way comes to the same`(seed: UInt64) {
    var saved = Soak(seed: seed)
    var other = Soak(seed: seed)
    saved.savingInterval = 40

    let findings = saved.run(600, auditingEvery: 200)
    _ = other.run(600, auditingEvery: .max)

    #expect(findings == [])
    #expect(saved.refusals == other.refusals, "seed \(seed)")
    #expect(saved.lately == other.lately)
    let (one, two) = (Self.everything(of: &saved), Self.everything(of: &other))
    let difference = zip(one, two).first { $0 != $1 }
    #expect(one.count == two.count && difference == nil, "seed \(seed)")
  }

  /// All tables of a model, as they are shown.
  private static func everything(of soak: inout Soak) -> [String] {
    let shown = Mutex<[String]>([])
    let before = soak.session.report
    soak.session.report = { report in
      if case .outcome(let outcome) = report { shown.withLock { $0.append("\(outcome)") } }
    }
    for name in QueryTables.names where !["trace", "find", "recall"].contains(name) {
      soak.run("show \(name) columns all")
    }
    soak.session.report = before
    return shown.withLock { $0 }
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
