/// Plain movements: the order is received or shipped, and invoiced, before anything else can see
/// it. It is checked, numbered and posted like any other, but never written down as an open one:
/// its rows would go in the same statement.
extension MoveGoods {
  /// The item, when between opening the order and posting it nothing can happen but the checks.
  ///
  /// Whatever is not plain, mistakes included, takes the long way.
  @inline(__always)
  func plainItem(_ tables: borrowing Tables) -> Item? {
    guard isInvoiced, goods.keys.count <= 1, appliesTo.isNone, appliesFrom.isNone,
      goods.expirationDate.isBlank, goods.quantity?.isPositive != false
    else { return nil }
    let id = tables.items.find(unique: 0, key: goods.itemNo.id)
    guard !id.isNone else { return nil }
    let item = tables.items[id]
    // Order tracking looks for its supply, and a line that reserves always reserves.
    guard item.orderTracking == .none, item.reserve != .always, item.isAssembledToOrder == 0,
      partyNo.isBlank || tables.party(.customer, partyNo)?.reserve != .always
    else { return nil }
    guard let key = goods.keys.first, !key.isBlank else { return item }
    // A serial or package number may bring other numbers with it.
    guard key.serialNo.isBlank, key.packageNo.isBlank, !item.trackingCode.isBlank,
      !tables.trackingCode(of: item).dates.contains(.expirationUsed)
    else { return nil }
    return item
  }

  func postAtOnce(
    _ open: consuming OpenDocument, _ item: Item, _ actions: PostingActions,
    on tables: inout Tables
  ) throws(TrackingError) -> PostingResult {
    let key = goods.keys.first ?? .none
    // The number of the entry that the tracking would have had.
    open.takesReservationEntryNo = !key.isBlank
    let header = try open.document(on: &tables)
    var add = AddLine(
      to: .none, goods.quantity ?? Quantity(max(1, goods.keys.count)), of: goods.itemNo)
    add.variantCode = goods.variantCode
    add.unitCode = goods.unitCode
    add.locationCode = goods.locationCode
    let line = try add.line(in: header, of: item, on: &tables)
    let base = line.quantityBase
    var split = PostingSplit(
      key: .none, quantity: base.times(sign: line.signFactor), toInvoice: base)
    split.invoicedNow = base
    split.stock = line.stock
    if !key.isBlank {
      split.key = key
      split.stock = tables.stockKeys.intern(StockKey(tables.stockKeys[line.stock].unit, key))
      split.warrantyDate = goods.warrantyDate
    }
    var post = PostDocument(.none, actions)
    post.handledNo = handledNo
    return try post.perform(header, line, item, consume split, on: &tables)
  }
}
