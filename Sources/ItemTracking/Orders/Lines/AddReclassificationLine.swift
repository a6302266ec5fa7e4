/// Adds a line to a reclassification journal: the same goods under other numbers, with another
/// date, or at another place (T-154 to T-160).
///
/// Order of checks: the line itself (`AddLine`), then number by number what assigning refuses.
public struct AddReclassificationLine: Command {
  /// Some numbers of the goods, and what they become.
  public struct Number: Hashable, Sendable {
    /// Nil for all that is left; of several serial numbers each is one piece.
    public var amount: QuantityInUnit?
    /// What the goods are called before; each gets the amount.
    public var keys: TrackingKeys
    /// As many new numbers, or one for all; kinds of number that are not named stay.
    public var newKeys: TrackingKeys = []
    /// Nil for the date the goods have, blank for none.
    public var newExpirationDate: CalendarDate?

    /// Numbers that become others; without new ones they stay, and only a date or a place changes.
    public init(_ keys: TrackingKeys, as newKeys: TrackingKeys = []) {
      self.keys = keys
      self.newKeys = newKeys
    }
  }

  /// The reclassification journal.
  public var document: RowID<Document>
  /// Their numbers stand in `numbers`.
  public var goods: Goods
  /// Nil for the same place (T-156).
  public var toLocationCode: LocationCode?
  /// The new bin; nil for the old one, at another location for the default bin there.
  public var toBin: BinName?
  /// Number by number what becomes of it; empty for goods without numbers.
  public var numbers: [Number] = []

  /// Goods that stay where they are; a new place or bin is set afterwards.
  public init(_ goods: Goods, to document: RowID<Document>) {
    self.goods = goods
    self.document = document
  }

  /// - Throws: `serial-quantity` when several serial numbers become another count of new ones, and
  ///   what `AddLine` and `AssignTracking` refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<DocumentLine> {
    var line = AddLine(to: document, goods.quantityOrOneEach, of: goods.itemNo)
    line.variantCode = goods.variantCode
    line.unitCode = goods.unitCode
    if !goods.locationCode.isBlank { line.locationCode = goods.locationCode }
    line.toLocationCode = toLocationCode
    if !goods.bin.isBlank { line.bin = goods.bin }
    line.toBin = toBin
    let id = try line.perform(on: &model)
    for number in numbers { try number.assign(to: SourceReference(id), &model) }
    return id
  }
}

extension AddReclassificationLine.Number {
  /// Several serial numbers become as many new ones, or all of them one new lot.
  fileprivate func assign(
    to source: SourceReference, _ model: inout Model
  ) throws(TrackingError) {
    if newKeys.count > 1, newKeys.count != keys.count {
      throw TrackingError(
        .serialQuantity, blaming: .serial,
        "\(keys.count) serial numbers cannot become \(newKeys.count)",
        facts: [
          Fact("found", .quantity(Quantity(newKeys.count))),
          Fact("required", .quantity(Quantity(keys.count))),
        ])
    }
    let quantity = try amount.map { amount throws(TrackingError) in
      try model.baseQuantity(amount, of: source)
    }
    for (place, key) in keys.enumerated() {
      var assignment = AssignTracking(keys.count > 1 ? .one : quantity, of: key, to: source)
      let target = newKeys.count == 1 ? newKeys[0] : newKeys.isEmpty ? .none : newKeys[place]
      assignment.reclassify(as: target, expires: newExpirationDate, model)
      try assignment.perform(on: &model)
    }
  }
}
