extension TraceLinks {
  /// Packs everything when more was added than is packed, so that an addition costs the same
  /// whatever there is.
  mutating func pack() {
    let added =
      uses.addedCount + sources.addedCount + consumption.addedCount + output.addedCount
    let packed =
      uses.packedCount + sources.packedCount + consumption.packedCount + output.packedCount
    guard added > packed else {
      hasAdded = added > 0
      return
    }
    uses.pack()
    sources.pack()
    consumption.pack()
    output.pack()
    layOnward()
    layBack()
    hasAdded = false
    packedApplicationCount = applicationCount
  }

  /// Whether the ways from an entry that `onward` has are all there are.
  @inline(__always)
  func isPackedOnward(_ entry: Int32) -> Bool {
    guard Int(entry) < onward.entryCount else { return false }
    return !hasAdded || !(uses.hasAdded(to: entry) || isAdded(to: output, by: entry))
  }

  /// Whether the ways from an entry that `back` has are all there are.
  @inline(__always)
  func isPackedBack(_ entry: Int32) -> Bool {
    guard Int(entry) < back.entryCount else { return false }
    return !hasAdded || !(sources.hasAdded(to: entry) || isAdded(to: consumption, by: entry))
  }

  private func isAdded(to members: borrowing Adjacency, by entry: Int32) -> Bool {
    let making = makings[Int(entry)]
    return making >= 0 && members.hasAdded(to: making)
  }

  /// Several used for several: their pairs would be too many to be laid side by side.
  private func isMany(_ making: Int32) -> Bool {
    consumption.run(of: making).count > 1 && output.run(of: making).count > 1
  }

  private mutating func layOnward() {
    var ways = PackedAdjacency(
      entries: facts.count, ways: uses.packedCount + consumption.packedCount)
    for entry in 0..<Int32(facts.count) {
      let own = facts[Int(entry)]
      let making = makings[Int(entry)]
      ways.add { targets in
        if own.contains(.followed) { targets += uses.packed(uses.run(of: entry)) }
        guard own.contains(.consumption), making >= 0 else { return }
        if isMany(making) { return targets.append(~making) }
        for other in output.packed(output.run(of: making))
        where facts[Int(other)].isSuperset(of: Self.made) {
          targets.append(other)
        }
      }
    }
    onward = ways
  }

  private mutating func layBack() {
    var ways = PackedAdjacency(
      entries: facts.count, ways: sources.packedCount + consumption.packedCount)
    for entry in 0..<Int32(facts.count) {
      let own = facts[Int(entry)]
      let making = makings[Int(entry)]
      ways.add { targets in
        if own.contains(.followed) { targets += sources.packed(sources.run(of: entry)) }
        guard own.contains(.output), making >= 0 else { return }
        if isMany(making) { return targets.append(~making) }
        for other in consumption.packed(consumption.run(of: making)).reversed()
        where isUsed(other, for: own, .tracked) {
          targets.append(other)
        }
      }
    }
    back = ways
  }

  /// Consumption of the opposite sign: what was really used (T-207).
  @inline(__always)
  func isUsed(_ other: Int32, for own: Facts, _ shown: Facts) -> Bool {
    let facts = facts[Int(other)]
    return facts.contains(.positive) != own.contains(.positive) && facts.isSuperset(of: shown)
  }
}
