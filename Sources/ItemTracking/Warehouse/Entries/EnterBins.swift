/// Goods on their way into a bin or out of it: BC's warehouse journal line on its way to an entry.
struct BinMovement {
  var type: WarehouseEntryType
  var bin: RowID<Bin>
  /// At the bin's location.
  var sku: StockkeepingUnit
  var item: Item
  var code: ItemTrackingCode
  /// The numbers of the goods; the entry keeps those that the warehouse tracks.
  var key: TrackingKey
  var unitCode: UnitCode
  var quantityPerUnit: Quantity
  /// In the unit; positive into the bin.
  var quantity: Quantity
  var quantityBase: Quantity
  var date: CalendarDate
  var expirationDate: CalendarDate = .blank
  var warrantyDate: CalendarDate = .blank
  var postedLine = RowID<PostedLine>.none
  var documentKind = WarehouseKind.none
  var documentNo = DocumentNo.blank
  var documentLineNo: Int32 = 0
  /// What is undone goes back whether its bin is blocked by now or not (W-155).
  var isUndo = false

  /// The entry names all numbers, also those that the warehouse does not track (W-157).
  var keepsNumbers = false

  var isInbound: Bool { quantityBase.isPositive }
}

/// The one way in which goods come into bins and leave them (W-073 to W-077).
extension Model {
  /// Order of checks: the bin is not blocked (W-079), holds as much of the number (W-075), the
  /// serial is in no other bin (W-076), the expiration date (W-077).
  ///
  /// - Throws: `bin-blocked`, `bin-content-short`, `serial-in-bin`, `expiration-required`,
  ///   `expiration-differs`, `variant-required`.
  mutating func enter(_ movement: BinMovement) throws(TrackingError) {
    let bin = bins[movement.bin]
    let setup = warehouseSetup(of: bin.locationCode)
    let isAdjustmentBin = setup?.adjustmentBin == bin.code
    let stock = trackedSKUs.intern(TrackedSKU(movement.sku))
    let key = movement.code.warehousePart(of: movement.key)
    // W-015
    if movement.sku.variantCode.isBlank { try requireVariantNamed(movement.item) }
    let found = binContents.find(
      CompositeKey(movement.bin.raw, stock.raw, movement.unitCode.id))
    if !isAdjustmentBin {
      if !movement.isUndo {
        try checkBlock(movement, found.isNone ? bin.block : binContents[found].block)
      }
      if movement.isInbound {
        try checkSerialInNoBin(key.serialNo, movement)
        try checkExpirationInBins(key, movement)
      } else {
        try checkHeld(movement, key, found)
      }
    }
    let content =
      found.isNone
      ? insertContent(stock, in: movement.unitCode, movement.bin, isDefault: !isAdjustmentBin)
      : found
    if movement.isInbound, setup?.defaultBins == .lastUsed, !isAdjustmentBin {
      moveDefault(to: content)
    }
    let tracked = key.isBlank ? stock : trackedSKUs.intern(TrackedSKU(movement.sku, key))
    let named =
      movement.keepsNumbers
      ? trackedSKUs.intern(TrackedSKU(movement.sku, movement.key)) : tracked
    _ = warehouseEntries.insert(
      entry(movement, bin, named, keepsDates: movement.code.isTrackedInWarehouse), &journal)
    adjust(content, key.isBlank ? nil : tracked, movement.quantity, movement.quantityBase)
  }

  private func entry(
    _ movement: BinMovement, _ bin: Bin, _ stock: TrackedSKUID, keepsDates: Bool
  ) -> WarehouseEntry {
    var entry = WarehouseEntry(
      type: movement.type, types: bin.types, isDedicated: bin.isDedicated,
      postingDate: movement.date, stock: stock, zoneCode: bin.zoneCode, binCode: bin.code,
      unitCode: movement.unitCode,
      expirationDate: keepsDates ? movement.expirationDate : .blank,
      warrantyDate: keepsDates ? movement.warrantyDate : .blank,
      postedLine: movement.postedLine, quantityPerUnit: movement.quantityPerUnit,
      quantity: movement.quantity, quantityBase: movement.quantityBase)
    entry.documentKind = movement.documentKind
    entry.documentNo = movement.documentNo
    entry.documentLineNo = movement.documentLineNo
    return entry
  }

  // MARK: Content

  /// Adds to the running quantities of a content and of a number in it; what comes to nothing
  /// goes, unless it is fixed or goods are on their way there (W-075, W-116).
  private mutating func adjust(
    _ content: RowID<BinContent>, _ stock: TrackedSKUID?, _ quantity: Quantity, _ base: Quantity
  ) {
    if let stock {
      let known = binNumbers.find(CompositeKey(content.raw, stock.raw))
      let id =
        known.isNone ? binNumbers.insert(BinNumber(stock, in: content), &journal) : known
      if binNumbers[id].quantityBase + base == .zero {
        binNumbers.remove(id, &journal)
      } else {
        binNumbers.update(id, &journal) {
          $0.quantity += quantity
          $0.quantityBase += base
        }
      }
    }
    binContents.update(content, &journal) {
      $0.quantity += quantity
      $0.quantityBase += base
    }
    let after = binContents[content]
    guard after.quantityBase.isZero, after.isFixed == 0, after.isDefault == 0,
      binNumbers.first(inList: BinNumber.List.content, key: content.raw).isNone,
      planned(for: content).in.isZero
    else { return }
    binContents.remove(content, &journal)
  }

  /// A content with the properties of its bin.
  ///
  /// At a location without directed put-away and pick an item's first one is its default, and
  /// fixed, whatever bin it is (W-075); the open shop floor bin of any location is fixed.
  ///
  /// One that is declared says itself whether it is the default.
  mutating func insertContent(
    _ stock: TrackedSKUID, in unitCode: UnitCode, _ bin: RowID<Bin>, isDefault: Bool
  ) -> RowID<BinContent> {
    var content = BinContent(stock, in: unitCode, bin)
    content.block = bins[bin].block
    content.ranking = bins[bin].ranking
    if let setup = warehouseSetup(of: bins[bin].locationCode) {
      content.isFixed = setup.shopFloorBin == bins[bin].code ? 1 : 0
      if isDefault, setup.hasDefaultBins, defaultContent(of: stock).isNone {
        content.isDefault = 1
        content.isFixed = 1
      }
    }
    return binContents.insert(content, &journal)
  }

  /// Last used bin: the default goes where goods came in last; a new one is fixed (W-075).
  private mutating func moveDefault(to content: RowID<BinContent>) {
    let row = binContents[content]
    guard row.isDefault == 0 else { return }
    let old = defaultContent(of: row.stock)
    if !old.isNone { binContents.update(old, &journal) { $0.isDefault = 0 } }
    binContents.update(content, &journal) {
      $0.isDefault = 1
      if $0.quantityBase.isZero { $0.isFixed = 1 }
    }
  }

  // MARK: Checks

  /// W-079: nothing is placed where inbound is blocked, nothing taken where outbound is.
  private func checkBlock(_ movement: BinMovement, _ block: BinBlock) throws(TrackingError) {
    guard movement.isInbound ? block.stopsInbound : block.stopsOutbound else { return }
    let bin = bins[movement.bin]
    throw TrackingError(
      .binBlocked, blaming: .bin,
      "bin \(bin.code) at \(bin.locationCode) is blocked \(movement.isInbound ? "inbound" : "outbound") (W-079)",
      advice: "`set bin \(bin.code) at \(bin.locationCode) unblocked`")
  }

  /// W-075: what leaves a bin was in it, under its number.
  private func checkHeld(
    _ movement: BinMovement, _ key: TrackingKey, _ content: RowID<BinContent>
  ) throws(TrackingError) {
    let held = held(key, movement.sku, movement.code, in: content)
    let wanted = movement.quantityBase.magnitude
    guard held < wanted else { return }
    throw .binContentShort(
      bins[movement.bin], movement.item.no, key, found: held, required: wanted)
  }

  /// How much of exactly a number a content holds; of goods without numbers all of it, of goods
  /// that the warehouse tracks only what lies there without a number.
  func held(
    _ key: TrackingKey, _ sku: StockkeepingUnit, _ code: ItemTrackingCode,
    in content: RowID<BinContent>
  ) -> Quantity {
    guard !content.isNone else { return .zero }
    guard key.isBlank else {
      guard let stock = trackedSKUs.known(TrackedSKU(sku, key)) else { return .zero }
      let number = binNumbers.find(CompositeKey(content.raw, stock.raw))
      return number.isNone ? .zero : binNumbers[number].quantityBase
    }
    var held = binContents[content].quantityBase
    guard code.isTrackedInWarehouse else { return held }
    for id in binNumbers.ids(inList: BinNumber.List.content, key: content.raw) {
      held -= binNumbers[id].quantityBase
    }
    return held
  }

  /// W-076: a serial number is in one bin of a location at most, the adjustment bin left out.
  private func checkSerialInNoBin(
    _ serialNo: SerialNo, _ movement: BinMovement
  ) throws(TrackingError) {
    guard !serialNo.isBlank, movement.code.serial.contains(.specific) else { return }
    let adjustmentBin = warehouseSetup(of: movement.sku.locationCode)?.adjustmentBin
    var sum = Quantity.zero
    var place = BinCode.blank
    trackedSKUs.forEach(carrying: TrackingKey(serialNo: serialNo)) { stock in
      guard trackedSKUs[stock].unit == movement.sku else { return }
      for id in binNumbers.ids(inList: BinNumber.List.stock, key: stock.raw) {
        let bin = bins[binContents[binNumbers[id].content].bin]
        guard bin.code != adjustmentBin else { continue }
        sum += binNumbers[id].quantityBase
        place = bin.code
      }
    }
    guard sum.isPositive else { return }
    throw TrackingError(
      .serialInBin, blaming: .serial,
      "serial \(serialNo) of \(movement.item.no) is in bin \(place) at \(movement.sku.locationCode) already (W-076)"
    )
  }

  /// W-077: what is adjusted upwards has an expiration date where the code demands one, and the one
  /// that is known of its number.
  private func checkExpirationInBins(
    _ key: TrackingKey, _ movement: BinMovement
  ) throws(TrackingError) {
    guard movement.type == .positiveAdjustment, movement.code.isTrackedInWarehouse,
      movement.code.dates.contains(.expirationRequired)
    else { return }
    guard !movement.expirationDate.isBlank else {
      throw TrackingError(
        .expirationRequired, blaming: .expiration,
        "\(key) of \(movement.item.no) needs an expiration date in its bin (W-077)",
        advice: "`expires DATE`")
    }
    let known = knownExpiration(of: movement.key, movement.sku) ?? .blank
    guard !known.isBlank, known != movement.expirationDate else { return }
    throw TrackingError(
      .expirationDiffers, blaming: .expiration,
      "\(key) of \(movement.item.no) would expire on \(movement.expirationDate), but is known with \(known) (W-077)",
      facts: [
        Fact("found", .date(movement.expirationDate)), Fact("required", .date(known)),
      ])
  }
}

extension TrackingError {
  static func binContentShort(
    _ bin: Bin, _ itemNo: ItemNo, _ key: TrackingKey, found: Quantity, required: Quantity
  ) -> TrackingError {
    let what: Wording = key.isBlank ? "\(itemNo)" : "\(key) of \(itemNo)"
    return TrackingError(
      .binContentShort, blaming: .bin,
      "bin \(bin.code) at \(bin.locationCode) holds \(found) of \(what), not \(required) (W-075)",
      facts: [Fact("found", .quantity(found)), Fact("required", .quantity(required))],
      advice: "`show bin-contents of \(itemNo) at \(bin.locationCode)` shows where it lies")
  }
}
