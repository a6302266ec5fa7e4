/// Taking back the shipment of a transfer order while nothing of it has arrived (T-171 to T-174).
extension UndoPosting {
  func checkNothingArrived(
    _ posted: PostedLine, _ document: PostedDocument, _ model: borrowing Model
  ) throws(TrackingError) {
    guard let line = model.orderLine(of: postedLine) else {
      throw TrackingError(
        .undoUnfit, blaming: .document,
        "the transfer order \(document.orderNo) is finished, so its shipment cannot be undone",
        advice: "transfer the goods back")
    }
    let order = model.lines[line]
    guard order.quantityReceived.isZero else {
      throw TrackingError(
        .undoReceived, blaming: .document,
        "\(order.quantityReceived) of the transfer line have arrived, so its shipments cannot be undone (T-171)",
        facts: [Fact("received", .quantity(order.quantityReceived))],
        advice: "transfer the goods back")
    }
    // what waits for the goods at their destination would lose them.
    var held = Quantity.zero
    for id in model.entries(of: SourceReference(inboundOf: line)) {
      let row = model.reservationEntries[id]
      if row.flags.contains(.shipped), row.status != .surplus { held += row.quantity }
    }
    guard held.isZero else {
      throw TrackingError(
        .undoReserved, blaming: .document,
        "\(held) of what is under way are reserved or linked, so the shipment cannot be undone (R-134)",
        facts: [Fact("reserved", .quantity(held))], advice: "`unreserve` the demand first")
    }
  }

  /// The order line can ship again; both of its sides carry the numbers as before (T-145, T-174).
  func giveBackTransfer(
    _ posted: PostedLine, _ entries: [RowID<ItemLedgerEntry>], _ model: inout Model
  ) {
    guard let line = model.orderLine(of: postedLine) else { return }
    for id in entries where !model.itemLedgerEntries[id].isPositive {
      let entry = model.itemLedgerEntries[id]
      let key = model.trackedSKUs[entry.stock].tracking
      model.unship(line, key, entry.quantity.magnitude)
      guard !key.isBlank else { continue }
      var row = ReservationEntry(
        entryNo: 0, status: .surplus, source: SourceReference(line), stock: entry.stock,
        quantity: entry.quantity)
      row.shipmentDate = model.dates(of: row.source).shipment
      model.insertLoose(row)
    }
    reopen(line, posted, &model)
    model.trackAgain(SourceReference(inboundOf: line))
  }
}

extension Model {
  /// What was under way waits at its place again.
  fileprivate mutating func unship(
    _ line: RowID<DocumentLine>, _ key: TrackingKey, _ quantity: Quantity
  ) {
    var rest = quantity
    let source = SourceReference(inboundOf: line)
    for id in entries(of: source, under: key).reversed() where rest.isPositive {
      let entry = reservationEntries[id]
      guard entry.flags.contains(.shipped) else { continue }
      let part = min(rest, entry.quantity)
      rest -= part
      let own = part == entry.quantity ? id : splitEntry(id, off: part)
      reservationEntries.update(own, &journal) { $0.flags.remove(.shipped) }
    }
  }
}
