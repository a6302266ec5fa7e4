/// A date formula such as `1M`, `CM+10D` or `-1W`, evaluated from left to right (T-185).
public struct DateFormula: Hashable, Sendable {
  /// One term: end of the current unit, a number of units, or the next n-th day of a unit.
  enum Term: Hashable, Sendable {
    case current(Unit, sign: Int)
    case count(Int, Unit)
    case next(Int, Unit)
  }

  enum Unit: Hashable, Sendable { case day, week, month, quarter, year, weekday }

  let terms: [Term]

  /// Reads a formula; nil when the text is none.
  ///
  /// Blank is the formula without terms.
  public init?(_ text: String) {
    var bytes = Array(text.utf8).map { $0 &- 97 < 26 ? $0 &- 32 : $0 }
    if bytes.first == 0x3C, bytes.last == 0x3E { bytes = Array(bytes.dropFirst().dropLast()) }
    guard bytes.count <= 20 else { return nil }
    var terms: [Term] = []
    var at = 0
    while at < bytes.count {
      var sign = 1
      if bytes[at] == 0x2B || bytes[at] == 0x2D {
        sign = bytes[at] == 0x2D ? -1 : 1
        at += 1
      } else if !terms.isEmpty {
        return nil
      }
      guard let term = Self.term(bytes, &at, sign: sign) else { return nil }
      terms.append(term)
    }
    self.terms = terms
  }

  private init(_ terms: [Term]) { self.terms = terms }

  /// The formula with the other sign before each of its terms: `-1M+2D` of `1M-2D`.
  var reversed: DateFormula {
    DateFormula(
      terms.map { term in
        switch term {
        case .current(let unit, let sign): .current(unit, sign: -sign)
        case .count(let count, let unit): .count(-count, unit)
        case .next(let count, let unit): .next(-count, unit)
        }
      })
  }

  /// True of the formula without terms, which gives the date that it is applied to.
  public var isBlank: Bool { terms.isEmpty }

  /// The date that the formula gives from a date; blank from a blank date.
  public func date(from start: CalendarDate) -> CalendarDate {
    guard !start.isBlank else { return start }
    return terms.reduce(start) { Self.apply($1, to: $0) }
  }

  private static func term(_ bytes: [UInt8], _ at: inout Int, sign: Int) -> Term? {
    if at < bytes.count, bytes[at] == UInt8(ascii: "C") {
      at += 1
      guard let unit = unit(bytes, &at), unit != .weekday else { return nil }
      return .current(unit, sign: sign)
    }
    if let count = number(bytes, &at) {
      guard let unit = unit(bytes, &at), unit != .weekday else { return nil }
      return .count(sign * count, unit)
    }
    guard let unit = unit(bytes, &at), let count = number(bytes, &at), count > 0 else { return nil }
    if unit == .weekday, count > 7 { return nil }
    if unit == .day, count > 31 { return nil }
    return .next(sign * count, unit)
  }

  private static func number(_ bytes: [UInt8], _ at: inout Int) -> Int? {
    let start = at
    var value = 0
    while at < bytes.count, bytes[at] &- 48 < 10 {
      value = value * 10 + Int(bytes[at] - 48)
      at += 1
      if value > 9999 { return nil }
    }
    return at > start ? value : nil
  }

  private static func unit(_ bytes: [UInt8], _ at: inout Int) -> Unit? {
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    switch bytes[at] {
    case UInt8(ascii: "D"): return .day
    case UInt8(ascii: "M"): return .month
    case UInt8(ascii: "Q"): return .quarter
    case UInt8(ascii: "Y"): return .year
    case UInt8(ascii: "W"):
      guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "D") else { return .week }
      at += 1
      return .weekday
    default: return nil
    }
  }

  private static func apply(_ term: Term, to date: CalendarDate) -> CalendarDate {
    switch term {
    case .current(let unit, let sign):
      sign > 0 ? end(of: unit, at: date) : start(of: unit, at: date)
    case .count(let count, .day): date.adding(days: count)
    case .count(let count, .week): date.adding(days: 7 * count)
    case .count(let count, .quarter): date.adding(months: 3 * count)
    case .count(let count, .year): date.adding(months: 12 * count)
    case .count(let count, .month), .count(let count, .weekday): date.adding(months: count)
    case .next(let count, let unit): next(count, unit, after: date)
    }
  }

  private static func start(of unit: Unit, at date: CalendarDate) -> CalendarDate {
    let (year, month, day) = date.components
    switch unit {
    case .day: return date
    case .week, .weekday: return date.adding(days: 1 - date.weekday)
    case .month: return date.adding(days: 1 - day)
    case .quarter:
      return CalendarDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? date
    case .year: return CalendarDate(year: year, month: 1, day: 1) ?? date
    }
  }

  private static func end(of unit: Unit, at date: CalendarDate) -> CalendarDate {
    let (year, month, _) = date.components
    switch unit {
    case .day: return date
    case .week, .weekday: return start(of: unit, at: date).adding(days: 6)
    case .month: return last(of: month, year) ?? date
    case .quarter: return last(of: (month - 1) / 3 * 3 + 3, year) ?? date
    case .year: return last(of: 12, year) ?? date
    }
  }

  private static func last(of month: Int, _ year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
  }

  /// The next n-th day of a unit, strictly later (or earlier, with a minus) than the date.
  private static func next(_ count: Int, _ unit: Unit, after date: CalendarDate) -> CalendarDate {
    let target = abs(count)
    let step = count < 0 ? -1 : 1
    switch unit {
    case .weekday:
      return nextStart(date, step) { $0.weekday == target }
    case .day:
      // Months that have no such day are passed over.
      return nextStart(date, step) { $0.components.day == target }
    case .week: return date.adding(days: 7 * count)
    case .month:
      return nextStart(date, step) { $0.components.month == target && $0.components.day == 1 }
    case .quarter:
      return nextStart(date, step) {
        $0.components.day == 1 && $0.components.month == (target - 1) % 4 * 3 + 1
      }
    case .year: return date.adding(months: 12 * count)
    }
  }

  /// The first day after (or before) a date that matches; of the calendar's last days the last.
  private static func nextStart(
    _ date: CalendarDate, _ step: Int, _ matches: (CalendarDate) -> Bool
  ) -> CalendarDate {
    var result = date.adding(days: step)
    for _ in 0..<800 {
      if matches(result) { return result }
      result = result.adding(days: step)
    }
    return result
  }
}

extension CalendarDate {
  /// The same day some months later, or the last day of that month when it has no such day.
  public func adding(months: Int) -> CalendarDate {
    guard !isBlank else { return self }
    let (year, month, day) = components
    let count = year * 12 + (month - 1) + months
    guard count >= 12 else { return .start }
    guard count < 120_000 else { return .end }
    let last = CalendarDate.days(inMonth: count % 12 + 1, of: count / 12)
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: min(day, last)) ?? self
  }
}
