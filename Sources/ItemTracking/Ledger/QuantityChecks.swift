/// The document-level quantity checks before a posting (T-121, T-124, T-143).
extension Model {
  /// T-121: what tracking handles and invoices now must not exceed what the line does.
  ///
  /// Rows with serial numbers always; rows without only when they carry two or more numbers: a
  /// single lot follows its line downwards, several must be set (T-123).
  func checkTrackedToHandle(
    _ quantity: Quantity, invoicing: Quantity?, of source: SourceReference
  ) throws(TrackingError) {
    let list = Int(source.kind.rawValue)
    var id = reservationEntries.first(inList: list, key: source.row)
    guard !id.isNone, !reservationEntries.next(inList: list, after: id).isNone else { return }
    var serialHandle = Quantity.zero
    var serialInvoice = Quantity.zero
    var otherHandle = Quantity.zero
    var otherInvoice = Quantity.zero
    var lastSet: TrackingKey?
    var hasSets = false
    while !id.isNone {
      let entry = reservationEntries[id]
      let key = trackedSKUs[entry.stock].tracking
      if !key.serialNo.isBlank {
        serialHandle += entry.quantityToHandle.magnitude
        serialInvoice += entry.quantityToInvoice.magnitude
      } else if !key.isBlank, !entry.quantityToHandle.isZero || !entry.quantityToInvoice.isZero {
        otherHandle += entry.quantityToHandle.magnitude
        otherInvoice += entry.quantityToInvoice.magnitude
        if let lastSet, lastSet != key { hasSets = true }
        lastSet = key
      }
      id = reservationEntries.next(inList: list, after: id)
    }
    let item = sku(of: source).itemNo
    if serialHandle > quantity { throw .toHandle(serialHandle, quantity, item) }
    if hasSets, otherHandle > quantity { throw .toHandle(otherHandle, quantity, item) }
    guard let invoicing else { return }
    if serialInvoice > invoicing { throw .toInvoice(serialInvoice, invoicing, item) }
    if hasSets, otherInvoice > invoicing { throw .toInvoice(otherInvoice, invoicing, item) }
  }

  /// T-124: as soon as there is tracking, it must cover the posting exactly; then late binding
  /// frees the numbers that others hold without naming them.
  mutating func checkTrackingCovers(_ splits: [PostingSplit], _ line: PostingLine)
    throws(TrackingError)
  {
    guard splits.count > 1 || splits.first?.key.isBlank == false else { return }
    var tracked = Quantity.zero
    for split in splits where !split.key.isBlank { tracked += split.quantity.magnitude }
    if tracked.isPositive, tracked != line.quantity.magnitude {
      throw .toHandle(tracked, line.quantity.magnitude, line.item.no)
    }
    rebindForPosting(splits, line)
  }
}

extension TrackingError {
  static func toHandle(
    _ found: Quantity, _ required: Quantity, _ item: ItemNo
  ) -> TrackingError {
    TrackingError(
      .quantityToHandle, blaming: .quantity,
      "quantity to handle in the item tracking of \(item) is \(found), but must be \(required)",
      facts: [Fact("found", .quantity(found)), Fact("required", .quantity(required))],
      advice: "`handle … of lot … on` the line sets what is handled now")
  }

  static func toInvoice(
    _ found: Quantity, _ required: Quantity, _ item: ItemNo
  ) -> TrackingError {
    TrackingError(
      .quantityToInvoice, blaming: .quantity,
      "quantity to invoice in the item tracking of \(item) is \(found), but must be \(required)",
      facts: [Fact("found", .quantity(found)), Fact("required", .quantity(required))],
      advice: "`handle … of lot … invoicing … on` the line sets what is invoiced now")
  }
}
