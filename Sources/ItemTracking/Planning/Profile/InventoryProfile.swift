/// All demand and supply of one stockkeeping unit that a run sees, in load order (P-145).
public struct InventoryProfile: Hashable, Sendable {
  /// What is needed, with its dates, in the order in which it was loaded.
  public var demands: [ProfileEvent] = []
  /// What is there or comes, with its dates, in the order in which it was loaded.
  public var supplies: [ProfileEvent] = []

  /// Nothing needed, nothing there.
  public init() {}

  /// True when there is nothing to plan.
  public var isEmpty: Bool { demands.isEmpty && supplies.isEmpty }

  /// Adds a demand; its number follows from the order of adding.
  public mutating func addDemand(_ event: ProfileEvent) {
    var event = event
    event.number = Int32(truncatingIfNeeded: demands.count + supplies.count + 1)
    demands.append(event)
  }

  /// Adds supply; its number follows from the order of adding.
  public mutating func addSupply(_ event: ProfileEvent) {
    var event = event
    event.number = Int32(truncatingIfNeeded: demands.count + supplies.count + 1)
    supplies.append(event)
  }
}
