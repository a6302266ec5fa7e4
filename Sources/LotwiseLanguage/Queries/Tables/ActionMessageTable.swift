import ItemTracking
import LotwiseReports

extension QueryTable {
  static let actionMessages = QueryTable(
    "action-messages", of: .record, "what order tracking suggests to do about supply",
    columns: [
      [
        .integer("entry") { Int($0.actionMessages[$1].entryNo) },
        .text("type") { $0.actionMessages[$1].kind.name },
        .integer("reservation-entry") { Int($0.actionMessages[$1].reservationEntry) },
        .quantity("quantity") { $0.actionMessages[$1].quantity },
        .date("new-date") { $0.actionMessages[$1].newDate },
        .init("source", .code) {
          let line = $0.actionMessages[$1].line
          return line.isNone ? .blank : $0.cell(SourceReference(line))
        },
      ], .sku { $0.trackedSKUs[$0.actionMessages[$1].unit].unit },
    ],
    narrowedBy: [.source],
    rows: { model, scope in
      let lines = scope.sources.map { Set($0.compactMap { $0.kind == .line ? $0.line : nil }) }
      return model.ids(scope, in: model.actionMessages).filter {
        lines?.contains(model.actionMessages[$0].line) ?? true
      }.sorted { model.actionMessages[$0].entryNo < model.actionMessages[$1].entryNo }
    })
}
