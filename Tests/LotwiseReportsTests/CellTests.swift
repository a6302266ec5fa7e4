import LotwiseReports
import Testing

@Suite struct CellTests {
  @Test(
    arguments: [
      (0, "0"), (700_000, "7"), (250_000, "2.5"), (-1, "-0.00001"), (100_010, "1.0001"),
      (-150_000, "-1.5"), (10, "0.0001"), (.max, "92233720368547.75807"),
      (.min, "-92233720368547.75808"),
    ] as [(Int64, String)])
  func `a quantity prints exactly and without trailing zeros`(raw: Int64, text: String) {
    #expect(TableCell.quantity(raw).printed == text)
  }

  @Test(
    arguments: [
      (0, "2000-01-01"), (9_511, "2026-01-15"), (59, "2000-02-29"), (60, "2000-03-01"),
      (-1, "1999-12-31"), (-36_465, "1900-03-01"), (-36_466, "1900-02-28"), (36_584, "2100-03-01"),
      (-730_119, "0001-01-01"), (-730_120, "0000-12-31"), (-730_486, "-0001-12-31"),
      (2_921_939, "9999-12-31"), (2_921_940, "+10000-01-01"),
    ] as [(Int32, String)])
  func `a date prints as ISO 8601 has it`(day: Int32, text: String) {
    #expect(TableCell.date(day).printed == text)
  }

  @Test func `every day of eight hundred years follows the day before`() {
    var (year, month, day) = (1_599, 12, 31)
    for number in Int32(-146_097)...146_097 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      guard TableCell.date(number).printed != text else { continue }
      Issue.record("day \(number) is \(text), not \(TableCell.date(number).printed)")
      return
    }
  }

  @Test func `the first and last day that can be stored are printed`() {
    #expect(TableCell.date(.min).printed.hasPrefix("-"))
    #expect(TableCell.date(.max).printed.hasPrefix("+"))
  }

  @Test func `flags, codes and blanks print as a reader expects`() {
    #expect(TableCell.flag(true).printed == "yes")
    #expect(TableCell.flag(false).printed == "no")
    #expect(TableCell.code("L-001").printed == "L-001")
    #expect(TableCell.integer(.min).printed == "-9223372036854775808")
    #expect(TableCell.blank.printed == "")
  }

  @Test func `a heading means a column whatever its case, with blanks for hyphens`() {
    let column = ReportColumn("posting-date", .date)
    #expect(column.isNamed("posting-date"))
    #expect(column.isNamed("Posting Date"))
    #expect(!column.isNamed("postingdate"))
  }
}
