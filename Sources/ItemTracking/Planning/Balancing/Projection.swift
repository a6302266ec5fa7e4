/// Changes of projected inventory that are known and not reckoned with yet, by day (P-134).
struct Projection {
  enum Side {
    case demand(Int)
    case supply(Int)
  }

  private struct Day {
    var supply: Int64 = 0
    /// Of supply that is only there for safety stock.
    var safety: Int64 = 0
    var demand: Int64 = 0
    var count = 0
  }

  private struct Reminder {
    var day: Int
    var quantity: Int64
    var isForSafety: Bool
  }

  private let start: CalendarDate
  /// What happens later is of no concern to the period.
  private let lastDay: Int
  private var days: [Day] = []
  /// What is booked of each demand and each supply, by its place.
  private var ofDemand: [Reminder?] = []
  private var ofSupply: [Reminder?] = []
  /// No day before it holds anything.
  private var firstDay = 0
  /// The day on which the bucket that is looked at begins.
  var bucketStart: CalendarDate
  /// What comes within the lead time of the last order for inventory.
  var withinLeadTime = Quantity.zero

  init(from start: CalendarDate, to end: CalendarDate) {
    self.start = start
    lastDay = Int(end.dayNumber) - Int(start.dayNumber)
    bucketStart = start
  }

  /// Books a change; one of the same record before it is replaced.
  mutating func remind(of event: ProfileEvent, as side: Side) {
    var reminder: Reminder?
    if day(event.date) <= lastDay {
      reminder = Reminder(
        day: max(0, day(event.date)), quantity: event.remaining.raw,
        isForSafety: event.isForSafety)
    }
    let known: Reminder?
    switch side {
    case .demand(let place): known = Self.exchange(&ofDemand, place, reminder)
    case .supply(let place): known = Self.exchange(&ofSupply, place, reminder)
    }
    if let known, known.day >= max(0, day(bucketStart)) { add(known, side, -1) }
    if let reminder { add(reminder, side, 1) }
  }

  private static func exchange(
    _ booked: inout [Reminder?], _ place: Int, _ reminder: Reminder?
  ) -> Reminder? {
    while booked.count <= place { booked.append(nil) }
    let known = booked[place]
    booked[place] = reminder
    return known
  }

  private mutating func add(_ reminder: Reminder, _ side: Side, _ sign: Int64) {
    let day = reminder.day
    while days.count <= day { days.append(Day()) }
    switch side {
    case .demand: days[day].demand += sign * reminder.quantity
    case .supply where reminder.isForSafety: days[day].safety += sign * reminder.quantity
    case .supply: days[day].supply += sign * reminder.quantity
    }
    days[day].count += Int(sign)
    firstDay = min(firstDay, day)
  }

  private func day(_ date: CalendarDate) -> Int { Int(date.dayNumber) - Int(start.dayNumber) }

  /// What is booked from one day to another: supply less demand.
  func pending(
    from first: CalendarDate, to last: CalendarDate, onlySupply: Bool = false
  ) -> Quantity {
    var sum: Int64 = 0
    let begin = max(0, day(first))
    let end = min(days.count - 1, day(last))
    guard begin <= end else { return .zero }
    for day in days[begin...end] {
      sum += day.supply + day.safety - (onlySupply ? 0 : day.demand)
    }
    return Quantity(raw: sum)
  }

  /// Where the next bucket begins in which anything happens, on or before a date.
  mutating func nextBucket(to date: CalendarDate, days bucketDays: Int32) -> CalendarDate {
    let begin = max(0, day(bucketStart))
    var next = max(firstDay, begin)
    while next < days.count, days[next].count == 0 { next += 1 }
    firstDay = next
    let found = min(next < days.count ? next : day(date), day(date))
    let distance = found - begin
    return start.adding(days: found - distance % Int(bucketDays))
  }

  /// Takes out what is booked in a bucket.
  mutating func take(
    from first: CalendarDate, to last: CalendarDate
  ) -> (supply: Quantity, demand: Quantity) {
    var supply: Int64 = 0
    var demand: Int64 = 0
    let begin = max(0, day(first))
    let end = min(days.count - 1, day(last))
    guard begin <= end else { return (.zero, .zero) }
    for day in begin...end {
      supply += days[day].supply
      demand += days[day].demand
      days[day] = Day()
    }
    return (Quantity(raw: supply), Quantity(raw: demand))
  }
}

extension Balancing {
  /// Carries projected inventory on to a date, bucket by bucket; true when it fell to the reorder
  /// point on the way (P-134).
  mutating func maintainProjection(to date: CalendarDate) -> Bool {
    guard !date.isBlank else { return false }
    let days = Int(parameters.bucketDays)
    projection.bucketStart = projection.nextBucket(to: date, days: parameters.bucketDays)
    var end = projection.bucketStart.adding(days: days - 1)
    while end < date {
      let change = projection.take(from: projection.bucketStart, to: end)
      let level = projected + change.supply - change.demand
      projection.withinLeadTime = max(.zero, projection.withinLeadTime - change.supply)
      let point = parameters.reorderPoint
      let isCrossed =
        projected + change.supply > point && level <= point
        || level + projection.withinLeadTime <= point
      projected = level
      if isCrossed {
        projection.bucketStart = end.adding(days: 1)
        return true
      }
      projection.bucketStart = projection.nextBucket(to: date, days: parameters.bucketDays)
      end = projection.bucketStart.adding(days: days - 1)
    }
    return false
  }
}
