/// Looking up how a location is set up, and its bins.
extension Model {
  /// How a location handles its goods; nil for a plain one.
  public func warehouseSetup(of code: LocationCode) -> WarehouseSetup? {
    let id = warehouseSetups.find(unique: 0, key: code.id)
    return id.isNone ? nil : warehouseSetups[id]
  }

  /// Whether anything of the warehouse concerns a location: the one test of a plain posting.
  @inline(__always)
  func isWarehouse(_ code: LocationCode) -> Bool {
    !warehouseSetups.find(unique: 0, key: code.id).isNone
  }

  /// A bin of a location by its code, when there is one.
  public func bin(_ code: BinCode, at locationCode: LocationCode) -> RowID<Bin>? {
    guard !code.isBlank else { return nil }
    let id = bins.find(CompositeKey(locationCode.id, code.id))
    return id.isNone ? nil : id
  }

  /// - Throws: `bin-unknown` (W-111).
  public func requireBin(
    _ code: BinCode, at locationCode: LocationCode
  ) throws(TrackingError) -> RowID<Bin> {
    if let id = bin(code, at: locationCode) { return id }
    throw TrackingError(
      .binUnknown, blaming: .bin,
      "there is no bin \(code) at \(locationCode) (W-111)",
      advice: "`bin \(code) at \(locationCode)` declares it")
  }

  /// A zone of a location by its code, when there is one.
  public func zone(_ code: ZoneCode, at locationCode: LocationCode) -> RowID<Zone>? {
    let id = zones.find(CompositeKey(locationCode.id, code.id))
    return id.isNone ? nil : id
  }

  /// A zone that is there.
  ///
  /// - Throws: `zone-unknown`.
  public func requireZone(
    _ code: ZoneCode, at locationCode: LocationCode
  ) throws(TrackingError) -> RowID<Zone> {
    if let id = zone(code, at: locationCode) { return id }
    throw TrackingError(
      .zoneUnknown, blaming: .zone, "there is no zone \(code) at \(locationCode)",
      advice: "`zone \(code) at \(locationCode) type pick` declares it")
  }

  /// The n-th bin of a zone in the order of their codes' entry, counted from 1; the last one when
  /// there are fewer (W-117).
  ///
  /// - Throws: `zone-unknown`, `bin-unknown`.
  public func bin(
    _ number: Int, ofZone code: ZoneCode, at locationCode: LocationCode
  ) throws(TrackingError) -> BinCode {
    _ = try requireZone(code, at: locationCode)
    var found = BinCode.blank
    var count = 0
    var id = bins.first(inList: 0, key: locationCode.id)
    while !id.isNone, count < number {
      if bins[id].zoneCode == code {
        count += 1
        found = bins[id].code
      }
      id = bins.next(inList: 0, after: id)
    }
    guard !found.isBlank else {
      throw TrackingError(
        .binUnknown, blaming: .bin, "zone \(code) at \(locationCode) has no bins")
    }
    return found
  }

  /// The contents of an item at a location, in no order that means anything.
  func contents(of stock: TrackedSKUID) -> [RowID<BinContent>] {
    binContents.ids(inList: BinContent.List.stock, key: stock.raw)
  }

  /// The content that is an item's default at a location; none, or the one there is (W-075).
  func defaultContent(of stock: TrackedSKUID) -> RowID<BinContent> {
    binContents.first(inList: BinContent.List.defaults, key: stock.raw)
  }

  /// The content of an item in a bin, in a unit.
  func content(
    _ sku: StockkeepingUnit, in unitCode: UnitCode, _ bin: RowID<Bin>
  ) -> RowID<BinContent>? {
    guard let stock = trackedSKUs.known(TrackedSKU(sku)) else { return nil }
    let id = binContents.find(CompositeKey(bin.raw, stock.raw, unitCode.id))
    return id.isNone ? nil : id
  }

  /// How much of an item is in a bin over all its units, of a number when one is given; base
  /// quantity.
  ///
  /// Kinds of number that the key leaves blank say nothing; numbers that the warehouse does not
  /// track find nothing.
  public func quantity(
    of sku: StockkeepingUnit, _ key: TrackingKey = .none, in bin: RowID<Bin>
  ) -> Quantity {
    guard let stock = trackedSKUs.known(TrackedSKU(sku)) else { return .zero }
    var sum = Quantity.zero
    for code in unitCodes(of: sku.itemNo) {
      let content = binContents.find(CompositeKey(bin.raw, stock.raw, code.id))
      guard !content.isNone else { continue }
      sum += key.isBlank ? binContents[content].quantityBase : quantity(of: key, sku, in: content)
    }
    return sum
  }

  /// The units in which bins may hold an item: its base unit and those declared.
  private func unitCodes(of itemNo: ItemNo) -> Set<UnitCode> {
    let declared = Set(units.ids(inList: 0, key: itemNo.id).map { units[$0].code })
    return declared.union([baseUnit(of: itemNo)])
  }

  private func quantity(
    of key: TrackingKey, _ sku: StockkeepingUnit, in content: RowID<BinContent>
  ) -> Quantity {
    var sum = Quantity.zero
    trackedSKUs.forEach(carrying: key) { stock in
      guard trackedSKUs[stock].unit == sku else { return }
      let number = binNumbers.find(CompositeKey(content.raw, stock.raw))
      if !number.isNone { sum += binNumbers[number].quantityBase }
    }
    return sum
  }
}

extension ItemTrackingCode {
  /// The part of some numbers that the warehouse tracks: the others stay blank in bins (W-012).
  public func warehousePart(of key: TrackingKey) -> TrackingKey {
    TrackingKey(
      serialNo: serial.contains(.warehouse) ? key.serialNo : .blank,
      lotNo: lot.contains(.warehouse) ? key.lotNo : .blank,
      packageNo: package.contains(.warehouse) ? key.packageNo : .blank)
  }

  /// Whether the warehouse tracks any number (W-010).
  public var isTrackedInWarehouse: Bool {
    serial.union(lot).union(package).contains(.warehouse)
  }
}

extension Model {
  /// The code of the bin that words mean; blank for none.
  ///
  /// - Throws: `zone-unknown`, `bin-unknown` when the zone has no bins.
  public func binCode(
    _ name: BinName, at locationCode: LocationCode
  ) throws(TrackingError) -> BinCode {
    guard let zone = name.zone else { return name.binCode ?? .blank }
    return try bin(zone.number, ofZone: zone.code, at: locationCode)
  }
}
