/// Makes an order from a quote, which is gone then, or from a blanket order, of which it takes what
/// is to be received or shipped.
public struct MakeOrder: Command {
  /// A quote or a blanket order.
  public var source: RowID<Document>
  /// Blank for a number made by the model.
  public var orderNo: DocumentNo

  /// An order of what the source offers.
  public init(_ orderNo: DocumentNo, from source: RowID<Document>) {
    self.source = source
    self.orderNo = orderNo
  }

  /// - Throws: `action-unfit` for any other document, `nothing-to-post` when nothing is left to
  ///   order, `more-than-outstanding` when a blanket order's line is ordered in full already,
  ///   `document-exists`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let header = model.documents[source]
    guard let kind = header.kind.orderKind else {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "no order is made from a \(header.kind.name); from quotes and blanket orders it is")
    }
    let isQuote = header.kind.isQuote
    var open = OpenDocument(kind, no: orderNo)
    open.partyNo = header.partyNo
    open.locationCode = header.locationCode
    open.postingDate = header.postingDate
    open.documentDate = header.documentDate
    open.shipmentDate = header.shipmentDate
    open.expectedDate = header.expectedDate
    let order = try open.perform(on: &model)
    for line in model.lineIDs(of: source) {
      let quantity =
        isQuote ? model.lines[line].quantityBase : try ordered(line, header.kind, &model)
      guard !quantity.isZero else { continue }
      try add(quantity, of: line, to: order, &model)
    }
    guard !model.lineIDs(of: order).isEmpty else {
      throw TrackingError(
        .nothingToPost, blaming: .document, "nothing of \(header.no) is left to order",
        advice: "`set \(header.no).1 ship …` or `receive …` says how much")
    }
    if isQuote { model.dropDocument(source) }
  }

  /// What a line of a blanket order gives away: no more than is not on orders yet.
  private func ordered(
    _ id: RowID<DocumentLine>, _ kind: DocumentKind, _ model: inout Model
  ) throws(TrackingError) -> Quantity {
    let line = model.lines[id]
    let quantity = line.quantityToHandle
    var rest = line.quantityBase - line.quantityReceived
    // A line lowered below what is on orders has nothing left.
    if rest.sign != line.quantityBase.sign { rest = .zero }
    guard quantity.magnitude <= rest.magnitude else { throw .moreThanOutstanding(quantity, rest) }
    model.lines.update(id, &model.journal) {
      $0.quantityReceived += quantity
      $0.quantityToHandle = .zero
    }
    return quantity
  }

  /// The line's numbers go along before anything is reserved for it.
  private func add(
    _ base: Quantity, of id: RowID<DocumentLine>, to order: RowID<Document>,
    _ model: inout Model
  ) throws(TrackingError) {
    let line = model.lines[id]
    let sku = model.trackedSKUs[line.stock].unit
    var add = AddLine(to: order, try base.quotient(by: line.quantityPerUnit), of: sku.itemNo)
    add.variantCode = sku.variantCode
    add.locationCode = sku.locationCode
    add.unitCode = line.unitCode
    add.shipmentDate = line.shipmentDate
    add.expectedDate = line.expectedDate
    if line.reserve != .optional { add.reserve = line.reserve }
    add.isInflexible = line.isInflexible == 1
    add.coupling = .later
    let made = try add.perform(on: &model)
    let own = SourceReference(made)
    if let quoted = model.assembly(for: line) {
      try assemble(made, as: quoted, &model)
      let numbered = SourceReference(quoted)
      let from = model.trackedQuantity(of: numbered).isZero ? SourceReference(id) : numbered
      try moveTracking(base.magnitude, from: from, to: own, &model)
      return
    }
    try moveTracking(base.magnitude, from: SourceReference(id), to: own, &model)
    model.autoTrack(own)
    try model.reserveAlways(own)
  }

  /// What a quote offered to assemble is assembled to order, of the same components (T-169).
  private func assemble(
    _ sale: RowID<DocumentLine>, as quoted: RowID<DocumentLine>, _ model: inout Model
  ) throws(TrackingError) {
    let owner = try AssembleToOrder(sale).open(on: &model)
    model.dropComponents(of: owner)
    for id in model.components.ids(inList: ProductionComponent.List.line, key: quoted.raw) {
      let part = model.components[id]
      let unit = model.trackedSKUs[part.stock].unit
      let component = model.addComponent(
        to: owner, part.quantityPer, expected: part.expectedQuantity, of: unit, .atOnce
      ) {
        $0.unitCode = part.unitCode
        $0.quantityPerUnit = part.quantityPerUnit
        $0.binCode = part.binCode
      }
      let own = SourceReference(component)
      try moveTracking(part.expectedQuantity, from: SourceReference(id), to: own, &model)
      try model.reserveAlways(own)
    }
    try model.bind(
      SourceReference(sale), to: SourceReference(owner), model.lines[sale].outstanding,
      specific: nil)
  }

  private func moveTracking(
    _ quantity: Quantity, from source: SourceReference, to own: SourceReference,
    _ model: inout Model
  ) throws(TrackingError) {
    var rest = quantity
    for known in model.trackingLines(of: source) where rest.isPositive {
      let part = min(rest, known.quantity.magnitude)
      rest -= part
      var assignment = AssignTracking(
        part.times(sign: known.quantity.sign), of: known.key, to: own)
      assignment.expirationDate = known.expirationDate
      assignment.warrantyDate = known.warrantyDate
      assignment.appliesTo = known.appliesTo
      assignment.appliesFrom = known.appliesFrom
      assignment.isUnchecked = true
      try assignment.perform(on: &model)
      model.removeTracked(part, of: known.key, on: source)
    }
  }
}
