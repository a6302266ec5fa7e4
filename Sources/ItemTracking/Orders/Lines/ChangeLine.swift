/// Changes of an open line after it was entered (T-061 to T-063, R-085 to R-093).
extension Model {
  /// Sets a line's quantity, in its unit or in another one, which it then has.
  ///
  /// - Throws: `line-tracked-more` when its tracking covers more (T-061), `less-than-posted` below
  ///   what is posted already; for another unit `line-posted` when a part is, `unit-unknown`.
  package mutating func setQuantity(
    _ quantity: Quantity, in unit: UnitCode? = nil, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let old = lines[id]
    try requireNotCounted(old)
    try writeQuantity(quantity, in: unit, of: id)
    let line = lines[id]
    let source = SourceReference(id)
    // what is always reserved is reserved anew when it shrinks, in whatever unit it is said;
    // numbers, which would go with the rows, refuse it (BC's `SalesLineReserve.VerifyQuantity`).
    if line.kind == .salesOrder, line.reserve == .always, try isFirstInFirstOut(line),
      line.quantity.magnitude < old.quantity.magnitude, !line.quantity.isZero
    {
      try requireNoNumbers(on: source, "quantity")
      cancelAll(of: source)
    }
    followQuantity(of: source)
    try reserveAlways(source)
    if line.hasInboundSide { followQuantity(of: SourceReference(inboundOf: id)) }
  }

  /// What is counted gives a count's line what it has (T-180a).
  private func requireNotCounted(_ line: DocumentLine) throws(TrackingError) {
    guard line.kind.isCount else { return }
    let no = documents[line.document].no
    throw TrackingError(
      .actionUnfit, blaming: .document, "a line of \(no) has what is counted and nothing else",
      advice: "`record … in \(no)` counts goods; `delete` the line, and `add` another")
  }

  private func isFirstInFirstOut(_ line: DocumentLine) throws(TrackingError) -> Bool {
    try item(trackedSKUs[line.stock].unit.itemNo).costing == .fifo
  }

  /// Sets a line's quantity, and what its components need; order tracking of the line is its
  /// caller's to see to.
  mutating func writeQuantity(
    _ quantity: Quantity, in unit: UnitCode? = nil, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    try requireOpen(line.document)
    try requireSign(quantity, on: line.kind)
    try requireOwn(unit == nil ? .quantity : .unit, of: line)
    try checkNotCalculated(line, "quantity")
    let item = try item(trackedSKUs[line.stock].unit.itemNo)
    let unit = unit ?? line.unitCode
    if unit != line.unitCode, !line.quantityHandled.isZero {
      throw TrackingError(
        .linePosted, blaming: .unit, "the unit cannot change: a part of the line is posted")
    }
    let (base, perUnit) = try baseQuantity(quantity, in: unit, of: item)
    if base.sign * line.quantityHandled.sign < 0
      || base.magnitude < line.quantityHandled.magnitude
    {
      throw TrackingError(
        .lessThanPosted, blaming: .quantity,
        "\(quantity) is less than the \(line.quantityHandled) that are posted already",
        facts: [
          Fact("found", .quantity(base)), Fact("posted", .quantity(line.quantityHandled)),
        ])
    }
    if assembly(for: line) != nil || line.kind.isAssembly && !line.linked.isNone {
      throw TrackingError(
        .actionUnfit, blaming: .quantity,
        "the line is assembled to order, so its quantity stays as it is (T-169)",
        advice: "add a line for more, or `delete` it")
    }
    // A line that turns round has no room for what it was.
    let isTurned = base.sign * line.quantityBase.sign < 0
    let rest = isTurned ? .zero : (base - line.quantityHandled).magnitude
    // T-061: the numbers of journalled output are judged when it is posted.
    if line.kind != .itemJournal || line.entryType != .output {
      try requireRoom(rest, forNumbersOf: SourceReference(id), item)
    }
    try requireRoom(rest, forNumbersOf: SourceReference(inboundOf: id), item)
    lines.update(id, &journal) {
      $0.unitCode = unit
      $0.quantityPerUnit = perUnit
      $0.quantity = quantity
      $0.quantityBase = base
      $0.quantityToHandle = base - $0.quantityHandled
      $0.quantityToInvoice = base - $0.quantityInvoiced
    }
    leaveToWarehouse(id)
    for component in components.ids(inList: ProductionComponent.List.line, key: id.raw) {
      let expected = components[component].quantityPer.multiplied(by: base)
      guard let expected else { throw .quantityOverflow(quantity) }
      components.update(component, &journal) { $0.expectedQuantity = expected }
      let source = SourceReference(component)
      // what numbers cover is not released with the order.
      try requireRoom(
        netQuantity(of: source).magnitude, forNumbersOf: source,
        self.item(sku(of: source).itemNo))
      followQuantity(of: source)
      try reserveAlways(source)
    }
  }

  /// T-061: specific numbers are never cut silently; what is under way is nobody's to cut.
  func requireRoom(
    _ rest: Quantity, forNumbersOf source: SourceReference, _ item: Item
  ) throws(TrackingError) {
    guard trackingCode(of: item).isSpecific else { return }
    var tracked = Quantity.zero
    for id in entries(of: source) where !reservationEntries[id].flags.contains(.shipped) {
      if !isBlank(reservationEntries[id]) { tracked += reservationEntries[id].quantity.magnitude }
    }
    guard tracked > rest else { return }
    throw TrackingError(
      .lineTrackedMore, blaming: .quantity,
      "item tracking covers \(tracked), more than the \(rest) that would be left",
      facts: [Fact("found", .quantity(rest)), Fact("tracked", .quantity(tracked))],
      advice: "take tracking away first: `unassign … from` the line")
  }

  /// Sets what the next posting of a line handles (`set PO1.1 receive 4`), in the line's unit or
  /// another one.
  ///
  /// To invoice follows it: what is handled and not invoiced by then. The quantities to handle of
  /// the line's numbers stay as they are until their own page is opened (T-111).
  ///
  /// - Throws: `more-than-outstanding`, `unit-unknown`, `rounding-precision`.
  package mutating func setToHandle(
    _ said: QuantityInUnit, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    try requireNotCounted(line)
    let base = try baseQuantity(said, .handled, of: id)
    guard base.sign * line.outstanding.sign >= 0,
      base.magnitude <= line.outstanding.magnitude
    else {
      throw .moreThanOutstanding(base, line.outstanding)
    }
    if isHandledByWarehouse(line) {
      try tellOfWarehouse(base, at: trackedSKUs[line.stock].unit.locationCode)
    }
    lines.update(id, &journal) {
      $0.quantityToHandle = base
      $0.quantityToInvoice = $0.quantityHandled + base - $0.quantityInvoiced
    }
  }

  /// Sets what the next receipt of a transfer line takes in (`set TO1.1 receive 4`): at most what
  /// is under way (T-148).
  ///
  /// - Throws: `more-than-outstanding`, `unit-unknown`, `rounding-precision`.
  package mutating func setToReceive(
    _ said: QuantityInUnit, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    let base = try baseQuantity(said, .received, of: id)
    guard !base.isNegative, base <= line.inTransit else {
      throw .moreThanOutstanding(base, line.inTransit)
    }
    if isReceivedByWarehouse(line) {
      try tellOfWarehouse(base, at: trackedSKUs[line.toStock].unit.locationCode)
    }
    lines.update(id, &journal) { $0.quantityToReceive = base }
  }

  /// Moves a line to another place.
  ///
  /// - Throws: `line-reserved` while something is reserved, `line-tracked` while specific
  ///   numbers are assigned (T-062).
  package mutating func setLocation(
    _ code: LocationCode, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    try requireLocation(code)
    let line = lines[id]
    var sku = trackedSKUs[line.stock].unit
    guard sku.locationCode != code else { return }
    try requireOpen(line.document)
    try requireOwn(.location, of: line)
    try requireNotCounted(line)
    try checkNotCalculated(line, "location")
    let sides = sides(of: id, at: SourceReference(id))
    try checkUnpostedAndUntracked(id, sides, "location")
    sku.locationCode = code
    let stock = trackedSKUs.intern(TrackedSKU(sku))
    leaveNetwork(sides)
    lines.update(id, &journal) {
      $0.stock = stock
      if $0.kind != .transferOrder { $0.toStock = stock }
    }
    try reconnect(id)
    try takeDefaultBins(id)
    for side in sides { autoTrack(side) }
    //
    try reserveAlways(SourceReference(id))
  }

  /// Sends a transfer's line to another place (R-085, T-062).
  mutating func setDestination(
    _ code: LocationCode, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    var sku = trackedSKUs[lines[id].toStock].unit
    guard sku.locationCode != code else { return }
    let sides = sides(of: id, at: SourceReference(inboundOf: id))
    try checkUnpostedAndUntracked(id, sides, "location")
    sku.locationCode = code
    let stock = trackedSKUs.intern(TrackedSKU(sku))
    leaveNetwork(sides)
    lines.update(id, &journal) { $0.toStock = stock }
    try takeDefaultBins(id)
    for side in sides { autoTrack(side) }
  }

  /// Moves a component's need to another place.
  package mutating func setLocation(
    _ code: LocationCode, of id: RowID<ProductionComponent>
  ) throws(TrackingError) {
    try requireLocation(code)
    var sku = trackedSKUs[components[id].stock].unit
    guard sku.locationCode != code else { return }
    let source = SourceReference(id)
    try checkUnreservedAndUntracked(source, "location")
    sku.locationCode = code
    let stock = trackedSKUs.intern(TrackedSKU(sku))
    release(source, downTo: .zero, .allow, all: true)
    components.update(id, &journal) { $0.stock = stock }
    takeDefaultBin(id)
    autoTrack(source)
    try reserveAlways(source)
  }

  /// P-013, R-086: what order tracking coupled to a line is freed before the line becomes another
  /// need.
  private mutating func leaveNetwork(_ sides: [SourceReference]) {
    for side in sides { release(side, downTo: .zero, .allow, all: true) }
  }

  /// A line as demand or supply; a transfer's where it leaves and where it arrives.
  private func sides(of id: RowID<DocumentLine>) -> [SourceReference] {
    let own = SourceReference(id)
    return lines[id].hasInboundSide ? [own, SourceReference(inboundOf: id)] : [own]
  }

  /// What another place at one end of a transfer concerns: that end alone, as in BC's
  /// `TransferLineReserve.VerifyChange`; numbers stand at both ends, and go together.
  private func sides(of id: RowID<DocumentLine>, at end: SourceReference) -> [SourceReference] {
    let all = sides(of: id)
    return all.contains { !trackedQuantity(of: $0).isZero } ? all : [end]
  }

  package mutating func setVariant(
    _ code: VariantCode, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    var sku = trackedSKUs[line.stock].unit
    try requireVariant(code, of: sku.itemNo)
    guard sku.variantCode != code else { return }
    try requireOpen(line.document)
    try requireOwn(.variant, of: line)
    try requireNotCounted(line)
    let sides = sides(of: id)
    try checkUnpostedAndUntracked(id, sides, "variant")
    sku.variantCode = code
    let stock = trackedSKUs.intern(TrackedSKU(sku))
    sku.locationCode = trackedSKUs[line.toStock].unit.locationCode
    let toStock = trackedSKUs.intern(TrackedSKU(sku))
    leaveNetwork(sides)
    lines.update(id, &journal) {
      $0.stock = stock
      $0.toStock = toStock
    }
    try reconnect(id)
    try takeDefaultBins(id)
    for side in sides { autoTrack(side) }
  }

  /// Sells, buys or moves another item on a line, as much of it, in its base unit; what is always
  /// reserved is reserved anew.
  ///
  /// - Throws: `item-unknown`, `item-blocked`, `action-unfit` for what is made of components,
  ///   `line-posted`, `line-reserved`, `line-tracked`.
  package mutating func setItem(
    _ no: ItemNo, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    guard trackedSKUs[line.stock].unit.itemNo != no else { return }
    let header = documents[line.document]
    guard !header.kind.hasComponents, line.linked.isNone else {
      throw TrackingError(
        .actionUnfit, blaming: .item, "the line is linked with what is made or bought for it",
        advice: "`delete` it, and `add` a line")
    }
    try requireNotCounted(line)
    try requireOpen(line.document)
    let sides = sides(of: id)
    try checkUnpostedAndUntracked(id, sides, "item")
    var add = AddLine(to: line.document, line.quantity, of: no)
    add.locationCode = trackedSKUs[line.stock].unit.locationCode
    add.entryType = line.entryType
    let new = try add.line(in: header, on: &self)
    var sku = trackedSKUs[new.stock].unit
    sku.locationCode = trackedSKUs[line.toStock].unit.locationCode
    let toStock = trackedSKUs.intern(TrackedSKU(sku))
    leaveNetwork(sides)
    lines.update(id, &journal) {
      $0.stock = new.stock
      $0.toStock = toStock
      $0.unitCode = new.unitCode
      $0.quantityPerUnit = new.quantityPerUnit
      $0.quantityBase = new.quantityBase
      $0.quantityToHandle = new.quantityBase
      $0.quantityToInvoice = new.quantityBase
      $0.reserve = new.reserve
    }
    try reconnect(id)
    try takeDefaultBins(id)
    for side in sides { autoTrack(side) }
    try reserveAlways(SourceReference(id))
  }

  /// Sets a line's dates; nil leaves one as it is.
  ///
  /// Reserved partners follow, and what is always reserved finds what comes in time now
  ///
  ///
  /// - Throws: `reservation-date-conflict` when supply would come after demand; the
  ///   question `reserve-manually`.
  package mutating func setDates(
    _ dates: LineDates, of id: RowID<DocumentLine>, _ change: DateChange
  ) throws(TrackingError) {
    let before = lines[id].shipmentDate
    try followHeaderDates(dates, of: id, change)
    guard change == .byUser, lines[id].shipmentDate != before else { return }
    try reserveAlways(SourceReference(id))
  }

  /// The same for dates that a line takes over from its header: nothing is reserved by it.
  mutating func followHeaderDates(
    _ dates: LineDates, of id: RowID<DocumentLine>, _ change: DateChange
  ) throws(TrackingError) {
    try checkNotEmptied(dates, id)
    let dates = dates.completed(for: lines[id], on: self)
    lines.update(id, &journal) {
      if let shipment = dates.shipment { $0.shipmentDate = shipment }
      if let expected = dates.expected { $0.expectedDate = expected }
      if let due = dates.due { $0.dueDate = due }
    }
    if let shipment = dates.shipment, let made = assembly(for: lines[id]) {
      // T-169: what is assembled to order is due when its sale ships.
      documents.update(lines[made].document, &journal) { $0.dueDate = shipment }
      redateAssembled(made, to: shipment)
      var day = LineDates()
      day.due = shipment
      try followHeaderDates(day, of: made, .byProgram)
    }
    try followDates(of: SourceReference(id), change)
    if lines[id].hasInboundSide {
      try followDates(of: SourceReference(inboundOf: id), change)
    }
    guard let due = dates.due else { return }
    for component in components.ids(inList: ProductionComponent.List.line, key: id.raw) {
      // the line's date is the user's, the component's is the program's.
      warnOfConflict(of: SourceReference(component), due)
      try setDueDate(due, of: component, .byProgram)
    }
  }

  private func checkUnpostedAndUntracked(
    _ id: RowID<DocumentLine>, _ sides: [SourceReference], _ what: String
  ) throws(TrackingError) {
    let line = lines[id]
    guard line.quantityHandled.isZero else {
      throw TrackingError(
        .linePosted, blaming: .line, "the \(what) cannot change: a part of the line is posted")
    }
    for side in sides { try checkUnreservedAndUntracked(side, what) }
  }

  func checkUnreservedAndUntracked(
    _ source: SourceReference, _ what: String
  ) throws(TrackingError) {
    let reserved = reservedQuantity(of: source)
    if !reserved.isZero {
      throw TrackingError(
        .lineReserved, blaming: .line,
        "the \(what) cannot change while \(reserved.magnitude) are reserved (R-085)",
        facts: [Fact("reserved", .quantity(reserved.magnitude))],
        advice: "`unreserve` the line first")
    }
    try requireNoNumbers(on: source, what)
  }

  /// T-061: numbers that are not specific are not protected, and go with the rows.
  private func requireNoNumbers(
    on source: SourceReference, _ what: String
  ) throws(TrackingError) {
    guard !trackedQuantity(of: source).isZero,
      trackingCode(of: try item(sku(of: source).itemNo)).isSpecific
    else { return }
    throw TrackingError(
      .lineTracked, blaming: .line,
      "the \(what) cannot change while item tracking is assigned (T-062)",
      advice: "`unassign` the numbers first")
  }
}

extension TrackingError {
  static func moreThanOutstanding(_ found: Quantity, _ outstanding: Quantity) -> TrackingError {
    TrackingError(
      .moreThanOutstanding, blaming: .quantity,
      "\(found.magnitude) is more than the \(outstanding.magnitude) that are outstanding",
      facts: [
        Fact("found", .quantity(found.magnitude)),
        Fact("outstanding", .quantity(outstanding.magnitude)),
      ])
  }
}

extension Model {
  /// Sets what the next posting of a line invoices, in the line's unit or another one.
  ///
  /// - Throws: `more-than-outstanding`, `unit-unknown`, `rounding-precision`.
  package mutating func setToInvoice(
    _ said: QuantityInUnit, of id: RowID<DocumentLine>
  ) throws(TrackingError) {
    let line = lines[id]
    try requireNotCounted(line)
    let now = line.quantityToHandle
    let base = try baseQuantity(said, .invoiced(handlingNow: now), of: id)
    let open = line.quantityBase - line.quantityInvoiced
    guard base.sign * open.sign >= 0, base.magnitude <= open.magnitude else {
      throw .moreThanOutstanding(base, open)
    }
    lines.update(id, &journal) { $0.quantityToInvoice = base }
  }
}
