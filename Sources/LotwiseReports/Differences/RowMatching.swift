/// Pairs rows of two sides so that as many as possible have a partner that suits them.
enum RowMatching {
  /// Finds the partner on the right of each on the left.
  ///
  /// A first come, first served choice may give a row with wildcards the only partner of a
  /// stricter one. Here a row gives up its partner when it finds another, along chains of any
  /// length, so the pairing is the largest there is. Rows take the first partner they can.
  ///
  /// - Parameters:
  ///   - suitable: for each on the left, the ones on the right that suit it, in order.
  ///   - rightCount: how many there are on the right.
  /// - Returns: the partner of each on the left, none where no partner is left over.
  static func largest(_ suitable: [[Int]], rightCount: Int) -> [Int?] {
    var rightOf = [Int?](repeating: nil, count: suitable.count)
    var leftOf = [Int?](repeating: nil, count: rightCount)
    for left in suitable.indices {
      guard let right = suitable[left].first(where: { leftOf[$0] == nil }) else { continue }
      (rightOf[left], leftOf[right]) = (right, left)
    }
    for left in suitable.indices where rightOf[left] == nil {
      improve(from: left, suitable, &rightOf, &leftOf)
    }
    return rightOf
  }

  /// Looks, breadth first, for a chain of exchanges that ends at a free row, and makes them.
  private static func improve(
    from start: Int, _ suitable: [[Int]], _ rightOf: inout [Int?], _ leftOf: inout [Int?]
  ) {
    var reachedFrom = [Int?](repeating: nil, count: leftOf.count)
    var queue = [start]
    var next = 0
    while next < queue.count {
      let left = queue[next]
      next += 1
      for right in suitable[left] where reachedFrom[right] == nil {
        reachedFrom[right] = left
        if let owner = leftOf[right] {
          queue.append(owner)
          continue
        }
        var taken: Int? = right
        while let right = taken, let left = reachedFrom[right] {
          taken = rightOf[left]
          (rightOf[left], leftOf[right]) = (right, left)
          if left == start { return }
        }
        return
      }
    }
  }
}
