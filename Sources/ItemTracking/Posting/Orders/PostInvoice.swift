/// Posting an invoice or a credit memo of its own: it moves its goods and invoices them at once, or
/// invoices what receipts and shipments moved before (T-064, T-143).
extension PostDocument {
  /// Order of checks: no quantities are named, something is posted, the tracked quantities of the
  /// lines that move goods (T-121), then line by line.
  func postInvoice(
    _ header: Document, as kind: DocumentKind, on model: inout Model
  ) throws(TrackingError) -> PostingResult {
    guard quantities.isEmpty else {
      throw TrackingError(
        .actionUnfit, blaming: .quantity, "a \(header.kind.name) is posted as a whole",
        advice: "`set … quantity` on its lines says how much")
    }
    let ids = model.lineIDs(of: document).filter { !model.lines[$0].quantityBase.isZero }
    guard !ids.isEmpty else { throw .nothingToPost(header.no) }
    for id in ids where model.lines[id].postedSource.isNone {
      try model.checkTrackedToHandle(
        model.lines[id].quantityBase.magnitude, invoicing: nil, of: SourceReference(id))
    }
    var result = PostingResult()
    let invoice = newDocument(kind, invoiceNo.or(handledNo), header, &model, &result)
    for id in ids {
      let line = model.lines[id]
      let posted = model.insertPostedLine(
        of: line, in: invoice, line.quantityBase, invoiced: line.quantityBase, .none)
      if line.postedSource.isNone {
        try move(id, line, header, posted, &model)
      } else {
        try model.invoicePosted(id, posted, header.postingDate)
      }
    }
    model.dropDocument(document)
    result.isOrderClosed = true
    return result
  }

  private func move(
    _ id: RowID<DocumentLine>, _ line: DocumentLine, _ header: Document,
    _ posted: RowID<PostedLine>, _ model: inout Model
  ) throws(TrackingError) {
    let item = try model.item(model.trackedSKUs[line.stock].unit.itemNo)
    let effect = line.quantityBase.times(sign: line.signFactor)
    var splits = model.takeSplits(
      effect.magnitude, of: SourceReference(id), sign: effect.sign)
    for index in splits.indices { splits[index].invoicedNow = splits[index].quantity.magnitude }
    let posting = postingLine(line, item, effect, header, posted, posted, model)
    try model.checkCostReversal(splits, posting, header.kind)
    try model.checkTrackingCovers(splits, posting)
    try model.checkOneDatePerLot(splits, posting)
    let first = model.itemLedgerEntries.placeCount
    for split in splits { _ = try model.postEntry(split, posting) }
    try model.registerInBins(from: first, posting)
  }
}

extension Model {
  /// T-051: with exact cost reversing, what comes back names the entry it comes back from.
  func checkCostReversal(
    _ splits: [PostingSplit], _ line: PostingLine, _ kind: DocumentKind
  ) throws(TrackingError) {
    guard company.exactCostReversing == 1 else { return }
    let isSale = kind.partyKind == .customer && line.isInbound
    let isPurchase = kind.partyKind == .vendor && !line.isInbound
    guard isSale || isPurchase else { return }
    for split in splits {
      let target =
        isSale
        ? (split.appliesFrom.isNone ? line.appliesFrom : split.appliesFrom)
        : (split.appliesTo.isNone ? line.appliesTo : split.appliesTo)
      guard target.isNone, !isReserved(split) else { continue }
      throw TrackingError(
        .exactCostReversing, blaming: .entry,
        "\(split.quantity.magnitude) of \(line.item.no) name no entry whose cost they take back (T-051)",
        facts: [Fact("missing", .quantity(split.quantity.magnitude))],
        advice: isSale ? "`applied from entry N`" : "`applied to entry N`")
    }
  }

  /// goods that go out of the inventory that is reserved for all of them name it by that.
  private func isReserved(_ split: PostingSplit) -> Bool {
    var rest = split.quantity
    for pair in split.pairs {
      let row = reservationEntries[pair]
      guard row.status == .reservation,
        reservationEntries[row.partner].source.kind == .ledgerEntry
      else { return false }
      rest -= row.quantity
    }
    return split.quantity.isNegative && rest.isZero
  }

  /// Invoices the entries of a receipt or shipment line that an invoice line was got from.
  mutating func invoicePosted(
    _ id: RowID<DocumentLine>, _ invoiceLine: RowID<PostedLine>, _ date: CalendarDate
  ) throws(TrackingError) {
    let line = lines[id]
    let source = line.postedSource
    let required = line.quantityBase.magnitude
    var wanted: [TrackingKey: Quantity] = [:]
    var tracked = Quantity.zero
    for entry in entries(of: SourceReference(id)).map({ reservationEntries[$0] }) {
      let key = trackedSKUs[entry.stock].tracking
      wanted[key, default: .zero] += entry.quantityToInvoice.magnitude
      tracked += entry.quantityToInvoice.magnitude
    }
    if tracked.isPositive, wanted.count > 1 ? tracked != required : tracked < required {
      throw .invoiceMismatch(tracked, required, trackedSKUs[line.stock].unit.itemNo)
    }
    var rest = required
    for entry in entries(ofPosted: source) {
      let open = (itemLedgerEntries[entry].quantity - itemLedgerEntries[entry].invoicedQuantity)
        .magnitude
      let key = trackedSKUs[itemLedgerEntries[entry].stock].tracking
      let most = tracked.isPositive ? min(open, wanted[key] ?? .zero) : open
      let part = min(rest, most)
      guard part.isPositive else { continue }
      rest -= part
      wanted[key, default: .zero] -= part
      invoice(part, of: entry, invoiceLine, date)
      invoiceSpecification(of: entry, part, source)
    }
    if rest.isPositive {
      throw .invoiceMismatch(required - rest, required, trackedSKUs[line.stock].unit.itemNo)
    }
    let signed = required.times(sign: postedLines[source].quantity.sign)
    if let order = orderLine(of: source) {
      lines.update(order, &journal) {
        $0.quantityInvoiced += signed
        $0.quantityToInvoice = $0.quantityBase - $0.quantityInvoiced
      }
    }
  }

  /// The order line that a posted line was made from, while it is there.
  public func orderLine(of posted: RowID<PostedLine>) -> RowID<DocumentLine>? {
    let line = postedLines[posted]
    guard let order = document(postedDocuments[line.document].orderNo) else { return nil }
    return lineIfAny(line.orderLineNo, of: order)
  }

  /// The order's own record of what is posted follows (T-105).
  private mutating func invoiceSpecification(
    of entry: RowID<ItemLedgerEntry>, _ part: Quantity, _ source: RowID<PostedLine>
  ) {
    guard let order = orderLine(of: source) else { return }
    for id in trackingSpecifications.ids(inList: 0, key: order.raw)
    where trackingSpecifications[id].itemEntry == entry {
      trackingSpecifications.update(id, &journal) {
        $0.quantityInvoiced += part.times(sign: $0.quantity.sign)
        $0.quantityToInvoice = $0.quantityHandled - $0.quantityInvoiced
      }
    }
  }
}
