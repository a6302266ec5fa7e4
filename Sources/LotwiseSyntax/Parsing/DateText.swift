/// Reads dates and recognises date formulas; what a formula does is for the calendar to say.
public enum DateText {
  /// `2026-01-15` as 20260115, or nil when it is not a day of the calendar.
  @inline(__always)
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard isShaped(bytes) else { return nil }
    var digits: Int64 = 0
    for index in 0..<10 where index != 4 && index != 7 {
      digits = digits * 10 + Int64(bytes[index] &- Byte.zero)
    }
    let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
    guard year >= 1, month >= 1, month <= 12, day >= 1, day <= days(in: month, of: year) else {
      return nil
    }
    return digits
  }

  /// Whether the word looks like a date, be there such a day or not.
  @inline(__always)
  public static func isShaped(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 10, bytes[4] == Byte.minus, bytes[7] == Byte.minus else { return false }
    for index in 0..<10 where index != 4 && index != 7 {
      if !Byte.isDigit(bytes[index]) { return false }
    }
    return true
  }

  public static func days(in month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2:
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11:
      return 30
    default:
      return 31
    }
  }

  /// Whether the word is a date formula: `1M`, `CM+10D`, `-1W`, `1M-1D`, `D15`, `WD3`.
  public static func isFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    var isFirst = true
    while position < bytes.count {
      if bytes[position] == Byte.plus || bytes[position] == Byte.minus {
        position += 1
      } else if !isFirst {
        return false
      }
      guard let next = term(bytes, position) else { return false }
      position = next
      isFirst = false
    }
    return !isFirst
  }

  /// `CM`, `10D`, `D15`: where the term ends.
  private static func term(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    if upper(bytes[start]) == UInt8(ascii: "C") { return unit(bytes, start + 1) }
    let digits = digits(bytes, start)
    if digits > start { return unit(bytes, digits) }
    guard let named = unit(bytes, start) else { return nil }
    let end = self.digits(bytes, named)
    return end > named ? end : nil
  }

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    switch upper(bytes[start]) {
    case UInt8(ascii: "W"):
      let isWeekday = start + 1 < bytes.count && upper(bytes[start + 1]) == UInt8(ascii: "D")
      return isWeekday ? start + 2 : start + 1
    case UInt8(ascii: "D"), UInt8(ascii: "M"), UInt8(ascii: "Q"), UInt8(ascii: "Y"):
      return start + 1
    default:
      return nil
    }
  }

  /// At most four digits: no formula reaches further than the calendar.
  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < 4, Byte.isDigit(bytes[end]) { end += 1 }
    return end
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
  }
}
