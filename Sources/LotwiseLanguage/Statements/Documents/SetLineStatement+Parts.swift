import ItemTracking
import LotwiseSyntax

extension SetLineStatement {
  /// What a header has goes to the header, the rest to the only line.
  func setDocument(
    _ id: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    var header = changes.header
    let kind = model.documents[id].kind
    if kind == .transferOrder {
      header.locationCode = changes.from.map { LocationCode(id: $0.id) } ?? changes.location
      header.toLocationCode = changes.to.map { LocationCode(id: $0.id) }
    } else if let party = changes.from ?? changes.to {
      try checkPreposition(kind)
      header.partyNo = party
    }
    var command = ChangeDocument(id, header)
    command.line = try line(model)
    command.who = changes.dateChange
    try command.perform(on: &model)
  }

  /// A purchase is from its vendor, a sale to its customer; both words at once name two parties.
  private func checkPreposition(_ kind: DocumentKind) throws(TrackingError) {
    guard let from = changes.from, let to = changes.to, from != to else { return }
    throw TrackingError(
      .actionUnfit, blaming: .party,
      "a \(kind.name) is with one party, not with \(from) and \(to)",
      advice: "say `from` or `to`")
  }

  func setLine(_ id: RowID<DocumentLine>, _ model: inout Model) throws(TrackingError) {
    var fields = try line(model)
    fields.locationCode = changes.location
    fields.dates = changes.line.dates
    if let from = changes.from {
      let isMoved = model.planningLine(of: id).map {
        model.planningLines[$0].replenishment == .transfer
      }
      if isMoved == true {
        fields.fromLocationCode = LocationCode(id: from.id)
      } else {
        fields.vendorNo = from
      }
    }
    var command = ChangeLine(id, fields)
    command.who = changes.dateChange
    try command.perform(on: &model)
  }

  /// What is set that only a line has: not its place and its dates, which a header has too.
  private func line(_ model: borrowing Model) throws(TrackingError) -> LineChanges {
    var fields = LineChanges()
    fields.itemNo = changes.item
    fields.quantity = changes.quantity
    fields.unitCode = changes.unit
    fields.variantCode = changes.variant
    changes.line.apply(to: &fields)
    fields.serialNo = changes.numbers.serial
    fields.lotNo = changes.numbers.lot
    fields.packageNo = changes.numbers.package
    fields.expirationDate = changes.dates.expiration
    fields.warrantyDate = changes.dates.warranty
    fields.toReceive = changes.handled.toReceive
    fields.toShip = changes.handled.toShip
    fields.toInvoice = changes.handled.toInvoice
    fields.bin = changes.bin
    fields.toBin = changes.toBin
    fields.purchasing = try changes.purchasing?.choice(model)
    fields.productionOrder = try changes.orderLine.map { order throws(TrackingError) in
      try model.productionOrderPart(order)
    }
    return fields
  }

  func setComponent(
    _ id: RowID<ProductionComponent>, _ model: inout Model
  ) throws(TrackingError) {
    var command = ChangeComponent(id)
    command.quantity = changes.quantity
    command.locationCode = changes.location
    command.variantCode = changes.variant
    command.dueDate = changes.line.dates.due
    command.bin = changes.bin
    command.quantityPer = changes.component.quantityPer
    command.flushing = changes.component.flushing
    command.operationNo = changes.component.operationNo
    command.who = changes.dateChange
    try command.perform(on: &model)
  }

  /// What a line of a warehouse journal has: its item and its quantity (W-145).
  func setJournalLine(
    _ id: RowID<WarehouseJournalLine>, _ model: inout Model
  ) throws(TrackingError) {
    guard changes.isOfJournalLine else {
      throw TrackingError(
        .actionUnfit, blaming: .command,
        "a line of a warehouse journal has an item and a quantity to set",
        advice: "delete the line, and write it anew")
    }
    if let item = changes.item {
      try ChangeWarehouseJournal.setItem(item, of: id).perform(on: &model)
    }
    if let quantity = changes.quantity {
      try ChangeWarehouseJournal.setQuantity(quantity, of: id).perform(on: &model)
    }
  }
}
