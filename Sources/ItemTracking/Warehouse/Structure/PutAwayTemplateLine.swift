/// What a bin must fulfil for a line of a put-away template to choose it (W-152).
public struct PutAwayConditions: OptionSet, Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let fixed = PutAwayConditions(rawValue: 1)
  public static let floating = PutAwayConditions(rawValue: 2)
  public static let sameItem = PutAwayConditions(rawValue: 4)
  public static let unit = PutAwayConditions(rawValue: 8)
  public static let minimum = PutAwayConditions(rawValue: 16)
  public static let empty = PutAwayConditions(rawValue: 32)
}

/// A line of a put-away template: the lines are tried in their order.
public struct PutAwayTemplateLine: Row {
  public var template: PutAwayTemplateCode
  public var lineNo: Int32
  public var conditions: PutAwayConditions

  public init(_ template: PutAwayTemplateCode, _ lineNo: Int32, _ conditions: PutAwayConditions) {
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
