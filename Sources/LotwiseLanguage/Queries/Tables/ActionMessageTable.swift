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
      ], .sku { $0.stockKeys[$0.actionMessages[$1].unit].unit },
    ],
    rows: { tables, scope in
      let lines = scope.sources.map { Set($0.compactMap { $0.kind == .line ? $0.line : nil }) }
      return tables.ids(scope, in: tables.actionMessages).filter {
        lines?.contains(tables.actionMessages[$0].line) ?? true
      }.sorted { tables.actionMessages[$0].entryNo < tables.actionMessages[$1].entryNo }
    })
}
