/// Reserves one record, or several as one command.
///
/// One record is refused with its reason. Of several, those that cannot be reserved are passed by,
/// and refused is only what reserves nothing at all; numbers that do not meet refuse everything
/// . Each record is planned on what those before it have taken.
public struct ReserveLines: Command {
  /// Demand or supply, in the order in which they are served.
  public var sources: [SourceReference]
  /// Of each record, in base units unless a unit is named; nil for all that is not reserved yet.
  public var quantity: QuantityInUnit?
  /// Where to look: everywhere in BC's order, in some kinds, or at one record.
  public var partner = PartnerChoice.any
  /// Specific: this number and no other.
  public var key: TrackingKey?
  /// Numbers that the lines have already are not served by themselves first.
  public var ignoresOwnNumbers = false
  /// Only what the next posting ships, from inventory.
  public var onlyToShip = false

  /// All of these records, as far as there is enough.
  public init(_ sources: [SourceReference]) { self.sources = sources }

  /// Reserves, and gives what each record came to; those passed by are not among them.
  ///
  /// What was found only in part is told by the message `reserved-partly`.
  ///
  /// - Throws: as `Reserve` does for the first record that cannot be reserved, when none can;
  ///   `stock-not-enough` where only what is shipped is reserved, `action-unfit` when a quantity,
  ///   a number or other supply is named for that.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> [Reserved] {
    try checkToShip()
    var problem: TrackingError?
    var done: [Reserved] = []
    for source in sources {
      let plan: ReservationPlan?
      do throws(TrackingError) {
        plan = try self.plan(for: source, model)
      } catch {
        problem = problem ?? error
        continue
      }
      try plan?.commit(on: &model)
      let reserved = plan?.reserved ?? Reserved(wanted: .zero, reserved: .zero)
      // what is said of one kind, one record or a quantity is had or not.
      if !onlyToShip, !reserved.isComplete, quantity == nil, partner == .any {
        model.informOfPart(reserved, of: key, for: source)
      }
      done.append(reserved)
    }
    if done.isEmpty, let problem { throw problem }
    return done
  }

  /// what the next posting ships is reserved from inventory, all of it and nothing else.
  private func checkToShip() throws(TrackingError) {
    guard onlyToShip else { return }
    let isInventory = partner == .any || partner == .kinds([.inventory])
    guard quantity != nil || key != nil || ignoresOwnNumbers || !isInventory else { return }
    throw TrackingError(
      .actionUnfit, blaming: quantity != nil ? .quantity : isInventory ? .lot : .supply,
      "what is shipped next is reserved as a whole, from inventory: `to ship` takes no quantity, no number and no other supply (R-047)",
      advice: "leave out `to ship`, or what stands beside it")
  }

  /// Nil when nothing is left to reserve of what is shipped next.
  private func plan(
    for source: SourceReference, _ model: borrowing Model
  ) throws(TrackingError) -> ReservationPlan? {
    if onlyToShip { return try model.planToShip(source) }
    let base = try quantity.map { said throws(TrackingError) in
      try model.baseQuantity(said, of: source)
    }
    var command = Reserve(base, for: source)
    command.partner = partner
    command.key = key
    command.ignoresOwnNumbers = ignoresOwnNumbers
    return try command.plan(on: model)
  }
}
