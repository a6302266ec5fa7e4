/// Plain movements: the order is received or shipped, and invoiced, before anything else can see
/// it. It is checked, numbered and posted like any other, but never written down as an open one:
/// its rows would go in the same statement.
extension MoveGoods {
  /// The item, when between opening the order and posting it nothing can happen but the checks.
  ///
  /// Whatever is not plain, mistakes included, takes the long way.
  @inline(__always)
  func directPostingItem(_ model: borrowing Model) -> RowID<Item>? {
    guard isInvoiced, goods.keys.count <= 1, appliesTo.isNone, appliesFrom.isNone,
      goods.expirationDate.isBlank, goods.quantity?.isPositive != false,
      goods.bin.isBlank, !model.isWarehouse(goods.locationCode)
    else { return nil }
    let id = model.items.find(unique: 0, key: goods.itemNo.id)
    guard !id.isNone else { return nil }
    let item = model.items[id]
    // Order tracking looks for its supply, and a line that reserves always reserves.
    guard item.orderTracking == .none, item.reserve != .always, item.isAssembledToOrder == 0,
      partyNo.isBlank || model.party(.customer, partyNo)?.reserve != .always
    else { return nil }
    guard let key = goods.keys.first, !key.isBlank else { return id }
    // A serial or package number may bring other numbers with it.
    guard key.serialNo.isBlank, key.packageNo.isBlank, !item.trackingCode.isBlank,
      !model.trackingCode(of: item).dates.contains(.expirationUsed)
    else { return nil }
    return id
  }

  /// What opening an order, adding its line, tracking it and posting it in full would do, in the
  /// same order of checks, without rows that come and go.
  func postDirectly(
    _ id: RowID<Item>, on model: inout Model
  ) throws(TrackingError) -> PostingResult {
    guard case .order(_, let handledKind, let invoiceKind) = kind.posting else {
      return try postInSteps(on: &model)
    }
    let item = model.items[id]
    let key = goods.keys.first ?? .none
    if !partyNo.isBlank, let partyKind = kind.partyKind {
      try model.requireUnblockedParty(partyKind, partyNo)
    }
    try model.requireLocation(goods.locationCode)
    // The number of the reservation entry that the tracking would have had is taken, too.
    let orderNo = model.takeDocumentNo(kind, withReservationEntry: !key.isBlank)
    try model.requireNotBlocked(item)
    try model.requireVariant(goods.variantCode, of: item.no)
    let unitCode = goods.unitCode.isBlank ? item.baseUnit : goods.unitCode
    let (base, _) = try model.baseQuantity(goods.quantityOrOneEach, in: unitCode, of: item)
    if !handledNo.isBlank { try model.checkFree(handledNo) }
    let sku = StockkeepingUnit(
      itemNo: item.no, variantCode: goods.variantCode, locationCode: goods.locationCode)
    let unit = model.trackedSKUs.intern(TrackedSKU(sku))
    let date = postingDate.or(model.workDate)
    let documentDate = documentDate.or(date)
    var result = PostingResult()
    result.isOrderClosed = true
    var made = PostedDocument(
      handledKind, no: handledNo, orderKind: kind, orderNo: orderNo, partyNo: partyNo,
      postingDate: date, documentDate: documentDate)
    var line = PostedLine(
      document: model.insertPostedDocument(made, &result), lineNo: 1, stock: unit,
      unitCode: unitCode, orderLineNo: 1, quantity: base, previous: .none,
      entryType: kind.entryType)
    line.quantityInvoiced = base
    made.kind = invoiceKind
    made.no = .blank
    var invoiceLine = line
    invoiceLine.document = model.insertPostedDocument(made, &result)
    let invoiced = model.postedLines.insert(invoiceLine, &model.journal)
    let effect = base.times(sign: kind.sign(of: kind.entryType))
    var posting = PostingLine(
      type: kind.entryType, sku: sku, item: item, code: model.trackingCode(of: item),
      quantity: effect, postingDate: date, documentDate: documentDate,
      posting: model.postedLines.insert(line, &model.journal))
    posting.unit = unit
    posting.invoiceLine = invoiced
    posting.ignoresExpiry = kind.returnsToVendor
    var split = PostingSplit(key: key, quantity: effect, toInvoice: base)
    split.invoicedNow = base
    if key.isBlank {
      split.stock = unit
    } else {
      split.stock = model.trackedSKUs.intern(TrackedSKU(sku, key))
      split.warrantyDate = goods.warrantyDate
    }
    // Mostly neither has anything to say, and asking takes a list.
    if model.company.exactCostReversing == 1 || model.reservationEntries.count > 0 {
      try model.checkCostReversal([split], posting, kind)
      try model.checkTrackingCovers([split], posting)
    }
    _ = try model.postEntry(consume split, posting)
    return result
  }
}
