/// How a table is drawn over time: the columns of its days, its bars and its lines.
///
/// Columns are named; all are there, bars and lines are quantities.
public struct ReportChart: Hashable, Sendable {
  /// What comes or goes on a day.
  public struct Bar: Hashable, Sendable {
    public let column: String
    /// Drawn downwards: it is taken away.
    public let isTaken: Bool

    public init(_ column: String, isTaken: Bool = false) {
      self.column = column
      self.isTaken = isTaken
    }
  }

  /// The days; rows follow each other by it.
  public let date: String
  /// Rows that differ in any of these are drawn apart from each other.
  public let panels: [String]
  public let bars: [Bar]
  /// What there is at the end of a day: steps.
  public let level: String
  /// Levels to compare it with; one that is nowhere above zero is left out.
  public let limits: [String]

  public init(date: String, panels: [String], bars: [Bar], level: String, limits: [String]) {
    self.date = date
    self.panels = panels
    self.bars = bars
    self.level = level
    self.limits = limits
  }

  /// Whether a table has all the columns that are drawn.
  public func fits(_ columns: [ReportColumn]) -> Bool {
    let names = Set(columns.map(\.name))
    return ([date, level] + panels + limits + bars.map(\.column)).allSatisfy(names.contains)
  }
}
