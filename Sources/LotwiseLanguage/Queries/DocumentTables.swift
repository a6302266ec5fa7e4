import ItemTracking
import LotwiseReports

extension QueryTable {
  static let documents = QueryTable(
    name: "documents", summary: "open orders and journals",
    columns: [
      .init(name: "kind", kind: .text), .init(name: "document", kind: .code),
      .init(name: "party", kind: .code), .init(name: "location", kind: .code),
      .init(name: "to", kind: .code), .init(name: "via", kind: .code),
      .init(name: "posting-date", kind: .date), .init(name: "ship-date", kind: .date),
      .init(name: "expected-date", kind: .date), .init(name: "due-date", kind: .date),
    ],
    rows: { tables, scope in
      tables.documentIDs(scope).map { id in
        let document = tables.documents[id]
        let names = tables.names
        return QueryRow(cells: [
          .text(document.kind.name), Cells.document(document.no, names),
          Cells.name(document.partyNo, names), Cells.name(document.locationCode, names),
          Cells.name(document.toLocationCode, names),
          Cells.name(document.inTransitCode, names), Cells.date(document.postingDate),
          Cells.date(document.shipmentDate), Cells.date(document.expectedDate),
          Cells.date(document.dueDate),
        ])
      }
    })

  static let lines = QueryTable(
    name: "lines", summary: "lines of open orders and journals",
    columns: [
      .init(name: "document", kind: .code), .init(name: "line", kind: .integer),
      .init(name: "kind", kind: .text), .init(name: "item", kind: .code),
      .init(name: "variant", kind: .code), .init(name: "location", kind: .code),
      .init(name: "unit", kind: .code), .init(name: "quantity", kind: .quantity),
      .init(name: "quantity-base", kind: .quantity), .init(name: "outstanding", kind: .quantity),
      .init(name: "to-receive", kind: .quantity), .init(name: "to-ship", kind: .quantity),
      .init(name: "to-invoice", kind: .quantity), .init(name: "received", kind: .quantity),
      .init(name: "shipped", kind: .quantity), .init(name: "invoiced", kind: .quantity),
      .init(name: "reserved", kind: .quantity), .init(name: "in-transit", kind: .quantity),
      .init(name: "ship-date", kind: .date), .init(name: "expected-date", kind: .date),
      .init(name: "due-date", kind: .date),
    ],
    rows: { tables, scope in
      let ids: [RowID<DocumentLine>] =
        scope.sources.map { $0.compactMap { $0.kind == .line ? $0.line : nil } }
        ?? tables.documentIDs(scope).flatMap { tables.lineIDs(of: $0) }
      return ids.map { QueryRow(cells: tables.lineCells($0)) }
    })

  static let components = QueryTable(
    name: "components", summary: "components of production orders",
    columns: [
      .init(name: "document", kind: .code), .init(name: "line", kind: .integer),
      .init(name: "component", kind: .integer), .init(name: "item", kind: .code),
      .init(name: "location", kind: .code), .init(name: "quantity-per", kind: .quantity),
      .init(name: "expected", kind: .quantity), .init(name: "remaining", kind: .quantity),
      .init(name: "consumed", kind: .quantity), .init(name: "reserved", kind: .quantity),
    ],
    rows: { tables, scope in
      tables.documentIDs(scope).flatMap { tables.lineIDs(of: $0) }.flatMap { line in
        tables.components.ids(inList: ProductionComponent.List.line, key: line.raw).map { id in
          let row = tables.components[id]
          let unit = tables.stockKeys[row.stock].unit
          let owner = tables.lines[line]
          return QueryRow(cells: [
            Cells.document(tables.documents[owner.document].no, tables.names),
            .integer(Int(owner.lineNo)), .integer(Int(row.componentNo)),
            Cells.name(unit.itemNo, tables.names), Cells.name(unit.locationCode, tables.names),
            Cells.quantity(row.quantityPer), Cells.quantity(row.expectedQuantity),
            Cells.quantity(row.remaining), Cells.quantity(row.quantityConsumed),
            Cells.quantity(tables.reservedQuantity(of: SourceReference(id)).magnitude),
          ])
        }
      }
    })

  static let postedLines = QueryTable(
    name: "posted-lines", summary: "lines of receipts, shipments and invoices",
    columns: [
      .init(name: "document", kind: .code), .init(name: "line", kind: .integer),
      .init(name: "kind", kind: .text), .init(name: "order", kind: .code),
      .init(name: "order-line", kind: .integer), .init(name: "item", kind: .code),
      .init(name: "location", kind: .code), .init(name: "quantity", kind: .quantity),
      .init(name: "invoiced", kind: .quantity), .init(name: "correction", kind: .flag),
    ],
    rows: { tables, scope in
      var ids: [RowID<PostedLine>] = []
      if let no = scope.document {
        if let document = tables.postedDocument(no) {
          ids = tables.postedLines.ids(inChain: 0, key: document.raw)
        }
      } else {
        tables.postedLines.forEach { id, _ in ids.append(id) }
      }
      return ids.map { id in
        let row = tables.postedLines[id]
        let document = tables.postedDocuments[row.document]
        let unit = tables.stockKeys[row.stock].unit
        return QueryRow(cells: [
          Cells.document(document.no, tables.names), .integer(Int(row.lineNo)),
          .text(document.kind.name), Cells.document(document.orderNo, tables.names),
          .integer(Int(row.orderLineNo)), Cells.name(unit.itemNo, tables.names),
          Cells.name(unit.locationCode, tables.names), Cells.quantity(row.quantity),
          Cells.quantity(row.quantityInvoiced), .flag(row.flags.contains(.correction)),
        ])
      }
    })
}

extension Tables {
  func documentIDs(_ scope: QueryScope) -> [RowID<Document>] {
    if let no = scope.document { return document(no).map { [$0] } ?? [] }
    var ids: [RowID<Document>] = []
    documents.forEach { id, _ in ids.append(id) }
    return ids.sorted { names.text(documents[$0].no) < names.text(documents[$1].no) }
  }

  func lineCells(_ id: RowID<DocumentLine>) -> [Cell] {
    let line = lines[id]
    let unit = stockKeys[line.stock].unit
    let receives =
      line.kind == .purchaseOrder || line.kind == .salesReturnOrder
      || line.kind == .productionOrder
    let isTransfer = line.kind == .transferOrder
    let received = isTransfer ? line.quantityReceived : receives ? line.quantityHandled : .zero
    let shipped = isTransfer || !receives ? line.quantityHandled : .zero
    return [
      Cells.document(documents[line.document].no, names), .integer(Int(line.lineNo)),
      .text(line.kind.name), Cells.name(unit.itemNo, names),
      Cells.name(unit.variantCode, names), Cells.name(unit.locationCode, names),
      Cells.name(line.unitCode, names), Cells.quantity(line.quantity),
      Cells.quantity(line.quantityBase), Cells.quantity(line.outstanding),
      Cells.quantity(
        isTransfer ? line.quantityToReceive : receives ? line.quantityToHandle : .zero),
      Cells.quantity(receives ? .zero : line.quantityToHandle),
      Cells.quantity(line.quantityToInvoice), Cells.quantity(received),
      Cells.quantity(shipped), Cells.quantity(line.quantityInvoiced),
      Cells.quantity(reservedQuantity(of: SourceReference(id)).magnitude),
      Cells.quantity(isTransfer ? line.inTransit : .zero), Cells.date(line.shipmentDate),
      Cells.date(line.expectedDate), Cells.date(line.dueDate),
    ]
  }
}
