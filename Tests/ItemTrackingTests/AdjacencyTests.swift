import Testing

@testable import ItemTracking

@Suite struct AdjacencyTests {
  /// Both orders of a source's targets, and those a cursor meets.
  private static func targets(
    of source: Int32, _ adjacency: borrowing Adjacency
  ) -> (oldest: [Int32], newest: [Int32], met: Set<Int32>) {
    var oldest: [Int32] = []
    var newest: [Int32] = []
    var met: Set<Int32> = []
    adjacency.forEachOldestFirst(of: source) { oldest.append($0) }
    adjacency.forEachNewestFirst(of: source) { newest.append($0) }
    var cursor = adjacency.cursor(of: source)
    while let target = adjacency.next(&cursor) { met.insert(target) }
    return (oldest, newest, met)
  }

  /// Hundred additions to sources 0 to 9: source s has s, s + 10, s + 20 and so on.
  private static func filled() -> Adjacency {
    var adjacency = Adjacency()
    for number in 0..<Int32(100) { adjacency.add(number, to: number % 10, by: number) }
    return adjacency
  }

  @Test func `what is not packed is taken off down to nothing`() {
    var adjacency = Self.filled()
    let hasSome = adjacency.hasAdded(to: 3)

    adjacency.shorten(to: 0)

    let (oldest, newest, met) = Self.targets(of: 3, adjacency)
    let (hasAny, count) = (adjacency.hasAdded(to: 3), adjacency.addedCount)
    let hasBeyond = adjacency.hasAdded(to: 99)
    #expect(hasSome)
    #expect(oldest.isEmpty && newest.isEmpty && met.isEmpty)
    #expect(!hasAny && !hasBeyond && count == 0)
  }

  @Test func `a source to which nothing was added since the packing has nothing added`() {
    var adjacency = Self.filled()
    adjacency.pack()
    let hasPacked = adjacency.hasAdded(to: 3)

    adjacency.add(500, to: 4, by: 100)

    // Sources below the one added to have a place, and nothing in it.
    let (three, four, five) = (
      adjacency.hasAdded(to: 3), adjacency.hasAdded(to: 4), adjacency.hasAdded(to: 5)
    )
    let run = adjacency.run(of: 3)
    let (packedCount, runCount) = (adjacency.packedCount, run.count)
    #expect(!hasPacked && !three && four && !five)
    #expect(packedCount == 100 && runCount == 10)
  }

  @Test func `packed or not, targets come in the order they were added`() {
    var adjacency = Self.filled()
    let before = Self.targets(of: 3, adjacency)

    adjacency.pack()

    let after = Self.targets(of: 3, adjacency)
    #expect(before.oldest == (0..<10).map { $0 * 10 + 3 })
    #expect(after.oldest == before.oldest)
    #expect(after.newest == before.oldest.reversed())
    #expect(before.newest == before.oldest.reversed())
    #expect(after.met == Set(before.oldest))
  }

  @Test func `what is added to packed targets stands after them`() {
    var adjacency = Self.filled()
    adjacency.pack()

    adjacency.add(500, to: 3, by: 100)
    adjacency.add(501, to: 3, by: 101)
    adjacency.add(502, to: 42, by: 102)

    #expect(Self.targets(of: 3, adjacency).oldest.suffix(3) == [93, 500, 501])
    #expect(Self.targets(of: 3, adjacency).newest.prefix(3) == [501, 500, 93])
    #expect(Self.targets(of: 42, adjacency).oldest == [502])
    #expect(Self.targets(of: 41, adjacency).oldest.isEmpty)
  }

  @Test func `what was added after a row is taken off, down to what is packed`() {
    var adjacency = Self.filled()
    adjacency.pack()
    adjacency.add(500, to: 3, by: 100)
    adjacency.add(501, to: 3, by: 101)

    adjacency.shorten(to: 101)
    let first = Self.targets(of: 3, adjacency).oldest
    adjacency.shorten(to: 100)
    let second = Self.targets(of: 3, adjacency).oldest

    #expect(first.suffix(2) == [93, 500])
    #expect(second.last == 93)
  }
}
