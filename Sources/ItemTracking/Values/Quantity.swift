/// A quantity of goods with five decimals, exact.
///
/// A quantity that is entered is at most 999,999,999.99999 either way, so that sums over one
/// document stay far from the limit of the 64 bits that hold them.
public struct Quantity: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// Hundred-thousandths of a unit.
  public let raw: Int64

  /// So many hundred-thousandths of a unit; nothing is rounded or checked.
  public init(raw: Int64) { self.raw = raw }

  /// So many whole units: of a number that the program itself counted.
  ///
  /// A number that somebody wrote becomes a quantity by `init(exactly:)`.
  public init(_ units: Int) { raw = Int64(units) * Self.scale }

  /// So many whole units; nil beyond what a quantity may be.
  public init?(exactly units: Int) {
    guard units.magnitude <= UInt(Self.limit / Self.scale) else { return nil }
    self.init(units)
  }

  /// Hundred-thousandths in one unit.
  public static let scale: Int64 = 100_000
  /// The largest quantity that may be entered, in hundred-thousandths.
  public static let limit: Int64 = 99_999_999_999_999
  /// Nothing; a field whose zero means more says so.
  public static let zero = Quantity(raw: 0)
  /// One unit, as which every piece with a serial number is counted.
  public static let one = Quantity(raw: scale)

  /// True when it is exactly zero: nothing is rounded away before.
  public var isZero: Bool { raw == 0 }
  /// True above zero, as of supply and of entries that come in.
  public var isPositive: Bool { raw > 0 }
  /// True below zero, as of demand and of entries that go out.
  public var isNegative: Bool { raw < 0 }
  /// True when there are no decimals, as serial numbers demand.
  public var isWhole: Bool { raw % Self.scale == 0 }
  /// The quantity without its sign.
  public var magnitude: Quantity { raw < 0 ? Quantity(raw: -raw) : self }
  /// -1, 0 or 1.
  public var sign: Int64 { raw.signum() }

  public static func < (first: Self, second: Self) -> Bool { first.raw < second.raw }
  public static func + (first: Self, second: Self) -> Self { Self(raw: first.raw + second.raw) }
  public static func - (first: Self, second: Self) -> Self { Self(raw: first.raw - second.raw) }
  public static func += (first: inout Self, second: Self) { first = first + second }
  public static func -= (first: inout Self, second: Self) { first = first - second }
  public static prefix func - (value: Self) -> Self { Self(raw: -value.raw) }

  /// This quantity with the sign of a direction: -1, 0 or 1.
  public func times(sign: Int64) -> Quantity { Quantity(raw: raw * sign) }

  /// The product of two quantities, rounded to five decimals, halves away from zero; nil when
  /// it is larger than a quantity may be.
  public func multiplied(by factor: Quantity) -> Quantity? {
    Self.rounded(Int128(raw) * Int128(factor.raw), over: Int128(Self.scale))
  }

  /// The quotient of two quantities, rounded likewise; nil for a zero divisor or a result that
  /// is too large.
  public func divided(by divisor: Quantity) -> Quantity? {
    guard divisor.raw != 0 else { return nil }
    return Self.rounded(Int128(raw) * Int128(Self.scale), over: Int128(divisor.raw))
  }

  /// The quotient when so many of the divisor come to this quantity again; nil when a unit of that
  /// size cannot say it (T-045).
  public func exactQuotient(by divisor: Quantity) -> Quantity? {
    guard let quotient = divided(by: divisor), quotient.multiplied(by: divisor) == self else {
      return nil
    }
    return quotient
  }

  /// The nearest multiple of a precision, halves away from zero; zero leaves five decimals.
  ///
  /// It may lie a step beyond what a quantity may be: `isWithinLimit` tells.
  public func rounded(to precision: Quantity) -> Quantity {
    guard precision.isPositive else { return self }
    let steps = (magnitude.raw + precision.raw / 2) / precision.raw
    return Quantity(raw: steps * precision.raw).times(sign: sign)
  }

  /// True when the quantity is within what may be entered.
  public var isWithinLimit: Bool { raw.magnitude <= UInt64(Self.limit) }

  private static func rounded(_ numerator: Int128, over denominator: Int128) -> Quantity? {
    let positive = (numerator < 0) == (denominator < 0)
    let top = numerator < 0 ? -numerator : numerator
    let bottom = denominator < 0 ? -denominator : denominator
    let result = (top + bottom / 2) / bottom
    guard result <= Int128(limit) else { return nil }
    return Quantity(raw: positive ? Int64(result) : -Int64(result))
  }
}

extension Quantity: CustomStringConvertible {
  /// Without trailing zeros: `7`, `2.5`, `-0.00001`.
  public var description: String {
    let digits = raw.magnitude
    let whole = digits / UInt64(Self.scale)
    var fraction = digits % UInt64(Self.scale)
    guard fraction != 0 else { return (raw < 0 ? "-" : "") + String(whole) }
    var width = 5
    while fraction % 10 == 0 {
      fraction /= 10
      width -= 1
    }
    let text = String(fraction)
    let padding = String(repeating: "0", count: width - text.utf8.count)
    return (raw < 0 ? "-" : "") + String(whole) + "." + padding + text
  }
}
