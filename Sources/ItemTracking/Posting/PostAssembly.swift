/// Posts an assembly order: its components are consumed, then its item comes out (T-167).
///
/// Components whose share is not named are consumed in proportion to what is assembled.
public struct PostAssembly: Sendable {
  public var document: RowID<Document>
  /// Base units of the item; nil for all that is set to be assembled.
  public var quantity: Quantity?
  /// What is consumed of a component, where it is not in proportion; base units.
  public var consumed: [RowID<ProductionComponent>: Quantity] = [:]
  public var postingDate: CalendarDate = .blank
  public var documentDate: CalendarDate = .blank
  /// The posted assembly order's number; blank for a made one.
  public var postedNo: DocumentNo = .blank
  /// Posted by the shipment that it is assembled for (T-169).
  var isForShipment = false

  public init(_ document: RowID<Document>) { self.document = document }

  /// Order of checks: an assembly order that is not assembled to order, the quantities, something
  /// to assemble and to consume, the tracking of the components (T-168), then of the item (T-121),
  /// then entry by entry what `postEntry` lists.
  public func perform(on tables: inout Tables) throws(TrackingError) -> PostingResult {
    let header = tables.documents[document]
    let owner = try tables.onlyLine(of: document)
    let line = tables.lines[owner]
    guard isForShipment || line.linked.isNone else {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "\(header.no) is assembled to order: it is posted with its shipment (T-169)",
        advice: "`post` the sales order with `ship`")
    }
    if !postedNo.isBlank { try tables.checkFree(postedNo) }
    let made = quantity ?? line.quantityToHandle
    guard !made.isNegative, made <= line.outstanding else {
      throw .moreThanOutstanding(made, line.outstanding)
    }
    let work = try shares(of: owner, made, tables)
    guard made.isPositive, work.contains(where: { !$0.quantity.isZero }) else {
      throw .nothingToPost(header.no)
    }
    for share in work { try tables.checkComponentTracking(share.component, share.quantity) }
    // Of the item itself nothing is checked: the first of its numbers are taken, as BC does.
    var result = PostingResult()
    result.isOrderClosed = made == line.outstanding
    let posted = open(header, &tables, &result)
    let postedLine = tables.insertPostedLine(
      of: line, in: posted, made, line.lastPosted)
    if isForShipment {
      tables.postedLines.update(postedLine, &tables.journal) { $0.flags.insert(.assembledToOrder) }
    }
    for share in work where !share.quantity.isZero {
      try consume(
        share, header, posted, postedLine, keepsHistory: !result.isOrderClosed, &tables)
    }
    try output(made, owner, header, postedLine, keepsHistory: !result.isOrderClosed, &tables)
    finish(made, owner, postedLine, result, &tables)
    return result
  }

  private struct Share {
    var component: RowID<ProductionComponent>
    var quantity: Quantity
  }

  /// What is consumed of every component, in their order.
  private func shares(
    of line: RowID<DocumentLine>, _ made: Quantity, _ tables: borrowing Tables
  ) throws(TrackingError) -> [Share] {
    let base = tables.lines[line].quantityBase
    var work: [Share] = []
    for id in tables.components.ids(inList: ProductionComponent.List.line, key: line.raw) {
      let component = tables.components[id]
      let exact = component.expectedQuantity.multiplied(by: made)?.divided(by: base)
      let share = exact ?? component.quantityPer.multiplied(by: made) ?? component.remaining
      let quantity = consumed[id] ?? min(share, component.remaining)
      guard !quantity.isNegative, quantity <= component.remaining else {
        throw .moreThanOutstanding(quantity, component.remaining)
      }
      work.append(Share(component: id, quantity: quantity))
    }
    return work
  }

  private func open(
    _ header: Document, _ tables: inout Tables, _ result: inout PostingResult
  ) -> RowID<PostedDocument> {
    let made = DocumentNo(
      made: Int32(tables.postedDocuments.placeCount + 1), for: .postedAssembly)
    let id = tables.postedDocuments.insert(
      PostedDocument(
        .postedAssembly, no: postedNo.or(made), orderKind: .assemblyOrder, orderNo: header.no,
        partyNo: .blank, postingDate: date(header),
        documentDate: documentDate.or(postingDate.or(header.documentDate))), &tables.journal)
    result.add(id)
    return id
  }

  private func date(_ header: Document) -> CalendarDate { postingDate.or(header.postingDate) }

  // MARK: Posting

  private func consume(
    _ share: Share, _ header: Document, _ posted: RowID<PostedDocument>,
    _ making: RowID<PostedLine>, keepsHistory: Bool, _ tables: inout Tables
  ) throws(TrackingError) {
    let component = tables.components[share.component]
    let source = SourceReference(share.component)
    let sku = tables.stockKeys[component.stock].unit
    let item = try tables.item(sku.itemNo)
    var row = PostedLine(
      document: posted, lineNo: component.componentNo + 1,
      stock: component.stock, unitCode: item.baseUnit,
      orderLineNo: tables.lines[component.line].lineNo, quantity: share.quantity,
      previous: .none,
      entryType: .assemblyConsumption)
    row.componentNo = component.componentNo
    let postedLine = tables.postedLines.insert(row, &tables.journal)
    var posting = PostingLine(
      type: .assemblyConsumption, sku: sku, item: item, code: tables.trackingCode(of: item),
      quantity: -share.quantity, postingDate: date(header),
      documentDate: documentDate.or(date(header)), posting: postedLine)
    posting.making = making
    let splits = tables.takeSplits(share.quantity, of: source, sign: -1)
    try tables.checkTrackingCovers(splits, posting)
    try tables.checkOneDatePerLot(splits, posting)
    for split in splits {
      let entry = try tables.postEntry(split, posting)
      if keepsHistory, !split.key.isBlank {
        tables.keepHistory(of: entry, split, component.line, component: share.component)
      }
    }
    tables.components.update(share.component, &tables.journal) {
      $0.quantityConsumed += share.quantity
    }
    tables.resetToHandle(of: source)
  }

  private func output(
    _ made: Quantity, _ owner: RowID<DocumentLine>, _ header: Document,
    _ postedLine: RowID<PostedLine>, keepsHistory: Bool, _ tables: inout Tables
  ) throws(TrackingError) {
    let sku = tables.stockKeys[tables.lines[owner].stock].unit
    let item = try tables.item(sku.itemNo)
    var posting = PostingLine(
      type: .assemblyOutput, sku: sku, item: item, code: tables.trackingCode(of: item),
      quantity: made, postingDate: date(header), documentDate: documentDate.or(date(header)),
      posting: postedLine)
    posting.making = postedLine
    let splits = tables.takeSplits(made, of: SourceReference(owner), sign: 1)
    try tables.checkTrackingCovers(splits, posting)
    try tables.checkOneDatePerLot(splits, posting)
    for split in splits {
      let entry = try tables.postEntry(split, posting)
      // T-170: what is assembled already stays on the order's page.
      if keepsHistory, !split.key.isBlank { tables.keepHistory(of: entry, split, owner) }
    }
  }

  private func finish(
    _ made: Quantity, _ owner: RowID<DocumentLine>, _ postedLine: RowID<PostedLine>,
    _ result: PostingResult, _ tables: inout Tables
  ) {
    guard !result.isOrderClosed else {
      tables.dropDocument(document)
      return
    }
    tables.lines.update(owner, &tables.journal) {
      $0.quantityHandled += made
      $0.quantityToHandle = $0.outstanding
      $0.lastPosted = postedLine
      $0.making = postedLine
    }
    tables.resetToHandle(of: SourceReference(owner))
  }
}

extension Tables {
  /// T-168: tracking of a component, once there is any, covers what is consumed now.
  fileprivate func checkComponentTracking(
    _ id: RowID<ProductionComponent>, _ quantity: Quantity
  ) throws(TrackingError) {
    guard !quantity.isZero else { return }
    let source = SourceReference(id)
    try checkTrackedToHandle(quantity, invoicing: nil, of: source)
    let item = try item(sku(of: source).itemNo)
    guard trackingCode(of: item).isSpecific else { return }
    var toHandle = Quantity.zero
    let rows = entries(of: source)
    for row in rows { toHandle += reservationEntries[row].quantityToHandle.magnitude }
    guard !rows.isEmpty, toHandle < quantity else { return }
    throw TrackingError(
      .quantityToHandle, blaming: .component,
      "item tracking of \(describe(source)) handles \(toHandle) of \(item.no), but \(quantity) are consumed (T-168)",
      facts: [Fact("found", .quantity(toHandle)), Fact("required", .quantity(quantity))],
      advice: "`assign` the rest, or consume less")
  }
}
