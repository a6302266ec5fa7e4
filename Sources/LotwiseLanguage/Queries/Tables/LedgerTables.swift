import ItemTracking
import LotwiseReports

extension QueryTable {
  /// T-270: the entries of a number, or of what posted them: one for each split.
  static let ledger = QueryTable(
    "ledger", of: .goods, "item ledger entries: every movement of goods",
    columns: ledgerColumns,
    details: [
      "document-date", "document-type", "document-line", "description", "shipped-not-returned",
      "positive", "completely-invoiced", "correction", "applies-to", "item-tracking", "unit",
      "order-type", "order-line", "component-line", "party-kind", "invoiced", "reserved",
    ],
    rows: { model, scope in model.ledgerIDs(scope) })

  /// The columns of the ledger whose values never change, for entries as they were.
  static func ledgerColumns(besides changing: Set<String>) -> [QueryColumn<PastEntry>] {
    ledgerColumns.joined().filter { !changing.contains($0.column.name) }.map { column in
      QueryColumn<PastEntry>(column.column.name, column.column.kind) { model, row in
        column.cell(model, row.entry)
      }
    }
  }

  /// The fields of one entry that are not blank, for a picture.
  static func ledgerDetails(
    of entry: RowID<ItemLedgerEntry>, on model: borrowing Model
  ) -> [TraceGraph.Detail] {
    var details: [TraceGraph.Detail] = []
    for column in ledgerColumns.joined() {
      let cell = column.cell(model, entry)
      if !cell.isBlank { details.append(TraceGraph.Detail(column.column.name, cell)) }
    }
    return details
  }

  private static let ledgerColumns: [[QueryColumn<RowID<ItemLedgerEntry>>]] = [
    [
      .entry("entry") { $1 }, .date("posting-date") { $0.itemLedgerEntries[$1].postingDate },
      .date("document-date") { $0.postedDocument(of: $1).documentDate },
      .text("type") { $0.itemLedgerEntries[$1].type.name }.of(FixedValues.entryTypes),
      .text("document-type") {
        let kind = $0.postedDocument(of: $1).kind
        return kind.hasDocumentType ? kind.name : ""
      }.of(FixedValues.postedKinds),
      .document("document") { $0.postedDocument(of: $1).no },
      .integer("document-line") { Int($0.postedLines[$0.itemLedgerEntries[$1].posting].lineNo) },
    ],
    .sku { $0.trackedSKUs[$0.itemLedgerEntries[$1].stock].unit },
    [
      .description("description") {
        $0.itemText($0.trackedSKUs[$0.itemLedgerEntries[$1].stock].unit.itemNo)
      }
    ],
    .key { $0.trackedSKUs[$0.itemLedgerEntries[$1].stock].tracking },
    [
      .quantity("quantity") { $0.itemLedgerEntries[$1].quantity },
      .quantity("remaining") { $0.itemLedgerEntries[$1].remainingQuantity },
      .quantity("invoiced") { $0.itemLedgerEntries[$1].invoicedQuantity },
      .quantity("reserved") { $0.reservedQuantity(of: SourceReference($1)) },
      .quantity("available") {
        $0.itemLedgerEntries[$1].isPositive ? $0.unreserved($1) : .zero
      },
      .quantity("shipped-not-returned") { $0.itemLedgerEntries[$1].shippedNotReturned },
      .flag("open") { $0.itemLedgerEntries[$1].isOpen },
      .flag("positive") { $0.itemLedgerEntries[$1].isPositive },
      .flag("completely-invoiced") {
        $0.itemLedgerEntries[$1].invoicedQuantity == $0.itemLedgerEntries[$1].quantity
      },
      .flag("correction") { $0.itemLedgerEntries[$1].flags.contains(.correction) },
      .entry("applies-to") { $0.itemLedgerEntries[$1].appliesTo },
      .date("expiration") { $0.itemLedgerEntries[$1].expirationDate },
      .date("warranty") { $0.itemLedgerEntries[$1].warrantyDate },
      .text("item-tracking") { $0.itemTracking(of: $0.itemLedgerEntries[$1].stock) },
      .code("unit") { $0.postedLines[$0.itemLedgerEntries[$1].posting].unitCode },
      .text("order-type") {
        let document = $0.postedDocument(of: $1)
        return document.orderNo.isBlank ? "" : document.orderKind.name
      }.of(FixedValues.openKinds),
      .document("order") { $0.postedDocument(of: $1).orderNo },
      .number("order-line") { $0.postedLines[$0.itemLedgerEntries[$1].posting].orderLineNo },
      .number("component-line") { $0.postedLines[$0.itemLedgerEntries[$1].posting].componentNo },
      .text("party-kind") {
        switch $0.postedDocument(of: $1).kind.partyKind {
        case .vendor: "vendor"
        case .customer: "customer"
        case nil: ""
        }
      }.of(["vendor", "customer"]),
      .code("party") { $0.postedDocument(of: $1).partyNo },
    ],
  ]

  static let applications = QueryTable(
    "applications", of: .goods, "item application entries: what consumed what",
    columns: applicationColumns, narrowedBy: [.goods, .place],
    rows: { model, scope in
      // An application of nothing was taken back (T-171).
      model.ofGoods(model.ids(scope, in: model.itemApplicationEntries), scope) {
        model.itemApplicationEntries[$0].itemEntry
      }.filter { !model.itemApplicationEntries[$0].quantity.isZero }
    })

  private static let applicationColumns: [[QueryColumn<RowID<ItemApplicationEntry>>]] = [
    [
      .integer("entry") { Int($1.raw) + 1 },
      .entry("item-entry") { $0.itemApplicationEntries[$1].itemEntry },
      .entry("inbound") { $0.itemApplicationEntries[$1].inbound },
      .integer("outbound") { $0.itemApplicationEntries[$1].outbound.entryNo },
      .quantity("quantity") { $0.itemApplicationEntries[$1].quantity },
      .integer("transferred-from") { $0.itemApplicationEntries[$1].transferredFrom.entryNo },
      .date("posting-date") {
        $0.itemLedgerEntries[$0.itemApplicationEntries[$1].itemEntry].postingDate
      },
    ]
  ]

  static let values = QueryTable(
    "values", of: .goods, "value entries: what was valued and invoiced of each entry",
    columns: valueColumns,
    narrowedBy: [.goods],
    rows: { model, scope in
      model.ofGoods(model.ids(scope, in: model.valueEntries), scope) {
        model.valueEntries[$0].itemEntry
      }
    })

  private static let valueColumns: [[QueryColumn<RowID<ValueEntry>>]] = [
    [
      .integer("entry") { Int($1.raw) + 1 }, .entry("item-entry") { $0.valueEntries[$1].itemEntry },
      .text("type") { $0.itemLedgerEntries[$0.valueEntries[$1].itemEntry].type.name }
        .of(FixedValues.entryTypes),
      .date("posting-date") { $0.valueEntries[$1].postingDate },
      .text("document-type") {
        $0.postedDocuments[$0.postedLines[$0.valueEntries[$1].postedLine].document].kind.name
      }.of(FixedValues.postedKinds),
      .document("document") {
        $0.postedDocuments[$0.postedLines[$0.valueEntries[$1].postedLine].document].no
      },
      .integer("document-line") { Int($0.postedLines[$0.valueEntries[$1].postedLine].lineNo) },
    ],
    .sku { $0.trackedSKUs[$0.itemLedgerEntries[$0.valueEntries[$1].itemEntry].stock].unit },
    [
      .quantity("item-quantity") { $0.itemLedgerEntries[$0.valueEntries[$1].itemEntry].quantity },
      .quantity("valued-quantity") { $0.valueEntries[$1].valuedQuantity },
      .quantity("invoiced-quantity") { $0.valueEntries[$1].invoicedQuantity },
      .flag("expected") { $0.valueEntries[$1].flags.contains(.expected) },
    ],
  ]

  static let relations = QueryTable(
    "relations", of: .record, "which ledger entry belongs to which posted line",
    columns: relationColumns,
    rows: { model, scope in model.ids(scope, in: model.itemLedgerEntries) })

  private static let relationColumns: [[QueryColumn<RowID<ItemLedgerEntry>>]] = [
    [
      .entry("item-entry") { $1 },
      .document("document") {
        $0.postedDocuments[$0.postedLines[$0.itemLedgerEntries[$1].posting].document].no
      },
      .integer("line") { Int($0.postedLines[$0.itemLedgerEntries[$1].posting].lineNo) },
      .text("source") { $0.postedLineName($0.itemLedgerEntries[$1].posting) },
      .text("source-type") {
        $0.postedDocuments[$0.postedLines[$0.itemLedgerEntries[$1].posting].document].kind.name
      }.of(FixedValues.postedKinds),
    ],
    .key { $0.trackedSKUs[$0.itemLedgerEntries[$1].stock].tracking },
    [
      .document("order") {
        $0.postedDocuments[$0.postedLines[$0.itemLedgerEntries[$1].posting].document].orderNo
      },
      .number("order-line") { $0.postedLines[$0.itemLedgerEntries[$1].posting].orderLineNo },
    ],
  ]

  static let valueRelations = QueryTable(
    "value-relations", of: .record, "which value entry belongs to which invoiced line",
    columns: valueRelationColumns,
    rows: { model, scope in
      model.ids(scope, in: model.valueEntries).filter {
        model.valueEntries[$0].flags.contains(.ofInvoice)
      }
    })

  private static let valueRelationColumns: [[QueryColumn<RowID<ValueEntry>>]] = [
    [
      .integer("value-entry") { Int($1.raw) + 1 },
      .text("source") { $0.postedLineName($0.valueEntries[$1].postedLine) },
      .document("document") {
        $0.postedDocuments[$0.postedLines[$0.valueEntries[$1].postedLine].document].no
      },
      .entry("item-entry") { $0.valueEntries[$1].itemEntry },
      .quantity("invoiced-quantity") {
        $0.valueEntries[$1].invoicedQuantity
      },
    ]
  ]
}

extension Model {
  func postedDocument(of id: RowID<ItemLedgerEntry>) -> PostedDocument {
    postedDocuments[postedLines[itemLedgerEntries[id].posting].document]
  }

  /// A posted line as a script writes it.
  func postedLineName(_ id: RowID<PostedLine>) -> String {
    "\(names.text(postedDocuments[postedLines[id].document].no)).\(postedLines[id].lineNo)"
  }

  func itemText(_ no: ItemNo) -> TextID {
    let id = items.find(unique: 0, key: no.id)
    return id.isNone ? .blank : items[id].description
  }

  /// The ledger entries that a scope leaves, by entry number.
  func ledgerIDs(_ scope: QueryScope) -> [RowID<ItemLedgerEntry>] {
    if let goods = scope.goods {
      var ids: [RowID<ItemLedgerEntry>] = []
      for stock in stockIDs(goods, at: scope.locationCode) {
        ids += itemLedgerEntries.ids(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
      }
      return narrowed(ids.sorted { $0.raw < $1.raw }, scope, in: itemLedgerEntries)
    }
    if case .entry(let id) = scope.reference { return itemLedgerEntries.contains(id) ? [id] : [] }
    return ids(scope, in: itemLedgerEntries)
  }

  /// Rows that belong to ledger entries of the scope's goods.
  fileprivate func ofGoods<ID>(
    _ ids: [ID], _ scope: QueryScope, _ entry: (ID) -> RowID<ItemLedgerEntry>
  ) -> [ID] {
    guard let goods = scope.goods else {
      guard let place = scope.locationCode else { return ids }
      return ids.filter {
        trackedSKUs[itemLedgerEntries[entry($0)].stock].unit.locationCode == place
      }
    }
    let stocks = Set(stockIDs(goods, at: scope.locationCode))
    return ids.filter { stocks.contains(itemLedgerEntries[entry($0)].stock) }
  }

  /// The stock keys that a goods phrase covers.
  func stockIDs(_ goods: Goods, at location: LocationCode?) -> [TrackedSKUID] {
    var ids: [TrackedSKUID] = []
    let key = goods.keys.first ?? .none
    trackedSKUs.forEach(of: goods.itemNo) { id in
      let stock = trackedSKUs[id]
      guard stock.tracking.matches(key),
        goods.variantCode.isBlank || stock.unit.variantCode == goods.variantCode,
        location == nil || stock.unit.locationCode == location
      else { return }
      ids.append(id)
    }
    return ids
  }
}
