/// The bin that a line gets without naming one (W-110, W-133a).
extension Model {
  /// The default bin of an item at a location with bins that is not directed; blank for none.
  func defaultBin(of stock: TrackedSKUID) -> BinCode {
    let id = defaultContent(of: stock)
    guard !id.isNone else { return .blank }
    let bin = bins[binContents[id].bin]
    // A dedicated bin is nobody's choice (W-110).
    return bin.isDedicated == 1 ? .blank : bin.code
  }

  /// The bins of a line before any is named: where its goods are, and where they go.
  ///
  /// What is reclassified at one location stays in its bin unless it is said otherwise.
  func defaultBins(of line: DocumentLine) -> (bin: BinCode, toBin: BinCode, followsBin: Bool) {
    // W-110: what a vendor ships to the customer lies in no bin.
    guard warehouseSetups.count > 0, line.purchasing != .dropShipment else {
      return (.blank, .blank, false)
    }
    var bin = BinCode.blank
    let here = trackedSKUs[line.stock].unit.locationCode
    if let setup = warehouseSetup(of: here), setup.hasBins {
      bin = ownBin(of: line, setup)
      if bin.isBlank, !setup.isDirected { bin = defaultBin(of: line.stock) }
    }
    guard line.entryType == .transfer else { return (bin, .blank, false) }
    if line.stock == line.toStock { return (bin, bin, true) }
    let there = trackedSKUs[line.toStock].unit.locationCode
    let hasBins = warehouseSetup(of: there)?.hasDefaultBins == true
    return (bin, hasBins ? defaultBin(of: line.toStock) : .blank, false)
  }

  /// The bin that the location keeps for such lines.
  private func ownBin(of line: DocumentLine, _ setup: WarehouseSetup) -> BinCode {
    let kind = line.kind
    if kind.leavesShipmentBin {
      guard setup.hasDefaultBins else { return .blank }
      let isShipped = setup.flags.contains(.ship)
      if assembly(for: line) != nil {
        // W-110: what is assembled for a sale first lies in the bin for that.
        if !isShipped, !setup.orderAssemblyBin.isBlank { return setup.orderAssemblyBin }
        if !setup.fromAssemblyBin.isBlank { return setup.fromAssemblyBin }
      }
      // The shipment bin overrides the item's own where shipments are required.
      return isShipped ? setup.shipmentBin : .blank
    }
    if kind.isAssembly { return setup.fromAssemblyBin }
    return kind == .productionOrder ? setup.fromProductionBin : .blank
  }

  /// The bin that a component is consumed from (W-133a).
  func defaultBin(of component: ProductionComponent) -> BinCode {
    let place = trackedSKUs[component.stock].unit.locationCode
    guard let setup = warehouseSetup(of: place), setup.hasBins else { return .blank }
    let isAssembly = lines[component.line].kind.isAssembly
    let own = isAssembly ? setup.toAssemblyBin : setup.shopFloorBin
    return own.isBlank && !setup.isDirected ? defaultBin(of: component.stock) : own
  }
}
