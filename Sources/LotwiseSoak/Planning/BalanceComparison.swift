import ItemTracking

/// `balance` against its plainest form, on random profiles: the same seed, the same profile.
public struct BalanceComparison {
  private static let start = CalendarDate(dayNumber: 9500)
  private static let end = CalendarDate(dayNumber: 9540)

  private static func quantity(_ random: inout SplitMix, below bound: Int) -> Quantity {
    Quantity(random.below(bound))
  }

  private static func parameters(_ random: inout SplitMix) -> ResolvedParameters {
    let policies: [ReorderingPolicy] = [.lotForLot, .lotForLot, .order, .fixed, .maximum]
    var p = ResolvedParameters(policies[random.below(5)])
    p.includesInventory =
      p.policy.hasReorderPoint || (p.policy == .lotForLot && !random.once(in: 4))
    p.replenishment = random.once(in: 3) ? .production : .purchase
    p.isLotSpecific = random.once(in: 2)
    p.isSerialSpecific = random.once(in: 4)
    p.leadDays = Int32(random.below(6))
    p.waitingDays = Int32(random.below(2))
    if p.policy == .order {
      p.dampenerDays = Int32(random.below(3))
      return p
    }
    if random.once(in: 2) { p.minimumOrder = quantity(&random, below: 12) }
    if random.once(in: 2) { p.multiple = quantity(&random, below: 7) }
    if random.once(in: 3) {
      p.maximumOrder = max(Quantity(1), p.minimumOrder) + quantity(&random, below: 20)
    }
    if random.once(in: 3) { p.dampenerQuantity = quantity(&random, below: 6) }
    if random.once(in: 2), p.includesInventory { p.safetyStock = quantity(&random, below: 8) }
    if p.policy == .lotForLot {
      p.accumulationDays = Int32(random.below(8))
      p.reschedulingDays = Int32(random.below(12))
      p.dampenerDays = Int32(random.below(Int(p.accumulationDays) + 1))
      return p
    }
    p.bucketDays = Int32(1 + random.below(7))
    p.reorderPoint = p.safetyStock + quantity(&random, below: 15)
    p.reorderQuantity = p.policy == .fixed ? Quantity(1 + random.below(20)) : .zero
    p.maximumInventory =
      p.policy == .maximum ? p.reorderPoint + Quantity(1 + random.below(30)) : .zero
    if !random.once(in: 3) {
      p.overflowLevel =
        p.reorderPoint + p.reorderQuantity + p.maximumInventory + quantity(&random, below: 10)
    }
    return p
  }

  private static func event(_ random: inout SplitMix, isSupply: Bool, _ index: Int32)
    -> ProfileEvent
  {
    let isStock = isSupply ? random.once(in: 4) : random.once(in: 40)
    // Demand is loaded up to the end of the period, supply of any date.
    let day = random.below(isSupply ? 50 : 47) - 6
    let date = isStock ? CalendarDate.blank : start.adding(days: day)
    let origins: [ProfileOrigin] = [.order, .order, .order, .forecast, .blanketOrder]
    let origin = isStock ? .stock : isSupply ? .order : origins[random.below(5)]
    var e = ProfileEvent(
      origin, nil, stock: TrackedSKUID(raw: index), on: date,
      priority: isStock ? 100 : Int32(2 + random.below(4)) * 100, Quantity(1 + random.below(30)))
    if isStock || (isSupply && random.once(in: 6)) { e.flexibility = .none }
    if random.once(in: 3), origin == .order || origin == .stock {
      e.lot = Int32(random.below(3))
      e.serial = random.once(in: 5) ? Int32(10 + random.below(3)) : 0
      e.isNumbered = e.lot != 0 || e.serial != 0
      if e.isNumbered, isSupply { e.flexibility = .none }
    }
    if !isSupply {
      e.ownBind = index + 1
      if origin == .order, random.once(in: 8) { e.level = 1 }
    }
    if isSupply, random.once(in: 4) {
      e.minimum = quantity(&random, below: Int(e.remaining.raw / Quantity.scale) + 1)
      e.untracked = e.remaining - e.minimum
      if e.minimum.isPositive { e.fixedDate = date.adding(days: random.below(6)) }
    }
    e.open = e.untracked
    return e
  }

  private static func profile(_ random: inout SplitMix) -> InventoryProfile {
    var profile = InventoryProfile()
    var index: Int32 = 0
    let demandCount = random.below(9)
    for _ in 0..<demandCount {
      profile.addDemand(event(&random, isSupply: false, index))
      index += 1
    }
    for _ in 0..<random.below(8) {
      var e = event(&random, isSupply: true, index)
      if demandCount > 0, random.once(in: 5), e.minimum == .zero {
        e.bind = Int32(1 + random.below(demandCount))
        // Made for the line above as its demand is, or for a line that is no more.
        if e.origin == .order {
          e.level = profile.demands[Int(e.bind) - 1].level
          if random.once(in: 12) { e.level = 1 }
        }
      }
      profile.addSupply(e)
      index += 1
    }
    return profile
  }

  private static func plain(_ plan: Plan) -> [String] {
    plan.lines.map { text(plan.supplies[$0], $0) } + plan.links.map { text($0) }
  }

  private static func text(_ event: ProfileEvent, _ index: Int) -> String {
    "\(index) \(event.action.name) \(event.planned) on \(event.date) from \(event.originalDate)"
      + " start \(event.startingDate) lot \(event.lot) serial \(event.serial)"
  }

  private static func text(_ link: PlanLink) -> String {
    "\(link.demand ?? -1) \(link.supply ?? -1) \(link.quantity) \(link.isBound)"
  }

  /// What differs on the profile of a seed, or breaks what must hold of any plan; nil when nothing.
  public static func difference(seed: UInt64) -> String? {
    var random = SplitMix(seed: seed)
    let parameters = parameters(&random)
    let profile = profile(&random)
    var period = PlanningPeriod(from: start, to: end)
    period.respectsParameters = random.once(in: 5)
    var naive = NaiveBalance(profile, parameters, period)
    var expected: [String] = []
    var found: [String] = []
    do throws(PlanningFault) {
      let isPlanned = try naive.run()
      let lines = naive.lineOrder.filter { naive.supplies[$0].action != .none }
      expected =
        isPlanned
        ? lines.map { text(naive.supplies[$0], $0) } + naive.links.map { text($0) } : ["left"]
    } catch {
      expected = ["\(error)"]
    }
    do throws(PlanningFault) {
      let plan = try balance(profile, parameters, period)
      found = plan.isLeft ? ["left"] : plain(plan)
      if let problem = broken(plan, period) {
        return "seed \(seed): \(problem)\n\(parameters)\n\(profile)"
      }
    } catch {
      found = ["\(error)"]
    }
    guard expected != found else { return nil }
    return "seed \(seed)\nexpected \(expected.joined(separator: "\n  "))\nfound "
      + found.joined(separator: "\n  ") + "\n\(parameters)\n\(profile)"
  }

  /// What must hold of any plan: nothing is linked twice, and what is needed in the period is met.
  private static func broken(_ plan: Plan, _ period: PlanningPeriod) -> String? {
    guard !plan.isLeft else { return nil }
    var used: [Int: Quantity] = [:]
    var met: [Int: Quantity] = [:]
    for link in plan.links {
      if let supply = link.supply { used[supply, default: .zero] += link.quantity }
      if let demand = link.demand { met[demand, default: .zero] += link.quantity }
    }
    for (supply, quantity) in used {
      let event = plan.supplies[supply]
      let most = event.action == .new ? event.planned : event.open + event.planned - event.loaded
      if quantity > max(most, event.open) { return "supply \(supply) gives \(quantity)" }
    }
    for (index, demand) in plan.demands.enumerated()
    where demand.date >= period.start && demand.origin != .safetyStock {
      if met[index, default: .zero] != demand.open {
        return "demand \(index) gets \(met[index, default: .zero]) of \(demand.open)"
      }
    }
    return nil
  }
}
