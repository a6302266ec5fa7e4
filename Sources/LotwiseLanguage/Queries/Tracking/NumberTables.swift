import ItemTracking
import LotwiseReports

extension QueryTable {
  // The lists of lots, serials and packages (T-255): also those of which nothing is available.
  static let lots = numbers(.lot, "lots")
  static let serials = numbers(.serial, "serials")
  static let packages = numbers(.package, "packages")

  private static func numbers(_ kind: NumberKind, _ name: String) -> QueryTable {
    QueryTable(
      name, of: .goods, "\(name) in inventory or asked for: total, requested, pending, available",
      columns: numberColumns,
      details: [
        "current-requested", "pending", "current-reserved", "nonspecific-reserved", "selected",
        "bin-content",
      ],
      narrowedBy: [.source], isReckoned: true,
      rows: { model, scope in model.numberRows(kind, scope) })
  }

  private static let numberColumns: [[QueryColumn<NumberRow>]] = [
    .key { $1.stock.tracking }, .sku { $1.stock.unit },
    [
      .quantity("total") { $1.figures.total }, .quantity("requested") { $1.figures.requested },
      .quantity("current-requested") { $1.figures.currentRequested },
      .quantity("pending") { $1.figures.pending }, .quantity("reserved") { $1.figures.reserved },
      .quantity("current-reserved") { $1.figures.currentReserved },
      .quantity("nonspecific-reserved") { $1.figures.nonspecificReserved },
      .quantity("available") { $1.figures.available }, .quantity("selected") { $1.selected },
      .quantity("bin-content") { $1.binContent },
      .date("expiration") { $1.figures.expiration }, .date("warranty") { $1.figures.warranty },
    ],
  ]
}

/// A summary row of a number with its figures (T-251).
struct NumberRow: Sendable {
  var stock: TrackedSKU
  var figures: NumberFigures
  /// What `select entries` would take of it for the line that is looked from.
  var selected = Quantity.zero
  /// What the bin of that line holds of it (W-113).
  var binContent = Quantity.zero
}

extension Model {
  /// One row for each number of the kind at each place: lots and packages over their serials.
  func numberRows(_ kind: NumberKind, _ scope: QueryScope) -> [NumberRow] {
    var rows: [TrackedSKU: NumberFigures] = [:]
    var selected: [TrackedSKU: Quantity] = [:]
    var proposals: [TrackingKey: Quantity] = [:]
    if let current = scope.current {
      var select = SelectEntries(for: current)
      select.page = scope.page
      proposals = select.proposals(on: self)
    }
    for id in numberStocks(scope) {
      var stock = trackedSKUs[id]
      guard stock.tracking.number(kind) != 0 else { continue }
      let proposed = proposals[stock.tracking] ?? .zero
      if kind != .serial { stock.tracking.serialNo = .blank }
      if !proposed.isZero { selected[stock, default: .zero] += proposed }
      let figures = numberFigures(of: id, for: scope.current, page: scope.page)
      if figures.exists { rows[stock, default: NumberFigures()] += figures }
    }
    var result: [NumberRow] = []
    for (stock, figures) in rows {
      var row = NumberRow(stock: stock, figures: figures, selected: selected[stock] ?? .zero)
      if let current = scope.current, let held = binContent(of: stock.tracking, for: current) {
        row.binContent = held
      }
      result.append(row)
    }
    return result.sorted { first, second in
      numberOrder(first.stock).lexicographicallyPrecedes(numberOrder(second.stock))
    }
  }

  /// The stock of the lines that are looked from, else of the goods, else of all.
  private func numberStocks(_ scope: QueryScope) -> [TrackedSKUID] {
    if let sources = scope.sources {
      var units: Set<StockkeepingUnit> = []
      return sources.map { sku(of: $0) }.filter { units.insert($0).inserted }.flatMap { unit in
        stockIDs(Goods(nil, of: unit.itemNo), at: unit.locationCode).filter {
          trackedSKUs[$0].unit == unit
        }
      }
    }
    return stocks(scope)
  }

  /// The stock that a scope's goods cover, or that of all items.
  func stocks(_ scope: QueryScope) -> [TrackedSKUID] {
    let ids =
      scope.goods.map { stockIDs($0, at: scope.locationCode) }
      ?? itemNos().flatMap { stockIDs(Goods(nil, of: $0), at: scope.locationCode) }
    guard let places = scope.places else { return ids }
    return ids.filter { places.admit(trackedSKUs[$0].unit.locationCode) }
  }

  /// Stock by item, variant, place and numbers.
  func inNumberOrder(_ ids: [TrackedSKUID]) -> [TrackedSKUID] {
    // The texts are made first: a closure may not hold on to the tables.
    var rows: [(texts: [String], id: TrackedSKUID)] = []
    for id in ids { rows.append((numberOrder(trackedSKUs[id]), id)) }
    rows.sort { $0.texts.lexicographicallyPrecedes($1.texts) }
    return rows.map(\.id)
  }

  private func numberOrder(_ stock: TrackedSKU) -> [String] {
    [
      names.text(stock.unit.itemNo), names.text(stock.unit.variantCode),
      names.text(stock.unit.locationCode), names.text(stock.tracking.lotNo),
      names.text(stock.tracking.serialNo), names.text(stock.tracking.packageNo),
    ]
  }
}
