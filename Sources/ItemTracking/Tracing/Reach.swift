/// Every entry that goods went into, nearest first: the walk behind a recall.
///
/// Follows uses, and from what was used to what was made of it; siblings are not reached. It keeps
/// its array for the next walk, and marks entries in the links themselves.
public struct Reach: ~Copyable {
  private var reached = Column<Int32>()
  /// What this walk marks entries with; 0 before its first root.
  private var mark: Int32 = 0

  public init() {}

  public var count: Int { reached.count }
  public var entries: [RowID<ItemLedgerEntry>] { reached.indices.map { RowID(raw: reached[$0]) } }

  /// Makes room to be used for another walk, without giving memory back.
  public mutating func reset() {
    reached.removeLast(reached.count)
    mark = 0
  }

  /// Adds a root and everything its goods went into.
  public mutating func follow(_ root: RowID<ItemLedgerEntry>, on tables: borrowing Tables) {
    tables.traceLinks.withLinks(of: tables) { links in
      if mark == 0 { mark = links.nextMark() }
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
    guard links.marks[Int(entry)] != mark else { return }
    links.marks[Int(entry)] = mark
    reached.append(entry)
  }

  @inline(__always)
  private mutating func expand(_ entry: Int32, _ links: inout TraceLinks) {
    let facts = links.facts[Int(entry)]
    if facts.contains(.followed) {
      var uses = links.uses.cursor(of: entry)
      while let target = links.uses.next(&uses) { visit(target, &links) }
    }
    guard facts.contains(.consumption) else { return }
    let making = links.makings[Int(entry)]
    guard making >= 0 else { return }
    var output = links.output.cursor(of: making)
    while let target = links.output.next(&output) {
      if links.facts[Int(target)].isSuperset(of: [.positive, .tracked]) { visit(target, &links) }
    }
  }
}
