// Posting: documents and journals become entries; postings are taken back.
// Tables: posted documents and lines, and through the ledger its entries.
// Rules: of tracking and reservation, those of posting each kind of document, and of undoing it.
// Entry points: `MoveGoods` and its like in one step, `PostByActions` for any open document,
// `PostDocument`, `PostJournal`, `PostCount`, `PostProduction`, `PostAssembly`, `UndoPosting`.
// Order of checks: the document as a whole, then line by line; each command states its own.

/// A quantity that the posting names for a line and an action; base units.
public struct LineQuantity: Hashable, Sendable {
  /// The line of the document that is posted.
  public var line: RowID<DocumentLine>
  /// What the quantity is of: received, shipped or invoiced.
  public var action: PostingActions
  /// Base units, as the document counts.
  public var quantity: Quantity

  /// So much of a line for one action.
  public init(_ line: RowID<DocumentLine>, _ action: PostingActions, _ quantity: Quantity) {
    self.line = line
    self.action = action
    self.quantity = quantity
  }
}

/// What a posting made.
public struct PostingResult: Hashable, Sendable {
  // Most postings make one document or two, which are kept without a list.
  private var first = RowID<PostedDocument>.none
  private var second = RowID<PostedDocument>.none
  private var others: [RowID<PostedDocument>] = []
  /// True when the order was finished by it and is gone.
  public var isOrderClosed = false

  init() {}

  /// The documents in the order in which they were made.
  public var documents: [RowID<PostedDocument>] {
    [first, second].filter { !$0.isNone } + others
  }

  mutating func add(_ document: RowID<PostedDocument>) {
    if first.isNone {
      first = document
    } else if second.isNone {
      second = document
    } else {
      others.append(document)
    }
  }
}

/// Posts an order: receives or ships, invoices, or both.
///
/// Order of checks: the actions fit the document, its vendor or customer is not blocked, the
/// quantities fit the lines, something is
/// posted at all, then for every line the tracked quantities (T-121), then line by line what
/// `postEntry` lists. A refusal at a later line takes everything back.
public struct PostDocument: Command {
  /// The open order, invoice or credit memo.
  public var document: RowID<Document>
  /// What is posted; not every kind has all of them (T-064).
  public var actions: PostingActions
  /// Lines not named for an action that is named here post nothing of it.
  public var quantities: [LineQuantity] = []
  /// Blank for the document's own.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date, and without one for the document's own.
  public var documentDate: CalendarDate = .blank
  /// Numbers for what is made; blank for made ones.
  public var handledNo: DocumentNo = .blank
  /// The number of the invoice or credit memo; blank for a made one.
  public var invoiceNo: DocumentNo = .blank
  /// Posted by the other end of a drop shipment (T-066): what came in for it there or the numbers
  /// that it names, and the posted document that its line is added to.
  var isForPartner = false
  var cameIn: [RowID<ItemLedgerEntry>] = []
  var named: [NumberQuantity] = []
  var handledInto = RowID<PostedDocument>.none

  /// All that the lines are set to handle and to invoice, in the document's own dates.
  public init(_ document: RowID<Document>, _ actions: PostingActions) {
    self.document = document
    self.actions = actions
  }

  /// - Throws: `action-unfit`, `vendor-blocked`, `customer-blocked`, `nothing-to-post`,
  ///   `document-exists`, `more-than-outstanding`, what the item tracking of a line refuses, and
  ///   what posting each line refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> PostingResult {
    let header = model.documents[document].dated(postingDate, documentDate)
    try checkActions(header)
    if let partyKind = header.kind.partyKind {
      try model.requireUnblockedParty(partyKind, header.partyNo)
    }
    try model.checkFree(handledNo)
    try model.checkFree(invoiceNo)
    switch header.kind.posting {
    case .transfer: return try postTransfer(header, on: &model)
    case .invoice(let made): return try postInvoice(header, as: made, on: &model)
    case .order(_, let handled, let invoice):
      return try postOrder(header, handled, invoice, on: &model)
    case .never, .journal, .count, .production, .assembly:
      preconditionFailure("the actions of a document say how it is posted")
    }
  }

  private func postOrder(
    _ header: Document, _ handledKind: DocumentKind, _ invoiceKind: DocumentKind,
    on model: inout Model
  ) throws(TrackingError) -> PostingResult {
    let work = try plan(model)
    if !isForPartner { try checkDocument(work, model) }
    let willClose = work.allSatisfy { $0.finishes }
    var result = PostingResult()
    var made = MadeDocuments(keepsHistory: !willClose)
    if work.contains(where: { !$0.handle.isZero }) {
      made.handled =
        handledInto.isNone
        ? newDocument(handledKind, handledNo, header, &model, &result) : handledInto
    }
    if work.contains(where: { !$0.invoice.isZero }) {
      made.invoice = newDocument(invoiceKind, invoiceNo, header, &model, &result)
    }
    for line in work { try post(line, header, &made, &model) }
    result.isOrderClosed = willClose
    if willClose {
      model.dropDocument(document)
    } else {
      for line in work where !isForPartner || !line.handle.isZero {
        model.resetToHandle(of: SourceReference(line.id))
      }
    }
    return result
  }

  // MARK: Planning

  /// One line's share of the posting; quantities as the document counts.
  struct LineWork {
    var id: RowID<DocumentLine>
    var line: DocumentLine
    var handle: Quantity
    var invoice: Quantity

    /// True when nothing of the line is left afterwards.
    var finishes: Bool {
      line.quantityHandled + handle == line.quantityBase
        && line.quantityInvoiced + invoice == line.quantityBase
    }
  }

  private func checkActions(_ header: Document) throws(TrackingError) {
    let allowed = header.kind.actions
    guard !actions.isEmpty, actions.isSubset(of: allowed) else {
      throw TrackingError(
        .actionUnfit, blaming: .command,
        "a \(header.kind.name) is not posted that way",
        advice: allowed == .invoice
          ? "`post` alone, or `invoice`"
          : allowed.contains(.invoice)
            ? (allowed.contains(.receive)
              ? "`receive`, `invoice`, or both" : "`ship`, `invoice`, or both")
            : allowed.isEmpty
              ? "a production order posts `output` and `consume`; quotes and blanket orders are not posted"
              : "`ship`, then `receive`")
    }
  }

  private func plan(_ model: borrowing Model) throws(TrackingError) -> [LineWork] {
    let handling = actions.intersection([.receive, .ship])
    let namesHandled = quantities.contains { $0.action == handling }
    let namesInvoiced = quantities.contains { $0.action == .invoice }
    var work: [LineWork] = []
    let list = DocumentLine.List.document
    var next = model.lines.first(inList: list, key: document.raw)
    while !next.isNone {
      let id = next
      next = model.lines.next(inList: list, after: id)
      let line = model.lines[id]
      var handle = Quantity.zero
      if !handling.isEmpty {
        handle = namesHandled ? named(id, handling) : line.quantityToHandle
      }
      try checkHandle(handle, line)
      let most = line.quantityHandled + handle - line.quantityInvoiced
      var invoice = Quantity.zero
      if actions.contains(.invoice) {
        invoice = line.quantityToInvoice.magnitude < most.magnitude ? line.quantityToInvoice : most
        if namesInvoiced { invoice = named(id, .invoice) }
        if invoice.magnitude > most.magnitude || invoice.sign * most.sign < 0 {
          throw TrackingError(
            .moreThanHandled, blaming: .quantity,
            "\(invoice) cannot be invoiced: \(most) are received or shipped and not invoiced",
            facts: [Fact("found", .quantity(invoice)), Fact("required", .quantity(most))])
        }
      }
      work.append(LineWork(id: id, line: line, handle: handle, invoice: invoice))
    }
    guard work.contains(where: { !$0.handle.isZero || !$0.invoice.isZero }) else {
      throw model.nothingToPost(on: document)
    }
    return work
  }

  private func checkHandle(_ handle: Quantity, _ line: DocumentLine) throws(TrackingError) {
    guard handle.magnitude <= line.outstanding.magnitude,
      handle.sign * line.outstanding.sign >= 0
    else { throw .moreThanOutstanding(handle, line.outstanding) }
  }

  func named(_ id: RowID<DocumentLine>, _ action: PostingActions) -> Quantity {
    var sum = Quantity.zero
    for quantity in quantities where quantity.line == id && quantity.action == action {
      sum += quantity.quantity
    }
    return sum
  }

  /// The document-level tests, on the whole document before its first line is posted (T-120).
  private func checkDocument(
    _ work: [LineWork], _ model: borrowing Model
  ) throws(TrackingError) {
    for line in work where !line.handle.isZero {
      try model.requirePurchase(for: line.line)
      try model.checkWarehouseHandling(line.line)
      try model.checkTrackedToHandle(
        line.handle.magnitude,
        invoicing: actions.contains(.invoice) ? line.invoice.magnitude : nil,
        of: SourceReference(line.id))
      try model.checkOptionalTracking(line)
    }
  }

  // MARK: Posting

  func newDocument(
    _ kind: DocumentKind, _ no: DocumentNo, _ header: Document, _ model: inout Model,
    _ result: inout PostingResult
  ) -> RowID<PostedDocument> {
    model.insertPostedDocument(
      PostedDocument(
        kind, no: no, orderKind: header.kind, orderNo: header.no, partyNo: header.partyNo,
        postingDate: header.postingDate, documentDate: header.documentDate),
      &result)
  }

  private func post(
    _ work: LineWork, _ header: Document, _ made: inout MadeDocuments, _ model: inout Model
  ) throws(TrackingError) {
    guard !work.handle.isZero || !work.invoice.isZero else { return }
    let sku = model.trackedSKUs[work.line.stock].unit
    let item = try model.item(sku.itemNo)
    var cameIn: [RowID<ItemLedgerEntry>] = []
    if !work.line.linked.isNone, !work.handle.isZero {
      cameIn = try postLinkedBefore(work, header, &made, &model)
    }
    let invoiceLine =
      work.invoice.isZero
      ? .none
      : model.insertPostedLine(
        of: work.line, in: made.invoice, work.invoice, invoiced: work.invoice, .none)
    var splits: [PostingSplit] = []
    let effect = work.handle.times(sign: work.line.signFactor)
    if !work.handle.isZero { splits = try takeSplits(of: work, effect, cameIn, &model) }
    var rest = work.invoice.magnitude
    try model.invoiceEarlier(&rest, work, invoiceLine, splits, header.postingDate)
    for index in splits.indices {
      let part = min(rest, splits[index].toInvoice, splits[index].quantity.magnitude)
      splits[index].invoicedNow = part
      rest -= part
    }
    if rest.isPositive {
      throw .invoiceMismatch(work.invoice.magnitude - rest, work.invoice.magnitude, item.no)
    }
    guard !work.handle.isZero else {
      update(work, .none, &model)
      return
    }
    var invoicedNow = Quantity.zero
    for split in splits { invoicedNow += split.invoicedNow }
    let posted = model.insertPostedLine(
      of: work.line, in: made.handled, work.handle,
      invoiced: invoicedNow.times(sign: work.handle.sign), work.line.lastPosted)
    let line = postingLine(work.line, item, effect, header, posted, invoiceLine, model)
    try model.checkCostReversal(splits, line, header.kind)
    try model.checkTrackingCovers(splits, line)
    try model.checkOneDatePerLot(splits, line)
    let first = model.itemLedgerEntries.placeCount
    for split in splits {
      let entry = try model.postEntry(split, line)
      if made.keepsHistory, !split.key.isBlank {
        model.keepHistory(of: entry, split, work.id)
      }
    }
    try model.registerInBins(from: first, line)
    if !work.line.linked.isNone { try postLinkedAfter(work, header, posted, &made, &model) }
    // A line that goes with its document needs no last figures.
    if made.keepsHistory { update(work, posted, &model) }
  }

  /// BC's item journal line of a document line.
  func postingLine(
    _ line: DocumentLine, _ item: Item, _ effect: Quantity, _ header: Document,
    _ posted: RowID<PostedLine>, _ invoiceLine: RowID<PostedLine>, _ model: borrowing Model
  ) -> PostingLine {
    var posting = PostingLine(
      type: line.entryType, sku: model.trackedSKUs[line.stock].unit, item: item,
      code: model.trackingCode(of: item), quantity: effect,
      postingDate: header.postingDate, documentDate: header.documentDate, posting: posted)
    posting.unit = line.stock
    posting.invoiceLine = invoiceLine
    posting.appliesTo = line.appliesTo
    posting.appliesFrom = line.appliesFrom
    posting.isDropped = line.isDropped
    posting.binCode = line.binCode
    // T-179, T-184: what goes back to its vendor may have expired.
    posting.ignoresExpiry = header.kind.returnsToVendor
    return posting
  }

  private func update(
    _ work: LineWork, _ posted: RowID<PostedLine>, _ model: inout Model
  ) {
    model.lines.update(work.id, &model.journal) {
      $0.quantityHandled += work.handle
      $0.quantityInvoiced += work.invoice
      $0.quantityToHandle = $0.outstanding
      $0.quantityToInvoice = $0.quantityBase - $0.quantityInvoiced
      if !posted.isNone { $0.lastPosted = posted }
    }
    model.leaveToWarehouse(work.id)
  }
}

extension Document {
  /// The header with the dates that a posting gives; a posting date alone is the document's, too.
  func dated(_ postingDate: CalendarDate, _ documentDate: CalendarDate) -> Document {
    var header = self
    header.postingDate = postingDate.or(self.postingDate)
    header.documentDate = documentDate.or(postingDate.or(self.documentDate))
    return header
  }
}

extension Model {
  /// Writes a posted document; one without a number gets the next one of its kind.
  @inline(__always)
  mutating func insertPostedDocument(
    _ document: PostedDocument, _ result: inout PostingResult
  ) -> RowID<PostedDocument> {
    var document = document
    if document.no.isBlank {
      document.no = DocumentNo(
        made: Int32(postedDocuments.placeCount + 1), for: document.kind)
    }
    let id = postedDocuments.insert(document, &journal)
    result.add(id)
    return id
  }

  /// Writes the posted counterpart of an order line.
  mutating func insertPostedLine(
    of line: DocumentLine, in document: RowID<PostedDocument>, _ quantity: Quantity,
    invoiced: Quantity = .zero, _ previous: RowID<PostedLine>
  ) -> RowID<PostedLine> {
    var row = PostedLine(
      document: document, lineNo: line.lineNo, stock: line.stock, unitCode: line.unitCode,
      orderLineNo: line.lineNo, quantity: quantity, previous: previous,
      entryType: line.entryType)
    row.quantityInvoiced = invoiced
    if line.isDropped { row.flags = .dropShipment }
    let id = postedLines.insert(row, &journal)
    if line.purchasing == .specialOrder { keepSpecialOrder(line, id) }
    return id
  }

  /// Keeps what was posted of a number while the order exists (T-105): what a line of several
  /// postings shows is the sum of these rows and of what is still to come (T-109).
  mutating func keepHistory(
    of entry: RowID<ItemLedgerEntry>, _ split: PostingSplit, _ line: RowID<DocumentLine>,
    component: RowID<ProductionComponent> = .none
  ) {
    var row = TrackingSpecification(
      itemEntry: entry, line: line, stock: itemLedgerEntries[entry].stock, quantity: split.quantity)
    row.component = component
    row.quantityInvoiced = split.invoicedNow.times(sign: split.quantity.sign)
    row.quantityToInvoice =
      component.isNone ? row.quantityHandled - row.quantityInvoiced : .zero
    row.expirationDate = itemLedgerEntries[entry].expirationDate
    row.warrantyDate = itemLedgerEntries[entry].warrantyDate
    _ = trackingSpecifications.insert(row, &journal)
  }
}

extension TrackingError {
  static func nothingToPost(_ no: DocumentNo) -> TrackingError {
    TrackingError(
      .nothingToPost, blaming: .document, "there is nothing to post on \(no)",
      advice: "every line is posted already, or its quantity to post is 0")
  }

  static func invoiceMismatch(
    _ found: Quantity, _ required: Quantity, _ item: ItemNo
  ) -> TrackingError {
    TrackingError(
      .invoiceMismatch, blaming: .quantity,
      "item tracking of \(item) invoices \(found), the line \(required) (T-143)",
      facts: [Fact("found", .quantity(found)), Fact("required", .quantity(required))],
      advice: "`handle … invoicing … on` the line sets what is invoiced of each number")
  }
}
