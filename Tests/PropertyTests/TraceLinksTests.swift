import ItemTracking
import LotwiseLanguage
import LotwiseSoak
import Testing

/// A model keeps what traces walk on from one trace to the next; a copy begins anew.
@Suite struct TraceLinksTests {
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
}
