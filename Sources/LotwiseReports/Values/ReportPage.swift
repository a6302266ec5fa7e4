/// Several tables under one title, to hand on as a page.
public struct ReportPage: Hashable, Sendable {
  /// A name and a value above the tables.
  public struct Fact: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public var title: String
  public var facts: [Fact]
  /// Each stands under its title; one without rows says so.
  public var tables: [ReportTable]

  public init(title: String, facts: [Fact], tables: [ReportTable]) {
    self.title = title
    self.facts = facts
    self.tables = tables
  }
}
