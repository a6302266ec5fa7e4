/// From each entry the entries that a walk goes to next, side by side, whatever leads there:
/// applications, or what was used and made together.
///
/// Where several were used for several, each with each would be too many: a negative number stands
/// for all of the making `~number`.
struct PackedAdjacency: ~Copyable {
  /// From entry `i` the ways from `starts[i]` to before `starts[i + 1]`.
  private(set) var starts: [Int32] = [0]
  private(set) var targets: [Int32] = []

  /// Entries before this one are packed.
  var entryCount: Int { starts.count - 1 }

  /// Takes up the ways of the next entry.
  mutating func add(_ body: (inout [Int32]) -> Void) {
    body(&targets)
    starts.append(Int32(targets.count))
  }

  init() {}

  init(entries: Int, ways: Int) {
    starts.reserveCapacity(entries + 1)
    targets.reserveCapacity(ways)
  }

  @inline(__always)
  func run(of entry: Int32) -> Adjacency.Run {
    Adjacency.Run(start: starts[Int(entry)], end: starts[Int(entry) + 1])
  }
}
