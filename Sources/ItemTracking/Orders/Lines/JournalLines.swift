/// What lines of journals carry besides: their own numbers, and the order they are for.
extension Model {
  /// Connects an output or consumption line with its production order line (T-161, T-163).
  ///
  /// A consumption line takes the component of its item, or becomes one that was not expected.
  ///
  /// - Throws: `action-unfit` when the order is none of production, or the item is another one,
  ///   `operation-unknown`.
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
    let component =
      known ?? addComponent(to: order, .zero, expected: .zero, of: sku)
    lines.update(id, &journal) {
      $0.orderLine = order
      $0.component = component
    }
  }
}
