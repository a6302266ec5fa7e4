/// Taking back a drop shipment: both ends go together, whichever is undone (T-171).
extension UndoPosting {
  /// Before a receipt is undone, the shipment that took what came in.
  ///
  /// - Throws: what undoing the shipment throws; `line-ambiguous` when an item that is not kept was
  ///   shipped several times in the same quantity; `undo-unfit` when the shipment is not there.
  func undoShipment(
    of posted: PostedLine, _ entries: [RowID<ItemLedgerEntry>], _ model: inout Model
  ) throws(TrackingError) {
    guard !isForPartner else { return }
    var undo = UndoPosting(try shipment(of: posted, entries, model))
    undo.isForPartner = true
    try undo.perform(on: &model)
  }

  /// After a shipment was undone, the receipt of what it took.
  func undoReceipt(
    of entries: [RowID<ItemLedgerEntry>], _ model: inout Model
  ) throws(TrackingError) {
    guard !isForPartner, let sold = entries.first else { return }
    let receipt = model.itemLedgerEntries[sold].appliesTo
    guard !receipt.isNone else { return }
    var undo = UndoPosting(model.itemLedgerEntries[receipt].posting)
    undo.isForPartner = true
    try undo.perform(on: &model)
  }

  private func shipment(
    of posted: PostedLine, _ entries: [RowID<ItemLedgerEntry>], _ model: borrowing Model
  ) throws(TrackingError) -> RowID<PostedLine> {
    let chain = ItemApplicationEntry.Chain.inbound
    for entry in entries {
      for id in model.itemApplicationEntries.ids(inChain: chain, key: entry.raw) {
        let row = model.itemApplicationEntries[id]
        if row.quantity.isNegative { return model.itemLedgerEntries[row.outbound].posting }
      }
    }
    // What is not kept is applied to nothing: the sales order's history tells.
    var found: [RowID<PostedLine>] = []
    if let line = model.orderLine(of: postedLine), !model.lines[line].linked.isNone {
      var id = model.lines[model.lines[line].linked].lastPosted
      while !id.isNone {
        if model.postedLines[id].quantity == posted.quantity { found.append(id) }
        id = model.postedLines[id].previous
      }
    }
    if found.count > 1 {
      throw TrackingError(
        .lineAmbiguous, blaming: .document,
        "\(found.count) shipments of \(posted.quantity) were made for the sale, so the one of this receipt cannot be identified (T-171)",
        advice: "`undo` the shipment instead")
    }
    guard let shipment = found.first else {
      throw TrackingError(
        .undoUnfit, blaming: .document, "the shipment that was made with the receipt is gone")
    }
    return shipment
  }
}

extension Model {
  /// A drop shipment that is taken back was never in stock: the correction is closed by the sale,
  /// and what had come in for the sale is open again, for the receipt to be taken back (T-171).
  mutating func takeBackDropped(
    _ entry: inout ItemLedgerEntry, _ id: RowID<ItemLedgerEntry>, _ split: PostingSplit
  ) {
    _ = itemApplicationEntries.insert(
      ItemApplicationEntry(
        itemEntry: id, inbound: id, outbound: split.outbound, quantity: split.quantity), &journal)
    let chain = ItemApplicationEntry.Chain.outbound
    for row in itemApplicationEntries.ids(inChain: chain, key: split.outbound.raw) {
      let taken = itemApplicationEntries[row]
      guard taken.itemEntry == split.outbound, taken.quantity.isNegative else { continue }
      itemLedgerEntries.update(taken.inbound, &journal) { $0.remainingQuantity -= taken.quantity }
      // Applications are never removed; one of nothing is as good as gone.
      itemApplicationEntries.update(row, &journal) { $0.quantity = .zero }
      _ = itemApplicationEntries.insert(
        ItemApplicationEntry(
          itemEntry: split.outbound, inbound: id, outbound: split.outbound,
          quantity: taken.quantity), &journal)
      entry.remainingQuantity += taken.quantity
    }
  }
}
