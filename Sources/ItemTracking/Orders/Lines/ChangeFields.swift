/// Dates of a line or of a header that are to change; nil leaves one as it is, blank clears it.
public struct LineDates: Hashable, Sendable {
  /// When the goods leave.
  public var shipment: CalendarDate?
  /// BC's Expected Receipt Date: when the goods arrive.
  public var expected: CalendarDate?
  /// When what is made is to be done.
  public var due: CalendarDate?
  /// Of a transfer: how long it is under way.
  public var shippingTime: DateFormula?

  /// No date changes.
  public init() {}

  /// True when no date changes.
  public var isEmpty: Bool {
    shipment == nil && expected == nil && due == nil && shippingTime == nil
  }

  /// With the date of a transfer's line that follows from the other: the time under way stays,
  /// unless both dates or a shipping time are given.
  ///
  /// A shipping time is that of the way alone: both places take their own times besides (P-163).
  func completed(for line: DocumentLine, on model: borrowing Model) -> LineDates {
    guard line.kind == .transferOrder else { return self }
    return completed(line.shipmentDate, line.expectedDate, model.places(of: line), model)
  }

  /// Likewise with the dates of a transfer's header, which lines that come later take.
  func completed(for header: Document, on model: borrowing Model) -> LineDates {
    guard header.kind == .transferOrder else { return self }
    var dates = self
    if shippingTime != nil, shipment == nil {
      dates.shipment = header.shipmentDate.or(header.postingDate)
    }
    return dates.completed(
      header.shipmentDate, header.expectedDate, (header.locationCode, header.toLocationCode), model)
  }

  private func completed(
    _ leaves: CalendarDate, _ arrives: CalendarDate,
    _ places: (from: LocationCode, to: LocationCode), _ model: borrowing Model
  ) -> LineDates {
    var dates = self
    let days = Int(arrives.dayNumber) - Int(leaves.dayNumber)
    if let shippingTime {
      let ready = model.afterShipping(shipment ?? leaves, from: places.from)
      dates.expected = model.afterReceiving(shippingTime.date(from: ready), at: places.to)
    } else if let shipment, expected == nil, !shipment.isBlank, !arrives.isBlank {
      dates.expected = shipment.adding(days: days)
    } else if let expected, shipment == nil, !expected.isBlank, !leaves.isBlank {
      dates.shipment = expected.adding(days: -days)
    }
    return dates
  }
}

/// Changes of single fields of lines and components.
extension Model {
  /// a reserved line has the date that its reservations are dated by, where goods arrive by
  /// a transfer that of the receipt.
  func checkNotEmptied(
    _ dates: LineDates, _ id: RowID<DocumentLine>
  ) throws(TrackingError) {
    var reserved = Quantity.zero
    if dates.shipment?.isBlank == true || dates.due?.isBlank == true {
      reserved = reservedQuantity(of: SourceReference(id)).magnitude
    }
    if dates.expected?.isBlank == true {
      let isTransfer = lines[id].kind == .transferOrder
      let bound = isTransfer ? SourceReference(inboundOf: id) : SourceReference(id)
      reserved += reservedQuantity(of: bound).magnitude
    }
    guard reserved.isPositive else { return }
    throw TrackingError(
      .lineReserved, blaming: .date,
      "the date cannot be taken away while \(reserved) are reserved (R-085)",
      facts: [Fact("reserved", .quantity(reserved))], advice: "`unreserve` the line first")
  }

  /// Says whether planning may change a line; its rows carry it along (P-032).
  package mutating func setFlexibility(isInflexible: Bool, of id: RowID<DocumentLine>) {
    lines.update(id, &journal) { $0.isInflexible = isInflexible ? 1 : 0 }
    for entry in entries(of: SourceReference(id)) {
      reservationEntries.update(entry, &journal) {
        if isInflexible {
          $0.flags.insert(.inflexible)
        } else {
          $0.flags = $0.flags.subtracting(.inflexible)
        }
      }
    }
  }

  /// Changes the numbers that a line of a journal with numbers on lines carries itself (T-151).
  ///
  /// - Throws: `tracking-line-unknown` when the line's numbers stand on tracking lines.
  package mutating func changeNumbers(
    of id: RowID<DocumentLine>, expires: CalendarDate?, warranty: CalendarDate?,
    _ change: (inout TrackingKey) -> Void
  ) throws(TrackingError) {
    let line = lines[id]
    let header = documents[line.document]
    guard header.hasNumbersOnLines == 1 else {
      throw TrackingError(
        .trackingLineUnknown, blaming: .line,
        "the numbers of \(header.no).\(line.lineNo) stand on its tracking lines",
        advice: "name the one that changes: `set lot … on \(header.no).\(line.lineNo) …`")
    }
    var key = line.numbers.raw >= 0 ? trackedSKUs[line.numbers].tracking : .none
    change(&key)
    try setNumbers(
      key, expires: expires ?? line.expirationDate, warranty: warranty ?? line.warrantyDate,
      on: id)
  }
}

/// Changes of what an order needs.
extension Model {
  /// Sets how much of a component an order is expected to use; base quantity.
  ///
  /// - Throws: `less-than-posted` below what is used, `line-tracked-more` below its numbers.
  package mutating func setQuantity(
    _ quantity: Quantity, of id: RowID<ProductionComponent>
  ) throws(TrackingError) {
    let component = components[id]
    try requireSign(quantity, ofComponentOf: component.line)
    guard quantity >= component.quantityConsumed else {
      throw TrackingError(
        .lessThanPosted, blaming: .quantity,
        "\(quantity) is less than the \(component.quantityConsumed) that are used already",
        facts: [
          Fact("found", .quantity(quantity)), Fact("posted", .quantity(component.quantityConsumed)),
        ])
    }
    let source = SourceReference(id)
    try requireRoom(
      quantity - component.quantityConsumed, forNumbersOf: source, item(sku(of: source).itemNo))
    components.update(id, &journal) { $0.expectedQuantity = quantity }
    followQuantity(of: source)
    try reserveAlways(source)
  }

  /// Sets how much of a component one unit of the item takes; what is expected follows.
  ///
  /// - Throws: as `setQuantity`, and `quantity-overflow`.
  package mutating func setQuantityPer(
    _ quantityPer: Quantity, of id: RowID<ProductionComponent>
  ) throws(TrackingError) {
    let owner = lines[components[id].line]
    try requireSign(quantityPer, ofComponentOf: components[id].line)
    // P-147: a planning line that adds to an order says all that the order makes.
    let made =
      planningLine(of: components[id].line).map { planningLines[$0].quantity } ?? owner.quantityBase
    guard let expected = quantityPer.multiplied(by: made) else {
      throw .quantityOverflow(quantityPer)
    }
    components.update(id, &journal) { $0.quantityPer = quantityPer }
    try setQuantity(expected, of: id)
  }

  /// Sets how a component of a production order is consumed, and by which operation (T-165); nil
  /// leaves either as it is.
  ///
  /// - Throws: `action-unfit` for a component of another order, `operation-unknown`.
  package mutating func setFlushing(
    _ method: FlushingMethod?, operation: Int32?, of id: RowID<ProductionComponent>
  ) throws(TrackingError) {
    guard lines[components[id].line].kind == .productionOrder else {
      throw TrackingError(
        .actionUnfit, blaming: .line,
        "only what a production order uses is consumed by itself, or for an operation (T-165)")
    }
    if let operation { try checkOperation(operation) }
    components.update(id, &journal) {
      if let method { $0.flushing = method }
      if let operation { $0.operationNo = operation }
    }
  }

  /// Sets when a component is needed.
  package mutating func setDueDate(
    _ due: CalendarDate, of id: RowID<ProductionComponent>, _ change: DateChange
  ) throws(TrackingError) {
    components.update(id, &journal) { $0.dueDate = due }
    try followDates(of: SourceReference(id), change)
  }

  /// Sets the variant that is used.
  ///
  /// - Throws: `variant-unknown`, `line-reserved`, `line-tracked` (T-062).
  package mutating func setVariant(
    _ code: VariantCode, of id: RowID<ProductionComponent>
  ) throws(TrackingError) {
    var sku = trackedSKUs[components[id].stock].unit
    try requireVariant(code, of: sku.itemNo)
    guard sku.variantCode != code else { return }
    let source = SourceReference(id)
    try checkUnreservedAndUntracked(source, "variant")
    sku.variantCode = code
    let stock = trackedSKUs.intern(TrackedSKU(sku))
    release(source, downTo: .zero, .allow, all: true)
    components.update(id, &journal) { $0.stock = stock }
    takeDefaultBin(id)
    autoTrack(source)
  }
}
