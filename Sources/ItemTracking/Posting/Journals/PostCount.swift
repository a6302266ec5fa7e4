/// Posts a physical inventory: what is more is a positive adjustment, what is less a negative one.
public struct PostCount: Command {
  /// The open physical inventory order or journal, with what was counted.
  public var document: RowID<Document>
  /// Blank for the document's own.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date, and without one for the document's own.
  public var documentDate: CalendarDate = .blank
  /// The posted order's number; blank for a made one.
  public var postedNo: DocumentNo = .blank

  /// The count as it stands, in its own dates.
  public init(_ document: RowID<Document>) { self.document = document }

  /// Order of checks: an order is finished, its tracking says what its lines say (T-180c), then
  /// line by line what `postEntry` lists, what is more before what is less.
  ///
  /// - Throws: `action-unfit` for what is no count, or an order that is not finished, and what
  ///   posting an adjustment refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    let header = model.documents[document].dated(postingDate, documentDate)
    let kind = try model.requireCount(header, .finished)
    try model.checkFree(postedNo)
    let ids = model.lineIDs(of: document)
    guard !ids.isEmpty else { throw .nothingToPost(header.no) }
    if header.kind == .countJournal {
      for id in ids { try model.settleCount(id) }
      try model.askBeforeDisrupting(ids)
    }
    var result = PostingResult()
    result.isOrderClosed = true
    let posted = open(header, as: kind, &model, &result)
    for id in ids { try post(id, header, posted, &model) }
    model.dropDocument(document)
    return result
  }

  private func open(
    _ header: Document, as kind: DocumentKind, _ model: inout Model,
    _ result: inout PostingResult
  ) -> RowID<PostedDocument> {
    let isJournal = kind == .postedJournal
    return model.insertPostedDocument(
      PostedDocument(
        kind, no: isJournal ? header.no : postedNo, orderKind: header.kind,
        orderNo: isJournal ? .blank : header.no, partyNo: .blank,
        postingDate: header.postingDate, documentDate: header.documentDate), &result)
  }

  private func post(
    _ id: RowID<DocumentLine>, _ header: Document, _ posted: RowID<PostedDocument>,
    _ model: inout Model
  ) throws(TrackingError) {
    let line = model.lines[id]
    var splits: [PostingSplit] = []
    var sum = Quantity.zero
    for row in model.entries(of: SourceReference(id)) {
      let entry = model.reservationEntries[row]
      sum += entry.quantity
      var split = PostingSplit(
        key: model.trackedSKUs[entry.stock].tracking, quantity: entry.quantity, toInvoice: .zero)
      split.expirationDate = entry.expirationDate
      split.warrantyDate = entry.warrantyDate
      splits.append(split)
      model.closeEntry(row)
    }
    if splits.isEmpty, !line.quantityBase.isZero {
      splits = [PostingSplit(key: .none, quantity: line.quantityBase, toInvoice: .zero)]
    } else if sum != line.quantityBase {
      let item = model.trackedSKUs[line.stock].unit.itemNo
      throw TrackingError(
        .quantityToHandle, blaming: .quantity,
        "item tracking of \(item) changes \(sum), the line \(line.quantityBase) (T-180c)",
        facts: [Fact("found", .quantity(sum)), Fact("required", .quantity(line.quantityBase))])
    }
    for type in [EntryType.positiveAdjustment, .negativeAdjustment] {
      let sign: Int64 = type == .positiveAdjustment ? 1 : -1
      try post(
        splits.filter { $0.quantity.sign == sign }, type, line, header, posted, &model)
    }
  }

  private func post(
    _ splits: [PostingSplit], _ type: EntryType, _ line: DocumentLine, _ header: Document,
    _ posted: RowID<PostedDocument>, _ model: inout Model
  ) throws(TrackingError) {
    guard !splits.isEmpty else { return }
    var sum = Quantity.zero
    for split in splits { sum += split.quantity }
    let sku = model.trackedSKUs[line.stock].unit
    let item = try model.item(sku.itemNo)
    var row = line
    row.entryType = type
    let postedLine = model.insertPostedLine(of: row, in: posted, sum.magnitude, .none)
    var posting = PostingLine(
      type: type, sku: sku, item: item, code: model.trackingCode(of: item), quantity: sum,
      postingDate: header.postingDate, documentDate: header.documentDate, posting: postedLine)
    // T-184: what has expired may be written off.
    posting.ignoresExpiry = type == .negativeAdjustment
    posting.binCode = line.binCode
    let first = model.itemLedgerEntries.placeCount
    try model.checkOneDatePerLot(splits, posting)
    for split in splits { _ = try model.postEntry(split, posting) }
    try model.registerInBins(from: first, posting)
  }
}

/// Counts one number and posts what differs, in one step.
public struct CountAtOnce: Command {
  /// What was counted: so much of the number is there, and nothing else is looked at.
  public var goods: Goods
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank
  /// The journal's number; blank for a made one.
  public var journalNo: DocumentNo = .blank

  /// One number, counted on the work date.
  public init(_ goods: Goods) { self.goods = goods }

  /// - Throws: `document-exists`, what calculating and noting the goods refuses (`Count`), and
  ///   what `PostCount` refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    var open = OpenDocument(.countJournal, no: journalNo)
    open.locationCode = goods.locationCode
    open.postingDate = postingDate
    let document = try open.perform(on: &model)
    try model.addCounted(goods, to: document)
    try model.recordCount(goods, in: document)
    return try PostCount(document).perform(on: &model)
  }
}
