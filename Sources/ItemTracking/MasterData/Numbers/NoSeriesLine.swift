/// A stretch of a number series, from a date on (T-081).
public struct NoSeriesLine: Row {
  public var series: SeriesCode
  public var startingDate: CalendarDate = .blank
  public var startingNo: TextID
  public var endingNo: TextID = .blank
  public var lastNoUsed: TextID = .blank
  public var warningNo: TextID = .blank
  public var incrementBy: Int32 = 1
  /// 1 when numbers are drawn without being asked for; T-081 demands it for assignment.
  public var isDefault: UInt8 = 1
  /// 1 when numbers may also be typed (T-085).
  public var isManual: UInt8 = 0
  public var isOpen: UInt8 = 1

  public init(series: SeriesCode, startingNo: TextID) {
    self.series = series
    self.startingNo = startingNo
  }

  public static let tableName: StaticString = "series"
  public static let fields: [Field<Self>] = [
    Field("code", .name, \.series), Field("start-date", .date, \.startingDate),
    Field("first", .name, \.startingNo), Field("last", .name, \.endingNo),
    Field("last-used", .name, \.lastNoUsed), Field("warning", .name, \.warningNo),
    Field("by", .number, \.incrementBy), Field("default", .number, \.isDefault),
    Field("manual", .number, \.isManual), Field("open", .number, \.isOpen),
  ]
  public static var listCount: Int { 1 }
  public func listKey(_ list: Int) -> Int32 { series.id }
  public func precedes(_ other: Self, inList list: Int) -> Bool {
    startingDate < other.startingDate
  }
}
