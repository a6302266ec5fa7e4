import ItemTracking
import LotwiseReports

extension QueryTable {
  static let tracking = QueryTable(
    name: "tracking", summary: "tracking lines of a document line, posted parts included",
    columns: [
      .init(name: "line", kind: .code), .init(name: "serial", kind: .code),
      .init(name: "lot", kind: .code), .init(name: "package", kind: .code),
      .init(name: "quantity", kind: .quantity), .init(name: "to-handle", kind: .quantity),
      .init(name: "to-invoice", kind: .quantity), .init(name: "handled", kind: .quantity),
      .init(name: "invoiced", kind: .quantity), .init(name: "expiration", kind: .date),
      .init(name: "warranty", kind: .date),
    ],
    rows: { tables, scope in
      (scope.sources ?? []).flatMap { source in
        tables.trackingLines(of: source).map { line in
          QueryRow(cells: [tables.cell(source)] + tables.trackingCells(line))
        }
      }
    })

  static let trackingSpecifications = QueryTable(
    name: "tracking-specifications", summary: "what is posted of lines that still exist",
    columns: [
      .init(name: "entry", kind: .integer), .init(name: "source", kind: .code),
      .init(name: "item", kind: .code), .init(name: "location", kind: .code),
      .init(name: "serial", kind: .code), .init(name: "lot", kind: .code),
      .init(name: "package", kind: .code), .init(name: "quantity", kind: .quantity),
      .init(name: "to-invoice", kind: .quantity), .init(name: "handled", kind: .quantity),
      .init(name: "invoiced", kind: .quantity),
    ],
    rows: { tables, scope in
      var ids: [RowID<TrackingSpecification>] = []
      if let sources = scope.sources {
        for source in sources where source.kind == .line {
          ids += tables.trackingSpecifications.ids(inList: 0, key: source.row)
        }
      } else {
        tables.trackingSpecifications.forEach { id, _ in ids.append(id) }
      }
      return ids.sorted {
        tables.trackingSpecifications[$0].itemEntry.raw
          < tables.trackingSpecifications[$1].itemEntry.raw
      }.map { id in
        let row = tables.trackingSpecifications[id]
        let stock = tables.stockKeys[row.stock]
        let names = tables.names
        return QueryRow(cells: [
          Cells.entry(row.itemEntry), tables.cell(SourceReference(row.line)),
          Cells.name(stock.unit.itemNo, names), Cells.name(stock.unit.locationCode, names),
          Cells.name(stock.tracking.serialNo, names), Cells.name(stock.tracking.lotNo, names),
          Cells.name(stock.tracking.packageNo, names), Cells.quantity(row.quantity),
          Cells.quantity(row.quantityToInvoice), Cells.quantity(row.quantityHandled),
          Cells.quantity(row.quantityInvoiced),
        ])
      }
    })

  static let lots = QueryTable(
    name: "lots", summary: "numbers in stock: total, requested, available",
    columns: [
      .init(name: "item", kind: .code), .init(name: "location", kind: .code),
      .init(name: "serial", kind: .code), .init(name: "lot", kind: .code),
      .init(name: "package", kind: .code), .init(name: "total", kind: .quantity),
      .init(name: "requested", kind: .quantity), .init(name: "reserved", kind: .quantity),
      .init(name: "available", kind: .quantity), .init(name: "expiration", kind: .date),
    ],
    rows: { tables, scope in
      var stocks: [StockKeyID] = []
      if let goods = scope.goods {
        stocks = tables.stockIDs(goods, at: scope.locationCode)
      } else {
        var items: [ItemNo] = []
        tables.items.forEach { _, item in items.append(item.no) }
        for item in items {
          stocks += tables.stockIDs(Goods(nil, of: item), at: scope.locationCode)
        }
      }
      return stocks.compactMap { tables.availabilityRow($0) }.sorted {
        $0.cells.prefix(5).map(\.printed).lexicographicallyPrecedes(
          $1.cells.prefix(5).map(\.printed))
      }
    })
}

extension Tables {
  func trackingCells(_ line: TrackingLine) -> [Cell] {
    [
      Cells.name(line.key.serialNo, names), Cells.name(line.key.lotNo, names),
      Cells.name(line.key.packageNo, names), Cells.quantity(line.quantity),
      Cells.quantity(line.toHandle), Cells.quantity(line.toInvoice),
      Cells.quantity(line.handled), Cells.quantity(line.invoiced),
      Cells.date(line.expirationDate), Cells.date(line.warrantyDate),
    ]
  }

  fileprivate func availabilityRow(_ id: StockKeyID) -> QueryRow? {
    let stock = stockKeys[id]
    guard !stock.tracking.isBlank else { return nil }
    let figures = availability(of: id)
    if figures.total.isZero, figures.requested.isZero { return nil }
    return QueryRow(cells: [
      Cells.name(stock.unit.itemNo, names), Cells.name(stock.unit.locationCode, names),
      Cells.name(stock.tracking.serialNo, names), Cells.name(stock.tracking.lotNo, names),
      Cells.name(stock.tracking.packageNo, names), Cells.quantity(figures.total),
      Cells.quantity(figures.requested), Cells.quantity(figures.reserved),
      Cells.quantity(figures.available), Cells.date(figures.expiration),
    ])
  }
}
