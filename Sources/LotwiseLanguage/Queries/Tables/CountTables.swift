import ItemTracking
import LotwiseReports

extension QueryTable {
  static let countLines = QueryTable(
    "count-lines", of: .record, "what physical inventories expect and what was counted",
    columns: countColumns,
    rows: { model, scope in
      let ids = model.documentIDs().flatMap { model.lineIDs(of: $0) }.flatMap {
        model.countLines(of: $0)
      }
      return model.narrowed(ids, scope, in: model.countLines)
    })

  private static let countColumns: [[QueryColumn<RowID<CountLine>>]] = [
    [
      .document("document") { $0.documents[$0.lines[$0.countLines[$1].line].document].no },
      .integer("line") { Int($0.lines[$0.countLines[$1].line].lineNo) },
    ],
    .sku { $0.trackedSKUs[$0.countLines[$1].stock].unit },
    .key { $0.trackedSKUs[$0.countLines[$1].stock].tracking },
    [
      .quantity("expected") { $0.countLines[$1].expected },
      .quantity("recorded") { $0.countLines[$1].recorded },
      .quantity("to-post") { $0.difference($1) },
      .date("expiration") { $0.countLines[$1].expirationDate },
      .date("warranty") { $0.countLines[$1].warrantyDate },
      .flag("counted") { $0.countLines[$1].isRecorded == 1 },
      .flag("use-tracking") { model, id in
        let itemNo = model.trackedSKUs[model.countLines[id].stock].unit.itemNo
        let row = model.items.find(unique: 0, key: itemNo.id)
        return !row.isNone && model.isCountedByNumbers(model.items[row])
      },
      .text("status") { $0.documents[$0.lines[$0.countLines[$1].line].document].status.name }
        .of(FixedValues.documentStatuses),
    ],
  ]
}
