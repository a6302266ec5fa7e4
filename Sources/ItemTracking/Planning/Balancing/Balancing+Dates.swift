/// Bringing a supply and a demand to one date (P-130, P-153).
extension Balancing {
  mutating func matchDates() throws(PlanningFault) {
    let demand = demandAt
    let supply = queue.front
    let wanted = demands[demand].date
    let before = supplies[supply].date
    var date = before
    if isAccumulated(to: accumulationStart, wanted) {
      date = accumulationStart
      supplies[supply].fixedDate = date
    }
    if wanted < before {
      guard let possible = scheduleIn(supply, to: wanted, withinWindow: true) else {
        noteNotIn(supply, demand)
        state = .createSupply
        return
      }
      date = possible
    } else if wanted > before {
      guard let possible = scheduleOut(supply, to: wanted, withinWindow: true) else {
        noteNotOut(supply, demand)
        state = .reduceSupply
        return
      }
      if possible == before { noteStays(supply, demand) }
      if moveAllOut(supply, to: possible) { return }
      date = possible
    }
    if watchesReorderPoint, maintainProjection(to: date) {
      if try orderForward(from: projection.bucketStart, current: supply, until: wanted) { return }
    }
    if supplies[supply].flexibility == .unlimited, date != before {
      reschedule(supply, to: date)
      queue.finishFirst()
      enqueue(supply)
      // Others that now come first go on.
      if queue.first != supply { return }
    }
    supplies[supply].fixedDate = supplies[supply].date
    state = .matchQuantity
  }

  /// Whether an order that starts to accumulate on a date may still serve demand of another.
  func isAccumulated(to start: CalendarDate, _ date: CalendarDate) -> Bool {
    !start.isBlank && start.adding(days: Int(parameters.accumulationDays)) >= date
  }

  /// The earlier date that a supply can take; nil when it cannot.
  func scheduleIn(_ supply: Int, to date: CalendarDate, withinWindow: Bool) -> CalendarDate? {
    guard supplies[supply].flexibility == .unlimited else { return nil }
    let reach = date.adding(days: Int(parameters.reschedulingDays))
    return withinWindow && reach < supplies[supply].date ? nil : date
  }

  /// The date at which a supply can wait for a later demand, its own one included; nil when it
  /// cannot (P-130).
  func scheduleOut(_ supply: Int, to date: CalendarDate, withinWindow: Bool) -> CalendarDate? {
    let event = supplies[supply]
    guard event.flexibility == .unlimited else { return nil }
    let mayAccumulate = isAccumulated(to: event.date, date)
    var possible: CalendarDate
    if Int(date.dayNumber) - Int(event.date.dayNumber) <= Int(parameters.dampenerDays) {
      let isShort = event.untracked < parameters.safetyStock
      if parameters.policy == .lotForLot, mayAccumulate, isShort { return nil }
      possible = event.date
    } else if !withinWindow || event.level > 0 || isWithinWindow(event, date) {
      possible = date
    } else {
      return !event.fixedDate.isBlank && mayAccumulate ? event.date : nil
    }
    if !event.fixedDate.isBlank, event.fixedDate < possible {
      guard mayAccumulate else { return nil }
      possible = event.fixedDate
    }
    return possible
  }

  private func isWithinWindow(_ event: ProfileEvent, _ date: CalendarDate) -> Bool {
    event.date.adding(days: Int(parameters.reschedulingDays)) >= date
  }

  /// P-153: several supplies in a row that nothing uses yet move together, in their order.
  private mutating func moveAllOut(_ supply: Int, to date: CalendarDate) -> Bool {
    guard !supplies[supply].date.isBlank, isWithinWindow(supplies[supply], date) else {
      return false
    }
    let count = queue.leadingCount { index in
      supplies[index].date < date && supplies[index].action != .new
        && supplies[index].flexibility == .unlimited && supplies[index].fixedDate.isBlank
    }
    guard count > 1 else { return false }
    let moving = queue.leading(count)
    queue.finishFirst(count)
    for index in moving {
      reschedule(index, to: date)
      lastNumber += 1
      supplies[index].number = lastNumber
    }
    queue.insert(moving.map { SupplyQueue.Entry(supplies[$0], at: $0) })
    return true
  }

  /// P-135: a supply gets another date; the first one is remembered.
  mutating func reschedule(_ supply: Int, to date: CalendarDate) {
    if supplies[supply].action != .new {
      if supplies[supply].originalDate.isBlank {
        supplies[supply].originalDate = supplies[supply].date
      } else if supplies[supply].originalDate == date {
        supplies[supply].originalDate = .blank
      }
    }
    supplies[supply].date = date
    setAction(of: supply)
  }

  /// P-135: what the changes of an existing order come to.
  mutating func setAction(of supply: Int) {
    let event = supplies[supply]
    guard event.action != .new else { return }
    let isMoved = !event.originalDate.isBlank
    if event.planned == event.loaded {
      supplies[supply].action = isMoved ? .reschedule : .none
    } else if event.planned.isZero {
      supplies[supply].action = .cancel
    } else {
      supplies[supply].action = isMoved ? .rescheduleAndChange : .changeQuantity
    }
  }
}
