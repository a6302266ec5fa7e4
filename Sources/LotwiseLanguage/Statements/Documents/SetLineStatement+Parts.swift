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
    try model.change(id, header, changes.dateChange)
    if changesLine {
      try setLine(try model.onlyLine(of: id), &model, dates: LineDates(), at: nil, header: true)
    }
  }

  /// A purchase is from its vendor, a sale to its customer; both words at once name two parties.
  private func checkPreposition(_ kind: DocumentKind) throws(TrackingError) {
    guard let from = changes.from, let to = changes.to, from != to else { return }
    throw TrackingError(
      .actionUnfit, blaming: .party,
      "a \(kind.name) is with one party, not with \(from) and \(to)",
      advice: "say `from` or `to`")
  }

  /// Whether something is set that only a line has.
  private var changesLine: Bool {
    let line = changes.line
    return changes.quantity != nil || changes.unit != nil || changes.variant != nil
      || changes.handled.isSaid || changesNumbers || line.reserve != nil
      || line.application != FixedApplication() || line.flexibility != nil
      || changes.item != nil || changes.orderLine != nil || changes.purchasing != nil
      || changes.bin != nil || changes.toBin != nil
  }

  private var changesNumbers: Bool { changes.numbers.isSaid || changes.dates.isSaid }

  func setLine(
    _ id: RowID<DocumentLine>, _ model: inout Model, dates: LineDates, at place: LocationCode?,
    header: Bool = false
  ) throws(TrackingError) {
    guard changes.from == nil || header else {
      throw TrackingError(
        .actionUnfit, blaming: .party, "only a planning line has a vendor of its own",
        advice: "`set` the whole document `from` another one")
    }
    if let item = changes.item { try model.setItem(item, of: id) }
    if changes.quantity != nil || changes.unit != nil {
      try model.setQuantity(
        changes.quantity ?? model.lines[id].quantity, in: changes.unit, of: id)
    }
    if let place { try model.setLocation(place, of: id) }
    if let variant = changes.variant { try model.setVariant(variant, of: id) }
    var clauses = changes.line
    clauses.dates = dates
    try clauses.apply(to: id, &model, changes.dateChange)
    if changesNumbers {
      let (numbers, own) = (changes.numbers, changes.dates)
      try model.changeNumbers(of: id, expires: own.expiration, warranty: own.warranty) {
        if let serial = numbers.serial { $0.serialNo = serial }
        if let lot = numbers.lot { $0.lotNo = lot }
        if let package = numbers.package { $0.packageNo = package }
      }
    }
    try setHandled(id, &model)
    if changes.bin != nil || changes.toBin != nil {
      try model.setBins(changes.bin, to: changes.toBin, of: id)
    }
    if let purchasing = changes.purchasing { try purchasing.apply(to: id, &model) }
    if let orderLine = changes.orderLine {
      var component: Int32 = 0
      if case .document(_, _, let number, _) = orderLine { component = number }
      try model.connect(id, to: try model.line(orderLine), component: component)
    }
  }

  private func setHandled(
    _ id: RowID<DocumentLine>, _ model: inout Model
  ) throws(TrackingError) {
    let (toReceive, toShip) = (changes.handled.toReceive, changes.handled.toShip)
    let kind = model.lines[id].kind
    if kind == .transferOrder {
      if let toShip { try model.setToHandle(QuantityInUnit(toShip), of: id) }
      if let toReceive { try model.setToReceive(QuantityInUnit(toReceive), of: id) }
    } else {
      let isShipped = kind.stockSign == -1
      guard isShipped ? toReceive == nil : toShip == nil else {
        throw TrackingError(
          .actionUnfit, blaming: .quantity,
          "a \(kind.name) is \(isShipped ? "shipped, not received" : "received, not shipped")",
          advice: "`set … \(isShipped ? "ship" : "receive")` the quantity")
      }
      if let quantity = toReceive ?? toShip {
        try model.setToHandle(QuantityInUnit(quantity), of: id)
      }
    }
    if let toInvoice = changes.handled.toInvoice {
      try model.setToInvoice(QuantityInUnit(toInvoice), of: id)
    }
  }

  /// What is said of a planning line (P-089).
  func planning(
    _ id: RowID<DocumentLine>, _ model: borrowing Model
  ) throws(TrackingError) -> ChangePlanningLine {
    guard changes.isOfPlanningLine else {
      throw TrackingError(
        .actionUnfit, blaming: .command,
        "of a planning line only quantity, due date, location, variant and supplier are set")
    }
    var change = ChangePlanningLine(id)
    change.quantity = changes.quantity
    change.dueDate = changes.line.dates.due ?? .blank
    let isMoved = model.planningLine(of: id).map {
      model.planningLines[$0].replenishment == .transfer
    }
    if isMoved == true {
      change.fromLocationCode = changes.from.map { LocationCode(id: $0.id) }
    } else {
      change.vendorNo = changes.from
    }
    change.locationCode = changes.location
    change.variantCode = changes.variant
    return change
  }

  func setComponent(
    _ id: RowID<ProductionComponent>, _ model: inout Model
  ) throws(TrackingError) {
    if let quantity = changes.quantity { try model.setQuantity(quantity, of: id) }
    if let location = changes.location { try model.setLocation(location, of: id) }
    if let variant = changes.variant { try model.setVariant(variant, of: id) }
    if let due = changes.line.dates.due {
      try model.setDueDate(due, of: id, changes.dateChange)
    }
    if let bin = changes.bin { try model.setBin(bin, of: id) }
    try changes.component.apply(to: id, &model)
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
    if let item = changes.item { try model.setItem(item, of: id) }
    if let quantity = changes.quantity { try model.setQuantity(quantity, of: id) }
  }
}
