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
}
