/// A stretch of a number series, from a date on (T-081).
public struct NoSeriesLine: Row {
  /// BC's Series Code (T309).
  public var series: SeriesCode
  /// Counts from this day on, until a later line's day comes; blank from the beginning (T-081).
  public var startingDate: CalendarDate = .blank
  /// What is drawn first; its last digits are counted up.
  public var startingNo: TextID
  /// Numbers beyond it are refused; blank for no end (T-081).
  public var endingNo: TextID = .blank
  /// The number drawn last; blank before the first, after which `startingNo` comes (T-081).
  public var lastNoUsed: TextID = .blank
  /// From this number on drawing one brings a warning; blank for never (T-081).
  public var warningNo: TextID = .blank
  /// How far apart numbers drawn after one another are, from 1.
  public var incrementBy: Int32 = 1
  /// 1 when numbers are drawn without being asked for; T-081 demands it for assignment.
  public var isDefault: UInt8 = 1
  /// 1 when numbers may also be typed (T-085).
  public var isManual: UInt8 = 0
  /// 1 when numbers may be drawn from the line; 0 passes it over (T-081).
  public var isOpen: UInt8 = 1

  /// An open stretch without end that gives numbers by itself, one by one.
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
