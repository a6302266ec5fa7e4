/// What a calculated consumption is computed from.
public enum ConsumptionBasis: Hashable, Sendable {
  /// All that the order is expected to use and has not used yet.
  case expectedOutput
  /// What the finished goods needed; more used than that is taken back.
  case actualOutput
}

/// Opens a journal with what is to be consumed for a production order (T-163).
///
/// What consumes itself backward has no line, nor what consumes itself forward at an operation.
/// A line takes the numbers of its component; one that takes back, those that were used.
public struct CalculateConsumption: Command {
  /// The released production order.
  public var order: RowID<Document>
  /// The journal that is opened; its number may not be taken.
  public var journalNo: DocumentNo
  /// Whether the whole order is consumed for, or what has come out so far.
  public var basis = ConsumptionBasis.expectedOutput
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank

  /// What the order's expected output needs, on the work date.
  public init(_ order: RowID<Document>, as journalNo: DocumentNo) {
    self.order = order
    self.journalNo = journalNo
  }

  /// - Throws: `action-unfit` unless it is a released production order, `nothing-to-post` when
  ///   nothing is left to consume, `document-exists`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let header = model.documents[order]
    let journal = try model.openJournal(journalNo, for: order, on: postingDate)
    for line in model.lineIDs(of: order) {
      let list = ProductionComponent.List.line
      for component in model.components.ids(inList: list, key: line.raw) {
        let row = model.components[component]
        guard !row.isFlushedByOutput else { continue }
        let needed = try needed(row, model.lines[line])
        guard !needed.isZero else { continue }
        try add(needed, of: component, for: line, to: journal, &model)
      }
    }
    guard model.lineIDs(of: journal).isEmpty else { return }
    throw TrackingError(
      .nothingToPost, blaming: .document, "nothing is left to consume for \(header.no)")
  }

  private func needed(
    _ component: ProductionComponent, _ line: DocumentLine
  ) throws(TrackingError) -> Quantity {
    switch basis {
    case .expectedOutput: return component.remaining
    case .actualOutput:
      return try component.quantityPer.product(with: line.quantityHandled)
        - component.quantityConsumed
    }
  }

  private func add(
    _ quantity: Quantity, of component: RowID<ProductionComponent>,
    for line: RowID<DocumentLine>, to journal: RowID<Document>, _ model: inout Model
  ) throws(TrackingError) {
    let id = try model.addConsumption(quantity, of: component, for: line, to: journal)
    let source = SourceReference(id)
    if quantity.isPositive {
      model.copyTracking(of: SourceReference(component), to: source)
      return
    }
    for (key, used) in model.used(of: component, of: line, atMost: quantity.magnitude)
    where used.isPositive && !key.isBlank {
      try AssignTracking(-used, of: key, to: source).perform(on: &model)
    }
  }
}

extension Model {
  /// Opens a journal for what a production order uses or makes.
  ///
  /// - Throws: `action-unfit` unless it is a released production order, `document-exists`.
  mutating func openJournal(
    _ no: DocumentNo, for order: RowID<Document>, on postingDate: CalendarDate,
    hasNumbersOnLines: Bool = false
  ) throws(TrackingError) -> RowID<Document> {
    try requireReleasedProduction(order)
    var open = OpenDocument(.itemJournal, no: no)
    open.postingDate = postingDate
    open.hasNumbersOnLines = hasNumbersOnLines
    return try open.perform(on: &self)
  }

  /// - Throws: `action-unfit` unless it is a released production order.
  func requireReleasedProduction(_ id: RowID<Document>) throws(TrackingError) {
    let header = documents[id]
    guard header.kind == .productionOrder, header.status == .released else {
      throw TrackingError(
        .actionUnfit, blaming: .document, "\(header.no) is not a released production order")
    }
  }

  /// The operations in which the item of an order line is made, in their order.
  func operationNos(of line: RowID<DocumentLine>) -> [Int32] {
    let made = trackedSKUs[lines[line].stock].unit.itemNo
    return routingLines.ids(inList: 0, key: made.id).map { routingLines[$0].operationNo }
  }

  /// Copies the numbers of an order's line or component to a journal line, whether they are
  /// reserved or not; what is reserved stays with the order.
  mutating func copyTracking(of source: SourceReference, to copy: SourceReference) {
    for id in entries(of: source) where !isBlank(reservationEntries[id]) {
      copyTracking(of: id, to: copy)
    }
  }

  /// Copies one row's number to a journal line.
  mutating func copyTracking(of id: RowID<ReservationEntry>, to copy: SourceReference) {
    let entry = reservationEntries[id]
    let key = trackedSKUs[entry.stock].tracking
    let stock = trackedSKUs.intern(TrackedSKU(sku(of: copy), key))
    var row = ReservationEntry(
      entryNo: 0, status: looseStatus(of: copy), source: copy, stock: stock,
      quantity: entry.quantity)
    row.quantityToHandle = entry.quantityToHandle
    row.expirationDate = entry.expirationDate
    row.warrantyDate = entry.warrantyDate
    row.appliesTo = entry.appliesTo
    row.appliesFrom = entry.appliesFrom
    let dates = dates(of: copy)
    if row.isPositive {
      row.expectedDate = dates.expected
    } else {
      row.shipmentDate = dates.shipment
    }
    insertLoose(row)
  }

  /// What was used of a component by number, net of what was taken back, in the order of the
  /// entries; no more than a quantity.
  fileprivate func used(
    of component: RowID<ProductionComponent>, of line: RowID<DocumentLine>,
    atMost most: Quantity
  ) -> [(key: TrackingKey, quantity: Quantity)] {
    var result: [(key: TrackingKey, quantity: Quantity)] = []
    let making = lines[line].making
    var sum = Quantity.zero
    for id in itemLedgerEntries.ids(inChain: ItemLedgerEntry.Chain.making, key: making.raw) {
      let entry = itemLedgerEntries[id]
      guard entry.type == .consumption,
        postedLines[entry.posting].componentNo == components[component].componentNo
      else { continue }
      let part = min(-entry.quantity, most - sum)
      sum += part
      let key = trackedSKUs[entry.stock].tracking
      if let place = result.firstIndex(where: { $0.key == key }) {
        result[place].quantity += part
      } else {
        result.append((key, part))
      }
    }
    return result
  }
}
