/// What lines of journals carry besides: their own numbers, and the order they are for.
extension Tables {
  /// Puts a number on a journal line itself (T-151).
  ///
  /// - Throws: `not-tracked`, `serial-quantity` for a serial number and another quantity than one.
  public mutating func setNumbers(
    _ key: TrackingKey, expires: CalendarDate, warranty: CalendarDate, on id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    let sku = stockKeys[line.stock].unit
    guard !(try item(sku.itemNo)).trackingCode.isBlank else {
      throw TrackingError(
        .notTracked, blaming: .lot,
        "item \(sku.itemNo) has no tracking code, so it takes no \(key)")
    }
    if !key.serialNo.isBlank, line.quantityBase.magnitude != .one {
      throw TrackingError(
        .serialQuantity, blaming: .quantity,
        "serial \(key.serialNo) stands for one piece, not for \(line.quantityBase)",
        facts: [
          Fact("found", .quantity(line.quantityBase)), Fact("required", .quantity(.one)),
        ])
    }
    let numbers = stockKeys.intern(StockKey(sku, key))
    lines.update(id, &journal) {
      $0.numbers = numbers
      $0.expirationDate = expires
      $0.warrantyDate = warranty
    }
  }

  /// Connects an output or consumption line with its production order line (T-161, T-163).
  ///
  /// A consumption line takes the component of its item, or becomes one that was not expected.
  ///
  /// - Throws: `action-unfit` when the order is none of production, or the item is another one.
  public mutating func connect(
    _ id: RowID<DocumentLine>, to order: RowID<DocumentLine>, component number: Int32
  ) throws(TrackingError) {
    let line = lines[id]
    let header = documents[lines[order].document]
    guard header.kind == .productionOrder else {
      throw TrackingError(
        .actionUnfit, blaming: .document, "\(header.no) is no production order")
    }
    let sku = stockKeys[line.stock].unit
    guard line.entryType == .consumption else {
      let made = stockKeys[lines[order].stock].unit
      guard made.itemNo == sku.itemNo, made.variantCode == sku.variantCode else {
        throw TrackingError(
          .actionUnfit, blaming: .item, "\(header.no) makes \(made.itemNo), not \(sku.itemNo)")
      }
      lines.update(id, &journal) { $0.orderLine = order }
      return
    }
    let all = components.ids(inList: ProductionComponent.List.line, key: order.raw)
    let known = all.first {
      let unit = stockKeys[components[$0].stock].unit
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
