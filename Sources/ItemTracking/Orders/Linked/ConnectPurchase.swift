extension Model {
  /// Says how the goods of a sales line are bought; order tracking couples what is bought for one
  /// sale to nothing (P-026), and nobody reserves it.
  ///
  /// - Throws: `action-unfit` unless it is a line of a sales order without its purchase;
  ///   `line-reserved`.
  package mutating func setPurchasing(
    _ purchasing: Purchasing, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    guard line.kind == .salesOrder else {
      throw TrackingError(
        .actionUnfit, blaming: .line, "only a line of a sales order says how its goods are bought",
        advice: "name the sale's purchase by `dropped from` or `special from` on the sales line")
    }
    guard line.linked.isNone, line.quantityHandled.isZero else {
      throw TrackingError(
        .actionUnfit, blaming: .line,
        "\(describe(SourceReference(id))) is posted in part, or its purchase is made")
    }
    // What is said as it is releases nothing.
    guard purchasing != line.purchasing else { return }
    try mark([id], as: purchasing)
  }

  /// Connects a sales line with the purchase line that is bought for it, to be received first.
  ///
  /// - Throws: `action-unfit` unless both lines are of orders, untouched, and of the same goods,
  ///   place and quantity; `line-reserved`.
  package mutating func orderSpecially(
    _ sale: RowID<DocumentLine>, from purchase: RowID<DocumentLine>
  ) throws(TrackingError) {
    try connect(sale, to: purchase, as: .specialOrder)
  }

  /// Both ends of what is bought for one sale.
  mutating func connect(
    _ sale: RowID<DocumentLine>, to purchase: RowID<DocumentLine>, as purchasing: Purchasing
  ) throws(TrackingError) {
    let own = lines[sale]
    let other = lines[purchase]
    guard own.kind == .salesOrder, other.kind == .purchaseOrder else {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "a sale's goods are bought by the line of a purchase order")
    }
    guard own.linked.isNone, other.linked.isNone, own.quantityHandled.isZero,
      other.quantityHandled.isZero
    else {
      throw TrackingError(
        .actionUnfit, blaming: .line,
        "\(describe(SourceReference(purchase))) is posted in part, or bought for another sale")
    }
    guard own.stock == other.stock, own.quantityBase == other.quantityBase else {
      throw TrackingError(
        .actionUnfit, blaming: .line,
        "\(describe(SourceReference(purchase))) buys \(other.quantityBase) of \(trackedSKUs[other.stock].unit.itemNo); the sale is of \(own.quantityBase) of \(trackedSKUs[own.stock].unit.itemNo) (T-066)",
        advice: "goods, place and quantity must be the same")
    }
    try mark([sale, purchase], as: purchasing)
    lines.update(sale, &journal) { $0.linked = purchase }
    lines.update(purchase, &journal) { $0.linked = sale }
  }

  /// P-026: links that the lines had are freed; from now on they have none.
  private mutating func mark(
    _ ids: [RowID<DocumentLine>], as purchasing: Purchasing
  ) throws(TrackingError) {
    for id in ids {
      let source = SourceReference(id)
      let reserved = reservedQuantity(of: source).magnitude
      guard reserved.isZero || purchasing == .ordinary else {
        throw TrackingError(
          .lineReserved, blaming: .line,
          "\(reserved) of \(describe(source)) are reserved, so it cannot be a \(purchasing.name) (R-022)",
          facts: [Fact("reserved", .quantity(reserved))], advice: "`unreserve` it first")
      }
    }
    for id in ids {
      let before = lines[id].purchasing
      lines.update(id, &journal) {
        $0.purchasing = purchasing
        if $0.kind == .salesOrder, purchasing != .ordinary { $0.reserve = .never }
      }
      // W-108, W-110: a drop shipment lies in no bin, and no warehouse handles it.
      if purchasing == .dropShipment {
        try takeDefaultBins(id)
      } else if before == .dropShipment {
        leaveToWarehouse(id)
      }
    }
    for id in ids {
      release(SourceReference(id), downTo: .zero, .keep, all: true)
      autoTrack(SourceReference(id))
    }
  }
}
