/// Changes a tracking line: its numbers, its quantity, its dates, what it applies to.
///
/// Order of checks: the tracking line is there, its new numbers (T-041), its quantity (T-034), what
/// the goods are called from then on (T-149, T-154), its dates (T-060, T-183), its fixed
/// application (T-047 to T-049).
public struct ChangeTrackingLine: Command {
  /// The line whose tracking line changes.
  public var source: SourceReference
  /// Some of its numbers, as far as they tell it from others.
  public var key: TrackingKey
  /// A number that is not named stays; a new serial number brings the lot it is known with.
  public var serialNo: SerialNo?
  /// Nil keeps the lot number; blank takes it away.
  public var lotNo: LotNo?
  /// Nil keeps the package number; blank takes it away.
  public var packageNo: PackageNo?
  /// In base units, as the document counts.
  public var quantity: Quantity?
  /// What the goods are called from then on (T-149, T-154); blank numbers stay as they are.
  public var new = NewNumber()
  /// Blank clears a date.
  public var expirationDate: CalendarDate?
  /// Blank clears it; nil keeps it.
  public var warrantyDate: CalendarDate?
  /// Dates are taken as they are (T-183).
  public var isUnchecked = false
  /// None takes a fixed application back.
  public var appliesTo: RowID<ItemLedgerEntry>?
  /// None takes it back; nil keeps it.
  public var appliesFrom: RowID<ItemLedgerEntry>?
  /// Saved at once, or part of an opened page.
  public var entry = TrackingEntry.saved

  /// A change of nothing yet: what is to change is set afterwards.
  public init(_ key: TrackingKey, on source: SourceReference) {
    self.key = key
    self.source = source
  }

  private var renumbers: Bool { serialNo != nil || lotNo != nil || packageNo != nil }

  /// Gives the numbers that the line has then.
  ///
  /// - Throws: `tracking-line-unknown`, `tracking-handled`, `applies-from`, `less-than-handled`,
  ///   `serial-quantity`, `wrong-sign`, `more-than-line`, and what assigning refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> TrackingKey {
    var key = try model.trackingLine(key, on: source).key
    if renumbers {
      let new = numbered(key, model)
      try model.renumber(key, as: { $0 = new }, on: source, entry)
      key = new
    }
    if let quantity { try model.setTracked(quantity, of: key, on: source, entry) }
    if new.isGiven {
      try model.rename(key, as: new.key, expires: new.expirationDate, on: source)
    }
    if expirationDate != nil || warrantyDate != nil {
      try model.setDates(
        expiration: expirationDate, warranty: warrantyDate, of: key, on: source,
        unchecked: isUnchecked)
    }
    if let appliesTo { try model.apply(.to(appliesTo), of: key, on: source) }
    if let appliesFrom { try model.apply(.from(appliesFrom), of: key, on: source) }
    if entry == .saved, renumbers || quantity != nil { model.warnIfShort([key], of: source) }
    return key
  }

  private func numbered(_ key: TrackingKey, _ model: borrowing Model) -> TrackingKey {
    var new = key
    if let serialNo {
      new.serialNo = serialNo
      new.lotNo = .blank
      new = model.withKnownLot(new, on: source)
    }
    if let lotNo { new.lotNo = lotNo }
    if let packageNo { new.packageNo = packageNo }
    return new
  }
}
