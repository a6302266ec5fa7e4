/// Registers a warehouse journal: its bins change, the ledger does not (W-072a).
///
/// What comes into a bin leaves the adjustment bin, and the other way round; `CalculateAdjustment`
/// brings the ledger up to it.
public struct RegisterWarehouseJournal: Command {
  /// The open warehouse journal; it is gone when it is registered.
  public var document: RowID<WarehouseDocument>

  /// The registering of all lines of a warehouse journal.
  public init(_ document: RowID<WarehouseDocument>) { self.document = document }

  /// Order of checks: there are lines, reserved goods are not taken unasked, then for every line
  /// its numbers (the sum, required ones, what the bin holds of each), then line by line what
  /// `enter` lists.
  ///
  /// - Throws: `nothing-to-register`, the question `disrupt-reservations`, `quantity-to-handle`,
  ///   `serial-required`, `lot-required`, `package-required`, `bin-content-short`,
  ///   `no-adjustment-bin`, and what `enter` refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let header = model.warehouseDocuments[document]
    let ids = model.journalLineIDs(of: document)
    guard !ids.isEmpty, let setup = model.warehouseSetup(of: header.locationCode) else {
      throw TrackingError(
        .nothingToRegister, blaming: .document, "there is nothing to register on \(header.no)")
    }
    try model.askBeforeTakingReserved(ids)
    for id in ids { try model.checkNumbers(of: id) }
    for id in ids { try register(id, header, setup, &model) }
    model.deleteWarehouseDocument(document)
  }

  private func register(
    _ id: RowID<WarehouseJournalLine>, _ header: WarehouseDocument, _ setup: WarehouseSetup,
    _ model: inout Model
  ) throws(TrackingError) {
    let line = model.warehouseJournalLines[id]
    let sku = model.trackedSKUs[line.stock].unit
    let item = try model.item(sku.itemNo)
    var move = BinAdjustment(
      bin: line.bin, sku: sku, item: item, code: model.trackingCode(of: item),
      unitCode: line.unitCode, quantityPerUnit: line.quantityPerUnit, sign: line.sign,
      date: header.postingDate)
    move.documentKind = header.kind
    move.documentNo = header.no
    move.documentLineNo = line.lineNo
    let rows = model.warehouseTracking.ids(inList: 0, key: id.raw).map {
      model.warehouseTracking[$0]
    }
    guard !rows.isEmpty else {
      try model.adjustBin(move, .init(.none, line.quantityBase), setup)
      return
    }
    for row in rows {
      var number = AddWarehouseJournalLine.Number(
        model.trackedSKUs[row.stock].tracking, row.quantityToHandle)
      number.expirationDate = row.expirationDate
      number.warrantyDate = row.warrantyDate
      try model.adjustBin(move, number, setup)
    }
  }
}

/// An adjustment of one bin of a directed location against its adjustment bin.
struct BinAdjustment {
  var bin: RowID<Bin>
  var sku: StockkeepingUnit
  var item: Item
  var code: ItemTrackingCode
  var unitCode: UnitCode
  var quantityPerUnit: Quantity
  /// +1 into the bin, -1 out of it.
  var sign: Int64
  var date: CalendarDate
  var documentKind = WarehouseKind.none
  var documentNo = DocumentNo.blank
  var documentLineNo: Int32 = 0
}

extension Model {
  /// Moves a number between a bin and the adjustment bin: two entries, what leaves first (W-074).
  mutating func adjustBin(
    _ adjustment: BinAdjustment, _ number: AddWarehouseJournalLine.Number, _ setup: WarehouseSetup
  ) throws(TrackingError) {
    let isInbound = adjustment.sign > 0
    // The adjustment bin gives what the bin gets.
    let other = try requireAdjustmentBin(setup, isInbound: !isInbound)
    let quantity = number.quantity.divided(by: adjustment.quantityPerUnit) ?? number.quantity
    for (bin, sign) in [
      (isInbound ? other : adjustment.bin, Int64(-1)),
      (isInbound ? adjustment.bin : other, Int64(1)),
    ] {
      var movement = BinMovement(
        type: sign > 0 ? .positiveAdjustment : .negativeAdjustment, bin: bin,
        sku: adjustment.sku, item: adjustment.item, code: adjustment.code, key: number.key,
        unitCode: adjustment.unitCode, quantityPerUnit: adjustment.quantityPerUnit,
        quantity: quantity.times(sign: sign), quantityBase: number.quantity.times(sign: sign),
        date: adjustment.date)
      movement.expirationDate = number.expirationDate
      movement.warrantyDate = number.warrantyDate
      movement.documentKind = adjustment.documentKind
      movement.documentNo = adjustment.documentNo
      movement.documentLineNo = adjustment.documentLineNo
      try enter(movement)
    }
  }

  /// What is checked of a line's numbers before any line is registered (W-012, W-072a).
  fileprivate func checkNumbers(of id: RowID<WarehouseJournalLine>) throws(TrackingError) {
    let line = warehouseJournalLines[id]
    let sku = trackedSKUs[line.stock].unit
    let item = try item(sku.itemNo)
    let code = trackingCode(of: item)
    guard code.isTrackedInWarehouse else { return }
    let rows = warehouseTracking.ids(inList: 0, key: id.raw).map { warehouseTracking[$0] }
    var sum = Quantity.zero
    for row in rows { sum += row.quantityToHandle }
    guard sum == line.quantityBase else { throw .toHandle(sum, line.quantityBase, item.no) }
    let content = content(sku, in: line.unitCode, line.bin) ?? .none
    for row in rows {
      let key = trackedSKUs[row.stock].tracking
      try checkRequired(key, code, item, row.quantityToHandle)
      guard line.sign < 0 else { continue }
      let held = held(key, sku, code, in: content)
      guard held < row.quantity else { continue }
      throw .binContentShort(bins[line.bin], item.no, key, found: held, required: row.quantity)
    }
  }

  private func checkRequired(
    _ key: TrackingKey, _ code: ItemTrackingCode, _ item: Item, _ quantity: Quantity
  ) throws(TrackingError) {
    let missing: (ErrorCode, NumberKind)? =
      code.serial.contains(.warehouse) && key.serialNo.isBlank
      ? (.serialRequired, .serial)
      : code.lot.contains(.warehouse) && key.lotNo.isBlank
        ? (.lotRequired, .lot)
        : code.package.contains(.warehouse) && key.packageNo.isBlank
          ? (.packageRequired, .package) : nil
    guard let missing else { return }
    throw TrackingError(
      missing.0, blaming: missing.1.blame,
      "item \(item.no) needs a \(missing.1.name) number in its bin (W-012)",
      facts: [Fact("missing", .quantity(quantity))])
  }

  /// W-072a: taking goods out of bins that others have reserved is asked about first.
  fileprivate mutating func askBeforeTakingReserved(
    _ ids: [RowID<WarehouseJournalLine>]
  ) throws(TrackingError) {
    var sums: [(stock: TrackedSKUID, taken: Quantity)] = []
    for id in ids {
      let line = warehouseJournalLines[id]
      let taken = line.quantityBase.times(sign: -line.sign)
      if let known = sums.firstIndex(where: { $0.stock == line.stock }) {
        sums[known].taken += taken
      } else {
        sums.append((line.stock, taken))
      }
    }
    for (stock, taken) in sums {
      let (free, reserved) = inventory(of: stock, until: taken)
      guard free < taken, reserved.isPositive else { continue }
      let question = TrackingError.disruptReservations(taken, free, trackedSKUs[stock].unit)
      guard try ask(question) else { throw question }
    }
  }
}
