import ItemTracking
import LotwiseReports

extension QueryTable {
  /// A sales order as planning sees it: what is there, what is on its way, and when (P-138).
  static let orderPlanning = QueryTable(
    "order-planning", of: .record, "what is on its way for the lines of a sales order",
    columns: [
      [
        .document("document") { $0.documents[$0.lines[$1].document].no },
        .integer("line") { Int($0.lines[$1].lineNo) },
      ],
      .sku { $0.trackedSKUs[$0.lines[$1].stock].unit },
      [
        .quantity("quantity") { $0.lines[$1].outstanding },
        .quantity("available") { $0.availability(of: $0.lines[$1].stock).available },
        .date("next-planning-date") { $0.comingSupply(of: $1).start },
        .date("expected-delivery") { $0.comingSupply(of: $1).date },
        .quantity("planned-quantity") { $0.comingSupply(of: $1).quantity },
        .quantity("reserved") { $0.reservedQuantity(of: SourceReference($1)).magnitude },
      ],
    ],
    rows: { model, scope in
      (scope.sources ?? []).filter { $0.kind == .line }.compactMap(\.line).filter {
        model.lines[$0].kind == .salesOrder
      }
    })
}

extension Model {
  /// What orders and worksheets bring for a line: how much, when all of it is there, and when the
  /// first of it that is only planned must begin.
  fileprivate func comingSupply(
    of line: RowID<DocumentLine>
  ) -> (quantity: Quantity, date: CalendarDate, start: CalendarDate) {
    var quantity = Quantity.zero
    var date = lines[line].shipmentDate
    var start = CalendarDate.blank
    for id in entries(of: SourceReference(line)) {
      let row = reservationEntries[id]
      guard !row.partner.isNone else { continue }
      let supply = reservationEntries[row.partner]
      guard supply.source.kind != .ledgerEntry else { continue }
      quantity += supply.quantity
      date = max(date, supply.expectedDate)
      guard let order = supply.source.line, let plan = planningLine(of: order) else { continue }
      let begins = planningLines[plan].startingDate
      if start.isBlank || begins < start { start = begins }
    }
    return (quantity, date, start)
  }
}
