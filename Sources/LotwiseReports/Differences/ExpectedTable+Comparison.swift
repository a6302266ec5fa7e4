extension ExpectedTable {
  /// Compares with a report: only the columns that have a heading here count.
  ///
  /// In any order, rows are matched as a whole, so a row with wildcards never takes the only
  /// partner of a stricter one. Takes time in the product of both sides' rows, except in order,
  /// where a match is found in one pass.
  public func compare(with table: ReportTable) -> TableComparison {
    let columns: [Int]
    do throws(Mistakes) {
      columns = try self.columns(in: table)
    } catch {
      return .mistakes(error.all)
    }
    let sides = Sides(expected: self, found: table, columns: columns)
    switch order {
    case .inOrder: return sides.compareInOrder()
    case .anyOrder: return sides.compareInAnyOrder()
    }
  }
}

/// Both sides of a comparison, once the headings are known to fit.
private struct Sides {
  let expected: ExpectedTable
  let found: ReportTable
  /// The report's column under each heading.
  let columns: [Int]

  /// Beyond this many comparisons, rows without a partner are listed and not paired.
  private static let mostComparisons = 1_000_000

  func compareInOrder() -> TableComparison {
    switch expected.extent {
    case .exact:
      let isMatch =
        expected.rows.count == found.rows.count
        && expected.rows.indices.allSatisfy { matches($0, $0) }
      if isMatch { return .match }
    case .including:
      // Taking the first row that suits leaves the most for the rows after it.
      var next = 0
      for row in found.rows.indices where next < expected.rows.count && matches(next, row) {
        next += 1
      }
      if next == expected.rows.count { return .match }
    }
    let pairs = RowAlignment.cheapest(
      expected.rows.count, found.rows.count, costs, differing: differing)
    return .difference(difference(of: pairs))
  }

  /// Where other rows are allowed they cost nothing, so a pair must agree in half of its cells.
  ///
  /// An odd cost is never that of a pair, so there are no ties.
  private var costs: RowAlignment.Costs {
    let count = Int32(columns.count)
    return switch expected.extent {
    case .exact: RowAlignment.Costs(left: count + 1, right: count + 1)
    case .including: RowAlignment.Costs(left: count | 1, right: 0)
    }
  }

  func compareInAnyOrder() -> TableComparison {
    let suitable = expected.rows.indices.map { row in
      found.rows.indices.filter { matches(row, $0) }
    }
    var partners = RowMatching.largest(suitable, rightCount: found.rows.count)
    let isMatch =
      !partners.contains(nil)
      && (expected.extent == .including || expected.rows.count == found.rows.count)
    if isMatch { return .match }
    var taken = Set(partners.compactMap(\.self))
    pairNearest(&partners, &taken)
    let pairs =
      partners.indices.map { RowAlignment.Pair(left: $0, right: partners[$0]) }
      + found.rows.indices.filter { !taken.contains($0) }
      .map { RowAlignment.Pair(left: nil, right: $0) }
    return .difference(difference(of: pairs))
  }

  /// Gives rows without a partner the free row that differs least, if some cell agrees.
  private func pairNearest(_ partners: inout [Int?], _ taken: inout Set<Int>) {
    let lonely = partners.indices.filter { partners[$0] == nil }
    let free = found.rows.indices.filter { !taken.contains($0) }
    guard lonely.count * free.count <= Self.mostComparisons else { return }
    var candidates: [(differing: Int, row: Int, other: Int)] = []
    for row in lonely {
      for other in free {
        let count = differing(row, other)
        if count < columns.count { candidates.append((count, row, other)) }
      }
    }
    candidates.sort { $0 < $1 }
    for (_, row, other) in candidates where partners[row] == nil && !taken.contains(other) {
      partners[row] = other
      taken.insert(other)
    }
  }

  private func matches(_ row: Int, _ other: Int) -> Bool {
    columns.indices.allSatisfy {
      expected.rows[row][$0].matches(found.rows[other][columns[$0]])
    }
  }

  private func differing(_ row: Int, _ other: Int) -> Int {
    columns.indices.count {
      !expected.rows[row][$0].matches(found.rows[other][columns[$0]])
    }
  }

  private func difference(of pairs: [RowAlignment.Pair]) -> TableDifference {
    var rows: [TableDifference.Row] = []
    var otherRowCount = 0
    for pair in pairs {
      if pair.left == nil, expected.extent == .including {
        otherRowCount += 1
      } else {
        rows.append(row(of: pair))
      }
    }
    return TableDifference(
      headings: expected.headings, alignments: columns.map { found.columns[$0].alignment },
      rows: rows, otherRowCount: otherRowCount)
  }

  private func row(of pair: RowAlignment.Pair) -> TableDifference.Row {
    let cells = columns.indices.map { index in
      let wanted = pair.left.map { expected.rows[$0][index] }
      let there = pair.right.map { found.rows[$0][columns[index]] }
      let differs =
        if let wanted, let there { !wanted.matches(there) } else { false }
      return TableDifference.CellPair(
        expected: wanted?.shown ?? "", found: VisibleText.of(there?.printed ?? ""),
        differs: differs)
    }
    let kind: TableDifference.RowKind =
      switch (pair.left, pair.right) {
      case (_, nil): .missing
      case (nil, _): .unexpected
      default: cells.contains(where: \.differs) ? .changed : .same
      }
    return TableDifference.Row(
      kind: kind, expectedRow: pair.left, foundRow: pair.right, cells: cells)
  }
}
