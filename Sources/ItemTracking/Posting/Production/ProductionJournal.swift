/// Opens a journal with all that a production order still uses and makes: what is for no operation,
/// then operation by operation its output and what is for it (T-161 to T-165).
///
/// What consumes itself has a line of nothing, to be set by hand.
public struct ProductionJournal: Command {
  /// The released production order.
  public var order: RowID<Document>
  /// One line of the order; nil for all.
  public var line: RowID<DocumentLine>?
  /// The journal that is opened; its number may not be taken.
  public var journalNo: DocumentNo
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank

  /// All lines of the order, on the work date.
  public init(_ order: RowID<Document>, as journalNo: DocumentNo) {
    self.order = order
    self.journalNo = journalNo
  }

  /// - Throws: `action-unfit` unless it is a released production order, `document-exists`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let journal = try model.openJournal(journalNo, for: order, on: postingDate)
    for id in model.lineIDs(of: order) where line == nil || line == id {
      try add(id, to: journal, &model)
    }
  }

  private func add(
    _ line: RowID<DocumentLine>, to journal: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    let routingLines = model.operationNos(of: line)
    try use(of: line, to: journal, &model) { !routingLines.contains($0) }
    for operation in routingLines.isEmpty ? [0] : routingLines {
      try make(operation, isLast: operation == routingLines.last ?? 0, line, journal, &model)
      guard operation != 0 else { continue }
      try use(of: line, to: journal, &model) { $0 == operation }
    }
  }

  private func make(
    _ operation: Int32, isLast: Bool, _ line: RowID<DocumentLine>, _ journal: RowID<Document>,
    _ model: inout Model
  ) throws(TrackingError) {
    let rest =
      isLast
      ? model.lines[line].outstanding
      : max(model.lines[line].quantityBase - model.done(operation, of: line), .zero)
    let id = try model.addOutput(rest, operation, for: line, to: journal)
    guard isLast, rest.isPositive else { return }
    model.copyTracking(of: SourceReference(line), to: SourceReference(id))
  }

  private func use(
    of line: RowID<DocumentLine>, to journal: RowID<Document>, _ model: inout Model,
    _ isMeant: (Int32) -> Bool
  ) throws(TrackingError) {
    let list = ProductionComponent.List.line
    for component in model.components.ids(inList: list, key: line.raw) {
      let row = model.components[component]
      guard isMeant(row.operationNo) else { continue }
      let needed = row.flushing == .manual ? row.remaining : .zero
      let id = try model.addConsumption(needed, of: component, for: line, to: journal)
      guard needed.isPositive else { continue }
      model.copyTracking(of: SourceReference(component), to: SourceReference(id))
    }
  }
}

/// Lines of journals for production orders.
extension Model {
  mutating func addConsumption(
    _ quantity: Quantity, of component: RowID<ProductionComponent>,
    for line: RowID<DocumentLine>, to journal: RowID<Document>
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let row = components[component]
    let sku = trackedSKUs[row.stock].unit
    let perUnit = row.unitCode.isBlank ? Quantity.one : row.quantityPerUnit
    var add = AddLine(to: journal, try quantity.quotient(by: perUnit), of: sku.itemNo)
    add.variantCode = sku.variantCode
    add.locationCode = sku.locationCode
    add.unitCode = row.unitCode
    add.entryType = .consumption
    let id = try add.perform(on: &self)
    try connect(id, to: line, component: row.componentNo)
    return id
  }

  mutating func addOutput(
    _ base: Quantity, _ operation: Int32, for line: RowID<DocumentLine>,
    to journal: RowID<Document>, inBaseUnit: Bool = false
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let order = lines[line]
    let sku = trackedSKUs[order.stock].unit
    let quantity = try inBaseUnit ? base : base.quotient(by: order.quantityPerUnit)
    var add = AddLine(to: journal, quantity, of: sku.itemNo)
    add.unitCode = inBaseUnit ? .blank : order.unitCode
    add.variantCode = sku.variantCode
    add.locationCode = sku.locationCode
    add.entryType = .output
    let id = try add.perform(on: &self)
    try connect(id, to: line, component: 0, operation: operation)
    return id
  }

  /// How much of an order line an operation before the last one has done.
  func done(_ operation: Int32, of line: RowID<DocumentLine>) -> Quantity {
    var sum = Quantity.zero
    var id = lines[line].lastPosted
    while !id.isNone {
      let posted = postedLines[id]
      if posted.operationNo == operation { sum += posted.quantity }
      id = posted.previous
    }
    return sum
  }
}
