/// What lines of journals carry besides: their own numbers, and the order they are for.
extension Model {
  /// Connects an output or consumption line with its production order line (T-161, T-163).
  ///
  /// A consumption line takes the component of its item, or becomes one that was not expected.
  ///
  /// - Throws: `action-unfit` when the order is none of production, or the goods are not those that
  ///   it makes or that the named component is; `operation-unknown`.
  package mutating func connect(
    _ id: RowID<DocumentLine>, to order: RowID<DocumentLine>, component number: Int32,
    operation: Int32 = 0
  ) throws(TrackingError) {
    let line = lines[id]
    let header = documents[lines[order].document]
    guard header.kind == .productionOrder else {
      throw TrackingError(
        .actionUnfit, blaming: .document, "\(header.no) is no production order")
    }
    let sku = trackedSKUs[line.stock].unit
    guard line.entryType == .consumption else {
      let made = trackedSKUs[lines[order].stock].unit
      guard made.itemNo == sku.itemNo, made.variantCode == sku.variantCode else {
        throw TrackingError(
          .actionUnfit, blaming: .item, "\(header.no) makes \(made.itemNo), not \(sku.itemNo)")
      }
      if operation != 0 { _ = try isLastOperation(operation, of: made.itemNo) }
      lines.update(id, &journal) {
        $0.orderLine = order
        $0.operationNo = operation
      }
      return
    }
    guard operation == 0 else {
      throw TrackingError(
        .actionUnfit, blaming: .line, "only output is made by an operation, not consumption")
    }
    let all = components.ids(inList: ProductionComponent.List.line, key: order.raw)
    let known = all.first {
      let unit = trackedSKUs[components[$0].stock].unit
      return number > 0
        ? components[$0].componentNo == number
        : unit.itemNo == sku.itemNo && unit.variantCode == sku.variantCode
          && unit.locationCode == sku.locationCode
    }
    if let known { try requireGoods(sku, of: known) }
    let component =
      known ?? addComponent(to: order, .zero, expected: .zero, of: sku)
    lines.update(id, &journal) {
      $0.orderLine = order
      $0.component = component
    }
  }

  /// What is consumed for a component are its goods, where they lie (T-163); what the line does
  /// not say of them is the component's.
  private func requireGoods(
    _ sku: StockkeepingUnit, of component: RowID<ProductionComponent>
  ) throws(TrackingError) {
    let own = trackedSKUs[components[component].stock].unit
    if sku.itemNo != own.itemNo
      || !sku.variantCode.isBlank && sku.variantCode != own.variantCode
    {
      throw TrackingError(
        .actionUnfit, blaming: .item,
        "component \(components[component].componentNo) is \(own.itemNo), not \(sku.itemNo)",
        advice: "name the order's line alone to consume what was not expected")
    }
    guard sku.locationCode.isBlank || sku.locationCode == own.locationCode else {
      throw TrackingError(
        .actionUnfit, blaming: .location,
        "component \(components[component].componentNo) is taken from \(own.locationCode), not from \(sku.locationCode)",
        advice: "`set` the component `at` another place, or name the order's line alone")
    }
  }

  /// A journal's line that becomes other goods is for another component of its order line; output
  /// stays what the order makes (T-161, T-163).
  ///
  /// - Throws: as connecting it.
  mutating func reconnect(_ id: RowID<DocumentLine>) throws(TrackingError) {
    let line = lines[id]
    guard line.kind == .itemJournal, !line.orderLine.isNone else { return }
    try connect(id, to: line.orderLine, component: 0, operation: line.operationNo)
  }
}
