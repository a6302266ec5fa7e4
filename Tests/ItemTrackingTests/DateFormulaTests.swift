import ItemTracking
import Testing

/// T-185: what each term of a date formula makes of a date.
@Suite struct DateFormulaTests {
  struct Case: Sendable {
    var formula: String
    var start: String
    var result: String

    init(_ formula: String, _ start: String, _ result: String) {
      (self.formula, self.start, self.result) = (formula, start, result)
    }
  }

  private static func date(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
  }

  private func check(_ given: Case) throws {
    let formula = try #require(DateFormula(given.formula))
    let start = try #require(Self.date(given.start))

    #expect(formula.date(from: start).description == given.result, "\(given)")
  }

  // 15 January 2026 is a Thursday.
  @Test(arguments: ["1:D", "1/D", "<1M", "1M>", "<>1M", "CWD", "1WD", ":D"])
  func `what only looks like a formula is none`(text: String) {
    #expect(DateFormula(text) == nil)
  }

  @Test(arguments: [
    Case("", "2026-01-15", "2026-01-15"), Case("10D", "2026-01-15", "2026-01-25"),
    Case("17D", "2026-01-15", "2026-02-01"), Case("-15D", "2026-01-15", "2025-12-31"),
    Case("0D", "2026-01-15", "2026-01-15"), Case("9999D", "2026-01-15", "2053-06-01"),
    Case("1W", "2026-01-15", "2026-01-22"), Case("-2W", "2026-01-15", "2026-01-01"),
    Case("1M", "2026-01-15", "2026-02-15"), Case("1M", "2026-12-31", "2027-01-31"),
    Case("-1M", "2026-01-15", "2025-12-15"), Case("12M", "2026-01-15", "2027-01-15"),
    Case("1Q", "2026-01-15", "2026-04-15"), Case("-1Q", "2026-01-15", "2025-10-15"),
    Case("1Y", "2026-01-15", "2027-01-15"), Case("-1Y", "2026-01-15", "2025-01-15"),
  ])
  func `a number of units from the date`(given: Case) throws { try check(given) }

  @Test(arguments: [
    Case("CD", "2026-01-15", "2026-01-15"), Case("-CD", "2026-01-15", "2026-01-15"),
    Case("CW", "2026-01-15", "2026-01-18"), Case("CW", "2026-01-18", "2026-01-18"),
    Case("CW", "2026-01-19", "2026-01-25"), Case("-CW", "2026-01-15", "2026-01-12"),
    Case("-CW", "2026-01-12", "2026-01-12"), Case("-CW", "2026-01-18", "2026-01-12"),
    Case("CM", "2026-01-15", "2026-01-31"), Case("CM", "2026-04-01", "2026-04-30"),
    Case("CM", "2026-01-31", "2026-01-31"), Case("CM", "2026-12-05", "2026-12-31"),
    Case("-CM", "2026-01-15", "2026-01-01"), Case("-CM", "2026-01-01", "2026-01-01"),
    Case("-CM", "2026-12-31", "2026-12-01"), Case("CQ", "2026-01-15", "2026-03-31"),
    Case("CQ", "2026-06-30", "2026-06-30"), Case("CQ", "2026-07-01", "2026-09-30"),
    Case("CQ", "2026-12-31", "2026-12-31"), Case("-CQ", "2026-03-31", "2026-01-01"),
    Case("-CQ", "2026-04-01", "2026-04-01"), Case("-CQ", "2026-12-31", "2026-10-01"),
    Case("CY", "2026-01-15", "2026-12-31"), Case("CY", "2026-12-31", "2026-12-31"),
    Case("-CY", "2026-01-15", "2026-01-01"), Case("-CY", "2026-12-31", "2026-01-01"),
  ])
  func `the end of the unit, with a minus its beginning`(given: Case) throws { try check(given) }

  @Test(arguments: [
    Case("D15", "2026-01-14", "2026-01-15"), Case("D15", "2026-01-15", "2026-02-15"),
    Case("D15", "2026-01-16", "2026-02-15"), Case("-D15", "2026-01-16", "2026-01-15"),
    Case("-D15", "2026-01-15", "2025-12-15"), Case("-D15", "2026-01-14", "2025-12-15"),
    Case("D31", "2026-01-31", "2026-03-31"), Case("-D31", "2026-03-30", "2026-01-31"),
    Case("D1", "2026-12-31", "2027-01-01"), Case("WD4", "2026-01-14", "2026-01-15"),
    Case("WD4", "2026-01-15", "2026-01-22"), Case("WD4", "2026-01-16", "2026-01-22"),
    Case("-WD4", "2026-01-16", "2026-01-15"), Case("-WD4", "2026-01-15", "2026-01-08"),
    Case("-WD4", "2026-01-14", "2026-01-08"), Case("WD1", "2026-01-15", "2026-01-19"),
    Case("WD7", "2026-01-15", "2026-01-18"), Case("WD7", "2026-01-18", "2026-01-25"),
    Case("M3", "2026-01-15", "2026-03-01"), Case("M3", "2026-03-01", "2027-03-01"),
    Case("M3", "2026-02-28", "2026-03-01"), Case("-M3", "2026-03-01", "2025-03-01"),
    Case("-M3", "2026-03-02", "2026-03-01"), Case("M12", "2026-01-15", "2026-12-01"),
    Case("Q2", "2026-01-15", "2026-04-01"), Case("Q2", "2026-04-01", "2027-04-01"),
    Case("Q1", "2026-12-31", "2027-01-01"), Case("-Q4", "2026-01-15", "2025-10-01"),
  ])
  func `the next day of a unit, strictly later or earlier`(given: Case) throws { try check(given) }

  @Test(arguments: [
    Case("1M", "2026-01-31", "2026-02-28"), Case("1M", "2024-01-31", "2024-02-29"),
    Case("1M", "2026-03-31", "2026-04-30"), Case("-1M", "2026-03-31", "2026-02-28"),
    Case("1Q", "2025-11-30", "2026-02-28"), Case("1Y", "2024-02-29", "2025-02-28"),
    Case("4Y", "2024-02-29", "2028-02-29"), Case("CM", "2024-02-10", "2024-02-29"),
    Case("CM", "2026-02-10", "2026-02-28"), Case("CM", "2100-02-10", "2100-02-28"),
    Case("CM", "2000-02-10", "2000-02-29"), Case("1D", "2024-02-28", "2024-02-29"),
    Case("1D", "2100-02-28", "2100-03-01"), Case("-1D", "2000-03-01", "2000-02-29"),
    Case("-1Y", "2024-02-29", "2023-02-28"),
  ])
  func `ends of months and leap days`(given: Case) throws { try check(given) }

  @Test(arguments: [
    Case("CM+10D", "2026-01-15", "2026-02-10"), Case("1M-1D", "2026-01-15", "2026-02-14"),
    Case("-1M+CM", "2026-01-15", "2025-12-31"), Case("-CY-1D", "2026-01-15", "2025-12-31"),
    Case("+1D", "2026-01-15", "2026-01-16"), Case("<1M>", "2026-01-15", "2026-02-15"),
    Case("cm+1d", "2026-01-15", "2026-02-01"),
    Case("1D+1D+1D+1D+1D+1D+1W", "2026-01-01", "2026-01-14"),
  ])
  func `terms from left to right, in any case of letters`(given: Case) throws { try check(given) }

  @Test(arguments: [
    "1", "M", "X", "1X", "C", "CWD", "1WD", "D0", "D32", "WD8", "WD0", "M0", "1D1M", "10000D",
    "+", "1D+", "++1D", "1D +1D", "1D+1D+1D+1D+1D+1D+10D", "CM10", "<1D",
  ])
  func `what is no formula`(text: String) { #expect(DateFormula(text) == nil) }

  @Test func `nothing comes of no date, and no formula is blank`() throws {
    #expect(try #require(DateFormula("1M")).date(from: .blank) == .blank)
    #expect(try #require(DateFormula("")).isBlank)
    #expect(try !#require(DateFormula("1D")).isBlank)
  }

  @Test(arguments: [
    Case("1M", "9999-11-30", "9999-12-30"), Case("1M", "9999-12-01", "9999-12-31"),
    Case("1Y", "9998-12-31", "9999-12-31"), Case("9999M", "9999-12-31", "9999-12-31"),
    Case("-1M", "0001-02-28", "0001-01-28"), Case("-1M", "0001-01-15", "0001-01-01"),
    Case("-1Y", "0002-01-15", "0001-01-15"), Case("1D", "9999-12-30", "9999-12-31"),
    Case("9999D", "9999-12-31", "9999-12-31"), Case("-9999W", "0001-01-02", "0001-01-01"),
    Case("WD1", "9999-12-31", "9999-12-31"), Case("-D31", "0001-01-15", "0001-01-01"),
    Case("M12", "9999-12-01", "9999-12-31"), Case("CY", "9999-01-01", "9999-12-31"),
    Case("-CY", "0001-12-31", "0001-01-01"), Case("CW", "9999-12-31", "9999-12-31"),
  ])
  func `the calendar ends with its first and its last day`(given: Case) throws {
    try check(given)
  }

  @Test(arguments: [
    Case("-M3", "2026-02-15", "2025-03-01"), Case("M1", "2026-01-01", "2027-01-01"),
    Case("-M1", "2026-01-01", "2025-01-01"), Case("-Q1", "2026-01-01", "2025-01-01"),
    Case("Q4", "2026-10-01", "2027-10-01"), Case("Q3", "2026-06-30", "2026-07-01"),
    Case("-Q2", "2026-04-02", "2026-04-01"), Case("D29", "2026-01-29", "2026-03-29"),
    Case("D29", "2024-01-29", "2024-02-29"), Case("-D30", "2026-03-29", "2026-01-30"),
    Case("CM+1D-CM", "2026-01-15", "2026-02-01"), Case("-CW-WD5", "2026-01-15", "2026-01-09"),
  ])
  func `the next day of a unit in detail`(given: Case) throws { try check(given) }
}
