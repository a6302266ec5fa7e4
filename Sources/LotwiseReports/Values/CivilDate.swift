/// A day as year, month and day of the proleptic Gregorian calendar.
///
/// Reports count in days and know no clock or zone, so the calendar is a few divisions. Years are
/// counted astronomically: the year before 1 is 0.
struct CivilDate: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// The day that many days after 1 January 2000.
  init(dayNumber: Int32) {
    // Years are taken to begin in March, so that the leap day is a year's last: then a month's
    // first day is a straight line over the months, and 400 years are always 146,097 days.
    let days = Int(dayNumber) + 730_425  // since 1 March of the year 0
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
