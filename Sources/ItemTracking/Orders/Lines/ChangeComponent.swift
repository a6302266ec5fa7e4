/// Changes what a production or assembly order uses.
///
/// Order of checks: what each field's own rules refuse, in the order in which the fields stand.
public struct ChangeComponent: Command {
  /// The component of an open production or assembly order.
  public var component: RowID<ProductionComponent>
  /// Base units, as all that the order is expected to use.
  public var quantity: Quantity?
  /// Where it is taken from.
  public var locationCode: LocationCode?
  /// Blank for the item without a variant.
  public var variantCode: VariantCode?
  /// When it is needed; a user's that breaks reservations is refused.
  public var dueDate: CalendarDate?
  /// The bin that it is consumed from; blank for none.
  public var bin: BinName?
  /// Of one unit of what is made; what is expected follows.
  public var quantityPer: Quantity?
  /// How it is consumed by itself (T-165).
  public var flushing: FlushingMethod?
  /// 0 for no operation any more.
  public var operationNo: Int32?
  /// Who moves the due date: a user's that breaks reservations is refused.
  public var who = DateChange.byUser

  /// A change of nothing yet: what is to change is set afterwards.
  public init(_ component: RowID<ProductionComponent>) { self.component = component }

  /// - Throws: `less-than-handled`, `location-unknown`, `variant-unknown`, `operation-unknown`,
  ///   `reservation-date-conflict`, `bin-unknown`, and what else each field's own rules refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    if let quantity { try model.setQuantity(quantity, of: component) }
    if let locationCode { try model.setLocation(locationCode, of: component) }
    if let variantCode { try model.setVariant(variantCode, of: component) }
    if let dueDate { try model.setDueDate(dueDate, of: component, who) }
    if let bin { try model.setBin(bin, of: component) }
    if let quantityPer { try model.setQuantityPer(quantityPer, of: component) }
    guard flushing != nil || operationNo != nil else { return }
    try model.setFlushing(flushing, operation: operationNo, of: component)
  }
}
