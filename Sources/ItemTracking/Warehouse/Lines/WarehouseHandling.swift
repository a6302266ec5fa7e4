/// What a location that requires warehouse documents means for the lines of orders (W-107, W-108).
extension Model {
  /// W-107: goods of a directed location are received and shipped by warehouse documents only.
  ///
  /// - Throws: `warehouse-handling-required`.
  func checkWarehouseHandling(
    at code: LocationCode, of itemNo: ItemNo
  ) throws(TrackingError) {
    guard let setup = warehouseSetup(of: code), setup.isDirected else { return }
    throw TrackingError(
      .warehouseHandlingRequired, blaming: .line,
      "warehouse handling is required for \(itemNo): location \(code) is directed (W-107)",
      advice: "receive and ship there by warehouse documents")
  }

  /// W-107 for a line of an order that something of is posted.
  func checkWarehouseHandling(_ line: DocumentLine) throws(TrackingError) {
    guard warehouseSetups.count > 0, !line.isDropped else { return }
    let sku = trackedSKUs[line.stock].unit
    guard try item(sku.itemNo).type == .inventory else { return }
    try checkWarehouseHandling(at: sku.locationCode, of: sku.itemNo)
  }

  /// Whether the warehouse says how much of a line is handled: then it starts with nothing (W-108).
  func isHandledByWarehouse(_ line: DocumentLine) -> Bool {
    guard line.kind.isHandledByWarehouse, line.purchasing != .dropShipment,
      let setup = warehouseSetup(of: trackedSKUs[line.stock].unit.locationCode)
    else { return false }
    let comesIn = line.quantityBase.times(sign: line.signFactor).isPositive
    return setup.flags.contains(comesIn ? .receive : .ship)
  }

  /// Whether the arrival of a transfer line is received by the warehouse (W-108).
  func isReceivedByWarehouse(_ line: DocumentLine) -> Bool {
    warehouseSetup(of: trackedSKUs[line.toStock].unit.locationCode)?.flags.contains(.receive)
      == true
  }

  /// W-108: what the next posting handles starts at nothing where the warehouse handles the goods.
  mutating func leaveToWarehouse(_ id: RowID<DocumentLine>) {
    guard isHandledByWarehouse(lines[id]) else { return }
    lines.update(id, &journal) { $0.quantityToHandle = .zero }
  }

  /// Why a posting has nothing to do: all is done, or the warehouse says how much (W-108).
  func nothingToPost(
    on document: RowID<Document>, _ actions: PostingActions = .ship
  ) -> TrackingError {
    let header = documents[document]
    let arrives = actions == .receive && header.kind == .transferOrder
    let waiting = lineIDs(of: document).map { lines[$0] }.first { line in
      arrives
        ? !line.inTransit.isZero && isReceivedByWarehouse(line)
        : !line.outstanding.isZero && isHandledByWarehouse(line)
    }
    guard let waiting else { return .nothingToPost(header.no) }
    let stock = arrives ? waiting.toStock : waiting.stock
    let comesIn = arrives || waiting.quantityBase.times(sign: waiting.signFactor).isPositive
    let (way, verb) = comesIn ? ("receipts", "receive") : ("shipments", "ship")
    return TrackingError(
      .nothingToPost, blaming: .document,
      "there is nothing to post on \(header.no): location \(trackedSKUs[stock].unit.locationCode) requires \(way), so nothing is handled unless it is said (W-108)",
      advice: "`post \(header.no) \(verb) N of line \(waiting.lineNo)` says how much")
  }

  /// W-108: what is entered by hand may be disregarded by the warehouse.
  ///
  /// - Throws: `warehouse-required` at a directed location.
  mutating func tellOfWarehouse(
    _ quantity: Quantity, at code: LocationCode
  ) throws(TrackingError) {
    guard !quantity.isZero, let setup = warehouseSetup(of: code) else { return }
    let notice = TrackingError(
      .warehouseRequired, blaming: .quantity,
      "the warehouse of \(code) handles this line: what is entered here may be disregarded (W-108)")
    if setup.isDirected { throw notice }
    inform(notice)
  }
}
