/// Posts all lines of an item journal and empties it (T-151 to T-153).
public struct PostJournal: Sendable {
  public var document: RowID<Document>
  public var postingDate: CalendarDate = .blank
  public var documentDate: CalendarDate = .blank

  public init(_ document: RowID<Document>) { self.document = document }

  /// - Throws: `nothing-to-post`, and whatever `postEntry` refuses.
  public func perform(on tables: inout Tables) throws(TrackingError) -> PostingResult {
    let header = tables.documents[document]
    let ids = tables.lineIDs(of: document)
    guard !ids.isEmpty else { throw .nothingToPost(header.no) }
    let date = postingDate.or(header.postingDate)
    let posted = tables.postedDocuments.insert(
      PostedDocument(
        .postedJournal, no: header.no, orderKind: .itemJournal, orderNo: .blank, partyNo: .blank,
        postingDate: date, documentDate: documentDate.or(date)), &tables.journal)
    for id in ids { try post(id, date, posted, &tables) }
    tables.dropDocument(document)
    var result = PostingResult()
    result.documents = [posted]
    result.isOrderClosed = true
    return result
  }

  private func post(
    _ id: RowID<DocumentLine>, _ date: CalendarDate, _ posted: RowID<PostedDocument>,
    _ tables: inout Tables
  ) throws(TrackingError) {
    let line = tables.lines[id]
    guard !line.quantityBase.isZero else { return }
    let sku = tables.stockKeys[line.stock].unit
    let item = try tables.item(sku.itemNo)
    let postedLine = tables.insertPostedLine(of: line, in: posted, line.quantityBase, .none)
    let effect = line.quantityBase.times(sign: line.signFactor)
    var posting = PostingLine(
      type: line.entryType, sku: sku, item: item, code: tables.trackingCode(of: item),
      quantity: effect, postingDate: date, documentDate: documentDate.or(date),
      posting: postedLine)
    posting.appliesTo = line.appliesTo
    posting.appliesFrom = line.appliesFrom
    // T-153: what has expired may be written off.
    posting.ignoresExpiry = line.entryType == .negativeAdjustment
    var splits = tables.takeSplits(
      line.quantityBase.magnitude, of: SourceReference(id), sign: effect.sign)
    for index in splits.indices { splits[index].invoicedNow = splits[index].quantity.magnitude }
    try tables.checkTrackingCovers(splits, posting)
    try tables.checkOneDatePerLot(splits, posting)
    for split in splits { _ = try tables.postEntry(split, posting) }
  }
}
