import ItemTracking

/// The states of D.3, one a function.
extension NaiveBalance {
  // MARK: The loop

  enum State {
    case startOver, dates, quantity, create, reduce, closeDemand, closeSupply, loop, done
  }
  var demand: Int? { at < demands.count ? at : nil }

  mutating func loop() throws(PlanningFault) {
    var state = State.startOver
    while state != .done {
      switch state {
      case .startOver:
        if let d = demand {
          state = demands[d].untracked == .zero ? .closeDemand : first == nil ? .create : .dates
        } else {
          state = first == nil ? .loop : .reduce
        }
      case .dates: state = try matchDates()
      case .quantity: state = matchQuantity()
      case .create: state = try create()
      case .reduce: state = try reduce()
      case .closeDemand: state = closeDemand()
      case .closeSupply: state = closeSupply()
      case .loop:
        if !passed.isEmpty {
          passed = []
          state = .startOver
        } else if isWatched, maintain(period.end) {
          _ = try forward(bucketStart, nil, demands.last?.date ?? .blank)
          state = .startOver
        } else {
          state = .done
        }
      case .done: break
      }
    }
  }

  func accumulates(_ start: CalendarDate, _ date: CalendarDate) -> Bool {
    !start.isBlank && start.adding(days: Int(p.accumulationDays)) >= date
  }

  mutating func matchDates() throws(PlanningFault) -> State {
    guard let d = demand, let s = first else { return .startOver }
    let want = demands[d].date
    let old = supplies[s].date
    var date = old
    if accumulates(lotStart, want) {
      date = lotStart
      supplies[s].fixedDate = date
    } else {
      lotStart = .blank
    }
    var may = supplies[s].flexibility == .unlimited
    if want < old {
      guard let possible = scheduleIn(s, want, true) else { return .create }
      date = possible
      may = true
    } else if want > old {
      guard let possible = scheduleOut(s, want, true) else { return .reduce }
      if moveAll(s, possible) { return .dates }
      date = possible
      may = true
    }
    if isWatched, maintain(date) {
      if try forward(bucketStart, s, want) { return .dates }
    }
    if may, date != old {
      move(s, date)
      if first != s { return .dates }
    }
    supplies[s].fixedDate = supplies[s].date
    return .quantity
  }

  func scheduleIn(_ s: Int, _ date: CalendarDate, _ limited: Bool) -> CalendarDate? {
    if supplies[s].flexibility != .unlimited { return nil }
    if limited, date.adding(days: Int(p.reschedulingDays)) < supplies[s].date { return nil }
    return date
  }

  func scheduleOut(_ s: Int, _ date: CalendarDate, _ limited: Bool) -> CalendarDate? {
    let e = supplies[s]
    if e.flexibility != .unlimited { return nil }
    var possible = e.date
    if Int(date.dayNumber) - Int(e.date.dayNumber) <= Int(p.dampenerDays) {
      if p.policy == .lotForLot, accumulates(e.date, date), date > e.date,
        e.untracked < p.safetyStock
      {
        return nil
      }
    } else if !limited || e.level > 0 || e.date.adding(days: Int(p.reschedulingDays)) >= date {
      possible = date
    } else {
      return !e.fixedDate.isBlank && accumulates(e.date, date) ? e.date : nil
    }
    if !e.fixedDate.isBlank, e.fixedDate < possible {
      if !accumulates(e.date, date) { return nil }
      possible = e.fixedDate
    }
    return possible
  }

  mutating func moveAll(_ s: Int, _ date: CalendarDate) -> Bool {
    if supplies[s].date.isBlank { return false }
    if supplies[s].date.adding(days: Int(p.reschedulingDays)) < date { return false }
    var run: [Int] = []
    let all = supplies.indices.filter { !gone.contains($0) && !passed.contains($0) }
      .sorted { before(supplies[$0], supplies[$1]) }
    for i in all {
      let e = supplies[i]
      guard e.date < date, e.action != .new, e.flexibility == .unlimited, e.fixedDate.isBlank else {
        break
      }
      run.append(i)
    }
    if run.count <= 1 { return false }
    for i in run {
      move(i, date)
      next += 1
      supplies[i].number = next
    }
    return true
  }

  mutating func matchQuantity() -> State {
    guard let d = demand, let s = first else { return .startOver }
    if supplies[s].untracked >= demands[d].untracked { return .closeDemand }
    let closes: Bool
    if supplies[s].isException {
      closes =
        p.policy == .lotForLot
        ? !accumulates(supplies[s].date, demands[d].date)
        : supplies[s].date != demands[d].date
    } else {
      closes = isWatched
    }
    if closes { return .closeSupply }
    if increase(s, d, true) {
      if supplies[s].isForSafety, demands[d].origin != .safetyStock {
        supplies[s].isForSafety = false
        projected -= p.safetyStock
      }
      return .closeDemand
    }
    if p.maximumOrder > .zero { lotStart = supplies[s].date }
    return .closeSupply
  }

  mutating func create() throws(PlanningFault) -> State {
    guard let d = demand else { return .startOver }
    var date = demands[d].date
    if accumulates(lotStart, date) { date = lotStart } else { lotStart = .blank }
    if isWatched, date >= bucketStart, maintain(date) {
      if try forward(bucketStart, first, demands[d].date) { return .dates }
    }
    var level = projected - demands[d].remaining
    for r in reminders where r.date >= bucketStart && r.date <= demands[d].date {
      if r.isSupply { level += r.quantity } else { level -= r.quantity }
    }
    let s = new(.zero, demands[d].date)
    gone.insert(s)
    var q = demands[d].untracked
    if demands[d].level > 0 {
      supplies[s].maximum = q
    } else if !isWatched || period.respectsParameters {
      if isWatched {
        let own = demands[d].origin == .safetyStock ? level + demands[d].remaining : level
        q = try policyQuantity(q, own)
        if q < -own, p.reorderQuantity > .zero { q = up(-own, p.reorderQuantity) }
        if q <= .zero { q = demands[d].untracked }
      }
      q = modify(q, .zero)
      supplies[s].maximum = p.maximumOrder
    } else if p.maximumOrder > .zero {
      q = min(q, p.maximumOrder)
    }
    supplies[s].remaining = q
    supplies[s].untracked = q
    supplies[s].minimum = q
    take(s, d)
    supplies[s].isException = isWatched
    if !isWatched || period.respectsParameters {
      newOverflow(level + q, q, demands[d].date)
    }
    supplies[s].date = date
    supplies[s].fixedDate = date
    gone.remove(s)
    return .quantity
  }

  mutating func reduce() throws(PlanningFault) -> State {
    guard let s = first else { return .startOver }
    let date = supplies[s].date
    if isWatched, date >= bucketStart, maintain(date) {
      if try forward(bucketStart, s, date) { return demand == nil ? .closeSupply : .dates }
    }
    if decrease(s, supplies[s].untracked, true) { return .closeSupply }
    supplies[s].maximum = supplies[s].remaining
    return demand == nil ? .closeSupply : .quantity
  }

  mutating func closeDemand() -> State {
    guard let d = demand else { return .startOver }
    let q = demands[d].untracked
    if demands[d].origin == .safetyStock {
      if let s = first {
        keep(s, q, demands[d].date)
        remind(s, true)
      }
      passed = []
    } else {
      if isWatched { remindDemand(d) }
      if let s = first, q > .zero {
        supplies[s].untracked -= q
        if supplies[s].untracked < supplies[s].safety { supplies[s].safety = supplies[s].untracked }
        if supplies[s].action != .none { line(s) }
        remind(s, true)
        connect(d, s, q)
      }
    }
    demands[d].untracked = .zero
    at += 1
    return .startOver
  }

  mutating func closeSupply() -> State {
    guard let s = first else { return .startOver }
    let q = supplies[s].untracked
    if let d = demand { demands[d].untracked -= q }
    if let d = demand, demands[d].origin == .safetyStock {
      keep(s, q, demands[d].date)
      remind(s, true)
      passed.insert(s)
      return .startOver
    }
    remind(s, false)
    if supplies[s].action != .none {
      line(s)
      if supplies[s].action == .new, supplies[s].remaining + supplies[s].allocated == .zero {
        lineOrder.removeAll { $0 == s }
      }
    }
    if supplies[s].action == .new || supplies[s].date <= period.end {
      if let d = demand { connect(d, s, q) } else { loose(s, q) }
    }
    supplies[s].untracked = .zero
    gone.insert(s)
    return .startOver
  }

  mutating func keep(_ s: Int, _ q: Quantity, _ date: CalendarDate) {
    if q <= supplies[s].safety { return }
    supplies[s].safety = q
    let least = supplies[s].remaining - supplies[s].untracked + q
    if supplies[s].minimum < least { supplies[s].minimum = least }
    if supplies[s].fixedDate.isBlank || supplies[s].fixedDate > date {
      supplies[s].fixedDate = date
    }
  }
}
