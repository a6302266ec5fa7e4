import ItemTracking
import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Testing

/// Any past can be gone back to exactly, whatever happened since: rows, lists, chains, unique
/// keys and free places.
@Suite struct RollbackTests {
  @Test(arguments: UInt64(101)...108)
  func `rolling back to a checkpoint restores the model`(seed: UInt64) {
    var soak = Soak(seed: seed)
    var random = SplitMix(seed: seed)
    _ = soak.run(random.within(0...200), auditingEvery: .max)
    for round in 1...6 {
      let before = soak.session.model.copy()
      soak.run("checkpoint here")
      _ = soak.run(random.within(1...60), auditingEvery: .max)

      soak.run("rollback to here")

      let isSame = soak.session.model.same(as: before)
      #expect(isSame, "seed \(seed), round \(round): \(soak.lately.joined(separator: "\n"))")
      _ = soak.run(20, auditingEvery: .max)
    }
  }

  @Test(arguments: UInt64(201)...208)
  func `undo goes back and redo forward, statement by statement`(seed: UInt64) {
    var soak = Soak(seed: seed)
    _ = soak.run(150, auditingEvery: .max)
    for round in 1...8 {
      let before = soak.session.model.copy()
      var changes = 0
      for _ in 0..<12 {
        let mark = soak.session.model.mark
        let statement = soak.generated()
        soak.run(statement)
        if soak.session.model.hasChanged(since: mark) { changes += 1 }
      }
      let after = soak.session.model.copy()
      guard changes > 0 else { continue }

      soak.run("undo \(changes) statements")
      let isBack = soak.session.model.same(as: before)
      for _ in 0..<changes { soak.run("redo") }
      let isForward = soak.session.model.same(as: after)

      let lately = soak.lately.joined(separator: "\n")
      #expect(isBack, "seed \(seed), round \(round), \(changes) undone: \(lately)")
      #expect(isForward, "seed \(seed), round \(round), \(changes) redone: \(lately)")
    }
  }

  @Test(arguments: UInt64(301)...304)
  func `a refused statement leaves the model as it was`(seed: UInt64) {
    var soak = Soak(seed: seed)
    var refused = 0
    for _ in 0..<250 {
      let before = soak.session.model.copy()
      let count = soak.refusals.values.reduce(0, +)
      let statement = soak.generated()

      soak.run(statement)

      guard soak.refusals.values.reduce(0, +) > count else { continue }
      refused += 1
      let isSame = soak.session.model.same(as: before)
      #expect(isSame, "seed \(seed), statement \(soak.statementCount): \(statement)")
    }
    #expect(refused > 20, "the generator writes wrong statements too")
  }

  @Test func `the generator's words are right and most kinds of refusal come up`() {
    var soak = Soak(seed: 7)
    _ = soak.run(3000, auditingEvery: .max)

    let wrongWords = soak.refusals.keys.filter { SyntaxCode(rawValue: $0) != nil }
    let kinds = soak.refusals.keys.filter { ErrorCode(rawValue: $0) != nil }
    #expect(wrongWords == [])
    #expect(kinds.count > 25)
    #expect(soak.session.model.itemLedgerEntries.count > 1000)
  }
}
