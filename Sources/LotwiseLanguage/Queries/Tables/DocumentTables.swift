import ItemTracking
import LotwiseReports

extension QueryTable {
  static let documents = QueryTable(
    "documents", of: .record, "open orders and journals", columns: documentColumns,
    rows: { model, scope in model.narrowed(model.documentIDs(), scope, in: model.documents) })

  private static let documentColumns: [[QueryColumn<RowID<Document>>]] = [
    [
      .text("kind") { $0.documents[$1].kind.name }.of(FixedValues.openKinds),
      .document("document") { $0.documents[$1].no },
      .code("party") { $0.documents[$1].partyNo },
      .code("location") { $0.documents[$1].locationCode },
      .code("from") {
        let document = $0.documents[$1]
        return document.kind == .transferOrder ? document.locationCode : .blank
      },
      .code("to") { $0.documents[$1].toLocationCode },
      .code("via") { $0.documents[$1].inTransitCode },
      .text("status") { $0.documents[$1].status.name }.of(FixedValues.documentStatuses),
      .date("order-date") { $0.documents[$1].orderDate },
      .date("posting-date") { $0.documents[$1].postingDate },
      .date("document-date") { $0.documents[$1].documentDate },
      .date("ship-date") { $0.documents[$1].shipmentDate },
      .date("expected-date") { $0.documents[$1].expectedDate },
      .date("due-date") { $0.documents[$1].dueDate },
      .text("reserve") { $0.documents[$1].reserve.name }.of(FixedValues.reservePolicies),
      .text("reserved-from-stock") { $0.stockShare(of: $1).name }.of(FixedValues.stockShares),
      .flag("completely-handled") { model, id in
        model.lineIDs(of: id).allSatisfy { model.lines[$0].outstanding.isZero }
      },
    ]
  ]

  static let lines = QueryTable(
    "lines", of: .record, "lines of open orders and journals", columns: lineColumns,
    details: [
      "type", "qty-per-unit", "quantity-base", "received-not-invoiced", "shipped-not-invoiced",
      "returned", "reserve", "reserved-outbound", "reserved-inbound", "reserved-shipped",
      "reserved-from-stock", "applies-to", "applies-from", "in-transit", "due-date", "purchasing",
      "bin", "to-bin",
    ],
    rows: { model, scope in
      // A transfer line is one row, whichever of its sides is meant.
      var seen: Set<RowID<DocumentLine>> = []
      let ids =
        scope.sources.map { sources in
          sources.filter { $0.kind == .line || $0.kind == .transferInbound }
            .compactMap(\.line).filter { seen.insert($0).inserted }
        } ?? model.documentIDs().flatMap { model.lineIDs(of: $0) }
      return model.narrowed(ids, scope, in: model.lines)
    })

  private static let lineColumns: [[QueryColumn<RowID<DocumentLine>>]] = [
    [
      .document("document") { $0.documents[$0.lines[$1].document].no },
      .integer("line") { Int($0.lines[$1].lineNo) },
      .text("kind") { $0.lines[$1].kind.name }.of(FixedValues.openKinds),
      .text("type") { $0.lines[$1].entryType.name }.of(FixedValues.entryTypes),
    ],
    .sku { $0.trackedSKUs[$0.lines[$1].stock].unit },
    [
      .code("to") {
        let line = $0.lines[$1]
        return line.kind == .transferOrder ? $0.trackedSKUs[line.toStock].unit.locationCode : .blank
      },
      .code("bin") { $0.lines[$1].binCode }, .code("to-bin") { $0.lines[$1].toBinCode },
      .code("unit") { $0.lines[$1].unitCode },
      .quantity("qty-per-unit") { $0.lines[$1].quantityPerUnit },
      .quantity("quantity") { $0.lines[$1].quantity },
      .quantity("quantity-base") { $0.lines[$1].quantityBase },
      .quantity("outstanding") { $0.lines[$1].outstanding },
      .quantity("to-receive") {
        let line = $0.lines[$1]
        if line.kind == .transferOrder { return line.quantityToReceive }
        return line.kind.receives ? line.quantityToHandle : .zero
      },
      .quantity("to-ship") { $0.lines[$1].kind.receives ? .zero : $0.lines[$1].quantityToHandle },
      .quantity("to-invoice") { $0.lines[$1].quantityToInvoice },
      .quantity("received") { $0.received($0.lines[$1]) },
      .quantity("shipped") { $0.shipped($0.lines[$1]) },
      .quantity("received-not-invoiced") {
        let line = $0.lines[$1]
        return line.kind.receives ? line.quantityHandled - line.quantityInvoiced : .zero
      },
      .quantity("shipped-not-invoiced") {
        let line = $0.lines[$1]
        let isTransfer = line.kind == .transferOrder
        return line.kind.receives || isTransfer
          ? .zero : line.quantityHandled - line.quantityInvoiced
      },
      .quantity("invoiced") { $0.lines[$1].quantityInvoiced },
      .quantity("returned") {
        let line = $0.lines[$1]
        return line.kind.isReturn ? line.quantityHandled : .zero
      },
      .date("ship-date") { $0.lines[$1].shipmentDate },
      .date("expected-date") { $0.lines[$1].expectedDate },
      .date("due-date") { $0.lines[$1].dueDate },
      .text("reserve") { $0.lines[$1].reserve.name }.of(FixedValues.reservePolicies),
      .text("purchasing") { $0.lines[$1].purchasing.name }.of(FixedValues.purchasing),
      .text("flexibility") { $0.lines[$1].isInflexible == 1 ? "none" : "unlimited" }
        .of(["none", "unlimited"]),
      .quantity("reserved") { $0.reservedQuantity(of: SourceReference($1)).magnitude },
      .quantity("reserved-unit") { $0.reservedUnits(of: SourceReference($1)) },
      .quantity("reserved-outbound") { $0.reservedQuantity(of: SourceReference($1)).magnitude },
      .quantity("reserved-inbound") {
        $0.reservedQuantity(of: SourceReference(inboundOf: $1)).magnitude
          - $0.reservedShipped(of: $1)
      },
      .quantity("reserved-shipped") { $0.reservedShipped(of: $1) },
      .text("reserved-from-stock") { $0.stockShare(of: SourceReference($1)).name }
        .of(FixedValues.stockShares),
      .entry("applies-to") { $0.lines[$1].appliesTo },
      .entry("applies-from") { $0.lines[$1].appliesFrom },
      .quantity("in-transit") {
        let line = $0.lines[$1]
        return line.kind == .transferOrder ? line.inTransit : .zero
      },
      .text("status") { $0.documents[$0.lines[$1].document].status.name }
        .of(FixedValues.documentStatuses),
    ],
  ]

  static let components = QueryTable(
    "components", of: .record, "components of production orders", columns: componentColumns,
    rows: { model, scope in
      let ids = model.documentIDs().flatMap { model.lineIDs(of: $0) }.flatMap {
        model.components.ids(inList: ProductionComponent.List.line, key: $0.raw)
      }
      return model.narrowed(ids, scope, in: model.components)
    })

  private static let componentColumns: [[QueryColumn<RowID<ProductionComponent>>]] = [
    [
      .document("document") { $0.documents[$0.lines[$0.components[$1].line].document].no },
      .integer("line") { Int($0.lines[$0.components[$1].line].lineNo) },
      .integer("component") { Int($0.components[$1].componentNo) },
    ],
    .sku { $0.trackedSKUs[$0.components[$1].stock].unit },
    [
      .code("unit") { model, id in
        let component = model.components[id]
        guard component.unitCode.isBlank else { return component.unitCode }
        return (try? model.item(model.trackedSKUs[component.stock].unit.itemNo))?.baseUnit ?? .blank
      },
      .code("bin") { $0.components[$1].binCode },
      .quantity("qty-per-unit") { $0.components[$1].quantityPerUnit },
      .quantity("quantity-per") { $0.components[$1].quantityPer },
      .quantity("expected") { $0.components[$1].expectedQuantity },
      .quantity("remaining") { $0.components[$1].remaining },
      .quantity("consumed") { $0.components[$1].quantityConsumed },
      .date("due-date") { $0.components[$1].dueDate },
      .text("flushing") { $0.components[$1].flushing.name }.of(FixedValues.flushing),
      .number("operation") { $0.components[$1].operationNo },
      .quantity("reserved") { $0.reservedQuantity(of: SourceReference($1)).magnitude },
      .quantity("tracked") { $0.linked(of: SourceReference($1)) },
      .quantity("untracked") {
        $0.components[$1].remaining - $0.linked(of: SourceReference($1))
      },
      .quantity("reserved-unit") { $0.reservedUnits(of: SourceReference($1)) },
    ],
  ]

  /// Lines of journals, with the numbers that the lines carry themselves; all others stand in
  /// `tracking of J1.1`.
  static let journalLines = QueryTable(
    "journal-lines", of: .record, "lines of item journals", columns: journalColumns,
    rows: { model, scope in
      let ids = model.documentIDs().filter { model.documents[$0].kind == .itemJournal }.flatMap {
        model.lineIDs(of: $0)
      }
      return model.narrowed(ids, scope, in: model.lines)
    })

  private static let journalColumns: [[QueryColumn<RowID<DocumentLine>>]] = [
    [
      .document("journal") { $0.documents[$0.lines[$1].document].no },
      .document("document") { $0.documents[$0.lines[$1].document].no },
      .integer("line") { Int($0.lines[$1].lineNo) },
      .text("type") { $0.lines[$1].entryType.name }.of(FixedValues.entryTypes),
      .date("posting-date") { $0.documents[$0.lines[$1].document].postingDate },
      .date("document-date") { $0.documents[$0.lines[$1].document].documentDate },
    ],
    .sku { $0.trackedSKUs[$0.lines[$1].stock].unit },
    .key {
      let numbers = $0.lines[$1].numbers
      return numbers.raw >= 0 ? $0.trackedSKUs[numbers].tracking : .none
    },
    [
      .date("expiration") { $0.lines[$1].expirationDate },
      .date("warranty") { $0.lines[$1].warrantyDate },
      .quantity("quantity") { $0.lines[$1].quantity }, .code("unit") { $0.lines[$1].unitCode },
      .code("bin") { $0.lines[$1].binCode }, .code("new-bin") { $0.lines[$1].toBinCode },
      .flag("warehouse-adjustment") { $0.lines[$1].origin == .fromWarehouse },
      .entry("applies-to") { $0.lines[$1].appliesTo },
      .entry("applies-from") { $0.lines[$1].appliesFrom },
      .document("order") {
        let order = $0.lines[$1].orderLine
        return order.isNone ? .blank : $0.documents[$0.lines[order].document].no
      },
      .integer("order-line") {
        let order = $0.lines[$1].orderLine
        return order.isNone ? 0 : Int($0.lines[order].lineNo)
      },
      .number("operation") { $0.lines[$1].operationNo },
    ],
  ]
}

extension DocumentKind {
  /// Goods come in by lines of such a document.
  fileprivate var receives: Bool {
    stockSign == 1
  }
}

extension DocumentStatus {
  var name: String {
    switch self {
    case .released: "released"
    case .planned: "planned"
    case .firmPlanned: "firm planned"
    case .finished: "finished"
    case .open: "open"
    case .simulated: "simulated"
    }
  }
}

extension ReservePolicy {
  var name: String {
    switch self {
    case .never: "never"
    case .optional: "optional"
    case .always: "always"
    }
  }
}

extension Model {
  /// Open documents by their numbers.
  func documentIDs() -> [RowID<Document>] {
    var ids: [RowID<Document>] = []
    documents.forEach { id, row in
      // Planning lines have a table of their own.
      if row.kind != .planningWorksheet { ids.append(id) }
    }
    return ids.sorted { names.text(documents[$0].no) < names.text(documents[$1].no) }
  }

  fileprivate func received(_ line: DocumentLine) -> Quantity {
    if line.kind == .transferOrder { return line.quantityReceived }
    return line.kind.receives ? line.quantityHandled : .zero
  }

  fileprivate func shipped(_ line: DocumentLine) -> Quantity {
    line.kind.receives ? .zero : line.quantityHandled
  }

  /// What is reserved of a transfer line's goods that are under way.
  fileprivate func reservedShipped(of id: RowID<DocumentLine>) -> Quantity {
    var sum = Quantity.zero
    for entry in entries(of: SourceReference(inboundOf: id)) {
      let row = reservationEntries[entry]
      if row.status == .reservation, row.flags.contains(.shipped) { sum += row.quantity }
    }
    return sum
  }
}
