/// All demand and supply of one stockkeeping unit that a run sees, in load order (P-145).
public struct InventoryProfile: Hashable, Sendable {
  public var demands: [ProfileEvent] = []
  public var supplies: [ProfileEvent] = []

  public init() {}

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
