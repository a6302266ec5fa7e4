/// One of several machines that share a suite: shard 2 of 4.
///
/// Scenarios are numbered in the order of the plan, and every shard takes a stretch of them, so
/// that the background of a file runs on one shard, or on two where a border falls into it.
public struct Shard: Hashable, Sendable {
  /// Counted from 0.
  public let index: Int
  public let count: Int

  public init?(index: Int, count: Int) {
    guard count > 0, index >= 0, index < count else { return nil }
    self.index = index
    self.count = count
  }

  /// Reads `2/4`, counted from 1.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else {
      return nil
    }
    self.init(index: number - 1, count: count)
  }

  /// The stretch of that many that belongs to this shard.
  func range(of total: Int) -> Range<Int> {
    (total * index / count)..<(total * (index + 1) / count)
  }
}

extension TestPlan {
  /// The part of the plan that a shard runs: scenarios with all that is inside them, whole files
  /// where they have none.
  public func part(_ shard: Shard) -> TestPlan {
    struct Key: Hashable {
      var file: String
      var outermost: TestJob.Scenario?
    }
    var order: [Key] = []
    var known: Set<Key> = []
    let keys = units.map { Key(file: $0.file, outermost: $0.outermost) }
    for key in keys where known.insert(key).inserted { order.append(key) }
    let mine = Set(order[shard.range(of: order.count)])
    return keeping(zip(units, keys).filter { mine.contains($1) }.map(\.0))
  }
}
