/// What a posting does to bins, after its ledger entries are written (W-079a, W-109).
extension Model {
  /// Enters what a posting line wrote into the bins of its places: one warehouse entry for each
  /// number that the warehouse tracks; `first` is how many ledger entries there were before the
  /// line was posted.
  ///
  /// - Throws: `bin-required`, `bin-unknown`, `no-adjustment-bin`, and what `enter` refuses.
  @inline(__always)
  mutating func registerInBins(from first: Int, _ line: PostingLine) throws(TrackingError) {
    guard warehouseSetups.count > 0 else { return }
    try registerWritten(from: first, line)
  }

  @inline(never)
  private mutating func registerWritten(
    from first: Int, _ line: PostingLine
  ) throws(TrackingError) {
    guard line.item.type == .inventory, !line.isDropped else { return }
    var movements: [BinMovement] = []
    for place in first..<itemLedgerEntries.placeCount {
      let entry = itemLedgerEntries[RowID(raw: Int32(place))]
      let goods = trackedSKUs[entry.stock]
      guard entry.posting == line.posting,
        let setup = warehouseSetup(of: goods.unit.locationCode), setup.hasBins
      else { continue }
      let key = line.code.warehousePart(of: goods.tracking)
      // A number that was taken from several entries is one movement.
      if let same = movements.firstIndex(where: {
        $0.key == key && $0.sku == goods.unit && $0.quantityBase.sign == entry.quantity.sign
      }) {
        movements[same].quantityBase += entry.quantity
        continue
      }
      movements.append(try movement(of: entry, key, line, setup))
    }
    for index in movements.indices {
      let whole = movements[index].quantityBase
      movements[index].quantity =
        whole.divided(by: movements[index].quantityPerUnit) ?? whole
    }
    // What leaves does so before anything comes in: a serial moves from bin to bin (W-076).
    for movement in movements where !movement.isInbound { try enter(movement) }
    for movement in movements where movement.isInbound { try enter(movement) }
  }

  private func movement(
    of entry: ItemLedgerEntry, _ key: TrackingKey, _ line: PostingLine, _ setup: WarehouseSetup
  ) throws(TrackingError) -> BinMovement {
    let sku = trackedSKUs[entry.stock].unit
    let isInbound = entry.quantity.isPositive
    let arrives = line.toSKU != nil && isInbound
    let code = arrives ? line.toBinCode : line.binCode
    let bin: RowID<Bin>
    if setup.isDirected, !line.usesOwnBin {
      bin = try requireAdjustmentBin(setup, isInbound: isInbound)
    } else {
      bin = try requireFilledBin(code, sku)
    }
    let isMovement = entry.type == .transfer && line.isReclassification
    let unitCode = setup.isDirected ? postedLines[line.posting].unitCode : line.item.baseUnit
    var movement = BinMovement(
      type: isMovement ? .movement : isInbound ? .positiveAdjustment : .negativeAdjustment,
      bin: bin, sku: sku, item: line.item, code: line.code, key: key, unitCode: unitCode,
      quantityPerUnit: try unit(unitCode, of: line.item).perUnit, quantity: .zero,
      quantityBase: entry.quantity, date: entry.postingDate)
    movement.expirationDate = entry.expirationDate
    movement.warrantyDate = entry.warrantyDate
    movement.postedLine = entry.posting
    return movement
  }

  func requireFilledBin(
    _ code: BinCode, _ sku: StockkeepingUnit
  ) throws(TrackingError) -> RowID<Bin> {
    guard !code.isBlank else {
      throw TrackingError(
        .binRequired, blaming: .bin,
        "goods at \(sku.locationCode) lie in bins: say in which one \(sku.itemNo) is (W-110)",
        advice: "`in bin B` on the line")
    }
    return try requireBin(code, at: sku.locationCode)
  }

  /// W-109: where a directed location books what came by no warehouse document.
  ///
  /// - Throws: `no-adjustment-bin`, `bin-blocked`.
  func requireAdjustmentBin(
    _ setup: WarehouseSetup, isInbound: Bool
  ) throws(TrackingError) -> RowID<Bin> {
    guard let id = bin(setup.adjustmentBin, at: setup.locationCode) else {
      throw .noAdjustmentBin(setup.locationCode)
    }
    let block = bins[id].block
    guard isInbound ? block.stopsInbound : block.stopsOutbound else { return id }
    throw TrackingError(
      .binBlocked, blaming: .bin,
      "the adjustment bin \(setup.adjustmentBin) of \(setup.locationCode) is blocked \(isInbound ? "inbound" : "outbound") (W-109)"
    )
  }

  /// The bins give back what a posted line moved, under the line that undoes it: the same entries
  /// the other way round (W-155).
  ///
  /// - Throws: `bin-unknown`, and what `enter` refuses.
  mutating func undoInBins(
    of posted: RowID<PostedLine>, as undone: RowID<PostedLine>
  ) throws(TrackingError) {
    let entries = warehouseEntries.ids(inChain: WarehouseEntry.Chain.postedLine, key: posted.raw)
      .map { warehouseEntries[$0] }
    // What came in goes before what went out comes back.
    for entry in entries where entry.quantityBase.isPositive { try undo(entry, undone) }
    for entry in entries where entry.quantityBase.isNegative { try undo(entry, undone) }
  }

  private mutating func undo(
    _ entry: WarehouseEntry, _ undone: RowID<PostedLine>
  ) throws(TrackingError) {
    let goods = trackedSKUs[entry.stock]
    let item = try item(goods.unit.itemNo)
    let bin = try requireBin(entry.binCode, at: goods.unit.locationCode)
    var movement = BinMovement(
      type: entry.type == .movement
        ? .movement
        : entry.quantityBase.isPositive ? .negativeAdjustment : .positiveAdjustment,
      bin: bin, sku: goods.unit, item: item, code: trackingCode(of: item), key: goods.tracking,
      unitCode: entry.unitCode, quantityPerUnit: entry.quantityPerUnit,
      quantity: -entry.quantity, quantityBase: -entry.quantityBase, date: entry.postingDate)
    movement.expirationDate = entry.expirationDate
    movement.warrantyDate = entry.warrantyDate
    movement.postedLine = undone
    movement.isUndo = true
    try enter(movement)
  }
}

extension TrackingError {
  static func noAdjustmentBin(_ code: LocationCode) -> TrackingError {
    TrackingError(
      .noAdjustmentBin, blaming: .location, "location \(code) has no adjustment bin (W-109)",
      advice: "`set location \(code) adjustment bin B`")
  }
}
