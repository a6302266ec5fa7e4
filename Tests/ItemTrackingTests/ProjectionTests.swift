import Testing

@testable import ItemTracking

/// What is booked of projected inventory, day by day.
@Suite struct ProjectionTests {
  private static func event(day: Int32, _ quantity: Int) -> ProfileEvent {
    ProfileEvent(
      .order, nil, stock: TrackedSKUID(raw: 0), on: CalendarDate(dayNumber: day), priority: 300,
      Quantity(quantity))
  }

  private static func day(_ number: Int32) -> CalendarDate {
    CalendarDate(dayNumber: 1000 + number)
  }

  /// Days 0 to 20: a demand of 4 on day 3, supply of 7 on day 5 and of 2 on the last day, which is
  /// 20; what comes on day 21 is not booked.
  private static func booked() -> Projection {
    var projection = Projection(from: day(0), to: day(20))
    projection.remind(of: event(day: 1003, 4), as: .demand(0))
    projection.remind(of: event(day: 1005, 7), as: .supply(2))
    projection.remind(of: event(day: 1020, 2), as: .supply(1))
    projection.remind(of: event(day: 1021, 9), as: .supply(0))
    return projection
  }

  @Test func `what is pending is that of both days and of those between`() {
    let projection = Self.booked()
    #expect(projection.pending(from: Self.day(3), to: Self.day(5)) == Quantity(3))
    #expect(projection.pending(from: Self.day(4), to: Self.day(5)) == Quantity(7))
    #expect(projection.pending(from: Self.day(3), to: Self.day(4)) == Quantity(-4))
    #expect(projection.pending(from: Self.day(0), to: Self.day(2)) == .zero)
    #expect(
      projection.pending(from: Self.day(3), to: Self.day(5), onlySupply: true) == Quantity(7))
    #expect(projection.pending(from: Self.day(6), to: Self.day(30)) == Quantity(2))
    #expect(projection.pending(from: Self.day(21), to: Self.day(30)) == .zero)
  }

  @Test func `what is booked again is replaced`() {
    var projection = Self.booked()
    projection.remind(of: Self.event(day: 1004, 1), as: .demand(0))
    #expect(projection.pending(from: Self.day(3), to: Self.day(3)) == .zero)
    #expect(projection.pending(from: Self.day(4), to: Self.day(4)) == Quantity(-1))
    var forSafety = Self.event(day: 1005, 6)
    forSafety.isForSafety = true
    projection.remind(of: forSafety, as: .supply(2))
    #expect(projection.pending(from: Self.day(5), to: Self.day(5)) == Quantity(6))
    let taken = projection.take(from: Self.day(0), to: Self.day(5))
    #expect(taken.supply == .zero && taken.demand == .one)
    #expect(projection.pending(from: Self.day(0), to: Self.day(19)) == .zero)
  }

  @Test func `the next bucket is that of the next day on which anything happens`() {
    var projection = Self.booked()
    let byDay = projection.nextBucket(to: Self.day(10), days: 1)
    #expect(byDay == Self.day(3))
    let byTwo = projection.nextBucket(to: Self.day(10), days: 2)
    #expect(byTwo == Self.day(2))
    let byWeek = projection.nextBucket(to: Self.day(10), days: 7)
    #expect(byWeek == Self.day(0))
    let before = projection.nextBucket(to: Self.day(1), days: 1)
    #expect(before == Self.day(1))
    let taken = projection.take(from: Self.day(3), to: Self.day(5))
    #expect(taken.supply == Quantity(7) && taken.demand == Quantity(4))
    projection.bucketStart = Self.day(6)
    let last = projection.nextBucket(to: Self.day(20), days: 3)
    #expect(last == Self.day(18))
    let none = projection.nextBucket(to: Self.day(19), days: 1)
    #expect(none == Self.day(19))
  }
}
