/// Lines of journals at directed locations: what a user may not enter (W-071, W-072b, W-079a).
extension Model {
  /// W-079a: a directed location is adjusted in a warehouse journal; what code makes may name it.
  ///
  /// Goods do not move between a directed location and another by a journal.
  ///
  /// - Throws: `use-warehouse-journal`.
  func checkJournalPlace(_ line: DocumentLine) throws(TrackingError) {
    guard line.kind.isEnteredDirectly, line.origin == .byUser else { return }
    let here = trackedSKUs[line.stock].unit.locationCode
    switch line.entryType {
    case .purchase, .sale, .positiveAdjustment, .negativeAdjustment:
      guard warehouseSetup(of: here)?.isDirected == true else { return }
      throw .useWarehouseJournal(
        "adjustments of location \(here) are made in a warehouse journal: it is directed (W-079a)",
        advice: "`warehouse journal WJ1 at \(here) { positive … in bin B }`")
    case .transfer:
      let there = trackedSKUs[line.toStock].unit.locationCode
      guard here != there,
        let directed = [here, there].first(where: { warehouseSetup(of: $0)?.isDirected == true })
      else { return }
      throw .useWarehouseJournal(
        "location \(directed) is directed, so goods come and go by transfer orders (W-079a)",
        advice: "`transfer order TO1 from \(here) to \(there) …`")
    case .consumption, .output, .assemblyConsumption, .assemblyOutput: return
    }
  }

  /// W-072b: a line that was calculated from warehouse entries stays as it is.
  ///
  /// - Throws: `created-from-warehouse`.
  func checkNotCalculated(_ line: DocumentLine, _ what: String) throws(TrackingError) {
    guard line.origin == .fromWarehouse else { return }
    throw TrackingError(
      .createdFromWarehouse, blaming: .line,
      "the \(what) cannot change: the line was calculated from warehouse entries (W-072b)",
      advice: "delete the line, and adjust the bins in a warehouse journal")
  }

  /// W-071: numbers of a directed location are changed in its bins, not by an item journal.
  ///
  /// - Throws: `use-warehouse-journal`.
  func checkNewNumbers(
    of key: TrackingKey, on source: SourceReference, as newKey: TrackingKey,
    expires newExpirationDate: CalendarDate
  ) throws(TrackingError) {
    guard !newKey.isBlank, reclassifies(source) else { return }
    let sku = sku(of: source)
    guard warehouseSetup(of: sku.locationCode)?.isDirected == true,
      trackingCode(of: try item(sku.itemNo)).isTrackedInWarehouse
    else { return }
    let date = knownExpiration(of: key, sku) ?? .blank
    guard newKey != key || newExpirationDate != date else { return }
    throw .useWarehouseJournal(
      "numbers and dates of \(sku.itemNo) at \(sku.locationCode) are changed in its bins: the item is tracked in the warehouse, and the location is directed (W-071)",
      advice: "a warehouse journal takes the old number out and puts the new one in")
  }

  /// What the bin that goods arrive in must be.
  func checkArrivingBin(_ code: BinCode, of line: DocumentLine) throws(TrackingError) {
    guard !code.isBlank else { return }
    guard line.entryType == .transfer else {
      throw TrackingError(
        .actionUnfit, blaming: .bin,
        "only a transfer or a reclassification goes to a bin; a \(line.kind.name) has one bin",
        advice: "`in bin \(code)`")
    }
    try checkBin(code, of: line, arriving: true)
  }

  /// A line whose item, variant or place changed has the bins of what it is now (W-110), and leaves
  /// to the warehouse what is handled there (W-108).
  mutating func takeDefaultBins(_ id: RowID<DocumentLine>) throws(TrackingError) {
    guard warehouseSetups.count > 0 || !lines[id].binCode.isBlank || !lines[id].toBinCode.isBlank
    else { return }
    try checkJournalPlace(lines[id])
    let bins = defaultBins(of: lines[id])
    let isHandled = isHandledByWarehouse(lines[id])
    lines.update(id, &journal) {
      $0.binCode = bins.bin
      $0.toBinCode = bins.toBin
      if $0.kind.isHandledByWarehouse { $0.quantityToHandle = isHandled ? .zero : $0.outstanding }
    }
  }

  mutating func takeDefaultBin(_ id: RowID<ProductionComponent>) {
    let bin = defaultBin(of: components[id])
    components.update(id, &journal) { $0.binCode = bin }
  }

  /// W-114: while bins know an item, its numbers stay tracked in the warehouse as they are.
  ///
  /// - Throws: `code-locked`.
  func checkWarehouseTracking(_ before: Item, _ after: Item) throws(TrackingError) {
    guard trackingCode(of: before).warehouseKinds != trackingCode(of: after).warehouseKinds,
      hasWarehouseEntries(before.no)
    else { return }
    throw .codeLocked(
      "the tracking code of \(before.no) cannot change: it has warehouse entries, and the warehouse would track other numbers (W-114)"
    )
  }

  /// Whether anything of an item ever came into a bin or left it.
  func hasWarehouseEntries(_ no: ItemNo) -> Bool {
    var found = false
    trackedSKUs.forEach(of: no) { stock in
      let chain = WarehouseEntry.Chain.stock
      if !warehouseEntries.newest(inChain: chain, key: stock.raw).isNone { found = true }
    }
    return found
  }
}

extension ItemTrackingCode {
  /// Which kinds of number the warehouse tracks (W-010).
  var warehouseKinds: NumberRequirements {
    NumberRequirements(
      serial: serial.contains(.warehouse), lot: lot.contains(.warehouse),
      package: package.contains(.warehouse))
  }
}

extension TrackingError {
  static func useWarehouseJournal(_ why: Wording, advice: Wording) -> TrackingError {
    TrackingError(.useWarehouseJournal, blaming: .location, why, advice: advice)
  }
}
