/// Numbers of a line, and how much of each; what belongs to them.
public struct LineNumbers: Hashable, Sendable {
  /// In base units unless a unit is named; nil for all that is not assigned yet.
  ///
  /// Of several numbers each is one piece.
  public var amount: QuantityInUnit?
  /// The numbers; of several each is given the amount, or a piece.
  public var keys: TrackingKeys
  /// Blank for the date that the number is known with, or that the item calculates (T-183, T-185).
  public var expirationDate = CalendarDate.blank
  /// Blank for none, or for what the tracking code calculates when it is posted (T-186).
  public var warrantyDate = CalendarDate.blank
  /// What a direct transfer calls the goods where they arrive, and a reclassification from then on
  /// (T-149, T-154).
  public var new = NewNumber()

  /// Numbers with an amount of each; nil for all that is not assigned yet, or a piece of each
  /// serial.
  public init(_ amount: QuantityInUnit? = nil, of keys: TrackingKeys) {
    self.amount = amount
    self.keys = keys
  }
}

/// What goods are called from then on.
public struct NewNumber: Hashable, Sendable {
  /// A number that is blank stays as it is.
  public var key: TrackingKey
  /// Of a reclassification: nil for the date they have, blank for none.
  public var expirationDate: CalendarDate?

  /// A number by which the goods go from then on; a number that is blank stays.
  public init(_ key: TrackingKey = .none, expires expirationDate: CalendarDate? = nil) {
    self.key = key
    self.expirationDate = expirationDate
  }

  /// Whether anything is new.
  public var isGiven: Bool { !key.isBlank || expirationDate != nil }
}

/// Puts numbers on a line: one with a quantity, or several, a piece each.
///
/// On a line that is tracked outside its page the command ends as saving the page does: the line at
/// the other end of a drop shipment is offered the numbers (T-066), and a number of which demand
/// asks for more than there is brings the warning `double-allocation` (T-053).
///
/// Order of checks: the unit, then number by number what `AssignTracking` checks.
public struct AssignNumbers: Command {
  /// What is put on the line.
  public var numbers: LineNumbers
  /// The line, the side of a transfer or the component that gets them.
  public var source: SourceReference
  /// The entry that the goods are applied to, or from; none for what the costing method chooses.
  public var appliesTo = RowID<ItemLedgerEntry>.none
  /// Of goods that come back: the entry that they left by (T-048).
  public var appliesFrom = RowID<ItemLedgerEntry>.none
  /// Dates are taken as they are, and no number brings another one with it (T-183).
  public var isUnchecked = false
  /// Saved at once, or part of an opened page.
  public var entry = TrackingEntry.saved

  /// Numbers for a line; without fixed application, checked as the page checks them.
  public init(_ numbers: LineNumbers, to source: SourceReference) {
    self.numbers = numbers
    self.source = source
  }

  /// Gives the numbers for which nothing was left; only an opened page has any.
  ///
  /// - Throws: `unit-unknown`; what `AssignTracking` refuses; the question `copy-tracking`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> [TrackingKey] {
    let empty = try assign(on: &model)
    guard entry == .saved else { return empty }
    if let line = source.line { try model.offerTracking(of: line) }
    model.warnIfShort(numbers.keys, of: source)
    return empty
  }

  /// The numbers alone, for whoever saves the line itself.
  @discardableResult
  func assign(on model: inout Model) throws(TrackingError) -> [TrackingKey] {
    let quantity = try numbers.amount.map { amount throws(TrackingError) in
      try model.baseQuantity(amount, of: source)
    }
    // T-084: each piece has the sign of what it is a part of.
    let isNegative = quantity?.isNegative ?? model.trackableQuantity(of: source).isNegative
    var empty: [TrackingKey] = []
    for key in numbers.keys {
      var assignment = AssignTracking(
        numbers.keys.count > 1 ? Quantity.one.times(sign: isNegative ? -1 : 1) : quantity,
        of: isUnchecked ? key : model.withKnownLot(key, on: source), to: source)
      assignment.expirationDate = numbers.expirationDate
      assignment.warrantyDate = numbers.warrantyDate
      if numbers.new.isGiven {
        try assignment.rename(
          as: numbers.new.key, expires: numbers.new.expirationDate, model)
      }
      assignment.appliesTo = appliesTo
      assignment.appliesFrom = appliesFrom
      assignment.isUnchecked = isUnchecked
      assignment.entry = entry
      if try assignment.perform(on: &model).isZero { empty.append(key) }
    }
    return empty
  }
}
