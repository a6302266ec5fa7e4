import ItemTracking
import LotwiseReports

extension QueryTable {
  static let applications = QueryTable(
    name: "applications", summary: "item application entries: what consumed what",
    columns: [
      .init(name: "entry", kind: .integer), .init(name: "item-entry", kind: .integer),
      .init(name: "inbound", kind: .integer), .init(name: "outbound", kind: .integer),
      .init(name: "quantity", kind: .quantity), .init(name: "transferred-from", kind: .integer),
      .init(name: "posting-date", kind: .date),
    ],
    rows: { tables, scope in
      var ids: [RowID<ItemApplicationEntry>] = []
      if let since = scope.since {
        ids = tables.inserted(in: tables.applications, since: since)
      } else {
        tables.applications.forEach { id, _ in ids.append(id) }
      }
      let wanted = scope.goods.map { _ in Set(tables.ledgerIDs(scope)) }
      return ids.compactMap { id in
        let row = tables.applications[id]
        if let wanted, !wanted.contains(row.itemEntry) { return nil }
        return QueryRow(cells: [
          .integer(Int(id.raw) + 1), Cells.entry(row.itemEntry), Cells.entry(row.inbound),
          row.outbound.isNone ? .integer(0) : Cells.entry(row.outbound),
          Cells.quantity(row.quantity),
          row.transferredFrom.isNone ? .integer(0) : Cells.entry(row.transferredFrom),
          Cells.date(tables.ledger[row.itemEntry].postingDate),
        ])
      }
    })

  static let values = QueryTable(
    name: "values", summary: "value entries: what was valued and invoiced of each entry",
    columns: [
      .init(name: "entry", kind: .integer), .init(name: "item-entry", kind: .integer),
      .init(name: "posting-date", kind: .date), .init(name: "document", kind: .code),
      .init(name: "item", kind: .code), .init(name: "valued-quantity", kind: .quantity),
      .init(name: "invoiced-quantity", kind: .quantity), .init(name: "expected", kind: .flag),
    ],
    rows: { tables, scope in
      var ids: [RowID<ValueEntry>] = []
      if let since = scope.since {
        ids = tables.inserted(in: tables.values, since: since)
      } else {
        tables.values.forEach { id, _ in ids.append(id) }
      }
      let wanted = scope.goods.map { _ in Set(tables.ledgerIDs(scope)) }
      return ids.compactMap { id in
        let row = tables.values[id]
        if let wanted, !wanted.contains(row.itemEntry) { return nil }
        let document = tables.postedDocuments[tables.postedLines[row.postedLine].document]
        let item = tables.stockKeys[tables.ledger[row.itemEntry].stock].unit.itemNo
        return QueryRow(cells: [
          .integer(Int(id.raw) + 1), Cells.entry(row.itemEntry), Cells.date(row.postingDate),
          Cells.document(document.no, tables.names), Cells.name(item, tables.names),
          Cells.quantity(row.valuedQuantity), Cells.quantity(row.invoicedQuantity),
          .flag(row.flags.contains(.expected)),
        ])
      }
    })
}
