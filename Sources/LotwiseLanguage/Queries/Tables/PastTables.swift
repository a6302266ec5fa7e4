import ItemTracking
import LotwiseReports

/// The tables that have a past: `as of 2026-01-15`, `as of entry 12`.
///
/// They have the columns whose values then can be told; the others keep no history.
extension QueryTable {
  /// The table as it was; nil for one that keeps no history.
  var past: QueryTable? {
    switch name {
    case "ledger": .pastLedger
    case "lots": .pastLots
    case "serials": .pastSerials
    case "packages": .pastPackages
    case "item-figures": .pastFigures
    case "trace": .pastTrace
    case "recall": self
    case "lot-cards", "serial-cards", "package-cards": self
    default: nil
    }
  }

  /// An entry, and what was left of it.
  struct PastEntry: Sendable {
    var entry: RowID<ItemLedgerEntry>
    var remaining: Quantity
  }

  private static let pastLedger = QueryTable(
    "ledger", of: .goods, "item ledger entries as they were",
    columns: [
      ledgerColumns(besides: [
        "remaining", "invoiced", "reserved", "available", "shipped-not-returned", "open",
        "completely-invoiced",
      ]),
      [
        .quantity("remaining") { $1.remaining }, .flag("open") { !$1.remaining.isZero },
      ],
    ],
    rows: { model, scope in
      model.ledgerIDs(scope).compactMap { id in
        guard let cut = scope.cut else { return nil }
        guard cut.includes(id, on: model) else { return nil }
        return PastEntry(entry: id, remaining: model.remainingQuantity(of: id, at: cut))
      }
    })

  /// What there was of some goods under one number.
  fileprivate struct PastStock: Sendable {
    var goods: TrackedSKU
    var onHand = Quantity.zero
    var remaining = Quantity.zero
    var expired = Quantity.zero
    var expiration = CalendarDate.blank
  }

  private static let pastLots = pastNumbers("lots", .lot)
  private static let pastSerials = pastNumbers("serials", .serial)
  private static let pastPackages = pastNumbers("packages", .package)

  private static func pastNumbers(_ name: String, _ kind: NumberKind) -> QueryTable {
    QueryTable(
      name, of: .goods, "numbers as they were on hand",
      columns: [
        .key { $1.goods.tracking }, .sku { $1.goods.unit },
        [
          .quantity("total") { $1.onHand }.also("on-hand"),
          .quantity("remaining") { $1.remaining }, .quantity("expired") { $1.expired },
          .date("expiration") { $1.expiration },
        ],
      ],
      rows: { model, scope in
        model.pastStocks(scope).filter { $0.goods.tracking.number(kind) != 0 && !$0.onHand.isZero }
      })
  }

  private static let pastFigures = QueryTable(
    "item-figures", of: .goods, "what there was of an item, or of a number of it",
    columns: [
      .sku { $1.goods.unit },
      [
        .quantity("on-hand") { $1.onHand }, .quantity("remaining") { $1.remaining },
        .quantity("total") { $1.remaining }, .quantity("expired") { $1.expired },
        .date("expiration") { $1.expiration },
      ],
    ],
    rows: { model, scope in model.pastFigures(scope) })

  private static let pastTrace = QueryTable(
    "trace", of: .goods, "a trace as far as it went then", columns: QueryTable.pastTraceColumns,
    rows: { model, scope in
      guard let trace = scope.trace else { return [] }
      return steps(of: trace, on: model)
    })
}

extension Model {
  /// The goods that a scope leaves, as they were.
  fileprivate func pastStocks(_ scope: QueryScope) -> [QueryTable.PastStock] {
    guard let cut = scope.cut else { return [] }
    let day = cut.day(on: self)
    var order: [TrackedSKUID] = []
    var stocks: [TrackedSKUID: QueryTable.PastStock] = [:]
    for id in ledgerIDs(scope) where cut.includes(id, on: self) {
      let entry = itemLedgerEntries[id]
      if stocks[entry.stock] == nil { order.append(entry.stock) }
      var stock = stocks[entry.stock] ?? QueryTable.PastStock(goods: trackedSKUs[entry.stock])
      let remaining = remainingQuantity(of: id, at: cut)
      stock.onHand += entry.quantity
      stock.remaining += remaining
      if !entry.expirationDate.isBlank, entry.expirationDate < day, entry.isPositive {
        stock.expired += remaining
      }
      if entry.expirationDate > stock.expiration { stock.expiration = entry.expirationDate }
      stocks[entry.stock] = stock
    }
    return order.compactMap { stocks[$0] }.sorted { first, second in
      sortKey(first.goods) < sortKey(second.goods)
    }
  }

  private func sortKey(_ goods: TrackedSKU) -> String {
    [
      names.text(goods.unit.itemNo), names.text(goods.unit.variantCode),
      names.text(goods.unit.locationCode), names.text(goods.tracking),
    ].joined(separator: "\t")
  }

  /// One row of the goods that are named, else one an item.
  fileprivate func pastFigures(_ scope: QueryScope) -> [QueryTable.PastStock] {
    let stocks = pastStocks(scope)
    let place = scope.locationCode ?? .blank
    let sku = { (item: ItemNo, variant: VariantCode) -> TrackedSKU in
      TrackedSKU(
        StockkeepingUnit(itemNo: item, variantCode: variant, locationCode: place))
    }
    if let goods = scope.goods {
      return [Self.sum(stocks, as: sku(goods.itemNo, goods.variantCode))]
    }
    let byItem = Dictionary(grouping: stocks) { $0.goods.unit.itemNo }
    return itemNos().map { Self.sum(byItem[$0] ?? [], as: sku($0, .blank)) }
  }

  private static func sum(
    _ stocks: [QueryTable.PastStock], as goods: TrackedSKU
  ) -> QueryTable.PastStock {
    stocks.reduce(into: QueryTable.PastStock(goods: goods)) { sum, stock in
      sum.onHand += stock.onHand
      sum.remaining += stock.remaining
      sum.expired += stock.expired
      sum.expiration = max(sum.expiration, stock.expiration)
    }
  }
}
