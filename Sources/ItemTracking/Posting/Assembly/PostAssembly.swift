/// Posts an assembly order: its components are consumed, then its item comes out (T-167).
///
/// Components whose share is not named are consumed in proportion to what is assembled.
public struct PostAssembly: Command {
  /// The open assembly order; it is gone when all of it is assembled.
  public var document: RowID<Document>
  /// Base units of the item; nil for all that is set to be assembled.
  public var quantity: Quantity?
  /// What is consumed of a component, where it is not in proportion; base units.
  public var consumed: [RowID<ProductionComponent>: Quantity] = [:]
  /// Blank for the order's own.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date, and without one for the order's own.
  public var documentDate: CalendarDate = .blank
  /// The posted assembly order's number; blank for a made one.
  public var postedNo: DocumentNo = .blank
  /// Posted by the shipment that it is assembled for (T-169).
  var isForShipment = false

  /// All that is set to be assembled, of components what is in proportion.
  public init(_ document: RowID<Document>) { self.document = document }

  /// Order of checks: an assembly order that is not assembled to order, the quantities, something
  /// to assemble and to consume, the tracking of the components (T-168), then of the item (T-121),
  /// then entry by entry what `postEntry` lists.
  ///
  /// - Throws: `action-unfit`, `more-than-outstanding`, `nothing-to-post`, and what posting each
  ///   entry refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    let header = model.documents[document].dated(postingDate, documentDate)
    let owner = try model.onlyLine(of: document)
    let line = model.lines[owner]
    guard isForShipment || line.linked.isNone else {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "\(header.no) is assembled to order: it is posted with its shipment (T-169)",
        advice: "`post` the sales order with `ship`")
    }
    try model.checkFree(postedNo)
    let made = quantity ?? line.quantityToHandle
    guard !made.isNegative, made <= line.outstanding else {
      throw .moreThanOutstanding(made, line.outstanding)
    }
    let work = try shares(of: owner, made, model)
    if made.isPositive, work.isEmpty {
      let item = model.trackedSKUs[line.stock].unit.itemNo
      throw TrackingError(
        .nothingToPost, blaming: .document,
        "there is nothing to post on \(header.no): \(item) is assembled of no components",
        advice: "`assembly bom of \(item) { … }` says of what, before the order is made")
    }
    guard made.isPositive, work.contains(where: { !$0.quantity.isZero }) else {
      throw .nothingToPost(header.no)
    }
    for share in work { try model.checkComponentTracking(share.component, share.quantity) }
    // Of the item itself nothing is checked: the first of its numbers are taken, as BC does.
    var result = PostingResult()
    result.isOrderClosed = made == line.outstanding
    let posted = open(header, &model, &result)
    let postedLine = model.insertPostedLine(
      of: line, in: posted, made, line.lastPosted)
    if isForShipment {
      model.postedLines.update(postedLine, &model.journal) { $0.flags.insert(.assembledToOrder) }
    }
    for share in work where !share.quantity.isZero {
      try consume(
        share, header, posted, postedLine, keepsHistory: !result.isOrderClosed, &model)
    }
    try output(made, owner, header, postedLine, keepsHistory: !result.isOrderClosed, &model)
    finish(made, owner, postedLine, result, &model)
    return result
  }

  private struct Share {
    var component: RowID<ProductionComponent>
    var quantity: Quantity
  }

  /// What is consumed of every component, in their order.
  private func shares(
    of line: RowID<DocumentLine>, _ made: Quantity, _ model: borrowing Model
  ) throws(TrackingError) -> [Share] {
    let base = model.lines[line].quantityBase
    var work: [Share] = []
    for id in model.components.ids(inList: ProductionComponent.List.line, key: line.raw) {
      let component = model.components[id]
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
    _ header: Document, _ model: inout Model, _ result: inout PostingResult
  ) -> RowID<PostedDocument> {
    model.insertPostedDocument(
      PostedDocument(
        .postedAssembly, no: postedNo, orderKind: .assemblyOrder, orderNo: header.no,
        partyNo: .blank, postingDate: header.postingDate, documentDate: header.documentDate),
      &result)
  }

  // MARK: Posting

  private func consume(
    _ share: Share, _ header: Document, _ posted: RowID<PostedDocument>,
    _ making: RowID<PostedLine>, keepsHistory: Bool, _ model: inout Model
  ) throws(TrackingError) {
    let component = model.components[share.component]
    let source = SourceReference(share.component)
    let sku = model.trackedSKUs[component.stock].unit
    let item = try model.item(sku.itemNo)
    var row = PostedLine(
      document: posted, lineNo: component.componentNo + 1,
      stock: component.stock, unitCode: item.baseUnit,
      orderLineNo: model.lines[component.line].lineNo, quantity: share.quantity,
      previous: .none,
      entryType: .assemblyConsumption)
    row.componentNo = component.componentNo
    let postedLine = model.postedLines.insert(row, &model.journal)
    var posting = PostingLine(
      type: .assemblyConsumption, sku: sku, item: item, code: model.trackingCode(of: item),
      quantity: -share.quantity, postingDate: header.postingDate,
      documentDate: documentDate.or(header.postingDate), posting: postedLine)
    posting.making = making
    posting.binCode = component.binCode
    posting.usesOwnBin = true
    let first = model.itemLedgerEntries.placeCount
    let splits = model.takeSplits(share.quantity, of: source, sign: -1)
    try model.checkTrackingCovers(splits, posting)
    try model.checkOneDatePerLot(splits, posting)
    for split in splits {
      let entry = try model.postEntry(split, posting)
      if keepsHistory, !split.key.isBlank {
        model.keepHistory(of: entry, split, component.line, component: share.component)
      }
    }
    try model.registerInBins(from: first, posting)
    model.components.update(share.component, &model.journal) {
      $0.quantityConsumed += share.quantity
    }
    model.resetToHandle(of: source)
  }

  private func output(
    _ made: Quantity, _ owner: RowID<DocumentLine>, _ header: Document,
    _ postedLine: RowID<PostedLine>, keepsHistory: Bool, _ model: inout Model
  ) throws(TrackingError) {
    let sku = model.trackedSKUs[model.lines[owner].stock].unit
    let item = try model.item(sku.itemNo)
    var posting = PostingLine(
      type: .assemblyOutput, sku: sku, item: item, code: model.trackingCode(of: item),
      quantity: made, postingDate: header.postingDate,
      documentDate: documentDate.or(header.postingDate), posting: postedLine)
    posting.making = postedLine
    posting.binCode = model.lines[owner].binCode
    posting.usesOwnBin = true
    let first = model.itemLedgerEntries.placeCount
    let splits = model.takeSplits(made, of: SourceReference(owner), sign: 1)
    try model.checkTrackingCovers(splits, posting)
    try model.checkOneDatePerLot(splits, posting)
    for split in splits {
      let entry = try model.postEntry(split, posting)
      // T-170: what is assembled already stays on the order's page.
      if keepsHistory, !split.key.isBlank { model.keepHistory(of: entry, split, owner) }
    }
    try model.registerInBins(from: first, posting)
  }

  private func finish(
    _ made: Quantity, _ owner: RowID<DocumentLine>, _ postedLine: RowID<PostedLine>,
    _ result: PostingResult, _ model: inout Model
  ) {
    guard !result.isOrderClosed else {
      model.dropDocument(document)
      return
    }
    model.lines.update(owner, &model.journal) {
      $0.quantityHandled += made
      $0.quantityToHandle = $0.outstanding
      $0.lastPosted = postedLine
      $0.making = postedLine
    }
    model.resetToHandle(of: SourceReference(owner))
  }
}

extension Model {
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
