import ItemTracking
import LotwiseReports

extension QueryTable {
  /// A sales order as planning sees it: what is there, what is on its way, and when (P-138).
  static let orderPlanning = QueryTable(
    "order-planning", of: .record, "what is on its way for the lines of a sales order",
    columns: [
      [
        .document("document") { model, row in model.documents[model.lines[row.line].document].no },
        .integer("line") { model, row in Int(model.lines[row.line].lineNo) },
      ],
      .sku { model, row in model.trackedSKUs[model.lines[row.line].stock].unit },
      [
        .quantity("quantity") { model, row in model.lines[row.line].outstanding },
        .quantity("planned-quantity") { _, row in row.planning.planned },
        .quantity("reserved") { model, row in
          model.reservedQuantity(of: SourceReference(row.line)).magnitude
        },
        .flag("needs-replanning") { _, row in row.planning.needsReplanning },
        .quantity("available") { _, row in row.planning.available },
        .date("next-planning-date") { _, row in row.planning.nextPlanningDate },
        .date("expected-delivery") { _, row in row.planning.expectedDelivery },
      ],
    ],
    narrowedBy: [.source],
    isReckoned: true,
    rows: { model, scope in
      (scope.sources ?? []).filter { $0.kind == .line }.compactMap(\.line).filter {
        model.lines[$0].kind == .salesOrder
      }.map { OrderPlanningRow(line: $0, planning: model.orderPlanning(of: $0)) }
    })

  fileprivate struct OrderPlanningRow: Sendable {
    var line: RowID<DocumentLine>
    var planning: OrderPlanning
  }
}
