import ItemTracking

/// The balancing of demand and supply in its plainest form: linear lists, each question answered by
/// looking at all of them, in the order in which the rule book tells it (D.3, P-105 to P-134,
/// P-151 to P-155).
///
/// It shares types with `balance`, and no code.
struct NaiveBalance {
  var p: ResolvedParameters
  var period: PlanningPeriod
  var demands: [ProfileEvent]
  var supplies: [ProfileEvent]
  var links: [PlanLink] = []
  var lineOrder: [Int] = []
  /// Supply that is used up, or was passed by since the last start.
  var gone: Set<Int> = []
  var passed: Set<Int> = []
  var reminders: [Reminder] = []
  var projected = Quantity.zero
  var available = Quantity.zero
  var bucketStart = CalendarDate.blank
  var future = Quantity.zero
  var lotStart = CalendarDate.blank
  var next: Int32
  var isWatched: Bool
  /// The demand that is looked at.
  var at = 0

  struct Reminder {
    var isSupply: Bool
    var index: Int
    var date: CalendarDate
    var quantity: Quantity
    var isSafety: Bool
  }

  init(_ profile: InventoryProfile, _ p: ResolvedParameters, _ period: PlanningPeriod) {
    self.p = p
    self.period = period
    demands = profile.demands
    supplies = profile.supplies
    next = Int32(demands.count + supplies.count)
    isWatched = p.policy == .fixed || p.policy == .maximum || p.reorderPoint > p.safetyStock
  }

  // MARK: Order

  func before(_ a: ProfileEvent, _ b: ProfileEvent) -> Bool {
    (a.date, a.attributePriority, a.orderPriority, a.number)
      < (b.date, b.attributePriority, b.orderPriority, b.number)
  }

  func priority(_ e: ProfileEvent) -> Int32 {
    let serial = e.serial != 0 && p.isSerialSpecific
    let lot = e.lot != 0 && p.isLotSpecific
    if serial && lot { return e.bind != 0 ? 1 : 4 }
    if serial { return e.bind != 0 ? 2 : 5 }
    if lot { return e.bind != 0 ? 3 : 6 }
    return e.bind != 0 ? 7 : 8
  }

  var first: Int? {
    supplies.indices.filter { !gone.contains($0) && !passed.contains($0) }
      .min { before(supplies[$0], supplies[$1]) }
  }

  func sorted(from start: CalendarDate, to end: CalendarDate) -> [Int] {
    supplies.indices.filter {
      !gone.contains($0) && supplies[$0].date >= start && supplies[$0].date <= end
    }.sorted { before(supplies[$0], supplies[$1]) }
  }

  // MARK: The run

  mutating func run() throws(PlanningFault) -> Bool {
    if !p.includesInventory {
      supplies.removeAll { $0.origin == .stock && $0.bind == 0 }
      demands.removeAll { $0.origin == .stock && $0.bind == 0 }
    }
    if p.safetyStock > .zero {
      var dates: [CalendarDate] = [period.start]
      for d in demands where d.date > period.start && !dates.contains(d.date) {
        dates.append(d.date)
      }
      for date in dates.sorted() {
        next += 1
        var e = ProfileEvent(
          .safetyStock, nil, stock: TrackedSKUID(raw: -1), on: date, priority: 1000, p.safetyStock)
        e.number = next
        e.flexibility = .none
        demands.append(e)
      }
    }
    for i in supplies.indices {
      if supplies[i].date > period.end { supplies[i].flexibility = .none }
      if isWatched, supplies[i].bind == 0, supplies[i].flexibility != .none {
        supplies[i].flexibility = .reduceOnly
      }
      if supplies[i].origin != .stock, supplies[i].flexibility != .unlimited {
        supplies[i].orderPriority = 100 + supplies[i].orderPriority / 10
      }
      supplies[i].attributePriority = priority(supplies[i])
    }
    if demands.isEmpty && supplies.isEmpty && !isWatched { return false }
    for i in demands.indices {
      // P-149: what is needed for the line above is bound to its order, whatever the policy.
      if p.policy == .order || demands[i].level > 0,
        demands[i].origin == .order || demands[i].origin == .stock
      {
        demands[i].bind = demands[i].ownBind
      }
      demands[i].attributePriority = priority(demands[i])
    }
    demands.sort(by: before)
    supplies.sort(by: before)
    if covered(demands, supplies) && covered(supplies, demands) { return false }
    matchAttributes()
    initialInventory()
    try safetySupply()
    bucketStart = period.start
    if isWatched {
      let end = period.start.adding(days: Int(p.bucketDays) - 1)
      if projected + coming(period.start, end) <= p.reorderPoint {
        _ = try forward(period.start, nil, .blank)
      }
      initialOverflow()
    }
    if p.maximumOrder > .zero {
      for i in supplies.indices where supplies[i].maximum == .zero && supplies[i].remaining > .zero
      {
        supplies[i].maximum = p.maximumOrder
      }
    }
    try loop()
    return true
  }

  func matches(_ want: ProfileEvent, _ have: ProfileEvent) -> Bool {
    have.bind == want.bind && (want.lot == 0 || have.lot == want.lot)
      && (want.serial == 0 || have.serial == want.serial)
  }

  func covered(_ from: [ProfileEvent], _ to: [ProfileEvent]) -> Bool {
    let own = from.filter { $0.level == 0 }
    let specific = own.filter { $0.attributePriority < 8 }
    if specific.isEmpty { return false }
    var wanted = Quantity.zero
    var its = Quantity.zero
    for e in specific {
      wanted += e.untracked
      for t in to where matches(e, t) { its += t.untracked }
    }
    if p.policy == .lotForLot {
      var rest = Quantity.zero
      for e in own where e.attributePriority == 8 { rest += e.untracked }
      return wanted == its && rest == .zero
    }
    let isInTime = from.allSatisfy { e in
      e.bind == 0 || to.allSatisfy { !matches(e, $0) || $0.date == e.date }
    }
    return p.replenishment == .production && wanted == its && wanted != .zero && isInTime
  }

  // MARK: Numbers first

  mutating func matchAttributes() {
    let hasStock = supplies.contains { $0.origin == .stock && $0.bind == 0 }
    for d in demands.indices where demands[d].attributePriority < 8 {
      let want = demands[d]
      // Bound supply keeps its place in the list though its date changes.
      let list = supplies.indices.filter { matches(want, supplies[$0]) }
      var at = 0
      while demands[d].untracked > .zero {
        while at < list.count, supplies[list[at]].untracked == .zero { at += 1 }
        let found = at < list.count ? list[at] : nil
        if found == nil, hasStock { break }
        if let s = found, want.bind != 0, supplies[s].fixedDate.isBlank,
          supplies[s].date != want.date
        {
          let possible =
            supplies[s].date > want.date
            ? scheduleIn(s, want.date, false) : scheduleOut(s, want.date, false)
          if let possible, possible != supplies[s].date || supplies[s].level > 0 {
            move(s, want.date)
            supplies[s].fixedDate = want.date
          }
        }
        var used = found ?? -1
        if found == nil || supplies[used].date > want.date {
          used = new(demands[d].untracked, want.date)
          take(used, d)
          supplies[used].fixedDate = want.date
        }
        if want.bind != 0, demands[d].untracked > supplies[used].untracked,
          supplies[used].date <= want.date
        {
          _ = increase(used, d, false)
        }
        if supplies[used].action != .none { line(used) }
        let part = min(demands[d].untracked, supplies[used].untracked)
        let closesSupply = supplies[used].untracked < demands[d].untracked
        demands[d].untracked -= part
        supplies[used].untracked -= part
        connect(d, used, part)
        if !closesSupply {
          if want.bind != 0 { demands[d].remaining -= part }
          break
        }
        at += 1
      }
    }
    for s in supplies.indices where supplies[s].bind != 0 {
      if supplies[s].untracked > .zero {
        if decrease(s, supplies[s].untracked, false) {
          line(s)
        } else if p.includesInventory {
          supplies[s].bind = 0
          supplies[s].attributePriority = priority(supplies[s])
        } else {
          loose(s, supplies[s].untracked)
          supplies[s].untracked = .zero
        }
      }
      supplies[s].allocated += supplies[s].remaining - supplies[s].untracked
      supplies[s].remaining = supplies[s].untracked
      if supplies[s].bind != 0, supplies[s].remaining == .zero { gone.insert(s) }
    }
  }

  mutating func take(_ s: Int, _ d: Int) {
    if p.isLotSpecific { supplies[s].lot = demands[d].lot }
    if p.isSerialSpecific { supplies[s].serial = demands[d].serial }
    supplies[s].bind = demands[d].bind
    supplies[s].level = demands[d].level
    if supplies[s].lot != 0 || supplies[s].serial != 0 {
      supplies[s].isNumbered = true
      supplies[s].flexibility = .none
    }
  }

  // MARK: Before the period

  mutating func initialInventory() {
    let early = sorted(from: .blank, to: period.start.adding(days: -1))
    let old = demands.indices.filter { demands[$0].date < period.start }
    var (s, d) = (0, 0)
    while s < early.count && d < old.count {
      let (si, di) = (early[s], old[d])
      let takesAll = demands[di].untracked > supplies[si].untracked
      let part = takesAll ? supplies[si].untracked : demands[di].untracked
      if takesAll {
        projected += supplies[si].remaining
      } else {
        projected -= demands[di].remaining
      }
      demands[di].untracked -= part
      supplies[si].untracked -= part
      if part > .zero {
        if demands[di].isNumbered {
          links.append(PlanLink(demand: di, supply: nil, quantity: part))
        }
        if supplies[si].isNumbered { loose(si, part) }
      }
      if takesAll { s += 1 } else { d += 1 }
    }
    let open = d
    while d < old.count {
      projected -= demands[old[d]].remaining
      available -= demands[old[d]].untracked
      d += 1
    }
    while s < early.count {
      projected += supplies[early[s]].remaining
      available += supplies[early[s]].untracked
      s += 1
    }
    for i in early {
      supplies[i].flexibility = .none
      if supplies[i].untracked == .zero { gone.insert(i) }
    }
    if available < .zero {
      let q = -available
      let i = new(q, period.start.adding(days: -1))
      supplies[i].flexibility = .none
      line(i)
      loose(i, q)
      for di in old[open...] where demands[di].untracked > .zero {
        links.append(PlanLink(demand: di, supply: nil, quantity: demands[di].untracked))
        demands[di].untracked = .zero
      }
      projected += q
      available = .zero
      supplies[i].untracked = .zero
      gone.insert(i)
    }
    at = old.count
  }

  mutating func safetySupply() throws(PlanningFault) {
    if available >= p.safetyStock { return }
    var level = available
    for i in sorted(from: period.start, to: period.start) { level += supplies[i].untracked }
    if level >= p.safetyStock { return }
    let exceeds = period.respectsParameters && p.policy == .fixed
    var order = (exceeds ? p.reorderPoint : p.safetyStock) - level
    repeat {
      let i = new(order, period.start)
      if period.respectsParameters {
        var q = order
        if isWatched { q = above(try policyQuantity(q, level), level) }
        q = modify(q, .zero)
        supplies[i].maximum = p.maximumOrder
        supplies[i].remaining = q
        supplies[i].untracked = q
        supplies[i].minimum = q
      }
      supplies[i].fixedDate = period.start
      supplies[i].isForSafety = true
      supplies[i].isException = true
      projected += supplies[i].remaining
      level += supplies[i].remaining
      available += supplies[i].untracked
      order -= supplies[i].remaining
      if exceeds, order == .zero { order = Quantity(raw: 1) }
    } while order > .zero
  }

  // MARK: Changes

  mutating func new(_ q: Quantity, _ date: CalendarDate) -> Int {
    next += 1
    var e = ProfileEvent(
      .suggestion, nil, stock: TrackedSKUID(raw: -1), on: date, priority: 0, q)
    e.number = next
    e.action = .new
    e.loaded = .zero
    e.open = .zero
    supplies.append(e)
    return supplies.count - 1
  }

  mutating func move(_ s: Int, _ date: CalendarDate) {
    if supplies[s].date == date { return }
    if supplies[s].action != .new {
      if supplies[s].originalDate.isBlank {
        supplies[s].originalDate = supplies[s].date
      } else if supplies[s].originalDate == date {
        supplies[s].originalDate = .blank
      }
    }
    supplies[s].date = date
    act(s)
  }

  mutating func act(_ s: Int) {
    let e = supplies[s]
    if e.action == .new { return }
    let isMoved = !e.originalDate.isBlank
    let q = e.remaining + e.allocated
    if q == e.loaded {
      supplies[s].action = isMoved ? .reschedule : .none
    } else if q == .zero {
      supplies[s].action = .cancel
    } else {
      supplies[s].action = isMoved ? .rescheduleAndChange : .changeQuantity
    }
  }

  mutating func line(_ s: Int) { if !lineOrder.contains(s) { lineOrder.append(s) } }

  mutating func connect(_ d: Int, _ s: Int, _ q: Quantity) {
    if q <= .zero { return }
    links.append(PlanLink(demand: d, supply: s, quantity: q, isBound: demands[d].bind != 0))
  }

  mutating func loose(_ s: Int, _ q: Quantity) {
    if q > .zero { links.append(PlanLink(demand: nil, supply: s, quantity: q)) }
  }

}
