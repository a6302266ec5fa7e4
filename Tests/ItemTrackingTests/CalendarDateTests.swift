import ItemTracking
import Testing

@Suite struct CalendarDateTests {
  struct Case: Sendable {
    var year: Int
    var month: Int
    var day: Int
    var number: Int32
    var weekday: Int

    init(_ year: Int, _ month: Int, _ day: Int, _ number: Int32, _ weekday: Int) {
      (self.year, self.month, self.day) = (year, month, day)
      (self.number, self.weekday) = (number, weekday)
    }
  }

  @Test(arguments: [
    Case(2000, 1, 1, 0, 6), Case(1999, 12, 31, -1, 5), Case(2000, 2, 29, 59, 2),
    Case(2000, 3, 1, 60, 3), Case(2000, 12, 31, 365, 7), Case(2001, 1, 1, 366, 1),
    Case(1900, 2, 28, -36466, 3), Case(1900, 3, 1, -36465, 4), Case(2026, 1, 15, 9511, 4),
    Case(1, 1, 1, -730_119, 1), Case(9999, 12, 31, 2_921_939, 5), Case(2024, 2, 29, 8825, 4),
    Case(2100, 3, 1, 36584, 1),
  ])
  func `days are counted from 1 January 2000`(given: Case) throws {
    let date = try #require(CalendarDate(year: given.year, month: given.month, day: given.day))

    #expect(date.dayNumber == given.number)
    #expect(date.weekday == given.weekday)
    #expect(date.components == (given.year, given.month, given.day))
  }

  @Test(arguments: [
    (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 6, 31), (2026, 9, 31), (2026, 11, 31),
    (2026, 1, 32), (2026, 1, 0), (2026, 0, 1), (2026, 13, 1), (0, 1, 1), (10000, 1, 1),
  ])
  func `what is no day`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (2026, 4, 30), (2026, 12, 31), (2026, 10, 31)])
  func `what is one`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) != nil)
  }

  @Test func `blank comes before every day and stays blank`() throws {
    let day = try #require(CalendarDate(year: 7, month: 3, day: 9))

    #expect(CalendarDate.blank < day)
    #expect(CalendarDate.blank.adding(days: 3) == .blank)
    #expect(CalendarDate.blank.or(day) == day)
    #expect(day.or(.end) == day)
    #expect(CalendarDate.blank.description == "")
    #expect(day.description == "0007-03-09")
    #expect(CalendarDate.end.description == "9999-12-31")
    #expect(day < day.adding(days: 1))
  }
}
