/// Supply that would raise inventory above the overflow level is lowered, the latest first (P-134).
extension Balancing {
  /// Looks at all supply of the period, bucket by bucket.
  mutating func checkOverflow() {
    guard parameters.overflowLevel.isPositive else {
      // Without a level what is ordered stays.
      for entry in queue.entries where !supplies[entry.index].isException {
        supplies[entry.index].minimum = supplies[entry.index].remaining
      }
      return
    }
    let all = queue.indices(from: period.start, to: period.end).filter { !supplies[$0].isException }
    let days = Int(parameters.bucketDays)
    var level = projected
    var demand = demandAt
    var place = 0
    var previous = period.start
    while place < all.count {
      let first = supplies[all[place]].date
      let distance = Int(first.dayNumber) - Int(previous.dayNumber)
      let start = first.adding(days: -(distance % days))
      let end = start.adding(days: days - 1)
      level = max(.zero, level - takeDemand(before: start, &demand))
      level -= takeDemand(before: end.adding(days: 1), &demand)
      var bucket: [Int] = []
      while place < all.count, supplies[all[place]].date <= end {
        level += supplies[all[place]].remaining
        bucket.append(all[place])
        place += 1
      }
      lower(bucket, &level, on: end)
      level = max(.zero, level)
      previous = end.adding(days: 1)
    }
  }

  /// What is needed before a day, safety stock aside.
  private func takeDemand(before date: CalendarDate, _ place: inout Int) -> Quantity {
    var sum = Quantity.zero
    while place < demands.count, demands[place].date < date {
      if demands[place].origin != .safetyStock { sum += demands[place].remaining }
      place += 1
    }
    return sum
  }

  private mutating func lower(
    _ bucket: [Int], _ level: inout Quantity, on date: CalendarDate
  ) {
    var excess = level - parameters.overflowLevel
    for supply in bucket.reversed() {
      if excess.isPositive {
        let before = supplies[supply].remaining
        supplies[supply].minimum = .zero
        _ = decrease(supply, by: excess, keepingParameters: true)
        let after = supplies[supply].remaining
        if after.isPositive, before - after < excess, supplies[supply].orderPriority < 1000,
          decreasable(supply, excess) > parameters.dampenerQuantity
        {
          _ = decrease(supply, by: after, keepingParameters: true)
        }
        let part = before - supplies[supply].remaining
        if !part.isZero {
          warn(supply, .aboveOverflow, quantity: level, level: parameters.overflowLevel, on: date)
          excess -= part
          level -= part
        }
      }
      supplies[supply].minimum = supplies[supply].remaining
    }
  }

  /// A new order may be too much together with later ones: those are lowered by what it adds.
  mutating func keepBelowOverflow(
    _ inventory: Quantity, _ added: Quantity, after date: CalendarDate
  ) {
    guard parameters.overflowLevel.isPositive else { return }
    var level = inventory
    var rest = added
    for supply in queue.indices(from: date.adding(days: 1), to: period.end)
    where supplies[supply].remaining.isPositive && rest.isPositive {
      let event = supplies[supply]
      let isChanged = event.action != .new && event.planned != event.loaded
      level += isChanged ? event.loaded : event.remaining
      guard level > parameters.overflowLevel else { continue }
      supplies[supply].minimum = .zero
      let excess = min(level - parameters.overflowLevel, rest)
      _ = decrease(supply, by: excess, keepingParameters: true)
      warn(
        supply, .aboveOverflow, quantity: level, level: parameters.overflowLevel, on: event.date)
      let part = event.remaining - supplies[supply].remaining
      rest -= part
      level -= part
      supplies[supply].minimum = supplies[supply].remaining
    }
  }
}
