/// Makes an order from a quote, which is gone then, or from a blanket order, of which it takes what
/// is to be received or shipped.
public struct MakeOrder: Sendable {
  public var source: RowID<Document>
  public var orderNo: DocumentNo

  public init(_ orderNo: DocumentNo, from source: RowID<Document>) {
    self.source = source
    self.orderNo = orderNo
  }

  /// - Throws: `action-unfit` for any other document, `nothing-to-post` when nothing is left to
  ///   order, `more-than-outstanding` when a blanket order's line is ordered in full already,
  ///   `document-exists`.
  public func perform(on tables: inout Tables) throws(TrackingError) {
    let header = tables.documents[source]
    guard let kind = header.kind.orderedKind else {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "no order is made from a \(header.kind.name); from quotes and blanket orders it is")
    }
    let isQuote = header.kind == .salesQuote || header.kind == .purchaseQuote
    var open = OpenDocument(kind, no: orderNo)
    open.partyNo = header.partyNo
    open.locationCode = header.locationCode
    open.postingDate = header.postingDate
    open.documentDate = header.documentDate
    open.shipmentDate = header.shipmentDate
    open.expectedDate = header.expectedDate
    let order = try open.perform(on: &tables)
    for line in tables.lineIDs(of: source) {
      let quantity =
        isQuote ? tables.lines[line].quantityBase : try ordered(line, header.kind, &tables)
      guard !quantity.isZero else { continue }
      try add(quantity, of: line, to: order, &tables)
    }
    guard !tables.lineIDs(of: order).isEmpty else {
      throw TrackingError(
        .nothingToPost, blaming: .document, "nothing of \(header.no) is left to order",
        advice: "`set \(header.no).1 ship …` or `receive …` says how much")
    }
    if isQuote { tables.dropDocument(source) }
  }

  /// What a line of a blanket order gives away: no more than is not on orders yet.
  private func ordered(
    _ id: RowID<DocumentLine>, _ kind: DocumentKind, _ tables: inout Tables
  ) throws(TrackingError) -> Quantity {
    let line = tables.lines[id]
    let quantity = line.quantityToHandle
    let rest = line.quantityBase - line.quantityReceived
    guard quantity.magnitude <= rest.magnitude else { throw .moreThanOutstanding(quantity, rest) }
    tables.lines.update(id, &tables.journal) {
      $0.quantityReceived += quantity
      $0.quantityToHandle = .zero
    }
    return quantity
  }

  /// The line's numbers go along before anything is reserved for it.
  private func add(
    _ base: Quantity, of id: RowID<DocumentLine>, to order: RowID<Document>,
    _ tables: inout Tables
  ) throws(TrackingError) {
    let line = tables.lines[id]
    let sku = tables.stockKeys[line.stock].unit
    var add = AddLine(to: order, base.divided(by: line.quantityPerUnit) ?? base, of: sku.itemNo)
    add.variantCode = sku.variantCode
    add.locationCode = sku.locationCode
    add.unitCode = line.unitCode
    add.shipmentDate = line.shipmentDate
    add.expectedDate = line.expectedDate
    if line.reserve != .optional { add.reserve = line.reserve }
    add.isInflexible = line.isInflexible == 1
    add.coupling = .later
    let made = try add.perform(on: &tables)
    let own = SourceReference(made)
    if let quoted = tables.assembly(for: line) {
      try assemble(made, as: quoted, &tables)
      let numbered = SourceReference(quoted)
      let from = tables.trackedQuantity(of: numbered).isZero ? SourceReference(id) : numbered
      try moveTracking(base.magnitude, from: from, to: own, &tables)
      return
    }
    try moveTracking(base.magnitude, from: SourceReference(id), to: own, &tables)
    tables.autoTrack(own)
    if tables.lines[made].reserve == .always { try tables.reserveAlways(own) }
  }

  /// What a quote offered to assemble is assembled to order, of the same components (T-169).
  private func assemble(
    _ sale: RowID<DocumentLine>, as quoted: RowID<DocumentLine>, _ tables: inout Tables
  ) throws(TrackingError) {
    let owner = try AssembleToOrder(sale).open(on: &tables)
    tables.dropComponents(of: owner)
    for id in tables.components.ids(inList: ProductionComponent.List.line, key: quoted.raw) {
      let part = tables.components[id]
      let component = tables.addComponent(
        to: owner, part.quantityPer, expected: part.expectedQuantity,
        of: tables.stockKeys[part.stock].unit)
      let own = SourceReference(component)
      try moveTracking(part.expectedQuantity, from: SourceReference(id), to: own, &tables)
      try tables.reserveAlways(own)
    }
    try tables.bind(
      SourceReference(sale), to: SourceReference(owner), tables.lines[sale].outstanding,
      specific: nil)
  }

  private func moveTracking(
    _ quantity: Quantity, from source: SourceReference, to own: SourceReference,
    _ tables: inout Tables
  ) throws(TrackingError) {
    var rest = quantity
    for known in tables.trackingLines(of: source) where rest.isPositive {
      let part = min(rest, known.quantity.magnitude)
      rest -= part
      var assignment = AssignTracking(
        part.times(sign: known.quantity.sign), of: known.key, to: own)
      assignment.expirationDate = known.expirationDate
      assignment.warrantyDate = known.warrantyDate
      assignment.appliesTo = known.appliesTo
      assignment.appliesFrom = known.appliesFrom
      assignment.isUnchecked = true
      try assignment.perform(on: &tables)
      tables.removeTracked(part, of: known.key, on: source)
    }
  }
}

extension DocumentKind {
  /// The order that is made from a document of the kind.
  fileprivate var orderedKind: DocumentKind? {
    switch self {
    case .salesQuote, .salesBlanketOrder: .salesOrder
    case .purchaseQuote, .purchaseBlanketOrder: .purchaseOrder
    default: nil
    }
  }
}
