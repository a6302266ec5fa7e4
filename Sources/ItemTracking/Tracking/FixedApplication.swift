/// Entries that a line names as what it applies to or from (T-047 to T-049, T-137).
extension Model {
  /// T-048: an inbound entry of the same goods and numbers that holds enough.
  func checkAppliesTo(
    _ target: RowID<ItemLedgerEntry>, _ sku: StockkeepingUnit, _ key: TrackingKey,
    _ quantity: Quantity
  ) throws(TrackingError) {
    let entry = try requireEntry(target)
    let stock = trackedSKUs[entry.stock]
    guard stock.unit.itemNo == sku.itemNo, stock.unit.variantCode == sku.variantCode,
      entry.isPositive, stock.tracking == key, stock.unit.locationCode == sku.locationCode
    else {
      throw TrackingError(
        .appliesTo, blaming: .entry,
        "entry \(target.entryNo) cannot be applied to: it is \(entry.quantity) of \(stock.unit.itemNo) with \(stock.tracking) at \(stock.unit.locationCode)",
        advice: "an inbound entry of the same item, variant, location and numbers is needed (T-048)"
      )
    }
    guard quantity <= entry.remainingQuantity else {
      throw TrackingError(
        .appliesToTooLow, blaming: .entry,
        "entry \(target.entryNo) has \(entry.remainingQuantity) remaining; \(quantity) are applied to it (T-048)",
        facts: [
          Fact("found", .quantity(entry.remainingQuantity)), Fact("required", .quantity(quantity)),
        ])
    }
  }

  /// T-049: an outbound entry of the same goods and numbers that has not come back yet.
  func checkAppliesFrom(
    _ target: RowID<ItemLedgerEntry>, _ sku: StockkeepingUnit, _ key: TrackingKey,
    _ quantity: Quantity
  ) throws(TrackingError) {
    let entry = try requireEntry(target)
    let stock = trackedSKUs[entry.stock]
    guard stock.unit.itemNo == sku.itemNo, stock.unit.variantCode == sku.variantCode,
      !entry.isPositive, stock.tracking == key
    else {
      throw TrackingError(
        .appliesFrom, blaming: .entry,
        "nothing can come back of entry \(target.entryNo): it is \(entry.quantity) of \(stock.unit.itemNo) with \(stock.tracking)",
        advice: "an outbound entry of the same item, variant and numbers is needed (T-049)")
    }
    guard (entry.shippedNotReturned + quantity).raw <= 0 else {
      throw TrackingError(
        .appliesFromTooMuch, blaming: .entry,
        "\(quantity) cannot come back of entry \(target.entryNo): \(entry.shippedNotReturned.magnitude) are still out (T-049)",
        facts: [
          Fact("found", .quantity(quantity)),
          Fact("required", .quantity(entry.shippedNotReturned.magnitude)),
        ])
    }
  }

  /// An item ledger entry by its id.
  ///
  /// - Throws: `entry-unknown`.
  public func requireEntry(
    _ id: RowID<ItemLedgerEntry>
  ) throws(TrackingError) -> ItemLedgerEntry {
    guard itemLedgerEntries.contains(id) else {
      throw TrackingError(
        .entryUnknown, blaming: .entry, "there is no ledger entry \(id.entryNo)",
        detail: "the last one is \(itemLedgerEntries.count)")
    }
    return itemLedgerEntries[id]
  }
}
