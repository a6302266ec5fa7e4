/// One number of a record, found without looking through all the numbers that the record has.
extension Model {
  /// The rows of a source that carry exactly these numbers, by entry number.
  ///
  /// Cost: the shorter of two lists, that of the source and that of the goods under the number.
  func entries(
    of source: SourceReference, under key: TrackingKey
  ) -> [RowID<ReservationEntry>] {
    guard let stock = trackedSKUs.known(TrackedSKU(sku(of: source), key)) else { return [] }
    let ownList = Int(source.kind.rawValue)
    let stockList = ReservationEntry.List.stock
    var own = reservationEntries.first(inList: ownList, key: source.row)
    var other = reservationEntries.first(inList: stockList, key: stock.raw)
    var ofSource: [RowID<ReservationEntry>] = []
    var underKey: [RowID<ReservationEntry>] = []
    while true {
      guard !own.isNone else { return ofSource }
      guard !other.isNone else { return underKey }
      if reservationEntries[own].stock == stock { ofSource.append(own) }
      if reservationEntries[other].source == source { underKey.append(other) }
      own = reservationEntries.next(inList: ownList, after: own)
      other = reservationEntries.next(inList: stockList, after: other)
    }
  }

  /// What is posted of a source under exactly these numbers, while its document exists.
  ///
  /// Cost: likewise.
  func history(
    of source: SourceReference, under key: TrackingKey
  ) -> [RowID<TrackingSpecification>] {
    guard let ownList = TrackingSpecification.List.of(source.kind),
      let stock = trackedSKUs.known(TrackedSKU(sku(of: source), key))
    else { return [] }
    let stockList = TrackingSpecification.List.stock
    var own = trackingSpecifications.first(inList: ownList, key: source.row)
    var other = trackingSpecifications.first(inList: stockList, key: stock.raw)
    var ofSource: [RowID<TrackingSpecification>] = []
    var underKey: [RowID<TrackingSpecification>] = []
    while true {
      guard !own.isNone else { return ofSource }
      guard !other.isNone else { return underKey }
      if trackingSpecifications[own].stock == stock { ofSource.append(own) }
      if trackingSpecifications[other].listKey(ownList) == source.row { underKey.append(other) }
      own = trackingSpecifications.next(inList: ownList, after: own)
      other = trackingSpecifications.next(inList: stockList, after: other)
    }
  }

  /// The tracking line of exactly these numbers; nil when the source has none of them.
  public func trackingLine(
    ofExactly key: TrackingKey, on source: SourceReference
  ) -> TrackingLine? {
    let sign = signFactor(of: source)
    var line = TrackingLine(key: key)
    for id in postedEntries(ofTransfer: source, under: key) { line.add(itemLedgerEntries[id]) }
    for id in history(of: source, under: key) { line.add(trackingSpecifications[id], sign) }
    for id in entries(of: source, under: key) { line.add(reservationEntries[id], sign) }
    return line.quantity.isZero ? nil : line
  }

  /// The tracking line that carries a serial number, whatever lot and package stand beside it.
  func trackingLine(
    ofSerial serialNo: SerialNo, on source: SourceReference
  ) -> TrackingLine? {
    var found: TrackingLine?
    _ = trackedSKUs.first(carrying: TrackingKey(serialNo: serialNo)) { stock in
      found = trackingLine(ofExactly: trackedSKUs[stock].tracking, on: source)
      return found != nil
    }
    return found
  }

  /// Σ quantity of the tracking lines of a source, posted parts included; as the document counts.
  public func assignedQuantity(of source: SourceReference) -> Quantity {
    let first = reservationEntries.first(inList: Int(source.kind.rawValue), key: source.row)
    let posted = trackedHistory(of: source)
    guard !first.isNone else { return posted }
    // A count's line has what is more and what is less side by side.
    if let line = source.line, lines[line].kind.isCount {
      return trackingLines(of: source).reduce(.zero) { $0 + $1.quantity }
    }
    var sum = coveredQuantity(of: source)
    sum -= blankQuantity(of: source)
    let sign = reservationEntries[first].quantity.sign * signFactor(of: source)
    return posted + sum.times(sign: sign)
  }

  /// What is posted of one side of a transfer line, oldest first: what left by its shipments, or
  /// what its receipts took in (T-148).
  public func postedEntries(ofTransfer source: SourceReference) -> [RowID<ItemLedgerEntry>] {
    let arrives = source.kind == .transferInbound
    let unit = sku(of: source)
    return postings(ofTransfer: source).reversed().flatMap { entries(ofPosted: $0) }.filter {
      itemLedgerEntries[$0].isPositive == arrives
        && trackedSKUs[itemLedgerEntries[$0].stock].unit == unit
    }
  }

  /// The same of exactly these numbers, newest first.
  ///
  /// Cost: what moved of the number since the line was first posted.
  private func postedEntries(
    ofTransfer source: SourceReference, under key: TrackingKey
  ) -> [RowID<ItemLedgerEntry>] {
    let postings = postings(ofTransfer: source)
    guard let first = postings.last,
      let stock = trackedSKUs.known(TrackedSKU(sku(of: source), key))
    else { return [] }
    let arrives = source.kind == .transferInbound
    var found: [RowID<ItemLedgerEntry>] = []
    var id = itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
    while !id.isNone {
      let entry = itemLedgerEntries[id]
      // Posted lines and entries are only added: an older one belongs to an older posting.
      guard entry.posting.raw >= first.raw else { break }
      if entry.isPositive == arrives, postings.contains(entry.posting) { found.append(id) }
      id = itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
    }
    return found
  }

  /// How much of one side of a transfer line is posted under numbers; a magnitude.
  func numberedQuantity(ofTransfer source: SourceReference) -> Quantity {
    let postings = postings(ofTransfer: source)
    guard !postings.isEmpty else { return .zero }
    let item = items.find(unique: 0, key: sku(of: source).itemNo.id)
    var sum = Quantity.zero
    guard item.isNone || items[item].trackingCode.isBlank else {
      for posting in postings { sum += postedLines[posting].quantity.magnitude }
      for id in postedEntries(ofTransfer: source, under: .none) {
        sum -= itemLedgerEntries[id].quantity.magnitude
      }
      return sum
    }
    for id in postedEntries(ofTransfer: source)
    where !trackedSKUs[itemLedgerEntries[id].stock].tracking.isBlank {
      sum += itemLedgerEntries[id].quantity.magnitude
    }
    return sum
  }

  /// The posted lines of one side of a transfer line, newest first.
  private func postings(ofTransfer source: SourceReference) -> [RowID<PostedLine>] {
    guard let line = source.line, lines[line].kind == .transferOrder else { return [] }
    let arrives = source.kind == .transferInbound
    let isDirect = documents[lines[line].document].isDirect == 1
    let wanted: DocumentKind = arrives && !isDirect ? .transferReceipt : .transferShipment
    var postings: [RowID<PostedLine>] = []
    var posted = lines[line].lastPosted
    while !posted.isNone {
      if postedDocuments[postedLines[posted].document].kind == wanted { postings.append(posted) }
      posted = postedLines[posted].previous
    }
    return postings
  }
}

extension TrackingLine {
  /// A row of what is posted, while the order exists (T-105).
  mutating func add(_ row: TrackingSpecification, _ sign: Int64) {
    quantity += row.quantity.times(sign: sign)
    handled += row.quantityHandled.times(sign: sign)
    invoiced += row.quantityInvoiced.times(sign: sign)
    toInvoice += row.quantityToInvoice.times(sign: sign)
    expirationDate = row.expirationDate
    warrantyDate = row.warrantyDate
  }

  /// An entry that a transfer's posting wrote: handled, and invoiced by nature (T-150).
  mutating func add(_ entry: ItemLedgerEntry) {
    quantity += entry.quantity.magnitude
    handled += entry.quantity.magnitude
    invoiced += entry.quantity.magnitude
    expirationDate = entry.expirationDate
    warrantyDate = entry.warrantyDate
  }

  /// A row of what is not posted.
  mutating func add(_ entry: ReservationEntry, _ sign: Int64) {
    quantity += entry.quantity.times(sign: sign)
    toHandle += entry.quantityToHandle.times(sign: sign)
    toInvoice += entry.quantityToInvoice.times(sign: sign)
    newKey = entry.newTracking
    newExpirationDate = entry.newExpirationDate
    expirationDate = entry.expirationDate.or(expirationDate)
    warrantyDate = entry.warrantyDate.or(warrantyDate)
    if !entry.appliesTo.isNone { appliesTo = entry.appliesTo }
    if !entry.appliesFrom.isNone { appliesFrom = entry.appliesFrom }
  }
}
