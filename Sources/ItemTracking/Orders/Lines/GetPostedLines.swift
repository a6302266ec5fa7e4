/// Puts lines of receipts and shipments on an invoice or a credit memo that invoices them (T-064),
/// or lines of receipts on a transfer order that takes the goods on.
public struct GetPostedLines: Command {
  /// Lines of receipts or shipments, in the order in which they are to stand.
  public var lines: [RowID<PostedLine>]
  /// The open invoice, credit memo or transfer order.
  public var document: RowID<Document>

  /// Posted lines for a document that takes them.
  public init(_ lines: [RowID<PostedLine>], to document: RowID<Document>) {
    self.lines = lines
    self.document = document
  }

  /// - Throws: `lines-unfit` when the documents do not belong together, `nothing-to-invoice` when
  ///   all is invoiced.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    let header = model.documents[document]
    if header.kind == .transferOrder {
      for id in lines { try transfer(id, from: header.locationCode, &model) }
      return
    }
    var isAny = false
    for id in lines {
      let posted = model.postedLines[id]
      let source = model.postedDocuments[posted.document]
      guard source.kind == header.kind.invoicedKind, source.partyNo == header.partyNo else {
        throw TrackingError(
          .linesUnfit, blaming: .document,
          "lines of \(source.no), a \(source.kind.name), do not go on a \(header.kind.name) of this party",
          advice: "receipts go on invoices, return receipts on credit memos, of the same party")
      }
      let open = posted.quantity - posted.quantityInvoiced
      guard !open.isZero, !posted.flags.contains(.correction) else { continue }
      isAny = true
      try add(id, posted, open, &model)
    }
    guard isAny else {
      throw TrackingError(
        .nothingToInvoice, blaming: .document, "everything on these lines is invoiced or undone")
    }
  }

  /// A transfer line of what was received; what is left of each number comes along.
  private func transfer(
    _ id: RowID<PostedLine>, from location: LocationCode, _ model: inout Model
  ) throws(TrackingError) {
    let posted = model.postedLines[id]
    let source = model.postedDocuments[posted.document]
    guard source.kind == .purchaseReceipt,
      model.trackedSKUs[posted.stock].unit.locationCode == location
    else {
      throw TrackingError(
        .linesUnfit, blaming: .document,
        "lines of \(source.no), a \(source.kind.name), do not go on a transfer from \(location)",
        advice: "lines of purchase receipts at that location do")
    }
    let line = try model.copyLine(posted, posted.quantity, to: document)
    for entry in model.itemEntries(of: id) where model.itemLedgerEntries[entry].isOpen {
      let row = model.itemLedgerEntries[entry]
      let key = model.trackedSKUs[row.stock].tracking
      if key.isBlank {
        model.lines.update(line, &model.journal) { $0.appliesTo = entry }
        continue
      }
      try AssignTracking(row.remainingQuantity, of: key, to: SourceReference(line))
        .perform(on: &model)
    }
  }

  private func add(
    _ id: RowID<PostedLine>, _ posted: PostedLine, _ open: Quantity, _ model: inout Model
  ) throws(TrackingError) {
    let line = try model.copyLine(posted, open, to: document)
    model.lines.update(line, &model.journal) {
      $0.postedSource = id
      $0.quantityToHandle = open
      $0.quantityToInvoice = open
    }
    let sign = model.lines[line].signFactor
    for entry in model.entries(ofPosted: id) {
      let row = model.itemLedgerEntries[entry]
      let left = (row.quantity - row.invoicedQuantity).magnitude
      guard left.isPositive, !model.trackedSKUs[row.stock].tracking.isBlank else { continue }
      var tracking = ReservationEntry(
        entryNo: 0, status: .prospect, source: SourceReference(line), stock: row.stock,
        quantity: left.times(sign: sign * open.sign))
      // The goods have moved: nothing is to handle, so nothing is requested (T-250).
      tracking.quantityToHandle = .zero
      model.insertLoose(tracking)
    }
  }
}

extension Model {
  /// Adds a line like a posted one; the quantity is in base units.
  mutating func copyLine(
    _ posted: PostedLine, _ base: Quantity, to document: RowID<Document>
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let sku = trackedSKUs[posted.stock].unit
    let item = try item(sku.itemNo)
    let (_, perUnit) = try baseQuantity(.one, in: posted.unitCode, of: item)
    var line = AddLine(to: document, try base.quotient(by: perUnit), of: sku.itemNo)
    line.variantCode = sku.variantCode
    line.locationCode = sku.locationCode
    line.unitCode = posted.unitCode
    let id = try line.perform(on: &self)
    // A part of a unit that is rounded is no more than what was posted.
    let rounded = lines[id].quantityBase
    lines.update(id, &journal) {
      if $0.quantityToHandle == rounded { $0.quantityToHandle = base }
      if $0.quantityToInvoice == rounded { $0.quantityToInvoice = base }
      $0.quantityBase = base
    }
    return id
  }
}
