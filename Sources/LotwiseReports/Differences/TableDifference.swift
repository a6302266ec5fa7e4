/// An expected table and what was found instead, row beside row, the differing cells marked.
public struct TableDifference: Hashable, Sendable {
  /// One cell on both sides, each as it prints; hidden characters are made visible.
  public struct CellPair: Hashable, Sendable {
    public let expected: String
    public let found: String
    public let differs: Bool
  }

  /// What a row of the difference tells.
  public enum RowKind: Hashable, Sendable {
    case same
    /// Expected and found, with cells that differ.
    case changed
    /// Expected only.
    case missing
    /// Found only.
    case unexpected
  }

  public struct Row: Hashable, Sendable {
    public let kind: RowKind
    /// The row's index among the expected ones, so that its place in the script can be shown.
    public let expectedRow: Int?
    /// The row's index in the report.
    public let foundRow: Int?
    public let cells: [CellPair]
  }

  /// The expected headings, as written, and how each column is aligned.
  public let headings: [String]
  public let alignments: [ReportColumn.Alignment]
  public let rows: [Row]
  /// Rows found that are allowed besides the expected ones, and not listed.
  public let otherRowCount: Int
}

/// What comparing an expected table with a report comes to.
public enum TableComparison: Hashable, Sendable {
  case match
  case difference(TableDifference)
  /// The expected table does not fit the report's columns.
  case mistakes([ExpectedTable.Mistake])
}
