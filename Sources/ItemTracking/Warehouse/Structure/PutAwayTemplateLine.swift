/// What a bin must fulfil for a line of a put-away template to choose it (W-152).
public struct PutAwayConditions: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The item is fixed in the bin.
  public static let fixed = PutAwayConditions(rawValue: 1)
  /// No item is fixed in the bin.
  public static let floating = PutAwayConditions(rawValue: 2)
  /// The bin holds the same item and variant already.
  public static let sameItem = PutAwayConditions(rawValue: 4)
  /// The bin holds it in the same unit already.
  public static let unit = PutAwayConditions(rawValue: 8)
  /// The bin has less than its minimum.
  public static let minimum = PutAwayConditions(rawValue: 16)
  /// The bin is empty, and nothing is on its way into it.
  public static let empty = PutAwayConditions(rawValue: 32)
}

/// A line of a put-away template: the lines are tried in their order.
public struct PutAwayTemplateLine: Row {
  /// The template that locations name.
  public var template: PutAwayTemplateCode
  /// Counted from 1 in the order in which the lines are tried.
  public var lineNo: Int32
  /// What a bin must fulfil, all of it, to be chosen (W-152).
  public var conditions: PutAwayConditions

  init(_ template: PutAwayTemplateCode, _ lineNo: Int32, _ conditions: PutAwayConditions) {
    self.template = template
    self.lineNo = lineNo
    self.conditions = conditions
  }

  public static let tableName: StaticString = "put-away-templates"
  public static let fields: [Field<Self>] = [
    Field("template", .name, \.template), Field("line", .number, \.lineNo),
    Field("conditions", .number, \.conditions),
  ]

  /// Lists: the lines of a template.
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { template.id }
  public func precedes(_ other: Self, inList list: Int) -> Bool { lineNo < other.lineNo }
}
