/// Invoicing what was received or shipped before (T-143).
extension Model {
  /// Invoices earlier postings of a line, the oldest first, and takes them off `rest`; reservations
  /// stay as they are.
  ///
  /// With tracking, each number's quantity to invoice decides: several numbers must add up to
  /// the invoice, a single one may have more than is invoiced.
  mutating func invoiceEarlier(
    _ rest: inout Quantity, _ work: PostDocument.LineWork, _ invoiceLine: RowID<PostedLine>,
    _ splits: [PostingSplit], _ date: CalendarDate
  ) throws(TrackingError) {
    guard rest.isPositive else { return }
    let rows = trackingSpecifications.ids(inList: 0, key: work.id.raw)
    if rows.isEmpty {
      if splits.contains(where: { !$0.key.isBlank }) {
        try checkInvoiceMatches(rest, rows, splits, work)
      } else {
        invoiceUntracked(&rest, work, invoiceLine, date)
      }
      return
    }
    try checkInvoiceMatches(rest, rows, splits, work)
    for id in rows {
      let row = trackingSpecifications[id]
      let part = min(rest, row.quantityToInvoice.magnitude)
      guard part.isPositive else { continue }
      rest -= part
      invoice(part, of: row.itemEntry, invoiceLine, date)
      let signed = part.times(sign: row.quantity.sign)
      trackingSpecifications.update(id, &journal) { $0.quantityInvoiced += signed }
    }
    for id in rows {
      trackingSpecifications.update(id, &journal) {
        $0.quantityToInvoice = $0.quantityHandled - $0.quantityInvoiced
      }
    }
  }

  private func checkInvoiceMatches(
    _ required: Quantity, _ rows: [RowID<TrackingSpecification>], _ splits: [PostingSplit],
    _ work: PostDocument.LineWork
  ) throws(TrackingError) {
    var found = Quantity.zero
    var keys: Set<TrackingKey> = []
    for id in rows {
      let row = trackingSpecifications[id]
      guard !row.quantityToInvoice.isZero else { continue }
      found += row.quantityToInvoice.magnitude
      keys.insert(trackedSKUs[row.stock].tracking)
    }
    // What has no number is invoiced under none: numbers that are too few are told here.
    for split in splits where split.toInvoice.isPositive && !split.key.isBlank {
      found += min(split.toInvoice, split.quantity.magnitude)
      keys.insert(split.key)
    }
    if keys.count > 1 ? found != required : found < required {
      throw .invoiceMismatch(found, required, trackedSKUs[work.line.stock].unit.itemNo)
    }
  }

  private mutating func invoiceUntracked(
    _ rest: inout Quantity, _ work: PostDocument.LineWork, _ invoiceLine: RowID<PostedLine>,
    _ date: CalendarDate
  ) {
    var postings: [RowID<PostedLine>] = []
    var id = work.line.lastPosted
    while !id.isNone {
      postings.append(id)
      id = postedLines[id].previous
    }
    for posting in postings.reversed() {
      for entry in entries(ofPosted: posting) {
        let open = itemLedgerEntries[entry].quantity - itemLedgerEntries[entry].invoicedQuantity
        let part = min(rest, open.magnitude)
        guard part.isPositive else { continue }
        rest -= part
        invoice(part, of: entry, invoiceLine, date)
      }
    }
  }

  /// Writes the value entry of a part of a ledger entry, related to the invoice (T-142).
  mutating func invoice(
    _ part: Quantity, of entry: RowID<ItemLedgerEntry>, _ invoiceLine: RowID<PostedLine>,
    _ date: CalendarDate
  ) {
    let signed = part.times(sign: itemLedgerEntries[entry].quantity.sign)
    itemLedgerEntries.update(entry, &journal) { $0.invoicedQuantity += signed }
    let posting = itemLedgerEntries[entry].posting
    let documentSigned = part.times(sign: postedLines[posting].quantity.sign)
    postedLines.update(posting, &journal) { $0.quantityInvoiced += documentSigned }
    _ = valueEntries.insert(
      ValueEntry(
        itemEntry: entry, postedLine: invoiceLine, postingDate: date, flags: .ofInvoice,
        valuedQuantity: signed), &journal)
  }
}
