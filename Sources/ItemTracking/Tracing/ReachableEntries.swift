/// Every entry that goods went into, nearest first: the walk behind a recall.
///
/// Follows uses, and from what was used to what was made of it; siblings are not reached. It keeps
/// its memory for the next walk.
public struct ReachableEntries: ~Copyable {
  /// What was reached; there is room for every entry, though only what is written to is memory.
  private var reached = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
  private var capacity = 0
  /// How many entries the last walk has found.
  public private(set) var count = 0
  private var met = EntryMarks()
  private var metMakings = EntryMarks()
  private var hasMetMakings = false

  /// Nothing found; memory grows with the first walk.
  public init() {}

  deinit { reached.deallocate() }

  /// What the last walk has found, nearest first; in linear time.
  public var entries: [RowID<ItemLedgerEntry>] { (0..<count).map { RowID(raw: reached[$0]) } }

  /// Makes room to be used for another walk, without giving memory back.
  public mutating func reset() {
    if count < met.wordCount {
      for place in 0..<count { met.forget(around: reached[place]) }
    } else {
      met.forgetAll()
    }
    if hasMetMakings { metMakings.forgetAll() }
    hasMetMakings = false
    count = 0
  }

  /// Adds a root and everything its goods went into.
  public mutating func follow(_ root: RowID<ItemLedgerEntry>, on model: borrowing Model) {
    model.traceLinks.withLinks(of: model) { links in
      cover(links)
      var next = count
      visit(root.raw)
      while next < count {
        next = followPacked(from: next, links)
        guard next < count else { break }
        expand(reached[next], links)
        next += 1
      }
    }
  }

  private mutating func cover(_ links: borrowing TraceLinks) {
    met.cover(links.facts.count)
    metMakings.cover(Int(links.makingCount))
    // One more than can be reached: a target is written before it is known to be new.
    let needed = links.facts.count + 1
    guard needed > capacity else { return }
    let larger = UnsafeMutablePointer<Int32>.allocate(capacity: needed)
    larger.moveInitialize(from: reached, count: count)
    reached.deallocate()
    reached = larger
    capacity = needed
  }

  @inline(__always)
  private mutating func visit(_ entry: Int32) {
    guard met.insert(entry) else { return }
    reached[count] = entry
    count += 1
  }

  /// Follows packed ways from a place among what was reached.
  ///
  /// - Returns: the place of the first entry whose ways are not all packed, or the end.
  private mutating func followPacked(from start: Int, _ links: borrowing TraceLinks) -> Int {
    var next = start
    links.onward.starts.withUnsafeBufferPointer { starts in
      links.onward.targets.withUnsafeBufferPointer { targets in
        while next < count, links.isPackedOnward(reached[next]) {
          let entry = Int(reached[next])
          let run = Int(starts[entry])..<Int(starts[entry + 1])
          follow(UnsafeBufferPointer(rebasing: targets[run]), links)
          next += 1
        }
      }
    }
    return next
  }

  /// The innermost loop of a recall: new or not is counted, not asked, as it cannot be foreseen.
  @inline(__always)
  private mutating func follow(
    _ targets: UnsafeBufferPointer<Int32>, _ links: borrowing TraceLinks
  ) {
    let words = met.words
    for target in targets {
      guard target >= 0 else {
        visitOutput(of: ~target, links)
        continue
      }
      let bit = UInt64(1) << UInt64(truncatingIfNeeded: target & 63)
      let old = words[Int(target) >> 6]
      words[Int(target) >> 6] = old | bit
      reached[count] = target
      count += old & bit == 0 ? 1 : 0
    }
  }

  /// From an entry that has ways which are not packed.
  private mutating func expand(_ entry: Int32, _ links: borrowing TraceLinks) {
    let facts = links.facts[Int(entry)]
    if facts.contains(.followed) {
      var uses = links.uses.cursor(of: entry)
      while let target = links.uses.next(&uses) { visit(target) }
    }
    let making = links.makings[Int(entry)]
    if facts.contains(.consumption), making >= 0 { visitOutput(of: making, links) }
  }

  private mutating func visitOutput(of making: Int32, _ links: borrowing TraceLinks) {
    hasMetMakings = true
    guard metMakings.insert(making) else { return }
    var output = links.output.cursor(of: making)
    while let target = links.output.next(&output) {
      if links.facts[Int(target)].isSuperset(of: TraceLinks.made) { visit(target) }
    }
  }
}
