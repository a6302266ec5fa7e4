import ItemTracking
import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Testing

/// Of a statement that runs many others little is kept, and undoing it gives what was there.
@Suite struct FoldingTests {
  @Test(arguments: UInt64(401)...405)
  func `what is folded goes back as exactly as what is not, and forward again`(seed: UInt64) {
    var soak = Soak(seed: seed)
    var random = SplitMix(seed: seed)
    _ = soak.run(random.within(0...200), auditingEvery: .max)
    for round in 1...5 {
      soak.run("checkpoint here")
      let mark = soak.session.model.mark
      let before = soak.session.model.copy()
      let often = random.within(0...40)
      for _ in 0..<random.within(2...60) {
        _ = soak.run(1, auditingEvery: .max)
        soak.session.model.fold(since: mark, beyond: often)
      }
      let after = soak.session.model.copy()
      let lately = soak.lately.joined(separator: "\n")

      let log = soak.session.model.rollKeepingRedo(back: mark)
      let isBack = soak.session.model.same(as: before)
      soak.session.model.redo(log)
      let isForward = soak.session.model.same(as: after)
      soak.session.model.rollBack(to: mark)
      let isBackAgain = soak.session.model.same(as: before)

      #expect(isBack, "seed \(seed), round \(round): \(lately)")
      #expect(isForward, "seed \(seed), round \(round), forward: \(lately)")
      #expect(isBackAgain, "seed \(seed), round \(round), again: \(lately)")
      // The marks of the statements in between lead nowhere any more.
      soak.run("rollback to here")
    }
  }

  @Test(arguments: UInt64(421)...423)
  func `a block of many statements is undone and done again`(seed: UInt64) {
    let statements = Self.accepted(seed: seed)
    var soak = Soak(seed: seed)
    soak.session.keepsEverything = true
    let before = soak.session.model.copy()

    soak.run("if yes {\n\(statements.joined(separator: "\n"))\n}")
    let after = soak.session.model.copy()
    soak.run("undo")
    let isBack = soak.session.model.same(as: before)
    soak.run("redo")
    let isForward = soak.session.model.same(as: after)

    let hasChanged = !after.same(as: before)
    #expect(soak.refusals == [:], "seed \(seed): \(soak.examples)")
    #expect(hasChanged && isBack && isForward, "seed \(seed): \(isBack), \(isForward)")
  }

  @Test(arguments: [
    "receive 1 of BOLT lot L1 at EAST", "ship 1 of BOLT lot L1 at EAST",
    "transfer 1 of BOLT lot L1 from EAST to WEST", "reclassify 1 of BOLT lot L1 to lot L2 at EAST",
    "sales order S1 to C at EAST { 1 of BOLT lot L1 }; post S1 ship, invoice",
  ])
  func `a repetition keeps a few words a row for its undo`(statement: String) {
    var soak = Soak(seed: 1)
    soak.run("receive 9000 of BOLT lot L1 at EAST")
    let mark = soak.session.model.mark
    let rows = Self.rowCount(soak.session.model)

    soak.run(
      "repeat 1500 { \(statement.replacing(" S1", with: " S{i}")) }"
        .replacing("repeat 1500", with: "repeat 1500 as i"))

    let written = Self.rowCount(soak.session.model) - rows
    let size = soak.session.model.undoSize(since: mark)
    #expect(soak.refusals == [:], "\(soak.examples)")
    #expect(written > 1500)
    #expect(size < written * 10 * 8, "\(size) bytes for \(written) rows")
  }

  private static func rowCount(_ model: borrowing Model) -> Int {
    model.itemLedgerEntries.count + model.valueEntries.count + model.postedLines.count
      + model.postedDocuments.count + model.itemApplicationEntries.count
  }

  /// Statements of a seed that are done when they follow each other.
  private static func accepted(seed: UInt64) -> [String] {
    var soak = Soak(seed: seed)
    return (0..<700).compactMap { _ in
      let statement = soak.generated()
      let count = soak.refusals.values.reduce(0, +)
      let mark = soak.session.model.mark
      soak.run(statement)
      let isDone = soak.refusals.values.reduce(0, +) == count
      return isDone && soak.session.model.hasChanged(since: mark) ? statement : nil
    }
  }

  @Test(arguments: [
    "set PO1.1 receive 1; set PO1.1 receive 2", "set item BOLT \"One\"; set item BOLT \"Two\"",
  ])
  func `a row that only changes in place is kept once, however often`(statements: String) {
    var soak = Soak(seed: 1)
    soak.run("purchase order PO1 from V at EAST { 5 of BOLT }")
    let mark = soak.session.model.mark

    soak.run("repeat 1500 { \(statements) }")

    soak.session.model.fold(since: mark, beyond: 0)
    let size = soak.session.model.undoSize(since: mark)
    #expect(soak.refusals == [:], "\(soak.examples)")
    #expect(size < 20_000, "\(size) bytes for one row")
  }
}
