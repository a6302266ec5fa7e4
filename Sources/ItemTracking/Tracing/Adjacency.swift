/// Targets of numbered sources, each source's in the order in which they were added.
///
/// Most lie packed side by side; those added since the last packing hang in chains. It packs again
/// when there are more of these than of the packed ones, so that an addition costs the same
/// whatever there is.
struct Adjacency: ~Copyable {
  /// A target added since the last packing.
  struct Added: BitwiseCopyable {
    var target: Int32
    var source: Int32
    /// The one added to the same source before, or -1.
    var older: Int32
    /// The row it came from, by which it is taken off again.
    var origin: Int32
  }

  /// Of source `i` the packed targets from `starts[i]` to before `starts[i + 1]`.
  private var starts = Column<Int32>()
  private var targets = Column<Int32>()
  private var added = Column<Added>()
  /// For a source the place of what was added last, or -1; sources beyond have nothing.
  private var newest = Column<Int32>()
  private(set) var largestSource: Int32 = -1
  /// Packed targets came from rows before this one.
  private var packedOrigin: Int32 = 0

  init() {}

  /// The packed targets of a source, oldest first.
  @inline(__always)
  func packed(of source: Int32) -> Range<Int> {
    guard Int(source) + 1 < starts.count else { return 0..<0 }
    return Int(starts[Int(source)])..<Int(starts[Int(source) + 1])
  }

  @inline(__always)
  func target(_ place: Int) -> Int32 { targets[place] }

  /// What was added last to a source since the packing, or -1.
  @inline(__always)
  func newestAdded(to source: Int32) -> Int32 {
    Int(source) < newest.count ? newest[Int(source)] : -1
  }

  @inline(__always)
  func added(_ place: Int32) -> Added { added[Int(place)] }

  mutating func add(_ target: Int32, to source: Int32, by origin: Int32) {
    newest.grow(to: Int(source), with: -1)
    let place = Int32(added.count)
    added.append(
      Added(target: target, source: source, older: newest[Int(source)], origin: origin))
    newest[Int(source)] = place
    largestSource = max(largestSource, source)
  }

  /// Takes off what came from rows at or after one; false when that is packed already.
  mutating func shorten(to origin: Int) -> Bool {
    guard origin >= Int(packedOrigin) else { return false }
    while added.count > 0, case let last = added[added.count - 1], Int(last.origin) >= origin {
      newest[Int(last.source)] = last.older
      added.removeLast()
    }
    return true
  }

  /// Lays everything side by side, when enough was added to be worth it.
  mutating func pack(_ sourceCount: Int) {
    guard added.count > max(64, targets.count) else { return }
    packedOrigin = added[added.count - 1].origin + 1
    var ends = Column<Int32>(repeating: 0, count: sourceCount + 1)
    for source in 0..<sourceCount {
      ends[source + 1] = Int32(packed(of: Int32(source)).count)
    }
    for place in 0..<added.count { ends[Int(added[place].source) + 1] += 1 }
    for source in 0..<sourceCount { ends[source + 1] += ends[source] }
    var next = ends.copy()
    var laid = Column<Int32>(repeating: -1, count: Int(ends[sourceCount]))
    for source in 0..<sourceCount {
      for place in packed(of: Int32(source)) {
        laid[Int(next[source])] = targets[place]
        next[source] += 1
      }
    }
    for place in 0..<added.count {
      let one = added[place]
      laid[Int(next[Int(one.source)])] = one.target
      next[Int(one.source)] += 1
    }
    starts = ends
    targets = laid
    added = Column()
    newest = Column()
  }
}
