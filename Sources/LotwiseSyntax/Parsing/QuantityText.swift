/// Reads quantities: at most five decimals, kept as a whole number of hundred-thousandths.
public enum QuantityText {
  /// What 1 is kept as.
  public static let scale: Int64 = 100_000
  /// The largest quantity that may be written, 999,999,999.99999: the same for every number.
  public static let limit: Int64 = 99_999_999_999_999

  /// The quantity times 100,000, or nil when the bytes are none that can be kept.
  public static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    let parsed = parse(bytes)
    return parsed.problem == .none ? parsed.value : nil
  }

  /// Whether the bytes are shaped like a number that is larger than a quantity may be.
  public static func isTooLarge(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    parse(bytes).problem == .tooLarge
  }

  @inline(__always)
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: Int64, problem: Failure.Reason) {
    var position = 0
    let end = bytes.count
    var isNegative = false
    if end > 0, bytes[0] == Byte.minus || bytes[0] == Byte.plus {
      isNegative = bytes[0] == Byte.minus
      position = 1
    }
    guard position < end, Byte.isDigit(bytes[position]) else { return (0, .notAQuantity) }
    var value: Int64 = 0
    var decimals = -1
    var isTooLarge = false
    while position < end {
      let byte = bytes[position]
      position += 1
      if Byte.isDigit(byte) {
        if decimals >= 0 { decimals += 1 }
        if decimals > 5, byte != Byte.zero { return (0, .tooManyDecimals) }
        if decimals > 5 { continue }
        isTooLarge = add(Int64(byte &- Byte.zero), to: &value) || isTooLarge
      } else if byte == Byte.dot, decimals < 0, position < end, Byte.isDigit(bytes[position]) {
        decimals = 0
      } else if byte == Byte.underscore, position < end, Byte.isDigit(bytes[position]),
        Byte.isDigit(bytes[position - 2])
      {
        continue
      } else {
        return (0, .notAQuantity)
      }
    }
    let (scaled, overflowed) = value.multipliedReportingOverflow(
      by: Self.units(after: min(5, max(decimals, 0))))
    value = scaled
    isTooLarge = isTooLarge || overflowed || value > limit
    if isTooLarge { return (0, .tooLarge) }
    return (isNegative ? -value : value, .none)
  }

  /// What the last of so many decimals is worth.
  @inline(__always)
  private static func units(after decimals: Int) -> Int64 {
    switch decimals {
    case 0: 100_000
    case 1: 10_000
    case 2: 1_000
    case 3: 100
    case 4: 10
    default: 1
    }
  }

  /// Appends a digit; true when it does not fit.
  @inline(__always)
  private static func add(_ digit: Int64, to value: inout Int64) -> Bool {
    let (tens, overflowed) = value.multipliedReportingOverflow(by: 10)
    let (sum, carried) = tens.addingReportingOverflow(digit)
    value = overflowed || carried ? 0 : sum
    return overflowed || carried
  }
}
