import ItemTracking
import LotwiseReports

extension QueryTable {
  static let reservationEntries = QueryTable(
    name: "reservation-entries", summary: "reservation entries: tracking and links not posted yet",
    columns: [
      .init(name: "entry", kind: .integer), .init(name: "positive", kind: .flag),
      .init(name: "status", kind: .text), .init(name: "item", kind: .code),
      .init(name: "variant", kind: .code), .init(name: "location", kind: .code),
      .init(name: "quantity", kind: .quantity), .init(name: "source", kind: .code),
      .init(name: "expected-date", kind: .date), .init(name: "ship-date", kind: .date),
      .init(name: "serial", kind: .code), .init(name: "lot", kind: .code),
      .init(name: "package", kind: .code), .init(name: "expiration", kind: .date),
      .init(name: "to-handle", kind: .quantity), .init(name: "to-invoice", kind: .quantity),
      .init(name: "transferred-from", kind: .integer),
    ],
    rows: { tables, scope in
      tables.reservationIDs(scope).map { id in
        let entry = tables.reservationEntries[id]
        let stock = tables.stockKeys[entry.stock]
        let names = tables.names
        return QueryRow(cells: [
          .integer(Int(entry.entryNo)), .flag(entry.isPositive), .text(entry.status.name),
          Cells.name(stock.unit.itemNo, names), Cells.name(stock.unit.variantCode, names),
          Cells.name(stock.unit.locationCode, names), Cells.quantity(entry.quantity),
          tables.cell(entry.source), Cells.date(entry.expectedDate),
          Cells.date(entry.shipmentDate), Cells.name(stock.tracking.serialNo, names),
          Cells.name(stock.tracking.lotNo, names), Cells.name(stock.tracking.packageNo, names),
          Cells.date(entry.expirationDate), Cells.quantity(entry.quantityToHandle),
          Cells.quantity(entry.quantityToInvoice), .integer(Int(entry.transferredFrom)),
        ])
      }
    })

  static let reservations = QueryTable(
    name: "reservations", summary: "reservations: demand and supply bound to each other",
    columns: [
      .init(name: "entry", kind: .integer), .init(name: "quantity", kind: .quantity),
      .init(name: "demand", kind: .code), .init(name: "demand-serial", kind: .code),
      .init(name: "demand-lot", kind: .code), .init(name: "supply", kind: .code),
      .init(name: "supply-serial", kind: .code), .init(name: "supply-lot", kind: .code),
      .init(name: "item", kind: .code), .init(name: "location", kind: .code),
      .init(name: "expected-date", kind: .date), .init(name: "ship-date", kind: .date),
      .init(name: "specific", kind: .text),
    ],
    rows: { tables, scope in
      var seen: Set<Int32> = []
      return tables.reservationIDs(scope).compactMap { id in
        let entry = tables.reservationEntries[id]
        guard entry.status == .reservation, seen.insert(entry.entryNo).inserted else { return nil }
        let demand = entry.isPositive ? tables.reservationEntries[entry.partner] : entry
        let supply = entry.isPositive ? entry : tables.reservationEntries[entry.partner]
        let demandStock = tables.stockKeys[demand.stock]
        let supplyStock = tables.stockKeys[supply.stock]
        let names = tables.names
        let specific =
          supplyStock.tracking.isBlank
          ? "untracked" : demandStock.tracking.isBlank ? "no" : "yes"
        return QueryRow(cells: [
          .integer(Int(entry.entryNo)), Cells.quantity(supply.quantity),
          tables.cell(demand.source), Cells.name(demandStock.tracking.serialNo, names),
          Cells.name(demandStock.tracking.lotNo, names), tables.cell(supply.source),
          Cells.name(supplyStock.tracking.serialNo, names),
          Cells.name(supplyStock.tracking.lotNo, names),
          Cells.name(demandStock.unit.itemNo, names),
          Cells.name(demandStock.unit.locationCode, names), Cells.date(supply.expectedDate),
          Cells.date(demand.shipmentDate), .text(specific),
        ])
      }
    })
}

extension Tables {
  /// The reservation entries of a scope, by entry number, demand first.
  func reservationIDs(_ scope: QueryScope) -> [RowID<ReservationEntry>] {
    var ids: [RowID<ReservationEntry>] = []
    if let sources = scope.sources {
      for source in sources { ids += entries(of: source) }
    } else {
      reservationEntries.forEach { id, _ in ids.append(id) }
    }
    if let goods = scope.goods {
      let stocks = Set(stockIDs(goods, at: scope.locationCode))
      ids = ids.filter { stocks.contains(reservationEntries[$0].stock) }
    }
    return ids.sorted {
      let first = reservationEntries[$0]
      let second = reservationEntries[$1]
      if first.entryNo != second.entryNo { return first.entryNo < second.entryNo }
      return !first.isPositive && second.isPositive
    }
  }
}
