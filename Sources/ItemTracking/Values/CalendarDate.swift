/// A day in the calendar, without time or zone.
///
/// The calendar goes from 1 January 0001 to 31 December 9999. What would lead beyond it by days,
/// months or a date formula ends at its first or last day, here and nowhere else: any date of a
/// model can be written and read again.
public struct CalendarDate: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// Days since 1 January 2000.
  public let dayNumber: Int32

  /// A day by its distance from 1 January 2000; the lowest number is the blank date.
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The day of a year, month and day of the Gregorian calendar; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    dayNumber = Int32(Self.dayNumber(year: year, month: month, day: day))
  }

  /// No date, which BC writes as 0D.
  public static let blank = CalendarDate(dayNumber: .min)
  /// The last day that BC knows; a demand without an end carries it.
  public static let end = CalendarDate(dayNumber: 2_921_939)
  /// The first day of the calendar.
  public static let start = CalendarDate(dayNumber: -730_119)

  /// True of BC's 0D, which stands before every other day when dates are compared.
  public var isBlank: Bool { dayNumber == .min }

  public static func < (first: Self, second: Self) -> Bool { first.dayNumber < second.dayNumber }

  /// The same date, or another when this one is blank.
  public func or(_ other: CalendarDate) -> CalendarDate { isBlank ? other : self }

  /// The day so many days later, at most the last of the calendar and at least its first; a
  /// blank date stays blank.
  public func adding(days: Int) -> CalendarDate {
    guard !isBlank else { return self }
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    let day = overflow ? (days < 0 ? Int.min : Int.max) : sum
    return CalendarDate(
      dayNumber: Int32(min(max(day, Int(Self.start.dayNumber)), Int(Self.end.dayNumber))))
  }

  /// Year, month and day of the Gregorian calendar.
  public var components: (year: Int, month: Int, day: Int) {
    // Counting from 1 March 0000 puts the leap day at the end of the counted year.
    let shifted = Int(dayNumber) + 730_425
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    let remainder = (Int(dayNumber) + 5) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 730_425
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, empty when blank.
  public var description: String {
    guard !isBlank else { return "" }
    let (year, month, day) = components
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
