import ItemTracking
import LotwiseReports

extension QueryTable {
  static let warehouseEntries = QueryTable(
    "warehouse-entries", of: .goods, "what came into bins and left them", columns: entryColumns,
    details: [
      "bin-type", "dedicated", "qty-per-unit", "quantity-base", "whse-kind", "whse-line",
      "warranty", "source-document",
    ],
    narrowedBy: [.bin],
    rows: { model, scope in
      model.ids(scope, in: model.warehouseEntries).filter { id in
        let entry = model.warehouseEntries[id]
        let name = scope.goods?.bin ?? .blank
        guard !name.isBlank else { return true }
        let place = model.trackedSKUs[entry.stock].unit.locationCode
        return (try? model.binCode(name, at: place)) == entry.binCode
      }
    })

  private static let entryColumns: [[QueryColumn<RowID<WarehouseEntry>>]] = [
    [
      .integer("entry") { $1.entryNo }, .text("type") { $0.warehouseEntries[$1].type.name },
      .date("registering-date") { $0.warehouseEntries[$1].postingDate },
      .code("location") { $0.trackedSKUs[$0.warehouseEntries[$1].stock].unit.locationCode },
      .code("zone") { $0.warehouseEntries[$1].zoneCode },
      .code("bin") { $0.warehouseEntries[$1].binCode },
      .text("bin-type") { $0.warehouseEntries[$1].types.words },
      .flag("dedicated") { $0.warehouseEntries[$1].isDedicated == 1 },
      .code("item") { $0.trackedSKUs[$0.warehouseEntries[$1].stock].unit.itemNo },
      .code("variant") { $0.trackedSKUs[$0.warehouseEntries[$1].stock].unit.variantCode },
      .code("unit") { $0.warehouseEntries[$1].unitCode },
      .quantity("qty-per-unit") { $0.warehouseEntries[$1].quantityPerUnit },
      .quantity("quantity") { $0.warehouseEntries[$1].quantity },
      .quantity("quantity-base") { $0.warehouseEntries[$1].quantityBase },
    ], .key { $0.trackedSKUs[$0.warehouseEntries[$1].stock].tracking },
    [
      .date("expiration") { $0.warehouseEntries[$1].expirationDate },
      .date("warranty") { $0.warehouseEntries[$1].warrantyDate },
      .text("source-document") { $0.posted($1)?.orderKind.name ?? "" },
      .document("order") { $0.posted($1)?.orderNo ?? .blank },
      .number("order-line") { model, id in
        let line = model.warehouseEntries[id].postedLine
        return line.isNone ? 0 : model.postedLines[line].orderLineNo
      },
      .text("reference-kind") { $0.posted($1)?.kind.name ?? "" },
      .document("reference") { $0.posted($1)?.no ?? $0.warehouseEntries[$1].documentNo },
      .text("whse-kind") { $0.warehouseEntries[$1].documentKind.name },
      .document("whse-document") { $0.warehouseEntries[$1].documentNo },
      .number("whse-line") { $0.warehouseEntries[$1].documentLineNo },
    ],
  ]

  static let warehouseDocuments = QueryTable(
    "warehouse-documents", of: .record, "open documents of the warehouse",
    columns: [
      [
        .text("kind") { $0.warehouseDocuments[$1].kind.name },
        .document("document") { $0.warehouseDocuments[$1].no },
        .code("location") { $0.warehouseDocuments[$1].locationCode },
        .date("registering-date") { $0.warehouseDocuments[$1].postingDate },
        .integer("lines") { $0.journalLineIDs(of: $1).count },
      ]
    ],
    rows: { model, scope in
      model.sortedIDs(scope, in: model.warehouseDocuments) {
        model.names.text(model.warehouseDocuments[$0].no)
      }
    })

  static let warehouseJournalLines = QueryTable(
    "warehouse-journal-lines", of: .record, "lines of warehouse journals",
    columns: journalColumns, details: ["qty-per-unit", "quantity-base"],
    rows: { model, scope in
      let ids = model.warehouseDocumentIDs().flatMap { model.journalLineIDs(of: $0) }
      return model.narrowed(ids, scope, in: model.warehouseJournalLines)
    })

  private static let journalColumns: [[QueryColumn<RowID<WarehouseJournalLine>>]] = [
    [
      .document("journal") { $0.warehouseDocuments[$0.warehouseJournalLines[$1].document].no },
      .document("document") { $0.warehouseDocuments[$0.warehouseJournalLines[$1].document].no },
      .integer("line") { Int($0.warehouseJournalLines[$1].lineNo) },
      .text("type") { $0.warehouseJournalLines[$1].type.name },
    ], .sku { $0.trackedSKUs[$0.warehouseJournalLines[$1].stock].unit },
    [
      .code("from-bin") { $0.binsOfLine($1).from }, .code("to-bin") { $0.binsOfLine($1).to },
      .code("unit") { $0.warehouseJournalLines[$1].unitCode },
      .quantity("qty-per-unit") { $0.warehouseJournalLines[$1].quantityPerUnit },
      .quantity("quantity") { $0.warehouseJournalLines[$1].quantity },
      .quantity("quantity-base") { $0.warehouseJournalLines[$1].quantityBase },
    ],
  ]

  static let warehouseTracking = QueryTable(
    "warehouse-tracking", of: .record, "numbers on lines of the warehouse",
    columns: [
      [
        .document("document") {
          $0.warehouseDocuments[$0.journalLine(ofTracking: $1).document].no
        },
        .integer("line") { Int($0.journalLine(ofTracking: $1).lineNo) },
      ], .sku { $0.trackedSKUs[$0.warehouseTracking[$1].stock].unit },
      .key { $0.trackedSKUs[$0.warehouseTracking[$1].stock].tracking },
      [
        .quantity("quantity") { $0.warehouseTracking[$1].quantity },
        .quantity("to-handle") { $0.warehouseTracking[$1].quantityToHandle },
        .date("expiration") { $0.warehouseTracking[$1].expirationDate },
        .date("warranty") { $0.warehouseTracking[$1].warrantyDate },
      ],
    ],
    rows: { model, scope in
      let lines = model.warehouseDocumentIDs().flatMap { model.journalLineIDs(of: $0) }
      let ids = lines.flatMap { model.warehouseTracking.ids(inList: 0, key: $0.raw) }
      return model.narrowed(ids, scope, in: model.warehouseTracking)
    })
}

extension Model {
  /// The posted document that an entry was written with; nil for what was registered.
  fileprivate func posted(_ id: RowID<WarehouseEntry>) -> PostedDocument? {
    let line = warehouseEntries[id].postedLine
    return line.isNone ? nil : postedDocuments[postedLines[line].document]
  }

  /// Open documents of the warehouse by their numbers.
  func warehouseDocumentIDs() -> [RowID<WarehouseDocument>] {
    var ids: [(text: String, id: RowID<WarehouseDocument>)] = []
    warehouseDocuments.forEach { id, row in ids.append((names.text(row.no), id)) }
    return ids.sorted { $0.text < $1.text }.map(\.id)
  }

  /// A journal line moves goods between its bin and the adjustment bin.
  fileprivate func binsOfLine(
    _ id: RowID<WarehouseJournalLine>
  ) -> (from: BinCode, to: BinCode) {
    let line = warehouseJournalLines[id]
    let bin = bins[line.bin]
    let other = warehouseSetup(of: bin.locationCode)?.adjustmentBin ?? .blank
    return line.sign > 0 ? (other, bin.code) : (bin.code, other)
  }

  fileprivate func journalLine(
    ofTracking id: RowID<WarehouseTrackingLine>
  ) -> WarehouseJournalLine {
    warehouseJournalLines[warehouseTracking[id].line]
  }
}
