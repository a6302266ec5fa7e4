/// Prints a difference side by side, what was expected left, what was found right.
///
/// Rows are marked `-` (missing), `+` (unexpected) and `!` (changed), the cells that differ stand
/// in brackets, and long runs of rows that agree are counted instead. Too wide for the given
/// width, the sides of a changed row go above each other: `-` expected, `+` found.
public struct TableDifferenceRenderer: Hashable, Sendable {
  /// The columns of the terminal; unlimited when absent.
  public var maxWidth: Int?
  /// How many rows that agree are shown around those that do not.
  public var contextRows: Int

  public init(maxWidth: Int? = nil, contextRows: Int = 3) {
    self.maxWidth = maxWidth
    self.contextRows = contextRows
  }

  public func render(_ difference: TableDifference) -> String {
    var sink = TextSink()
    render(difference, to: &sink)
    return sink.text
  }

  public func render(_ difference: TableDifference, to sink: inout TextSink) {
    let arrangement = arrangement(of: difference)
    arrangement.writeHead(to: &sink)
    let isShown = shownRows(of: difference)
    var agreeing = 0
    for (index, row) in difference.rows.enumerated() {
      guard isShown[index] else {
        agreeing += 1
        continue
      }
      write(agreeing, "row agrees", "rows agree", to: &sink)
      agreeing = 0
      arrangement.write(row, to: &sink)
    }
    write(agreeing, "row agrees", "rows agree", to: &sink)
    write(difference.otherRowCount, "other row found", "other rows found", to: &sink)
  }

  private func arrangement(of difference: TableDifference) -> DifferenceArrangement {
    let expected = DifferenceSide(difference, .expected)
    let found = DifferenceSide(difference, .found)
    let isNarrow = maxWidth.map { expected.width + found.width + 4 > $0 } ?? false
    return isNarrow
      ? .stacked(expected.widened(to: found), found.widened(to: expected))
      : .sideBySide(expected, found)
  }

  private func write(_ count: Int, _ one: String, _ many: String, to sink: inout TextSink) {
    if count > 0 { sink.append("   (\(count) \(count == 1 ? one : many))\n") }
  }

  /// Rows that differ and those near them; a single row is never replaced by a count.
  private func shownRows(of difference: TableDifference) -> [Bool] {
    let count = difference.rows.count
    let context = min(max(contextRows, 0), count)
    var isShown = [Bool](repeating: false, count: count)
    var shownTo = 0
    for (index, row) in difference.rows.enumerated() where row.kind != .same {
      for near in max(index - context, shownTo)..<min(index + context + 1, count) {
        isShown[near] = true
      }
      shownTo = index
    }
    for index in isShown.indices where !isShown[index] {
      let isAlone =
        (index == 0 || isShown[index - 1]) && (index + 1 == count || isShown[index + 1])
      if isAlone { isShown[index] = true }
    }
    return isShown
  }
}
