/// Draws numbers of the item's series for a line (T-082 to T-084).
public struct AssignNextNumbers: Sendable {
  public var kind: NumberKind
  public var source: SourceReference
  /// How many serials, or how much of the lot or package; nil for all that is not assigned yet.
  public var quantity: Quantity?
  public var withNewLot = false

  public init(_ kind: NumberKind, to source: SourceReference) {
    self.kind = kind
    self.source = source
  }

  /// - Throws: `no-series`, `series-exhausted`, `quantity-to-create`, and what assigning refuses.
  public func perform(on tables: inout Tables) throws(TrackingError) {
    let item = try tables.item(tables.sku(of: source).itemNo)
    var key = TrackingKey()
    if withNewLot {
      key.lotNo = LotNo(id: try tables.drawNumber(from: item.lotSeries, for: item.no, .lot))
    }
    switch kind {
    case .lot:
      key.lotNo = LotNo(id: try tables.drawNumber(from: item.lotSeries, for: item.no, .lot))
    case .package:
      key.packageNo = PackageNo(
        id: try tables.drawNumber(from: tables.company.packageSeries, for: item.no, .package))
    case .serial:
      try assignSerials(item, key, &tables)
      return
    }
    try AssignTracking(quantity, of: key, to: source).perform(on: &tables)
  }

  private func assignSerials(
    _ item: Item, _ key: TrackingKey, _ tables: inout Tables
  ) throws(TrackingError) {
    let undefined = tables.trackingTotals(of: source).undefined.quantity
    let wanted = quantity ?? undefined
    guard wanted.isWhole, wanted.magnitude.isPositive, quantity.map({ $0.isPositive }) ?? true
    else {
      throw TrackingError(
        .quantityToCreate, blaming: .quantity,
        "\(wanted) serial numbers cannot be created: a whole number of pieces is needed",
        facts: [Fact("found", .quantity(wanted))])
    }
    var key = key
    for _ in 0..<(wanted.magnitude.raw / Quantity.scale) {
      key.serialNo = SerialNo(
        id: try tables.drawNumber(from: item.serialSeries, for: item.no, .serial))
      let one = Quantity.one.times(sign: undefined.isNegative ? -1 : 1)
      try AssignTracking(one, of: key, to: source).perform(on: &tables)
    }
  }
}
