/// Says how an item is planned, everywhere or at one place, in place of what was said before.
public struct DeclarePlanning: Command {
  /// The item that is planned.
  public var itemNo: ItemNo
  /// With a variant or a place it is said of the item there only (BC's stockkeeping unit).
  public var variantCode: VariantCode?
  /// The place; nil without a variant says it of the item everywhere.
  public var locationCode: LocationCode?
  /// What the change begins from: what was said before, or the item's own parameters.
  public var origin: Origin
  /// Sets what is said; what it leaves stays as it began.
  public var change: @Sendable (inout PlanningParameters) -> Void

  /// What the parameters begin with.
  public enum Origin: Sendable {
    /// What was said before; nothing where nothing was.
    case asBefore
    /// A copy of what is said of the item (BC's Create Stockkeeping Unit).
    case likeItem
  }

  /// A change for the item everywhere; variant and place are set afterwards.
  public init(
    of itemNo: ItemNo, from origin: Origin = .asBefore,
    _ change: @escaping @Sendable (inout PlanningParameters) -> Void
  ) {
    self.itemNo = itemNo
    self.origin = origin
    self.change = change
  }

  /// - Throws: `item-unknown`, `variant-unknown`, `location-unknown`, `vendor-unknown`,
  ///   `transfer-to-itself`, `transfer-circle`, `lead-time-negative`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    try model.declarePlanning(
      of: itemNo, variant: variantCode, at: locationCode, from: origin, change)
  }
}

/// Forgets how an item is planned, or is at a place.
public struct DeletePlanning: Command {
  /// The item whose parameters are forgotten.
  public var itemNo: ItemNo
  /// Nil with no place for what is said of the item everywhere.
  public var variantCode: VariantCode?
  /// Nil with no variant for what is said of the item everywhere.
  public var locationCode: LocationCode?

  /// What is said of the item everywhere; cards of places stay.
  public init(of itemNo: ItemNo) { self.itemNo = itemNo }

  /// - Throws: `item-unknown`; `card-unknown` when nothing is said.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    try model.deletePlanning(of: itemNo, variant: variantCode, at: locationCode)
  }
}
