import Testing

@testable import ItemTracking

/// A date formula counted back: the other sign before each of its terms.
@Suite struct ReversedFormulaTests {
  @Test(arguments: [
    ("", "2026-01-15"), ("0D", "2026-01-15"), ("1D", "2026-01-14"), ("-1D", "2026-01-16"),
    ("1M-2D", "2025-12-17"), ("2W+1Y", "2025-01-01"), ("1Q", "2025-10-15"),
    ("CM", "2026-01-01"), ("-CM", "2026-01-31"), ("CM+1D", "2025-12-31"),
    ("-CY+1D", "2026-12-30"), ("WD1", "2026-01-12"), ("-WD1", "2026-01-19"),
    ("D10", "2026-01-10"), ("-D10", "2026-02-10"), ("M3", "2025-03-01"),
  ])
  func `each term is counted back from 15 January 2026`(formula: String, result: String) throws {
    let start = try #require(CalendarDate(year: 2026, month: 1, day: 15))
    let reversed = try #require(DateFormula(formula)).reversed

    #expect(reversed.date(from: start).description == result)
    #expect(reversed.reversed == DateFormula(formula))
  }
}
