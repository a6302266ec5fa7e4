/// What of a bin content is to change; nil leaves a field as it is.
public struct BinContentChanges: Hashable, Sendable {
  /// Whether the row stays when the bin is empty of the item (W-079).
  public var isFixed: Bool?
  /// Whether it is the item's default bin there; one at most (W-079).
  public var isDefault: Bool?
  /// Which movements of the item are stopped there (W-079).
  public var block: BinBlock?
  /// Higher ones come first in picks and put-aways.
  public var ranking: Int32?
  /// In the unit.
  public var minimum: Quantity?
  /// In the unit; zero for none.
  public var maximum: Quantity?

  /// Nothing changes.
  public init() {}
}

/// Which content: an item in a unit, in a bin.
public struct BinContentName: Hashable, Sendable {
  /// The item with its variant at the bin's location.
  public var sku: StockkeepingUnit
  /// Blank for the base unit.
  public var unitCode: UnitCode
  /// The bin; it must be declared.
  public var binCode: BinCode

  /// A content in the item's base unit unless a unit is named.
  public init(_ sku: StockkeepingUnit, in unitCode: UnitCode = .blank, bin: BinCode) {
    self.sku = sku
    self.unitCode = unitCode
    binCode = bin
  }
}

/// Declaring bin contents by hand, changing and deleting them (W-075, W-116).
extension Model {
  /// - Throws: `item-unknown`, `variant-unknown`, `unit-unknown`, `bin-unknown`, `already-exists`,
  ///   `not-warehouse`, `default-bin-twice`, `minimum-above-maximum`.
  package mutating func declareBinContent(
    _ name: BinContentName, _ changes: BinContentChanges
  ) throws(TrackingError) {
    let (bin, unit) = try parts(of: name)
    guard content(name.sku, in: unit, bin) == nil else {
      throw .alreadyExists(
        "bin content of \(name.sku.itemNo) in bin \(name.binCode)", blaming: .bin)
    }
    let id = insertContent(
      trackedSKUs.intern(TrackedSKU(name.sku)), in: unit, bin, isDefault: false)
    try change(id, changes)
  }

  /// - Throws: as `declareBinContent`, and `bin-content-missing`.
  package mutating func changeBinContent(
    _ name: BinContentName, _ changes: BinContentChanges
  ) throws(TrackingError) {
    try change(try requireContent(name), changes)
  }

  /// Deletes a bin content that holds nothing.
  ///
  /// - Throws: `bin-content-missing`, `bin-content-not-empty`, `bin-content-in-use` (W-116).
  package mutating func deleteBinContent(_ name: BinContentName) throws(TrackingError) {
    let id = try requireContent(name)
    let content = binContents[id]
    guard content.quantityBase.isZero else {
      throw TrackingError(
        .binContentNotEmpty, blaming: .bin,
        "\(content.quantityBase) of \(name.sku.itemNo) are in bin \(name.binCode) (W-116)",
        facts: [Fact("found", .quantity(content.quantityBase))])
    }
    try checkNoNumbers(in: id)
    let planned = planned(for: id)
    guard planned.in.isZero, planned.out.isZero else {
      throw TrackingError(
        .binContentInUse, blaming: .bin,
        "lines of a warehouse journal move \(name.sku.itemNo) in bin \(name.binCode) (W-116)")
    }
    binContents.remove(id, &journal)
  }

  /// W-075: numbers add up to what entries brought; an adjustment bin may lack one number and hold
  /// as much of another, which `calculate adjustment` has yet to book.
  ///
  /// - Throws: `bin-content-not-empty`.
  func checkNoNumbers(in id: RowID<BinContent>) throws(TrackingError) {
    let number = binNumbers.first(inList: BinNumber.List.content, key: id.raw)
    guard !number.isNone else { return }
    let found = binNumbers[number].quantityBase
    let goods = trackedSKUs[binNumbers[number].stock]
    throw TrackingError(
      .binContentNotEmpty, blaming: .bin,
      "\(found) of \(goods.unit.itemNo) \(goods.tracking) are in bin \(bins[binContents[id].bin].code) (W-116)",
      facts: [Fact("found", .quantity(found))])
  }

  private func parts(
    of name: BinContentName
  ) throws(TrackingError) -> (bin: RowID<Bin>, unit: UnitCode) {
    let item = try item(name.sku.itemNo)
    try requireVariant(name.sku.variantCode, of: item.no)
    _ = try unit(name.unitCode, of: item)
    let unitCode = name.unitCode.isBlank ? item.baseUnit : name.unitCode
    let bin = try requireBin(name.binCode, at: name.sku.locationCode)
    let isDirected = warehouseSetup(of: name.sku.locationCode)?.isDirected == true
    guard isDirected || unitCode == item.baseUnit else {
      throw TrackingError(
        .notWarehouse, blaming: .unit,
        "\(name.sku.locationCode) is not directed, so its bins hold \(item.no) in \(item.baseUnit) (W-118)"
      )
    }
    return (bin, unitCode)
  }

  private func requireContent(
    _ name: BinContentName
  ) throws(TrackingError) -> RowID<BinContent> {
    let (bin, unit) = try parts(of: name)
    if let id = content(name.sku, in: unit, bin) { return id }
    throw .binContentMissing(name.sku.itemNo, name.binCode)
  }

  private mutating func change(
    _ id: RowID<BinContent>, _ changes: BinContentChanges
  ) throws(TrackingError) {
    var content = binContents[id]
    if let isFixed = changes.isFixed { content.isFixed = isFixed ? 1 : 0 }
    if let isDefault = changes.isDefault { content.isDefault = isDefault ? 1 : 0 }
    if let block = changes.block { content.block = block }
    if let ranking = changes.ranking { content.ranking = ranking }
    if let minimum = changes.minimum { content.minimum = minimum }
    if let maximum = changes.maximum { content.maximum = maximum }
    let sku = trackedSKUs[content.stock].unit
    if content.isDefault == 1 {
      let setup = warehouseSetup(of: sku.locationCode)
      // W-075: no bin of a directed location is a default bin.
      guard setup?.isDirected != true else {
        throw TrackingError(
          .notWarehouse, blaming: .bin,
          "\(sku.locationCode) is directed, so its bins are nobody's default bin (W-075)")
      }
      let other = defaultContent(of: content.stock)
      guard other.isNone || other == id else {
        throw TrackingError(
          .defaultBinTwice, blaming: .bin,
          "\(bins[binContents[other].bin].code) is the default bin of \(sku.itemNo) at \(sku.locationCode) (W-116)",
          advice: "`set bin content of … not default` on that one first")
      }
    }
    guard content.maximum.isZero || content.minimum <= content.maximum else {
      throw TrackingError(
        .minimumAboveMaximum, blaming: .quantity,
        "a minimum of \(content.minimum) is above the maximum of \(content.maximum) (W-116)",
        facts: [
          Fact("minimum", .quantity(content.minimum)), Fact("maximum", .quantity(content.maximum)),
        ])
    }
    binContents.update(id, &journal) { $0 = content }
  }
}

extension TrackingError {
  static func binContentMissing(_ itemNo: ItemNo, _ bin: BinCode) -> TrackingError {
    TrackingError(
      .binContentMissing, blaming: .bin, "bin \(bin) has no content of \(itemNo) (W-111)",
      advice: "`bin content of \(itemNo) in bin \(bin) at …` declares one")
  }
}
