/// Rows of typed cells under named columns: what `show` gives, before any format is chosen.
///
/// Every row has one cell a column. The order of rows and columns is the reader's contract; no
/// renderer changes it. Column names differ from each other, since a JSON row is keyed by them.
public struct ReportTable: Hashable, Sendable {
  /// The table's name in the language, such as `ledger`.
  public let name: String
  /// A line above the table, for people.
  public var title: String?
  public let columns: [ReportColumn]
  /// The places of the columns that a person asks for first, in the order in which they are said.
  ///
  /// Nil shows all. Formats for programs always have all.
  public var shown: [Int]?
  /// How it is drawn; nil for a table that is no course of time.
  public var chart: ReportChart?
  public private(set) var rows: [[TableCell]]
  /// Lines below the table, for people.
  public var notes: [String]

  public init(
    name: String, title: String? = nil, columns: [ReportColumn], rows: [[TableCell]] = [],
    notes: [String] = []
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has one cell a column")
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The columns that are shown, as a table of its own.
  public var asShown: ReportTable {
    guard let shown else { return self }
    return ReportTable(
      name: name, title: title, columns: shown.map { columns[$0] },
      rows: rows.map { row in shown.map { row[$0] } }, notes: notes)
  }

  /// Adds a row below the others; it must have one cell a column.
  public mutating func append(_ row: [TableCell]) {
    precondition(row.count == columns.count, "a row has one cell a column")
    rows.append(row)
  }
}
