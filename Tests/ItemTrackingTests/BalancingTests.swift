import Testing

@testable import ItemTracking

/// What balancing gives back besides what scripts can see: the profile as it ended.
@Suite struct BalancingTests {
  private static let period = PlanningPeriod(
    from: CalendarDate(dayNumber: 1000), to: CalendarDate(dayNumber: 1100))

  private static func event(
    _ origin: ProfileOrigin, day: Int32, priority: Int32, _ quantity: Int
  ) -> ProfileEvent {
    ProfileEvent(
      origin, nil, stock: TrackedSKUID(raw: 0), on: CalendarDate(dayNumber: day),
      priority: priority, Quantity(quantity))
  }

  @Test func `supply after the period stays as it is`() throws {
    var profile = InventoryProfile()
    profile.addSupply(Self.event(.order, day: 1101, priority: 500, 5))
    let plan = try balance(profile, ResolvedParameters(.lotForLot), Self.period)
    #expect(plan.lines.isEmpty)
    #expect(plan.supplies.allSatisfy { $0.flexibility == .none })
  }

  @Test func `demand before the period that an emergency order meets lacks nothing`() throws {
    var profile = InventoryProfile()
    profile.addDemand(Self.event(.order, day: 990, priority: 300, 5))
    profile.addDemand(Self.event(.order, day: 995, priority: 300, 2))
    let plan = try balance(profile, ResolvedParameters(.lotForLot), Self.period)
    #expect(plan.demands.allSatisfy { $0.untracked == .zero })
    #expect(plan.lines.count == 1)
  }

  @Test func `what is suggested was not there when the profile was loaded`() throws {
    var profile = InventoryProfile()
    profile.addDemand(Self.event(.order, day: 1010, priority: 300, 5))
    let plan = try balance(profile, ResolvedParameters(.lotForLot), Self.period)
    let suggested = try #require(plan.supplies.last)
    #expect(suggested.action == .new)
    #expect(suggested.loaded == .zero)
    #expect(suggested.open == .zero)
  }

  @Test func `demand before the period that is met lacks nothing`() throws {
    var profile = InventoryProfile()
    profile.addDemand(Self.event(.order, day: 990, priority: 300, 5))
    profile.addDemand(Self.event(.order, day: 1010, priority: 300, 7))
    profile.addSupply(Self.event(.order, day: 980, priority: 500, 5))
    let plan = try balance(profile, ResolvedParameters(.lotForLot), Self.period)
    #expect(plan.demands.allSatisfy { $0.untracked == .zero })
  }

  @Test func `an emergency order is fixed, for the day before, and has nothing left`() throws {
    var profile = InventoryProfile()
    profile.addDemand(Self.event(.order, day: 990, priority: 300, 5))
    let plan = try balance(profile, ResolvedParameters(.lotForLot), Self.period)
    let order = try #require(plan.supplies.last)
    #expect(order.remaining == Quantity(5) && order.date == CalendarDate(dayNumber: 999))
    #expect(order.flexibility == .none && order.untracked == .zero)
  }

  @Test func `supply that may not change is free where nothing needs it, and is done with`() throws
  {
    var profile = InventoryProfile()
    profile.addDemand(Self.event(.order, day: 1010, priority: 300, 5))
    var supply = Self.event(.order, day: 1010, priority: 500, 8)
    supply.flexibility = .none
    profile.addSupply(supply)
    let plan = try balance(profile, ResolvedParameters(.lotForLot), Self.period)
    #expect(plan.lines.isEmpty)
    #expect(
      plan.links == [
        PlanLink(demand: 0, supply: 0, quantity: Quantity(5)),
        PlanLink(demand: nil, supply: 0, quantity: Quantity(3)),
      ])
    #expect(plan.supplies.allSatisfy { $0.untracked == .zero })
    #expect(plan.demands.allSatisfy { $0.untracked == .zero })
  }

  @Test func `a policy without reorder point orders what is missing, whatever a card says`() throws
  {
    var parameters = ResolvedParameters(.lotForLot)
    parameters.reorderQuantity = Quantity(7)
    var profile = InventoryProfile()
    var demand = Self.event(.order, day: 1010, priority: 300, 10)
    demand.untracked = Quantity(5)
    profile.addDemand(demand)
    let plan = try balance(profile, parameters, Self.period)
    #expect(plan.supplies.map(\.remaining) == [Quantity(5)])
  }

  @Test func `so many orders as a run suggests at most, and not one more`() throws {
    var parameters = ResolvedParameters(.lotForLot)
    parameters.maximumOrder = .one
    var profile = InventoryProfile()
    profile.addDemand(Self.event(.order, day: 1010, priority: 300, 100_000))
    let plan = try balance(profile, parameters, Self.period)
    #expect(plan.lines.count == 100_000)
    profile.addDemand(Self.event(.order, day: 1011, priority: 300, 1))
    let (more, same) = (profile, parameters)
    #expect(throws: PlanningFault.tooManyOrders) { _ = try balance(more, same, Self.period) }
  }

  @Test func `a quantity is rounded up to a multiple`() {
    let five = Quantity(5)
    #expect(Quantity(7).roundedUp(to: five) == Quantity(10))
    #expect(Quantity(10).roundedUp(to: five) == Quantity(10))
    #expect(Quantity.zero.roundedUp(to: five) == .zero)
    #expect(Quantity(-7).roundedUp(to: five) == Quantity(-5))
    #expect(Quantity(-5).roundedUp(to: five) == Quantity(-5))
  }
}
