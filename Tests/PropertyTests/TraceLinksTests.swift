import ItemTracking
import LotwiseLanguage
import LotwiseSoak
import Testing

/// A model keeps what traces walk on from one trace to the next; a copy begins anew.
@Suite struct TraceLinksTests {
  @Test func `a recall that is used again reaches what a new one does`() {
    var soak = Soak(seed: 431)
    _ = soak.run(150, auditingEvery: .max)
    var again = ReachableEntries()

    for round in 1...2 {
      for place in 0..<Int32(soak.session.model.itemLedgerEntries.placeCount) {
        var fresh = ReachableEntries()
        fresh.follow(RowID(raw: place), on: soak.session.model)
        again.reset()
        again.follow(RowID(raw: place), on: soak.session.model)
        let (own, other) = (again.entries, fresh.entries)
        #expect(own == other, "round \(round), entry \(place)")
        // Twice the same root adds nothing.
        again.follow(RowID(raw: place), on: soak.session.model)
        let count = again.count
        #expect(count == other.count)
      }
      // What all together reach is more than there are words of marks.
      for place in 0..<Int32(soak.session.model.itemLedgerEntries.placeCount) {
        again.follow(RowID(raw: place), on: soak.session.model)
      }
      let all = again.count
      #expect(all == soak.session.model.itemLedgerEntries.placeCount)
      _ = soak.run(60, auditingEvery: .max)
    }
  }

  @Test(arguments: UInt64(401)...408)
  func `kept links lead where fresh ones do, also after rolling back past what was packed`(
    seed: UInt64
  ) {
    var soak = Soak(seed: seed)
    var random = SplitMix(seed: seed)
    _ = soak.run(60, auditingEvery: .max)
    for round in 1...6 {
      soak.run("checkpoint here")
      _ = soak.run(random.within(40...120), auditingEvery: .max)
      let isAlike = Self.tracesAlike(soak.session.model)
      if round.isMultiple(of: 2) { soak.run("rollback to here") }
      let isAlikeAfter = Self.tracesAlike(soak.session.model)

      #expect(isAlike, "seed \(seed), round \(round)")
      #expect(isAlikeAfter, "seed \(seed), round \(round), after rolling back")
    }
  }

  @Test(arguments: UInt64(411)...414)
  func `kept links lead where fresh ones do after undo and redo`(seed: UInt64) {
    var soak = Soak(seed: seed)
    var random = SplitMix(seed: seed)
    _ = soak.run(80, auditingEvery: .max)
    for round in 1...5 {
      // What is traced before is packed; what is undone and redone after lies in what is not.
      _ = Self.tracesAlike(soak.session.model)
      var changes = 0
      for _ in 0..<12 {
        let mark = soak.session.model.mark
        let statement = soak.generated()
        soak.run(statement)
        if soak.session.model.hasChanged(since: mark) { changes += 1 }
      }
      guard changes > 0 else { continue }
      let count = random.within(1...changes)
      if round.isMultiple(of: 2) { _ = Self.tracesAlike(soak.session.model) }
      soak.run("undo \(count) statements")
      let isAlike = Self.tracesAlike(soak.session.model)
      for _ in 0..<count { soak.run("redo") }
      let isAlikeAgain = Self.tracesAlike(soak.session.model)
      soak.run("undo \(count) statements")
      _ = soak.run(10, auditingEvery: .max)
      let isAlikeAnew = Self.tracesAlike(soak.session.model)

      #expect(isAlike, "seed \(seed), round \(round), \(count) undone")
      #expect(isAlikeAgain, "seed \(seed), round \(round), \(count) redone")
      #expect(isAlikeAnew, "seed \(seed), round \(round), others in their place")
    }
  }

  private static func tracesAlike(_ model: borrowing Model) -> Bool {
    let fresh = model.copy()
    for place in 0..<Int32(model.itemLedgerEntries.placeCount) {
      for direction in [TraceDirection.toUsage, .toOrigin] {
        for components in [TraceComponents.none, .tracked, .all] {
          var own = TraceWalk(direction: direction, components: components)
          var other = TraceWalk(direction: direction, components: components)
          own.follow(RowID(raw: place), on: model)
          other.follow(RowID(raw: place), on: fresh)
          if own.lines != other.lines { return false }
        }
      }
      var own = ReachableEntries()
      var other = ReachableEntries()
      own.follow(RowID(raw: place), on: model)
      other.follow(RowID(raw: place), on: fresh)
      if Set(own.entries) != Set(other.entries) { return false }
    }
    return true
  }

  @Test(arguments: [TraceDirection.toUsage, .toOrigin])
  func `a walk that is used again meets and counts what a new one does`(
    direction: TraceDirection
  ) {
    var soak = Soak(seed: 431)
    _ = soak.run(200, auditingEvery: .max)
    var again = TraceWalk(direction: direction, components: .all)

    for place in 0..<Int32(soak.session.model.itemLedgerEntries.placeCount) {
      var fresh = TraceWalk(direction: direction, components: .all)
      fresh.follow(RowID(raw: place), on: soak.session.model)
      again.reset()
      again.follow(RowID(raw: place), on: soak.session.model)
      let (lines, count) = (again.lines, again.visitedCount)
      #expect(lines == fresh.lines && count == fresh.visitedCount, "entry \(place)")
      // A walk shows an entry again without visiting it again.
      #expect(count == Set(lines.map(\.entry)).count)
    }
  }
}
