/// The bin of a line by hand (W-111), and its change once numbers are assigned (W-112).
extension Model {
  /// What a bin named for a line must be.
  ///
  /// - Throws: `not-warehouse` at a location without bins, `action-unfit` at a directed one whose
  ///   lines take none, `bin-unknown`, `bin-content-missing` where goods leave that are not there
  ///   (W-111).
  func checkBin(
    _ code: BinCode, of line: DocumentLine, arriving: Bool = false
  ) throws(TrackingError) {
    guard !code.isBlank else { return }
    let stock = arriving ? line.toStock : line.stock
    let sku = trackedSKUs[stock].unit
    let setup = try requireBins(at: sku.locationCode)
    guard line.purchasing != .dropShipment else {
      throw TrackingError(
        .actionUnfit, blaming: .bin,
        "what a vendor ships to the customer lies in no bin (W-110)")
    }
    guard !setup.isDirected || line.kind.keepsBinWhenDirected else {
      throw TrackingError(
        .actionUnfit, blaming: .bin,
        "location \(sku.locationCode) is directed, so its bins are chosen by warehouse documents, not on lines (W-111)"
      )
    }
    let bin = try requireBin(code, at: sku.locationCode)
    guard !arriving, leavesByOrder(line) else { return }
    let content = binContents.find(
      CompositeKey(bin.raw, stock.raw, baseUnit(of: sku.itemNo).id))
    if content.isNone { throw .binContentMissing(sku.itemNo, code) }
  }

  /// - Throws: `not-warehouse`.
  func requireBins(at code: LocationCode) throws(TrackingError) -> WarehouseSetup {
    if let setup = warehouseSetup(of: code), setup.hasBins { return setup }
    throw noBins(at: code)
  }

  func baseUnit(of itemNo: ItemNo) -> UnitCode {
    let id = items.find(unique: 0, key: itemNo.id)
    return id.isNone ? .blank : items[id].baseUnit
  }

  /// Sales and purchases by which goods leave: their bin must know the item (W-111).
  private func leavesByOrder(_ line: DocumentLine) -> Bool {
    line.kind.partyKind != nil && line.quantityBase.times(sign: line.signFactor).isNegative
  }

  /// Sets the bin of a line; nil leaves one of the two as it is, blank takes it away.
  ///
  /// - Throws: as `checkBin`; `line-tracked` when numbers of the line are not in the bin (W-112).
  package mutating func setBins(
    _ name: BinName?, to arrivingName: BinName?, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    let place = trackedSKUs[line.stock].unit.locationCode
    var code: BinCode?
    if let name { code = try binCode(name, at: place) }
    var arriving: BinCode?
    if let arrivingName {
      arriving = try binCode(arrivingName, at: trackedSKUs[line.toStock].unit.locationCode)
    }
    try checkNotCalculated(line, "bin")
    if let code, code != line.binCode {
      // W-110: what is assembled for a sale lies in the bin of the sale.
      if line.kind.isAssembly, !line.linked.isNone, code != lines[line.linked].binCode {
        throw TrackingError(
          .actionUnfit, blaming: .bin,
          "what is assembled to order lies in the bin of \(describe(SourceReference(line.linked)))",
          advice: "`set` the bin of the sales line")
      }
      _ = try requireBins(at: place)
      try checkBin(code, of: line)
      if line.entryType != .transfer || !line.quantityBase.isNegative {
        try checkTrackedIn(code, SourceReference(id))
      }
    }
    if let arriving, arriving != line.toBinCode {
      guard line.entryType == .transfer else {
        throw TrackingError(
          .actionUnfit, blaming: .bin,
          "only a transfer or a reclassification goes to a bin; a \(line.kind.name) has one bin")
      }
      _ = try requireBins(at: trackedSKUs[line.toStock].unit.locationCode)
      try checkBin(arriving, of: line, arriving: true)
      if line.quantityBase.isNegative { try checkReturnedTo(SourceReference(id)) }
    }
    // W-071: goods that stay at their location stay in their bin unless it is said otherwise.
    if let code, arriving == nil, line.kind == .reclassificationJournal,
      line.stock == line.toStock, code != line.binCode
    {
      arriving = code
      if code != line.toBinCode, line.quantityBase.isNegative {
        try checkReturnedTo(SourceReference(id))
      }
    }
    guard code ?? line.binCode != line.binCode || arriving ?? line.toBinCode != line.toBinCode
    else { return }
    lines.update(id, &journal) {
      if let code { $0.binCode = code }
      if let arriving { $0.toBinCode = arriving }
    }
    // W-110: what is assembled for a sale lies in the bin of the sale.
    if let code, let made = assembly(for: lines[id]) {
      lines.update(made, &journal) { $0.binCode = code }
    }
  }

  /// Sets the bin that a component is consumed from.
  ///
  /// - Throws: `not-warehouse`, `bin-unknown`, `line-tracked` (W-112).
  package mutating func setBin(
    _ name: BinName, of id: RowID<ProductionComponent>
  ) throws(TrackingError) {
    let place = trackedSKUs[components[id].stock].unit.locationCode
    let code = try binCode(name, at: place)
    guard components[id].binCode != code else { return }
    _ = try requireBins(at: place)
    if !code.isBlank { _ = try requireBin(code, at: place) }
    try checkTrackedIn(code, SourceReference(id))
    components.update(id, &journal) { $0.binCode = code }
  }

  /// W-112: the numbers that a line takes out must be in its new bin; what is reserved against
  /// anything else than inventory is passed by.
  private func checkTrackedIn(
    _ code: BinCode, _ source: SourceReference
  ) throws(TrackingError) {
    let sku = sku(of: source)
    guard trackingCode(of: try item(sku.itemNo)).isTrackedInWarehouse,
      let bin = bin(code, at: sku.locationCode)
    else { return }
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      guard entry.quantity.isNegative else { continue }
      if !entry.partner.isNone,
        reservationEntries[entry.partner].source.kind != .ledgerEntry
      {
        continue
      }
      let key = trackedSKUs[entry.stock].tracking
      let found = quantity(of: sku, key, in: bin)
      guard found < entry.quantity.magnitude else { continue }
      throw .binTracked(code, found, entry.quantity.magnitude, key)
    }
  }

  /// W-112: a reclassification that comes back keeps its new bin while it is tracked.
  private func checkReturnedTo(_ source: SourceReference) throws(TrackingError) {
    let item = try item(sku(of: source).itemNo)
    guard trackingCode(of: item).isTrackedInWarehouse, !entries(of: source).isEmpty else { return }
    throw TrackingError(
      .lineTracked, blaming: .bin,
      "the new bin cannot change while item tracking of \(item.no) is assigned (W-112)",
      advice: "`unassign` the numbers first")
  }
}

extension DocumentKind {
  /// Whether its lines name bins of a directed location: what is made or used there (W-109).
  var keepsBinWhenDirected: Bool { isAssembly || self == .productionOrder }
}

extension TrackingError {
  fileprivate static func binTracked(
    _ code: BinCode, _ found: Quantity, _ required: Quantity, _ key: TrackingKey
  ) -> TrackingError {
    TrackingError(
      .lineTracked, blaming: .bin,
      "the line has \(required) of \(key) assigned, but bin \(code) holds \(found) of it (W-112)",
      facts: [Fact("found", .quantity(found)), Fact("required", .quantity(required))],
      advice: "`unassign` the numbers before the bin changes")
  }
}
