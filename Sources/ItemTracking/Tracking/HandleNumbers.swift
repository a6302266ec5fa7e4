/// Sets what the next posting of a line handles, and invoices, of its numbers (T-036 to T-038).
///
/// Order of checks: the line is handled in parts at all (T-038), then number by number its unit,
/// that it is on the line, and that there is so much of it.
public struct HandleNumbers: Command {
  /// Some numbers, and what of each is handled.
  public struct Share: Hashable, Sendable {
    /// The numbers; of several each gets the amount.
    public var keys: TrackingKeys
    /// Of each of them.
    public var amount: QuantityInUnit
    /// In the unit of the amount; nil leaves it as it is.
    public var toInvoice: Quantity?

    /// An amount to handle of each number; to invoice stays as it is.
    public init(_ amount: QuantityInUnit, of keys: TrackingKeys) {
      self.amount = amount
      self.keys = keys
    }
  }

  /// The line whose tracking lines are set.
  public var source: SourceReference
  /// All that is left of every number, or nothing, before the shares; nil leaves them.
  public var all: HandledShare?
  /// Number by number; later ones overwrite earlier ones.
  public var shares: [Share] = []

  /// Nothing is set yet: `all` and `shares` say what.
  public init(on source: SourceReference) { self.source = source }

  /// - Throws: `tracking-line-unknown`, `action-unfit` where nothing is handled in parts (T-038),
  ///   and more than there is of a number.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    if let all { try model.setAllToHandle(all, on: source) }
    for share in shares {
      let quantity = try model.baseQuantity(share.amount, of: source)
      let toInvoice = try share.toInvoice.map { toInvoice throws(TrackingError) in
        try model.baseQuantity(
          QuantityInUnit(toInvoice, in: share.amount.unitCode), of: source)
      }
      for key in share.keys {
        try model.setToHandle(quantity, invoicing: toInvoice, of: key, on: source)
      }
    }
  }
}
