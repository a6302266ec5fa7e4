import ItemTracking
import LotwiseReports

extension QueryTable {
  static let ledger = QueryTable(
    name: "ledger", summary: "item ledger entries: every movement of goods",
    columns: [
      .init(name: "entry", kind: .integer), .init(name: "posting-date", kind: .date),
      .init(name: "document-date", kind: .date), .init(name: "type", kind: .text),
      .init(name: "document-type", kind: .text), .init(name: "document", kind: .code),
      .init(name: "item", kind: .code), .init(name: "variant", kind: .code),
      .init(name: "location", kind: .code), .init(name: "serial", kind: .code),
      .init(name: "lot", kind: .code), .init(name: "package", kind: .code),
      .init(name: "quantity", kind: .quantity), .init(name: "remaining", kind: .quantity),
      .init(name: "invoiced", kind: .quantity), .init(name: "reserved", kind: .quantity),
      .init(name: "shipped-not-returned", kind: .quantity), .init(name: "open", kind: .flag),
      .init(name: "positive", kind: .flag), .init(name: "completely-invoiced", kind: .flag),
      .init(name: "correction", kind: .flag), .init(name: "expiration", kind: .date),
      .init(name: "warranty", kind: .date), .init(name: "order", kind: .code),
      .init(name: "order-line", kind: .integer), .init(name: "party", kind: .code),
    ],
    rows: { tables, scope in
      tables.ledgerIDs(scope).map { QueryRow(cells: tables.ledgerCells($0)) }
    })
}

extension Tables {
  /// The ledger entries that a scope leaves, by entry number.
  func ledgerIDs(_ scope: QueryScope) -> [RowID<ItemLedgerEntry>] {
    if let since = scope.since { return inserted(in: ledger, since: since) }
    var ids: [RowID<ItemLedgerEntry>] = []
    if let goods = scope.goods {
      for stock in stockIDs(goods, at: scope.locationCode) {
        ids += ledger.ids(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
      }
      return ids.sorted { $0.raw < $1.raw }
    }
    ledger.forEach { id, entry in
      let place = stockKeys[entry.stock].unit.locationCode
      if scope.locationCode == nil || scope.locationCode == place { ids.append(id) }
    }
    return ids
  }

  /// The stock keys that a goods phrase covers.
  func stockIDs(_ goods: Goods, at location: LocationCode?) -> [StockKeyID] {
    var ids: [StockKeyID] = []
    let key = goods.keys.first ?? .none
    stockKeys.forEach(of: goods.itemNo) { id in
      let stock = stockKeys[id]
      guard stock.tracking.matches(key),
        goods.variantCode.isBlank || stock.unit.variantCode == goods.variantCode,
        location == nil || stock.unit.locationCode == location
      else { return }
      ids.append(id)
    }
    return ids
  }

  func ledgerCells(_ id: RowID<ItemLedgerEntry>) -> [Cell] {
    let entry = ledger[id]
    let stock = stockKeys[entry.stock]
    let posted = postedLines[entry.posting]
    let document = postedDocuments[posted.document]
    let isDocument = document.kind != .postedProduction && document.kind != .postedJournal
    return [
      Cells.entry(id), Cells.date(entry.postingDate), Cells.date(document.documentDate),
      .text(entry.type.name), isDocument ? .text(document.kind.name) : .blank,
      Cells.document(document.no, names), Cells.name(stock.unit.itemNo, names),
      Cells.name(stock.unit.variantCode, names), Cells.name(stock.unit.locationCode, names),
      Cells.name(stock.tracking.serialNo, names), Cells.name(stock.tracking.lotNo, names),
      Cells.name(stock.tracking.packageNo, names), Cells.quantity(entry.quantity),
      Cells.quantity(entry.remainingQuantity), Cells.quantity(entry.invoicedQuantity),
      Cells.quantity(reservedQuantity(of: SourceReference(id))),
      Cells.quantity(entry.shippedNotReturned), .flag(entry.isOpen), .flag(entry.isPositive),
      .flag(entry.invoicedQuantity == entry.quantity),
      .flag(entry.flags.contains(.correction)), Cells.date(entry.expirationDate),
      Cells.date(entry.warrantyDate), Cells.document(document.orderNo, names),
      posted.orderLineNo == 0 ? .blank : .integer(Int(posted.orderLineNo)),
      Cells.name(document.partyNo, names),
    ]
  }
}
