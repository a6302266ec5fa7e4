/// Sets rows of two sides beside each other in their order, with as few differing cells as can be.
enum RowAlignment {
  /// A row of the left, of the right, or one of each.
  struct Pair: Hashable {
    var left: Int?
    var right: Int?
  }

  /// What rows without a partner cost; a pair costs twice its differing cells.
  struct Costs {
    var left: Int32
    var right: Int32
  }

  /// Beyond this many comparisons, rows are paired by their place alone.
  private static let mostComparisons = 1_000_000

  /// The cheapest alignment; of equals, pairs come first, then rows of the left alone.
  static func cheapest(
    _ leftCount: Int, _ rightCount: Int, _ costs: Costs, differing: (Int, Int) -> Int
  ) -> [Pair] {
    guard (leftCount + 1) * (rightCount + 1) <= mostComparisons else {
      return (0..<max(leftCount, rightCount)).map { index in
        Pair(
          left: index < leftCount ? index : nil, right: index < rightCount ? index : nil)
      }
    }
    // What the rows from (left, right) on cost, filled from the end.
    let width = rightCount + 1
    var rest = [Int32](repeating: 0, count: (leftCount + 1) * width)
    var choices = [Choice](repeating: .end, count: (leftCount + 1) * width)
    for left in (0...leftCount).reversed() {
      for right in (0...rightCount).reversed() where left < leftCount || right < rightCount {
        let place = left * width + right
        var best: (cost: Int32, choice: Choice) = (.max, .end)
        if left < leftCount, right < rightCount {
          best = (2 * Int32(differing(left, right)) + rest[place + width + 1], .both)
        }
        if left < leftCount, costs.left + rest[place + width] < best.cost {
          best = (costs.left + rest[place + width], .left)
        }
        if right < rightCount, costs.right + rest[place + 1] < best.cost {
          best = (costs.right + rest[place + 1], .right)
        }
        (rest[place], choices[place]) = best
      }
    }
    return path(choices, width)
  }

  private enum Choice: UInt8 {
    case both, left, right, end
  }

  private static func path(_ choices: [Choice], _ width: Int) -> [Pair] {
    var pairs: [Pair] = []
    var (left, right) = (0, 0)
    while true {
      switch choices[left * width + right] {
      case .both:
        pairs.append(Pair(left: left, right: right))
        (left, right) = (left + 1, right + 1)
      case .left:
        pairs.append(Pair(left: left))
        left += 1
      case .right:
        pairs.append(Pair(right: right))
        right += 1
      case .end:
        return pairs
      }
    }
  }
}
