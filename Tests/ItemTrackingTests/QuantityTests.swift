import ItemTracking
import Testing

/// Five decimals, exact; halves go away from zero, on either side of it.
@Suite struct QuantityTests {
  /// A case in hundred-thousandths.
  struct Case: Sendable {
    var first: Int64
    var second: Int64
    var result: Int64?

    init(_ first: Int64, _ second: Int64, _ result: Int64?) {
      (self.first, self.second, self.result) = (first, second, result)
    }
  }

  private static let limit = Quantity.limit

  @Test(arguments: [
    Case(300_000, 200_000, 600_000), Case(-300_000, 200_000, -600_000),
    Case(300_000, -200_000, -600_000), Case(-300_000, -200_000, 600_000),
    // 0.00001 × 0.5 is half of the smallest; a little less is nothing.
    Case(1, 50_000, 1), Case(-1, 50_000, -1), Case(1, -50_000, -1), Case(-1, -50_000, 1),
    Case(1, 49_999, 0), Case(-1, 49_999, 0), Case(3, 50_000, 2), Case(5, 50_000, 3),
    Case(0, -200_000, 0), Case(limit, 100_000, limit), Case(-limit, 100_000, -limit),
    Case(limit, 100_001, nil), Case(-limit, 100_001, nil), Case(limit, limit, nil),
  ])
  func `a product is rounded to five decimals, or is nil when too large`(given: Case) {
    let product = Quantity(raw: given.first).multiplied(by: Quantity(raw: given.second))

    #expect(product?.raw == given.result)
  }

  @Test(arguments: [
    Case(600_000, 200_000, 300_000), Case(-600_000, 200_000, -300_000),
    Case(600_000, -200_000, -300_000), Case(-600_000, -200_000, 300_000),
    Case(1, 200_000, 1), Case(-1, 200_000, -1), Case(1, -200_000, -1), Case(1, 200_001, 0),
    Case(100_000, 300_000, 33_333), Case(200_000, 300_000, 66_667),
    Case(-200_000, 300_000, -66_667), Case(5, 0, nil), Case(0, 700_000, 0),
    Case(limit, 100_000, limit), Case(limit, 99_999, nil), Case(limit, 1, nil),
  ])
  func `a quotient is rounded likewise, and nil for a divisor of zero`(given: Case) {
    let quotient = Quantity(raw: given.first).divided(by: Quantity(raw: given.second))

    #expect(quotient?.raw == given.result)
  }

  @Test(arguments: [
    Case(250_000, 100_000, 300_000), Case(-250_000, 100_000, -300_000),
    Case(249_999, 100_000, 200_000), Case(-249_999, 100_000, -200_000),
    Case(350_000, 100_000, 400_000), Case(700_000, 300_000, 600_000),
    Case(800_000, 300_000, 900_000), Case(200_000, 100_000, 200_000), Case(123_456, 0, 123_456),
    Case(5, 10, 10), Case(4, 10, 0), Case(123_456, 1, 123_456), Case(123_456, -10, 123_456),
  ])
  func `the nearest multiple of a precision`(given: Case) {
    let rounded = Quantity(raw: given.first).rounded(to: Quantity(raw: given.second))

    #expect(rounded.raw == given.result)
  }

  @Test(arguments: [
    (0, "0"), (1, "0.00001"), (-1, "-0.00001"), (100_000, "1"), (-100_000, "-1"),
    (250_000, "2.5"), (10, "0.0001"), (-1_234_500, "-12.345"), (100_001, "1.00001"),
    (110_000, "1.1"), (1_000_000, "10"),
  ])
  func `it is written without trailing zeros`(raw: Int64, text: String) {
    #expect("\(Quantity(raw: raw))" == text)
  }

  @Test func `a quotient is exact when so many of the divisor come to it again`() {
    let third = Quantity(raw: 33_333)

    #expect(Quantity(6).exactQuotient(by: Quantity(3)) == Quantity(2))
    #expect(Quantity(5).exactQuotient(by: Quantity(2)) == Quantity(raw: 250_000))
    #expect(third.exactQuotient(by: third) == .one)
    #expect(Quantity(-6).exactQuotient(by: Quantity(3)) == Quantity(-2))
    #expect(Quantity(1).exactQuotient(by: Quantity(3)) == nil)
    #expect(Quantity(1).exactQuotient(by: .zero) == nil)
  }

  @Test func `sign, size and wholeness`() {
    let (less, none, more) = (Quantity(raw: -150_000), Quantity.zero, Quantity(raw: 150_000))

    #expect([less, none, more].map(\.isNegative) == [true, false, false])
    #expect([less, none, more].map(\.isPositive) == [false, false, true])
    #expect([less, none, more].map(\.isZero) == [false, true, false])
    #expect([less, none, more].map(\.sign) == [-1, 0, 1])
    #expect([less, none, more].map(\.magnitude) == [more, none, more])
    #expect(
      [less, none, more, .one, Quantity(-3)].map(\.isWhole) == [false, true, false, true, true])
    #expect([less < none, none < more, less < more] == [true, true, true])
    #expect([more < none, none < none] == [false, false])
    #expect(-more == less)
    #expect(more.times(sign: -1) == less)
    #expect(more.times(sign: 0) == none)
    #expect(Quantity(3) - .one == Quantity(2))
    #expect(Quantity(3) + .one == Quantity(4))
    var running = Quantity(3)
    running -= .one
    running += more
    #expect(running.raw == 350_000)
  }

  @Test func `the limit is 999,999,999.99999 either way`() {
    #expect("\(Quantity(raw: Self.limit))" == "999999999.99999")
    #expect(Quantity(raw: Self.limit).isWithinLimit)
    #expect(Quantity(raw: -Self.limit).isWithinLimit)
    #expect(!Quantity(raw: Self.limit + 1).isWithinLimit)
    #expect(!Quantity(raw: -Self.limit - 1).isWithinLimit)
    #expect(!Quantity(raw: .min).isWithinLimit)
  }

  @Test func `whole units are taken up to the limit`() {
    #expect(Quantity(exactly: 999_999_999) == Quantity(999_999_999))
    #expect(Quantity(exactly: -999_999_999) == Quantity(-999_999_999))
    #expect(Quantity(exactly: 0) == .zero)
    #expect(Quantity(exactly: 1_000_000_000) == nil)
    #expect(Quantity(exactly: -1_000_000_000) == nil)
    #expect(Quantity(exactly: .max) == nil)
    #expect(Quantity(exactly: .min) == nil)
  }
}
