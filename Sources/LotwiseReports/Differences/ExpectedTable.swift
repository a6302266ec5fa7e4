import LotwiseSyntax

/// A table that a script expects: some columns of a report, in any order, and rows to find in it.
public struct ExpectedTable: Hashable, Sendable {
  /// Whether rows must come in the order they are written in.
  public enum RowOrder: Hashable, Sendable {
    case inOrder, anyOrder
  }

  /// Whether the report may hold other rows as well.
  public enum Extent: Hashable, Sendable {
    case exact, including
  }

  /// Why a table cannot be compared at all, its headings or shape being wrong.
  public enum Mistake: Hashable, Sendable {
    /// No column is called that; the nearest name, if one is near.
    case unknownHeading(index: Int, heading: String, nearest: String?)
    /// Two headings name one column.
    case repeatedHeading(index: Int, heading: String)
    /// A row does not have one cell a heading.
    case rowLength(row: Int, found: Int, expected: Int)
  }

  public var headings: [String]
  public var rows: [[ExpectedCell]]
  public var order: RowOrder
  public var extent: Extent

  public init(headings: [String], rows: [[ExpectedCell]], order: RowOrder, extent: Extent) {
    self.headings = headings
    self.rows = rows
    self.order = order
    self.extent = extent
  }

  /// Reads rows of cells as they stand between the bars: see `ExpectedCell`.
  public init(headings: [String], rows: [[String]], order: RowOrder, extent: Extent) {
    self.init(
      headings: headings, rows: rows.map { $0.map { ExpectedCell($0) } }, order: order,
      extent: extent)
  }

  /// The report's column for each heading.
  ///
  /// - Throws: everything that is wrong with this table, not just the first.
  public func columns(in table: ReportTable) throws(Mistakes) -> [Int] {
    var mistakes: [Mistake] = []
    var columns: [Int] = []
    var isNamed = Array(repeating: false, count: table.columns.count)
    let places = Dictionary(
      table.columns.enumerated().map { (ReportColumn.normal($1.name), $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, heading) in headings.enumerated() {
      let name = ReportColumn.normal(heading)
      guard let column = places[name] else {
        let nearest = SpellingSuggestions.suggestions(
          for: name, among: table.columns.map(\.name), limit: 1
        ).first
        mistakes.append(.unknownHeading(index: index, heading: heading, nearest: nearest))
        continue
      }
      if isNamed[column] { mistakes.append(.repeatedHeading(index: index, heading: heading)) }
      isNamed[column] = true
      columns.append(column)
    }
    for (index, row) in rows.enumerated() where row.count != headings.count {
      mistakes.append(.rowLength(row: index, found: row.count, expected: headings.count))
    }
    guard mistakes.isEmpty else { throw Mistakes(mistakes) }
    return columns
  }

  /// Which cells of a report's rows were asked for as `*` and stay so when the table is written
  /// anew: each by its place when the rows are as many as before, else whole columns.
  public func anything(in rowCount: Int) -> [[Bool]] {
    if order == .inOrder, rows.count == rowCount { return rows.map { $0.map { $0 == .anything } } }
    let columns = headings.indices.map { column in
      !rows.isEmpty && rows.allSatisfy { column < $0.count && $0[column] == .anything }
    }
    return Array(repeating: columns, count: rowCount)
  }

  /// Everything that is wrong with a table, in the order it is read.
  public struct Mistakes: Error, Hashable {
    public let all: [Mistake]

    init(_ all: [Mistake]) {
      self.all = all
    }
  }
}
