import ItemTracking
import LotwiseReports

extension QueryTable {
  static let reservationWorksheet = QueryTable(
    "reservation-worksheet", of: .record, "lines of reservation worksheets",
    columns: [
      [
        .document("batch") { $0.reservationBatches[$0.worksheetLines[$1].batch].name },
        .integer("line") { Int($0.worksheetLines[$1].lineNo) },
        .init("demand", .code) {
          let line = $0.worksheetLines[$1]
          if $0.isThere(line.demand) { return $0.cell(line.demand) }
          return .code("\($0.names.text(line.documentNo)).\(line.documentLineNo)")
        },
      ], .sku { $0.trackedSKUs[$0.worksheetLines[$1].unit].unit },
      [
        .code("unit") { $0.worksheetLines[$1].unitCode },
        .date("date") { $0.worksheetLines[$1].date },
        .quantity("remaining") { $0.shown($1, \.remaining) },
        .quantity("in-stock") { $0.shown($1, \.inStock) },
        .quantity("reserved-in-stock") { $0.shown($1, \.reservedInStock) },
        .quantity("available") { $0.shown($1, \.available) },
        .quantity("to-reserve") { $0.shown($1, \.toReserve) },
        .quantity("outstanding") { $0.ofDemand($1) { $0.netQuantity(of: $1).magnitude } },
        .quantity("reserved") { $0.ofDemand($1) { $0.reservedQuantity(of: $1).magnitude } },
        .quantity("reserved-from-stock") { $0.ofDemand($1) { $0.reservedFromStock(of: $1) } },
        .flag("accept") { $0.worksheetLines[$1].isAccepted == 1 },
        .integer("priority") { Int($0.worksheetLines[$1].priority) },
        .flag("outdated") { $0.isOutdated($1) },
      ],
    ],
    rows: { model, scope in
      let ids = model.batches(scope).flatMap { model.worksheetLines(of: $0) }
      return model.narrowed(ids, scope, in: model.worksheetLines)
    })

  static let reservationLog = QueryTable(
    "reservation-log", of: .record, "what reservation worksheets reserved",
    columns: [
      [
        .document("batch") { $0.reservationBatches[$0.reservationLog[$1].batch].name },
        .integer("entry") { Int($0.reservationLog[$1].entryNo) },
        .init("demand", .code) {
          let demand = $0.reservationLog[$1].demand
          return $0.isThere(demand) ? $0.cell(demand) : .blank
        }, .quantity("quantity") { $0.reservationLog[$1].quantity },
      ]
    ],
    rows: { model, scope in
      let ids = model.batches(scope).flatMap {
        model.reservationLog.ids(inList: 0, key: $0.raw)
      }
      return model.narrowed(ids, scope, in: model.reservationLog)
    })
}

extension Model {
  /// The worksheets of a scope: the one it names, or all, in the order they were opened.
  fileprivate func batches(_ scope: QueryScope) -> [RowID<ReservationBatch>] {
    if let no = scope.document { return reservationBatch(no).map { [$0] } ?? [] }
    var ids: [RowID<ReservationBatch>] = []
    reservationBatches.forEach { id, _ in ids.append(id) }
    return ids
  }

  /// what is outdated shows no quantities.
  fileprivate func shown(
    _ id: RowID<ReservationWorksheetLine>, _ path: KeyPath<ReservationWorksheetLine, Quantity>
  ) -> Quantity {
    isOutdated(id) ? .zero : worksheetLines[id][keyPath: path]
  }

  /// A figure of the demand as it is now, not as it was gathered.
  fileprivate func ofDemand(
    _ id: RowID<ReservationWorksheetLine>, _ figure: (borrowing Model, SourceReference) -> Quantity
  ) -> Quantity {
    isOutdated(id) ? .zero : figure(self, worksheetLines[id].demand)
  }

  fileprivate func isThere(_ demand: SourceReference) -> Bool {
    demand.line.map { lines.contains($0) } ?? demand.component.map { components.contains($0) }
      ?? false
  }
}
