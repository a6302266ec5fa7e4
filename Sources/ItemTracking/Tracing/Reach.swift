/// Every entry that goods went into, nearest first: the walk behind a recall.
///
/// Follows uses, and from what a production order consumed to what it made; siblings are not
/// reached. It keeps its array for the next walk, and marks entries in the links themselves.
public struct Reach: ~Copyable {
  private var reached = Column<Int32>()
  /// The number by which this walk marks entries; 0 before its first root.
  private var number: Int32 = 0

  public init() {}

  public var count: Int { reached.count }
  public var entries: [RowID<ItemLedgerEntry>] { reached.indices.map { RowID(raw: reached[$0]) } }

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
    guard links.nodes[Int(entry)].walk != number else { return }
    links.nodes[Int(entry)].walk = number
    reached.append(entry)
  }

  private mutating func expand(_ entry: Int32, _ links: inout TraceLinks) {
    let node = links.nodes[Int(entry)]
    if node.facts.contains(.followed) {
      var cursor = links.uses.cursor(of: entry)
      while let target = links.uses.next(&cursor) { visit(target, &links) }
    }
    guard node.facts.contains(.consumption), node.making >= 0 else { return }
    var cursor = links.output.cursor(of: node.making)
    while let target = links.output.next(&cursor) {
      if links.nodes[Int(target)].facts.isSuperset(of: [.positive, .tracked]) {
        visit(target, &links)
      }
    }
  }
}
