/// A column of a report: its name, and the kind of value that stands in it.
public struct ReportColumn: Hashable, Sendable {
  /// What a column holds; a cell may be blank in any of them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, code, quantity, integer, date, flag
  }

  /// On which side the cells of a column are flush; numbers also meet at their decimal point.
  public enum Alignment: Hashable, Sendable {
    case left, right
  }

  /// The name as scripts write it, words joined by hyphens: `posting-date`.
  public let name: String
  public let kind: Kind
  /// One of those that a narrow page leaves out first.
  public let isDetail: Bool
  /// All that may stand in a cell that is not blank; empty where that is not fixed.
  public let values: [String]

  public init(_ name: String, _ kind: Kind, isDetail: Bool = false, values: [String] = []) {
    self.name = name
    self.kind = kind
    self.isDetail = isDetail
    self.values = values
  }

  /// Numbers are flush right, all else left.
  public var alignment: Alignment {
    switch kind {
    case .quantity, .integer: .right
    case .text, .code, .date, .flag: .left
    }
  }

  /// True when a heading means this column: case counts for nothing, a blank is a hyphen.
  public func isNamed(_ heading: String) -> Bool {
    Self.normal(heading) == Self.normal(name)
  }

  /// The form in which headings and names are compared.
  static func normal(_ heading: String) -> String {
    heading.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).joined(separator: "-")
  }
}
