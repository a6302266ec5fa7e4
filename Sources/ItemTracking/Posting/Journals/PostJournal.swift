/// Posts all lines of a journal, an inventory receipt or an inventory shipment (T-151 to T-166).
///
/// Lines are posted in their order; a refusal at one takes all of them back.
public struct PostJournal: Command {
  /// The open journal, inventory receipt or inventory shipment.
  public var document: RowID<Document>
  /// Blank for the document's own.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date, and without one for the document's own.
  public var documentDate: CalendarDate = .blank
  /// The number of a posted inventory document; blank for a made one.
  public var postedNo: DocumentNo = .blank

  /// All lines, in the document's own dates.
  public init(_ document: RowID<Document>) { self.document = document }

  /// - Throws: `action-unfit` for any other document, `nothing-to-post`, and whatever `postEntry`
  ///   refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    let header = model.documents[document].dated(postingDate, documentDate)
    guard case .journal(let made) = header.kind.posting else {
      throw TrackingError(
        .actionUnfit, blaming: .document, "a \(header.kind.name) is not posted as a journal",
        advice: "journals, inventory receipts and inventory shipments are")
    }
    let ids = model.lineIDs(of: document)
    guard ids.contains(where: { !model.lines[$0].quantityBase.isZero }) else {
      throw .nothingToPost(header.no)
    }
    try model.checkFree(postedNo)
    if header.kind.asksBeforeBreaking {
      try model.askBeforeDisrupting(ids)
    }
    var result = PostingResult()
    for id in ids where !model.lines[id].quantityBase.isZero {
      try post(id, header, made, &result, &model)
    }
    model.dropDocument(document)
    result.isOrderClosed = true
    return result
  }

  private func post(
    _ id: RowID<DocumentLine>, _ header: Document, _ kind: DocumentKind,
    _ result: inout PostingResult, _ model: inout Model
  ) throws(TrackingError) {
    let line = model.lines[id]
    let sku = model.trackedSKUs[line.stock].unit
    let item = try model.item(sku.itemNo)
    let effect = line.quantityBase.times(sign: line.signFactor)
    var splits = try model.journalSplits(id, line, effect)
    if !line.orderLine.isNone {
      try postProduction(line, splits, header, &result, &model)
      return
    }
    let posted = postedDocument(header, kind, &result, &model)
    let postedLine = model.insertPostedLine(of: line, in: posted, line.quantityBase, .none)
    var posting = PostingLine(
      type: line.entryType, sku: sku, item: item, code: model.trackingCode(of: item),
      quantity: effect, postingDate: header.postingDate, documentDate: header.documentDate,
      posting: postedLine)
    posting.appliesTo = line.appliesTo
    posting.appliesFrom = line.appliesFrom
    posting.binCode = line.binCode
    posting.toBinCode = line.toBinCode
    // T-153, T-184: what has expired may be written off, and reclassified.
    posting.ignoresExpiry =
      line.entryType == .negativeAdjustment || line.entryType == .transfer
    try model.checkTrackingCovers(splits, posting)
    let first = model.itemLedgerEntries.placeCount
    if line.entryType == .transfer {
      posting.toSKU = model.trackedSKUs[line.toStock].unit
      posting.isReclassification = true
      try model.postReclassification(splits, posting)
    } else {
      for index in splits.indices { splits[index].invoicedNow = splits[index].quantity.magnitude }
      try model.checkOneDatePerLot(splits, posting)
      for split in splits { _ = try model.postEntry(split, posting) }
    }
    try model.registerInBins(from: first, posting)
  }

  /// The document that the lines of a journal are posted under; made with its first line.
  private func postedDocument(
    _ header: Document, _ kind: DocumentKind, _ result: inout PostingResult,
    _ model: inout Model
  ) -> RowID<PostedDocument> {
    if let known = result.documents.first(where: {
      model.postedDocuments[$0].kind != .postedProduction
    }) {
      return known
    }
    let isJournal = kind == .postedJournal
    return model.insertPostedDocument(
      PostedDocument(
        kind, no: isJournal ? header.no : postedNo, orderKind: header.kind,
        orderNo: isJournal ? .blank : header.no, partyNo: .blank,
        postingDate: header.postingDate, documentDate: header.documentDate), &result)
  }

  /// Output and consumption lines go the way of the order itself (T-161, T-163).
  private func postProduction(
    _ line: DocumentLine, _ splits: [PostingSplit], _ header: Document,
    _ result: inout PostingResult, _ model: inout Model
  ) throws(TrackingError) {
    var step = ProductionStep(
      line.component.isNone ? .output(line.orderLine) : .consumption(line.component),
      line.quantityBase)
    step.operationNo = line.operationNo
    step.binCode = line.binCode
    step.appliesTo = line.appliesTo
    step.appliesFrom = line.appliesFrom
    for split in splits where !split.key.isBlank {
      var number = ProductionStep.Number(
        split.key, split.quantity.times(sign: line.signFactor))
      number.expirationDate = split.expirationDate
      number.warrantyDate = split.warrantyDate
      number.appliesTo = split.appliesTo
      number.appliesFrom = split.appliesFrom
      step.numbers.append(number)
    }
    var post = PostProduction(model.lines[line.orderLine].document, [step])
    post.postingDate = header.postingDate
    post.documentDate = header.documentDate
    for document in try post.perform(on: &model).documents { result.add(document) }
  }
}

extension Model {
  /// The numbers of a journal line: of its tracking, or its own (T-127, T-151).
  fileprivate mutating func journalSplits(
    _ id: RowID<DocumentLine>, _ line: DocumentLine, _ effect: Quantity
  ) throws(TrackingError) -> [PostingSplit] {
    let source = SourceReference(id)
    // Tracking lines go before the line's number, which an item without a code does not have.
    guard line.numbers.raw >= 0, entries(of: source).isEmpty,
      !(try item(trackedSKUs[line.stock].unit.itemNo)).trackingCode.isBlank
    else {
      try checkTrackedToHandle(effect.magnitude, invoicing: nil, of: source)
      return takeSplits(effect.magnitude, of: source, sign: effect.sign)
    }
    var split = PostingSplit(
      key: trackedSKUs[line.numbers].tracking, quantity: effect, toInvoice: .zero)
    split.expirationDate = line.expirationDate
    split.warrantyDate = line.warrantyDate
    split.appliesFrom = line.appliesFrom
    if line.entryType == .transfer {
      split.newExpirationDate =
        knownExpiration(of: split.key, trackedSKUs[line.stock].unit) ?? .blank
    }
    return [split]
  }

  func checkFree(_ no: DocumentNo) throws(TrackingError) {
    guard document(no) != nil || postedDocument(no) != nil || warehouseDocument(no) != nil
    else { return }
    throw TrackingError(.documentExists, blaming: .name, "there is a document \(no) already")
  }
}
