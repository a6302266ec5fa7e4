import ItemTracking

/// Order modifiers, projection, overflow.
extension NaiveBalance {
  // MARK: Quantities

  mutating func increase(_ s: Int, _ d: Int, _ limited: Bool) -> Bool {
    let e = supplies[s]
    if e.flexibility != .unlimited { return false }
    let isForLine = e.level > 0 || demands[d].level > 0
    if isForLine, e.bind != demands[d].bind { return false }
    if e.maximum > .zero || e.action == .cancel, e.maximum <= e.remaining { return false }
    if limited, !accumulates(e.date, demands[d].date) { return false }
    let wanted = demands[d].untracked
    var q = e.remaining + wanted - e.untracked
    if isForLine {
      // It has no modifiers.
    } else if !e.isException || period.respectsParameters {
      q = modify(q, e.minimum)
    } else if p.maximumOrder > .zero {
      q = min(q, p.maximumOrder)
    }
    resize(s, q)
    return wanted <= supplies[s].untracked
  }

  func reducible(_ s: Int, _ q: Quantity) -> Quantity {
    let e = supplies[s]
    var part = min(q, e.untracked)
    part = min(part, e.remaining - e.minimum)
    return min(part, e.remaining - (e.remaining - e.untracked) - e.safety)
  }

  mutating func decrease(_ s: Int, _ q: Quantity, _ keepsParameters: Bool) -> Bool {
    let part = reducible(s, q)
    if supplies[s].flexibility == .none { return false }
    let isForLine = supplies[s].level > 0
    if isForLine, part <= .zero { return supplies[s].untracked == .zero }
    if !isForLine, part <= p.dampenerQuantity { return false }
    let old = supplies[s].remaining
    var new = old - part
    if keepsParameters {
      new = max(new, modify(new, supplies[s].minimum))
      let change = old > new ? old - new : new - old
      if supplies[s].action != .new, old != new, change < p.dampenerQuantity, !isForLine {
        return false
      }
    }
    resize(s, new)
    return supplies[s].untracked == .zero
  }

  mutating func resize(_ s: Int, _ q: Quantity) {
    supplies[s].untracked += q - supplies[s].remaining
    supplies[s].remaining = q
    act(s)
  }

  func up(_ q: Quantity, _ step: Quantity) -> Quantity {
    var n = q.raw / step.raw
    if n * step.raw < q.raw { n += 1 }
    return Quantity(raw: n * step.raw)
  }

  func modify(_ q: Quantity, _ minimum: Quantity) -> Quantity {
    if q <= .zero { return .zero }
    var r = q
    if p.maximumOrder > .zero, q > p.maximumOrder, p.maximumOrder > minimum { r = p.maximumOrder }
    if p.minimumOrder > r { r = p.minimumOrder }
    if p.multiple > .zero { r = up(r, p.multiple) }
    if p.maximumOrder > .zero, r > p.maximumOrder { r = p.maximumOrder }
    return r
  }

  func policyQuantity(_ q: Quantity, _ level: Quantity) throws(PlanningFault) -> Quantity {
    if p.policy == .maximum {
      if p.maximumInventory <= p.reorderPoint { throw .maximumTooLow }
      return p.maximumInventory - level
    }
    if p.policy == .fixed {
      if p.reorderQuantity <= .zero { throw .reorderQuantityMissing }
      return p.reorderQuantity
    }
    return q
  }

  func above(_ q: Quantity, _ level: Quantity) -> Quantity {
    let gap = p.reorderPoint - level
    if q > gap || p.reorderQuantity <= .zero { return q }
    return up(Quantity(raw: gap.raw + 1), p.reorderQuantity)
  }

  // MARK: Projection

  mutating func remind(_ s: Int, _ onlySure: Bool) {
    if !isWatched || supplies[s].date < bucketStart { return }
    reminders.removeAll { $0.isSupply && $0.index == s }
    var q = supplies[s].remaining
    if onlySure { q = q - supplies[s].untracked + supplies[s].safety }
    if isTooLate(supplies[s].date) { return }
    reminders.append(
      Reminder(
        isSupply: true, index: s, date: supplies[s].date, quantity: q,
        isSafety: supplies[s].isForSafety))
  }

  mutating func remindDemand(_ d: Int) {
    reminders.removeAll { !$0.isSupply && $0.index == d }
    if isTooLate(demands[d].date) { return }
    reminders.append(
      Reminder(
        isSupply: false, index: d, date: demands[d].date, quantity: demands[d].remaining,
        isSafety: false))
  }

  func isTooLate(_ date: CalendarDate) -> Bool {
    date > period.end.adding(days: Int(p.leadDays) + Int(p.waitingDays) + Int(p.bucketDays))
  }

  func nextBucket(_ date: CalendarDate) -> CalendarDate {
    var found = date
    for r in reminders where r.date >= bucketStart && r.date <= found { found = r.date }
    let distance = Int(found.dayNumber) - Int(bucketStart.dayNumber)
    return found.adding(days: -(distance % Int(p.bucketDays)))
  }

  mutating func maintain(_ date: CalendarDate) -> Bool {
    if date.isBlank { return false }
    bucketStart = nextBucket(date)
    var end = bucketStart.adding(days: Int(p.bucketDays) - 1)
    while end < date {
      var supply = Quantity.zero
      var need = Quantity.zero
      for r in reminders where r.date >= bucketStart && r.date <= end {
        if r.isSupply { if !r.isSafety { supply += r.quantity } } else { need += r.quantity }
      }
      let start = bucketStart
      reminders.removeAll { $0.date >= start && $0.date <= end }
      let level = projected + supply - need
      future = future > supply ? future - supply : .zero
      let crossed =
        projected + supply > p.reorderPoint && level <= p.reorderPoint
        || level + future <= p.reorderPoint
      projected = level
      if crossed {
        bucketStart = end.adding(days: 1)
        return true
      }
      bucketStart = nextBucket(date)
      end = bucketStart.adding(days: Int(p.bucketDays) - 1)
    }
    return false
  }

  func coming(_ start: CalendarDate, _ end: CalendarDate) -> Quantity {
    var sum = Quantity.zero
    for i in sorted(from: start, to: end) where supplies[i].bind == 0 && !supplies[i].isForSafety {
      sum += supplies[i].remaining
    }
    return sum
  }

  mutating func forward(
    _ start: CalendarDate, _ current: Int?, _ want: CalendarDate
  ) throws(PlanningFault) -> Bool {
    let one = new(.zero, start)
    gone.insert(one)
    var q = above(try policyQuantity(.zero, projected), projected)
    let due = start.adding(days: Int(p.leadDays) + Int(p.waitingDays))
    line(one)
    var within = coming(start, due)
    for r in reminders where r.isSupply && r.date >= start && r.date <= due { within += r.quantity }
    future = within
    if within + projected > p.reorderPoint {
      lineOrder.removeAll { $0 == one }
      return false
    }
    if p.policy == .maximum { q -= within }
    if p.policy == .fixed, within > .zero { q = max(q - within, p.reorderQuantity) }
    let isFirst = current.map { due < supplies[$0].date } ?? true
    let takesOver = q > .zero && due <= want && (due < want || isFirst)
    var made: [Int] = []
    var total = Quantity.zero
    while q > .zero {
      let s = made.isEmpty ? one : new(.zero, start)
      gone.remove(s)
      line(s)
      made.append(s)
      let part = modify(q, .zero)
      supplies[s].date = due
      supplies[s].startingDate = start
      supplies[s].fixedDate = due
      supplies[s].remaining = part
      supplies[s].untracked = part
      supplies[s].minimum = part
      supplies[s].maximum = p.maximumOrder
      supplies[s].orderPriority = 1000
      supplies[s].attributePriority = 1000
      q -= part
      total += part
      future += part
    }
    if made.isEmpty { lineOrder.removeAll { $0 == one } }
    if total > .zero { newOverflow(projected + total, total, due) }
    if takesOver {
      for i in supplies.indices
      where !gone.contains(i) && !passed.contains(i) && before(supplies[i], supplies[one]) {
        passed.insert(i)
      }
    }
    return takesOver
  }

  // MARK: Overflow

  mutating func initialOverflow() {
    if p.overflowLevel <= .zero {
      for i in supplies.indices where !gone.contains(i) && !supplies[i].isException {
        supplies[i].minimum = supplies[i].remaining
      }
      return
    }
    var level = projected
    var start = period.start
    while start <= period.end {
      let rest = sorted(from: start, to: period.end).filter { !supplies[$0].isException }
      guard let s = rest.first else { break }
      let distance = Int(supplies[s].date.dayNumber) - Int(start.dayNumber)
      let bucket = supplies[s].date.adding(days: -(distance % Int(p.bucketDays)))
      let end = bucket.adding(days: Int(p.bucketDays) - 1)
      for d in demands[at...] where d.date >= start && d.date < bucket && d.origin != .safetyStock {
        level -= d.remaining
      }
      level = max(level, .zero)
      for d in demands[at...] where d.date >= bucket && d.date <= end && d.origin != .safetyStock {
        level -= d.remaining
      }
      let inside = rest.filter { supplies[$0].date <= end }
      for i in inside { level += supplies[i].remaining }
      var over = level - p.overflowLevel
      for i in inside.reversed() {
        if over > .zero {
          let old = supplies[i].remaining
          supplies[i].minimum = .zero
          _ = decrease(i, over, true)
          let new = supplies[i].remaining
          if new > .zero, old - new < over, supplies[i].orderPriority < 1000,
            reducible(i, over) > p.dampenerQuantity
          {
            _ = decrease(i, new, true)
          }
          over -= old - supplies[i].remaining
          level -= old - supplies[i].remaining
        }
        supplies[i].minimum = supplies[i].remaining
      }
      level = max(level, .zero)
      start = end.adding(days: 1)
    }
  }

  mutating func newOverflow(_ inventory: Quantity, _ added: Quantity, _ date: CalendarDate) {
    if p.overflowLevel <= .zero { return }
    var level = inventory
    var rest = added
    for i in sorted(from: date.adding(days: 1), to: period.end) {
      if rest <= .zero { return }
      let e = supplies[i]
      if e.remaining <= .zero { continue }
      let isChanged = e.action != .new && e.remaining + e.allocated != e.loaded
      level += isChanged ? e.loaded : e.remaining
      if level <= p.overflowLevel { continue }
      supplies[i].minimum = .zero
      let part = min(level - p.overflowLevel, min(rest, e.remaining))
      _ = decrease(i, part, true)
      rest -= e.remaining - supplies[i].remaining
      level -= e.remaining - supplies[i].remaining
      supplies[i].minimum = supplies[i].remaining
    }
  }
}
