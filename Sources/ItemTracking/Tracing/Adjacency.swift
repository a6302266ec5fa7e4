/// Targets of numbered sources, each source's in the order in which they were added.
///
/// Most lie packed side by side; those added since the last packing hang in chains.
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
  private var starts: [Int32] = []
  private var targets: [Int32] = []
  private var added = Column<Added>()
  /// For a source the place of what was added last, or -1; sources beyond have nothing.
  private var newest = Column<Int32>()

  init() {}

  var addedCount: Int { added.count }
  var packedCount: Int { targets.count }

  /// Whether a source has targets that are not packed.
  @inline(__always)
  func hasAdded(to source: Int32) -> Bool { lastAdded(to: source) >= 0 }

  /// The place of what was added last to a source, or -1.
  private func lastAdded(to source: Int32) -> Int32 {
    Int(source) < newest.count ? newest[Int(source)] : -1
  }

  /// Where the packed targets of a source lie.
  struct Run: BitwiseCopyable {
    var start: Int32 = 0
    var end: Int32 = 0

    var count: Int { Int(end - start) }
    var places: Range<Int> { Int(start)..<Int(end) }
  }

  @inline(__always)
  func packed(_ run: Run) -> ArraySlice<Int32> { targets[run.places] }

  @inline(__always)
  func run(of source: Int32) -> Run {
    guard Int(source) + 1 < starts.count else { return Run() }
    return Run(start: starts[Int(source)], end: starts[Int(source) + 1])
  }

  /// A place among the targets of a source.
  struct Cursor: BitwiseCopyable {
    fileprivate var run: Run
    fileprivate var added: Int32
  }

  @inline(__always)
  func cursor(of source: Int32) -> Cursor {
    Cursor(run: run(of: source), added: lastAdded(to: source))
  }

  /// The next target: packed ones oldest first, then others newest first; nil at the end.
  @inline(__always)
  func next(_ cursor: inout Cursor) -> Int32? {
    if cursor.run.start < cursor.run.end {
      cursor.run.start += 1
      return targets[Int(cursor.run.start) - 1]
    }
    guard cursor.added >= 0 else { return nil }
    let one = added[Int(cursor.added)]
    cursor.added = one.older
    return one.target
  }

  /// The targets of a source, the newest first.
  @inline(__always)
  func forEachNewestFirst(of source: Int32, _ body: (Int32) -> Void) {
    let run = run(of: source)
    var place = lastAdded(to: source)
    while place >= 0 {
      let one = added[Int(place)]
      body(one.target)
      place = one.older
    }
    var index = run.end
    while index > run.start {
      index -= 1
      body(targets[Int(index)])
    }
  }

  /// The targets of a source, the oldest first.
  @inline(__always)
  func forEachOldestFirst(of source: Int32, _ body: (Int32) -> Void) {
    let run = run(of: source)
    var index = run.start
    while index < run.end {
      body(targets[Int(index)])
      index += 1
    }
    for target in addedOldestFirst(to: source) { body(target) }
  }

  private func addedOldestFirst(to source: Int32) -> [Int32] {
    var result: [Int32] = []
    var place = lastAdded(to: source)
    while place >= 0 {
      result.append(added[Int(place)].target)
      place = added[Int(place)].older
    }
    result.reverse()
    return result
  }

  mutating func add(_ target: Int32, to source: Int32, by origin: Int32) {
    newest.grow(to: Int(source), with: -1)
    let place = Int32(added.count)
    added.append(
      Added(target: target, source: source, older: newest[Int(source)], origin: origin))
    newest[Int(source)] = place
  }

  /// Takes off what came from rows at or after one, of which none is packed.
  mutating func shorten(to origin: Int) {
    while added.count > 0, case let last = added[added.count - 1], Int(last.origin) >= origin {
      newest[Int(last.source)] = last.older
      added.removeLast()
    }
  }

  /// Lays everything side by side.
  mutating func pack() {
    let sourceCount = max(starts.count - 1, newest.count)
    var ends = [Int32](repeating: 0, count: sourceCount + 1)
    for source in 0..<sourceCount {
      let run = run(of: Int32(source))
      ends[source + 1] = run.end - run.start
    }
    for place in 0..<added.count { ends[Int(added[place].source) + 1] += 1 }
    for source in 0..<sourceCount { ends[source + 1] += ends[source] }
    var next = ends
    var laid = [Int32](repeating: -1, count: Int(ends[sourceCount]))
    for source in 0..<sourceCount {
      let run = run(of: Int32(source))
      for place in run.start..<run.end {
        laid[Int(next[source])] = targets[Int(place)]
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
