/// Posting a transfer order: its shipment, its receipt, or both at once when it is direct.
extension PostDocument {
  func postTransfer(
    _ header: Document, on model: inout Model
  ) throws(TrackingError) -> PostingResult {
    var result = PostingResult()
    if header.isDirect == 1 {
      // T-149: one posting, from here to there.
      try ship(header, to: header.toLocationCode, &model, &result)
    } else {
      guard !header.inTransitCode.isBlank else {
        throw TrackingError(
          .inTransitRequired, blaming: .viaLocation,
          "transfer order \(header.no) has no location in transit",
          advice: "`via L` on the order names one; `directly` needs none")
      }
      if actions.contains(.ship) {
        try ship(header, to: header.inTransitCode, &model, &result)
      }
      if actions.contains(.receive) { try receive(header, &model, &result) }
    }
    let ids = model.lineIDs(of: document)
    if ids.allSatisfy({ model.lines[$0].quantityReceived == model.lines[$0].quantityBase }) {
      model.dropDocument(document)
      result.isOrderClosed = true
    } else {
      for id in ids {
        model.resetToHandle(of: SourceReference(id))
        model.resetToHandle(of: SourceReference(inboundOf: id))
      }
    }
    return result
  }

  private func quantities(
    _ action: PostingActions, _ model: borrowing Model
  ) throws(TrackingError) -> [(RowID<DocumentLine>, Quantity)] {
    let isNamed = quantities.contains { $0.action == action }
    var work: [(RowID<DocumentLine>, Quantity)] = []
    for id in model.lineIDs(of: document) {
      let line = model.lines[id]
      let most = action == .ship ? line.outstanding : line.inTransit
      let set = action == .ship ? line.quantityToHandle : line.quantityToReceive
      // W-108: what the warehouse receives is received by nobody else unless it is said.
      let isOpen = action == .receive && set.isZero && !model.isReceivedByWarehouse(line)
      let quantity = isNamed ? named(id, action) : isOpen ? most : set
      guard !quantity.isNegative, quantity <= most else {
        throw .moreThanOutstanding(quantity, most)
      }
      if !quantity.isZero { work.append((id, quantity)) }
    }
    guard !work.isEmpty else { throw model.nothingToPost(on: document, action) }
    return work
  }

  private func ship(
    _ header: Document, to location: LocationCode, _ model: inout Model,
    _ result: inout PostingResult
  ) throws(TrackingError) {
    let work = try quantities(.ship, model)
    for (id, quantity) in work {
      try model.checkWarehouseHandling(model.lines[id])
      try model.checkTrackedToHandle(quantity, invoicing: nil, of: SourceReference(id))
    }
    let posted = newDocument(.transferShipment, handledNo, header, &model, &result)
    let direct = header.isDirect == 1
    for (id, quantity) in work {
      let line = model.lines[id]
      let splits = model.takeSplits(quantity, of: SourceReference(id), sign: -1)
      let postedLine = model.insertPostedLine(of: line, in: posted, quantity, line.lastPosted)
      var posting = try postingLine(line, -quantity, header, postedLine, model)
      posting.toSKU?.locationCode = location
      try model.checkTrackingCovers(splits, posting)
      // the pairs of the leaving side are applied, those of the arriving side follow.
      let first = model.itemLedgerEntries.placeCount
      let inbound =
        direct
        ? model.takeSplits(quantity, of: SourceReference(inboundOf: id), sign: 1) : []
      var arriving: [TrackingKey: PostingSplit] = [:]
      for split in inbound { arriving[split.key] = split }
      for split in splits {
        try model.postTransferEntry(split, posting, arriving: arriving[split.key])
      }
      try model.registerInBins(from: first, posting)
      if !direct { try model.moveInbound(of: id, splits) }
      model.lines.update(id, &model.journal) {
        $0.quantityHandled += quantity
        if direct { $0.quantityReceived += quantity }
        $0.quantityToHandle = $0.outstanding
        $0.lastPosted = postedLine
      }
      model.leaveToWarehouse(id)
    }
  }

  private func receive(
    _ header: Document, _ model: inout Model, _ result: inout PostingResult
  ) throws(TrackingError) {
    let work = try quantities(.receive, model)
    for (id, quantity) in work {
      let arriving = model.trackedSKUs[model.lines[id].toStock].unit
      try model.checkWarehouseHandling(at: arriving.locationCode, of: arriving.itemNo)
      try model.checkShippedToHandle(quantity, of: SourceReference(inboundOf: id))
    }
    let no = actions.contains(.ship) ? invoiceNo : handledNo
    let posted = newDocument(.transferReceipt, no, header, &model, &result)
    for (id, quantity) in work {
      let line = model.lines[id]
      let source = SourceReference(inboundOf: id)
      let splits = model.takeSplits(quantity, of: source, sign: -1, shippedOnly: true)
      let postedLine = model.insertPostedLine(of: line, in: posted, quantity, line.lastPosted)
      var posting = try postingLine(line, -quantity, header, postedLine, model)
      posting.sku.locationCode = header.inTransitCode
      // T-147: only what this order has sent.
      posting.transferOrder = header.no
      try model.checkTrackingCovers(splits, posting)
      let first = model.itemLedgerEntries.placeCount
      for split in splits {
        // The pairs of the arriving side follow the goods; they are not what is consumed.
        var leaving = split
        leaving.pairs = []
        try model.postTransferEntry(leaving, posting, arriving: split)
      }
      try model.registerInBins(from: first, posting)
      model.lines.update(id, &model.journal) {
        $0.quantityReceived += quantity
        $0.quantityToReceive = .zero
        $0.lastPosted = postedLine
      }
    }
  }

  private func postingLine(
    _ line: DocumentLine, _ quantity: Quantity, _ header: Document,
    _ posted: RowID<PostedLine>, _ model: borrowing Model
  ) throws(TrackingError) -> PostingLine {
    let sku = model.trackedSKUs[line.stock].unit
    let item = try model.item(sku.itemNo)
    var posting = PostingLine(
      type: .transfer, sku: sku, item: item, code: model.trackingCode(of: item),
      quantity: quantity, postingDate: header.postingDate,
      documentDate: documentDate.or(header.postingDate), posting: posted)
    posting.toSKU = model.trackedSKUs[line.toStock].unit
    posting.binCode = line.binCode
    posting.toBinCode = line.toBinCode
    return posting
  }
}

extension Model {
  /// T-121 for a transfer receipt: only what is under way counts.
  fileprivate func checkShippedToHandle(
    _ quantity: Quantity, of source: SourceReference
  ) throws(TrackingError) {
    var sum = Quantity.zero
    var keys: Set<TrackingKey> = []
    var hasSerial = false
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      let key = trackedSKUs[entry.stock].tracking
      guard entry.flags.contains(.shipped), !key.isBlank, !entry.quantityToHandle.isZero else {
        continue
      }
      sum += entry.quantityToHandle
      keys.insert(key)
      if !key.serialNo.isBlank { hasSerial = true }
    }
    if sum > quantity, keys.count > 1 || hasSerial {
      throw .toHandle(sum, quantity, sku(of: source).itemNo)
    }
  }

  /// Posts one number of a transfer: out here, in there, one arriving entry for each entry that
  /// was consumed (T-146).
  mutating func postTransferEntry(
    _ split: PostingSplit, _ line: PostingLine, arriving linked: PostingSplit?
  ) throws(TrackingError) {
    var split = split
    try requireGoodsToBeNamed(line)
    try checkNumbers(&split, line)
    try moveChecked(split, line, arriving: linked)
  }

  /// The same of numbers that are checked.
  mutating func moveChecked(
    _ split: PostingSplit, _ line: PostingLine, arriving linked: PostingSplit?
  ) throws(TrackingError) {
    let out = try writeEntry(split, line)
    guard let toSKU = line.toSKU else { return }
    var arriving = line
    arriving.sku = toSKU
    arriving.quantity = -line.quantity
    arriving.transferOrder = .blank
    let key = split.newKey.isBlank ? split.key : split.newKey
    if line.item.type != .inventory {
      _ = try writeEntry(
        PostingSplit(key: key, quantity: -split.quantity, toInvoice: .zero), arriving)
      return
    }
    let sources = itemApplicationEntries.ids(
      inChain: ItemApplicationEntry.Chain.outbound, key: out.raw
    )
    .map { itemApplicationEntries[$0] }
    if line.item.costing == .average {
      var whole = PostingSplit(key: key, quantity: -split.quantity, toInvoice: .zero)
      whole.expirationDate =
        split.newKey.isBlank
        ? sources.first.map { itemLedgerEntries[$0.inbound].expirationDate } ?? .blank
        : split.newExpirationDate
      whole.warrantyDate = itemLedgerEntries[out].warrantyDate
      whole.pairs = linked?.pairs ?? []
      whole.source = linked?.source
      whole.outbound = out
      _ = try writeEntry(whole, arriving)
      return
    }
    var pairs: [RowID<ReservationEntry>] = (linked?.pairs ?? []).reversed()
    for source in sources {
      var part = PostingSplit(key: key, quantity: -source.quantity, toInvoice: .zero)
      // T-150: the goods keep their dates.
      part.expirationDate =
        split.newKey.isBlank
        ? itemLedgerEntries[source.inbound].expirationDate : split.newExpirationDate
      part.warrantyDate = itemLedgerEntries[out].warrantyDate
      part.pairs = takePairs(part.quantity, from: &pairs, of: linked?.source)
      part.source = linked?.source
      part.outbound = out
      part.transferredFrom = source.inbound
      _ = try writeEntry(part, arriving)
    }
  }

  /// The pairs that an arriving entry has room for, split where one does not fit; the last pair of
  /// the list is the next one.
  private mutating func takePairs(
    _ room: Quantity, from pairs: inout [RowID<ReservationEntry>], of source: SourceReference?
  ) -> [RowID<ReservationEntry>] {
    var left = room
    var taken: [RowID<ReservationEntry>] = []
    while left.isPositive, let next = pairs.popLast() {
      guard isLivePair(next, of: source) else { continue }
      let quantity = reservationEntries[next].quantity
      if quantity <= left {
        left -= quantity
      } else {
        // The rest is a new row; it waits for the next entry.
        pairs.append(splitRest(next, keeping: left))
        left = .zero
      }
      taken.append(next)
    }
    return taken
  }
}
