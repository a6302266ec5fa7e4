/// Every entry that goods went into, nearest first: the walk behind a recall.
///
/// Follows uses, and from what was used to what was made of it; siblings are not reached. It keeps
/// its array for the next walk, and marks entries in the links themselves.
public struct Reach: ~Copyable {
  private var reached = Column<Reached>()
  /// The number by which this walk marks entries; 0 before its first root.
  private var number: Int32 = 0

  /// An entry with where to go on from it, looked up when it was met: the memory answers for
  /// several entries side by side.
  struct Reached: BitwiseCopyable {
    var entry: Int32
    var uses: Adjacency.Cursor
    var output: Adjacency.Cursor
  }

  public init() {}

  public var count: Int { reached.count }
  public var entries: [RowID<ItemLedgerEntry>] {
    reached.indices.map { RowID(raw: reached[$0].entry) }
  }

  /// Makes room to be used for another walk, without giving memory back.
  public mutating func reset() {
    reached.removeLast(reached.count)
    number = 0
  }

  /// Adds a root and everything its goods went into.
  public mutating func follow(_ root: RowID<ItemLedgerEntry>, on tables: borrowing Tables) {
    tables.traceLinks.withLinks(of: tables) { links in
      if number == 0 { number = links.beginWalk() }
      var next = reached.count
      visit(root.raw, &links)
      while next < reached.count {
        expand(reached[next], &links)
        next += 1
      }
    }
  }

  @inline(__always)
  private mutating func visit(_ entry: Int32, _ links: inout TraceLinks) {
    let node = links.nodes[Int(entry)]
    guard node.walk != number else { return }
    links.nodes[Int(entry)].walk = number
    var step = Reached(entry: entry, uses: .end, output: .end)
    if node.facts.contains(.followed) { step.uses = links.uses.cursor(of: entry) }
    if node.facts.contains(.consumption), node.making >= 0 {
      step.output = links.output.cursor(of: node.making)
    }
    reached.append(step)
  }

  private mutating func expand(_ step: Reached, _ links: inout TraceLinks) {
    var uses = step.uses
    while let target = links.uses.next(&uses) { visit(target, &links) }
    var output = step.output
    while let target = links.output.next(&output) {
      if links.nodes[Int(target)].facts.isSuperset(of: [.positive, .tracked]) {
        visit(target, &links)
      }
    }
  }
}
